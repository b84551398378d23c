"""Options of requests that Ray refuses where they stand."""

from ray import serve


@serve.deployment
class Model:
    @serve.batch(max_batch_size=0)
    async def run(self, items):
        return items


app = Model.bind()
