"""A FastAPI application as people write it: a lifespan, an environment, logging, several ingresses of one shape."""

import logging
import os
from contextlib import asynccontextmanager

from fastapi import FastAPI, HTTPException
from fastapi.middleware.cors import CORSMiddleware
from pydantic import BaseModel, Field
from ray import serve
from ray.serve.handle import DeploymentHandle

logger = logging.getLogger(__name__)
logging.basicConfig(level=logging.INFO)

REPLICAS = int(os.getenv("NUM_REPLICAS", "3"))
GPUS = float(os.environ.get("NUM_GPUS", "0.5"))
TOKEN = os.environ.get("HF_TOKEN")


@asynccontextmanager
async def lifespan(app: FastAPI):
    logger.info("up")
    yield
    logger.info("down")


api = FastAPI(title="models", lifespan=lifespan)
api.add_middleware(CORSMiddleware, allow_origins=["*"])


class Question(BaseModel):
    text: str
    size: int = Field(default=10, ge=1)


@serve.deployment(num_replicas=REPLICAS, ray_actor_options={"num_cpus": 2, "num_gpus": GPUS})
class Model:
    def __init__(self, token: str | None):
        self.token = token

    @serve.batch(max_batch_size=8, batch_wait_timeout_s=0.1)
    async def answer(self, texts):
        return [text / 255. for text in texts]


@serve.deployment
@serve.ingress(api)
class Api:
    def __init__(self, model: DeploymentHandle, names=("a",)):
        self.model = model

    @api.post("/ask")
    async def ask(self, question: Question):
        if question.size > 100:
            raise HTTPException(400)
        return await self.model.answer.remote(question.text)


logger.info("replicas %d", REPLICAS)
app = Api.bind(Model.bind(TOKEN), names=("x", "y"))
sized = Api.bind(Model.options(num_replicas=REPLICAS * 2).bind(None))
