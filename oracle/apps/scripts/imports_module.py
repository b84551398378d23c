import os

import yaml
from parts.model import build
from ray import serve

FOLDER = os.path.dirname(__file__)


def main():
    config = yaml.safe_load(open(os.path.join(FOLDER, "replicas.yaml")))
    for one in config["deployments"]:
        serve.run(build(one), name=one["name"], route_prefix="/" + one["name"])


main()
