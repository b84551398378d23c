"""Options that are null."""

from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": None, "num_gpus": None, "resources": None})
class Nulls:
    pass


nulls = Nulls.bind()
