from ray.serve.handle import RayServeHandle  # noqa: F401
from ray import serve


@serve.deployment(num_replicas=2)
class Model:
    pass


app = Model.bind()
