"""Builders with checks and annotations of all kinds."""

from pathlib import Path
from typing import Any, Dict, Optional

from ray import serve

HERE = Path(__file__).parent
ENV = {"env_vars": {"ROOT": str(HERE)}}


@serve.deployment(ray_actor_options={"num_cpus": 3, "runtime_env": ENV})
class Model:
    pass


@serve.deployment
class Forward:
    def __init__(self, handle):
        self.handle = handle


def union(args: dict | None = None):
    args = args or {}
    return Model.options(num_replicas=int(args.get("replicas", 2))).bind()


def optional(args: Optional[Dict[str, Any]]):
    return Model.options(num_replicas=(args or {}).get("replicas", 1)).bind()


def checked(args):
    valid = {"count", "name"}
    if not valid.issuperset(args.keys()):
        raise ValueError(f"unknown: {set(args.keys()) - valid}")
    app = Forward.bind(Model.bind())
    for _ in range(int(args.get("count", 1)) - 1):
        app = Forward.bind(app)
    return app


async def awaited(args):
    return Model.bind()


by_lambda = lambda args: Model.options(num_replicas=args.get("replicas", 2)).bind()  # noqa: E731
