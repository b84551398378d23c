"""Variables of the application's own runtime_env."""

import os

from ray import serve


@serve.deployment(num_replicas=int(os.environ.get("GRAPH_SIZE", "1")))
class Model:
    pass


app = Model.bind()


def build(args):
    if os.environ.get("GRAPH_MODE") == "large":
        return Model.options(num_replicas=8).bind()
    return Model.bind()
