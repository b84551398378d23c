import sys
from dataclasses import dataclass, field

import yaml

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


@dataclass
class Spec:
    name: str
    replicas: int
    cpus: float = 1
    gpus: float = 0
    tags: list = field(default_factory=list)

    @classmethod
    def read(cls, path):
        with open(path) as file:
            return [cls(**one) for one in yaml.safe_load(file)["deployments"]]

    @property
    def route(self):
        return "/" + self.name

    def options(self):
        return {"num_replicas": self.replicas, "ray_actor_options": {"num_cpus": self.cpus, "num_gpus": self.gpus}}


for spec in Spec.read(sys.argv[1]):
    serve.run(Worker.options(**spec.options()).bind(), name=spec.name, route_prefix=spec.route)
