import os

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


with open(os.environ.get("LENS_CONFIG", "replicas.yaml")) as file:
    config = yaml.safe_load(file)
apps = [(one["name"], Worker.options(num_replicas=one["replicas"]).bind()) for one in config["deployments"]]
for name, app in apps:
    serve.run(app, name=name, route_prefix="/" + name)
