"""Deployments and helpers."""

from ray import serve

from .sizes import CPUS


@serve.deployment(ray_actor_options={"num_cpus": CPUS})
class Embedder:
    pass


@serve.deployment(num_replicas=2)
class Ranker:
    def __init__(self, *others):
        self.others = others


def make_ranker(replicas=1, *, gpus=0):
    return Ranker.options(num_replicas=replicas, ray_actor_options={"num_gpus": gpus}).bind(Embedder.bind())
