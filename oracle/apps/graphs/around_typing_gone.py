"""A name that the module does not have."""

from typing import Nothing  # noqa: F401

from ray import serve


@serve.deployment
class Model:
    def __call__(self):
        return 1


app = Model.bind()
