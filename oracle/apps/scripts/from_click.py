import click
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

@click.command()
@click.option("--config", default="replicas.yaml", help="what to start")
def main(config):
    with open(config) as file:
        start(yaml.safe_load(file))


if __name__ == "__main__":
    main()
