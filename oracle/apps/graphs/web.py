"""FastAPI in front."""

from fastapi import FastAPI
from ray import serve

web = FastAPI()


@serve.deployment(ray_actor_options={"num_gpus": 1})
class Model:
    async def predict(self, text):
        return text


@serve.deployment(num_replicas=2)
@serve.ingress(web)
class Api:
    def __init__(self, model):
        self.model = model

    @web.get("/")
    def root(self):
        return "ok"

    @serve.batch
    async def many(self, items):
        return items


app = Api.bind(Model.bind())
