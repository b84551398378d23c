from fastapi import FastAPI
from ray import serve

api = FastAPI()


@serve.deployment
@serve.ingress(api)
class Model:
    @api.get("/")
    async def __call__(self):
        return 1


app = Model.bind()
