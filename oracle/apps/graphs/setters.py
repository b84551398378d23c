"""Classes that say themselves what becomes of a value."""

from ray import serve


class Sized:
    def __init__(self):
        self._size = 1

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        self._size = value * 2


sized = Sized()
sized.size = 3


@serve.deployment(num_replicas=sized.size)
class Model:
    def __call__(self):
        return 1


app = Model.bind()
