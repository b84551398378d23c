"""An option that no release has."""

from ray import serve


@serve.deployment(num_replica=2)
class Typo:
    pass


app = Typo.bind()
