"""An annotation that names what is not there."""

from ray import serve


@serve.deployment
class Model:
    def run(self, items: List[str]):  # noqa: F821
        return items


app = Model.bind()
