"""Annotations that stay texts, so that the builder gets a dict."""

from __future__ import annotations

from pydantic import BaseModel
from ray import serve


class Args(BaseModel):
    replicas: int = 2


@serve.deployment
class Model:
    pass


def as_dict(args: Args):
    return Model.options(num_replicas=args.get("replicas", 6)).bind()


def as_model(args: Args):
    return Model.options(num_replicas=args.replicas).bind()
