import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


for index, path in enumerate(sys.argv[1:]):
    for one in yaml.safe_load(open(path))["deployments"]:
        name = f"{one['name']}-{index}"
        serve.run(Worker.options(num_replicas=one["replicas"]).bind(), name=name, route_prefix="/" + name)
