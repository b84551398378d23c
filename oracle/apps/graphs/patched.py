"""A class that is changed by name."""

from ray import serve


class Plain:
    pass


setattr(Plain, "extra", 1)
Model = serve.deployment(Plain)
app = Model.options(num_replicas=2).bind()
