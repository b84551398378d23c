import asyncio
import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


async def main(path):
    with open(path) as file:
        config = yaml.safe_load(file)
    for one in config["deployments"]:
        serve.run(Worker.options(num_replicas=one["replicas"]).bind(), name=one["name"], route_prefix="/" + one["name"])


asyncio.run(main(sys.argv[1]))
