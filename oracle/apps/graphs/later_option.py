"""An option that came later."""

from ray import serve


@serve.deployment(max_ongoing_requests=10)
class Modern:
    pass


app = Modern.bind()
