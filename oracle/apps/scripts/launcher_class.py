import sys

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


class Launcher:
    def __init__(self, path):
        with open(path) as file:
            self.config = yaml.safe_load(file)
        self.started = []

    def start(self, one):
        app = Worker.options(num_replicas=one["replicas"], ray_actor_options={"num_cpus": one["cpus"]}).bind()
        serve.run(app, name=one["name"], route_prefix=f"/{one['name']}")
        self.started.append(one["name"])

    def run(self):
        for one in self.config["deployments"]:
            self.start(one)


if __name__ == "__main__":
    launcher = Launcher(sys.argv[1])
    launcher.run()
    print("started", launcher.started)
