"""A name that the module does not have."""

from ray.util.accelerators import NVIDIA_NOTHING  # noqa: F401

from ray import serve


@serve.deployment
class Model:
    def __call__(self):
        return 1


app = Model.bind()
