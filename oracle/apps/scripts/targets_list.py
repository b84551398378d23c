import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


with open(sys.argv[1]) as file:
    config = yaml.safe_load(file)
serve.run_many(
    [
        serve.RunTarget(Worker.options(num_replicas=one["replicas"]).bind(), name=one["name"], route_prefix="/" + one["name"])
        for one in config["deployments"]
    ],
    blocking=True,
)
