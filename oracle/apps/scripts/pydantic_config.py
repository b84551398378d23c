import sys
from typing import List, Optional

import yaml
from pydantic import BaseModel

from ray import serve


@serve.deployment
class Worker:
    def __call__(self):
        return 1


class One(BaseModel):
    name: str
    replicas: int = 1
    cpus: float = 1.0
    gpus: Optional[float] = None


class Config(BaseModel):
    deployments: List[One]


with open(sys.argv[1]) as file:
    config = Config(**yaml.safe_load(file))
for one in config.deployments:
    options = {"num_cpus": one.cpus, "num_gpus": one.gpus or 0}
    serve.run(Worker.options(num_replicas=one.replicas, ray_actor_options=options).bind(), name=one.name, route_prefix="/" + one.name)
