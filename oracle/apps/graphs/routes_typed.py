"""A route whose type pydantic has no schema for."""

from fastapi import FastAPI

from ray import serve

api = FastAPI()


class Thing:
    pass


@serve.deployment
@serve.ingress(api)
class Model:
    @api.post("/")
    async def ask(self, thing: Thing):
        return 1


app = Model.bind()
