"""Ray refuses no replicas."""

from ray import serve


@serve.deployment(num_replicas=0)
class Zero:
    pass


app = Zero.bind()
