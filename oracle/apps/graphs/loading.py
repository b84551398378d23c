"""A loader of models that takes more than a name."""

from ray import serve


@serve.deployment
class Model:
    @serve.multiplexed
    async def load(self, model_id: str, more):
        return model_id


app = Model.bind()
