"""A strategy without bundles."""

from ray import serve


@serve.deployment(placement_group_strategy="PACK")
class Alone:
    pass


app = Alone.bind()
