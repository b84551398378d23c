"""Names that are there or not, caught where they are not."""

from ray import serve

try:
    from ray.serve.handle import RayServeHandle as Handle

    REPLICAS = 2
except ImportError:
    from ray.serve.handle import DeploymentHandle as Handle

    REPLICAS = 3


@serve.deployment(num_replicas=REPLICAS)
class Model:
    def __init__(self, handle: Handle = None):
        pass


app = Model.bind()
