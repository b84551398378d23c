import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


config = yaml.safe_load(open(sys.argv[1]))
total = sum(one["replicas"] for one in config["deployments"])
gpus = max(one.get("gpus", 0) for one in config["deployments"])
serve.run(Worker.options(num_replicas=total, ray_actor_options={"num_gpus": gpus}).bind())
