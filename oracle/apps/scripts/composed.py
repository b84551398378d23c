from dataclasses import dataclass

import yaml
from ray import serve


@dataclass
class Stage:
    name: str
    replicas: int = 1
    cpus: float = 1.0


@serve.deployment
class Step:
    def __call__(self):
        return 1


@serve.deployment
class Pipeline:
    def __init__(self, *steps):
        self.steps = steps


def build(path):
    with open(path) as file:
        stages = [Stage(**one) for one in yaml.safe_load(file)["stages"]]
    steps = [
        Step.options(name=stage.name, num_replicas=stage.replicas, ray_actor_options={"num_cpus": stage.cpus}).bind()
        for stage in stages
    ]
    return Pipeline.bind(*steps)


if __name__ == "__main__":
    serve.run(build("stages.yaml"))
