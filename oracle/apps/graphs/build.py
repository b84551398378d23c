"""Builders: of a dict, of a model, of nothing."""

from typing import Dict, List, Optional

from pydantic import BaseModel
from ray import serve
from ray.serve import Application


@serve.deployment
class Model:
    def __init__(self, *args):
        pass


@serve.deployment(name="Front")
class Ingress:
    def __init__(self, *args):
        pass


class Args(BaseModel):
    replicas: int = 2
    gpus: float = 0
    name: str = "Model"
    names: List[str] = []
    extra: Optional[Dict[str, int]] = None


class Required(BaseModel):
    replicas: int


def from_dict(args: Dict) -> Application:
    return Model.options(num_replicas=args.get("replicas", 1), name=args.get("name", "Model")).bind()


def from_key(args):
    return Model.options(num_replicas=args["replicas"]).bind()


def from_model(args: Args) -> Application:
    options = {"num_replicas": args.replicas, "ray_actor_options": {"num_gpus": args.gpus}}
    model = Model.options(name=args.name, **options).bind()
    return Ingress.bind(model, *[Model.options(name=n).bind() for n in args.names])


def from_required(args: Required):
    return Model.options(num_replicas=args.replicas).bind()


def ignoring(_):
    return Ingress.bind(Model.bind())


def with_default(args=None):
    if not args:
        return Model.bind()
    return Model.options(num_replicas=5).bind()


def keyword_only(*, args):
    return Model.bind()


def variadic(*args):
    return Model.bind()


def returns_deployment(args):
    return Model


def returns_nothing(args):
    Model.bind()


def by_kind(args):
    kind = args.get("kind", "small")
    if kind == "small":
        return Model.bind()
    elif kind == "large":
        return Model.options(num_replicas=4, ray_actor_options={"num_gpus": 2}).bind()
    raise ValueError(f"unknown kind {kind}")


def nested(args):
    models = args.get("models", [])
    return Ingress.bind({m["name"]: Model.options(**m).bind() for m in models})
