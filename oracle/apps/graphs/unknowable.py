"""What nobody can know from the text."""

import os
import random
import time

from ray import serve

REPLICAS = int(os.environ.get("GRAPH_REPLICAS", "2"))


@serve.deployment(num_replicas=REPLICAS)
class FromEnvironment:
    pass


@serve.deployment
class Model:
    def __init__(self, *args):
        pass


from_environment = FromEnvironment.bind()
rolled = Model.options(num_replicas=random.randint(2, 2)).bind()
timed = Model.bind(Model.options(name="Extra").bind()) if time.time() > 0 else Model.bind()
if os.getenv("GRAPH_BIG"):
    branched = Model.options(num_replicas=9).bind()
else:
    branched = Model.options(num_replicas=1).bind()
passed = Model.bind(os.environ.get("GRAPH_TOKEN"), time.time())
named = Model.options(name=os.environ.get("GRAPH_NAME", "Model")).bind()
listed = Model.bind([Model.options(name=f"m{i}").bind() for i in range(random.randint(2, 2))])
counted = Model.options(num_replicas=os.cpu_count()).bind()


def from_args(args):
    return Model.options(num_replicas=args.get("replicas", REPLICAS)).bind()


def sorted_names(args):
    return Model.bind([Model.options(name=n).bind() for n in sorted(args.get("names", ["b", "a"]))])

