"""Settings as a dataclass and as plain objects."""

from dataclasses import dataclass, field

from ray import serve


@dataclass
class Size:
    replicas: int = 2
    gpus: float = 0.5
    tags: list = field(default=None)


class Plan:
    def __init__(self, replicas, cpus=1):
        self.replicas = replicas
        self.cpus = cpus * 2

    def options(self):
        return {"num_replicas": self.replicas, "ray_actor_options": {"num_cpus": self.cpus}}


@serve.deployment
class Model:
    pass


size = Size(gpus=1)
plan = Plan(3, cpus=0.5)
sized = Model.options(num_replicas=size.replicas, ray_actor_options={"num_gpus": size.gpus}).bind()
planned = Model.options(**plan.options()).bind()


def annotated(args: Size):
    return Model.options(num_replicas=args.get("replicas", 7)).bind()
