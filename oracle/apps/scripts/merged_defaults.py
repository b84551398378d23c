import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


with open(sys.argv[1]) as file:
    config = yaml.safe_load(file) or {}
defaults = config.get("defaults", {})
for name, own in config["apps"].items():
    one = {**defaults, **own}
    if not one.get("enabled", True):
        print("skipped", name)
        continue
    app = Worker.options(num_replicas=one["replicas"], ray_actor_options={"num_cpus": one["cpus"]}).bind()
    serve.run(app, name=name, route_prefix=f"/{name}")
