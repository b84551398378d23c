"""A generator cannot be handed to a replica."""

from ray import serve


@serve.deployment
class Model:
    def __init__(self, items):
        self.items = items


app = Model.bind(item for item in range(3))
