from pathlib import Path

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


def start(config):
    for one in config["deployments"]:
        options = {"num_cpus": one.get("cpus", 1), "num_gpus": one.get("gpus", 0)}
        app = Worker.options(num_replicas=one["replicas"], ray_actor_options=options).bind()
        serve.run(app, name=one["name"], route_prefix="/" + one["name"])

PATH = Path(__file__).resolve().parent / "replicas.yaml"
if not PATH.exists():
    raise SystemExit(1)
start(yaml.safe_load(PATH.read_text()))
