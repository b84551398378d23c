import argparse

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


def arguments():
    parser = argparse.ArgumentParser()
    group = parser.add_argument_group("what to start")
    group.add_argument("-c", "--config-file", dest="config", required=True)
    parser.add_argument("--scale", type=int, default=1, choices=[1, 2, 3])
    return parser.parse_args()


args = arguments()
for one in yaml.safe_load(open(args.config))["deployments"]:
    count = one["replicas"] * args.scale
    serve.run(Worker.options(num_replicas=count).bind(), name=one["name"], route_prefix="/" + one["name"])
