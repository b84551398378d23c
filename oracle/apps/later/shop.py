"""Twenty applications in one shop."""

import logging
import math
from collections import defaultdict
from enum import Enum
from functools import partial
from typing import Any, Optional

from pydantic import BaseModel, Field
from ray import serve
from ray.serve.handle import DeploymentHandle

logger = logging.getLogger(__name__)


class Tier(str, Enum):
    FREE = "free"
    PAID = "paid"


REPLICAS = {Tier.FREE: 1, Tier.PAID: 3}
PLAN = {"cpu": {"num_cpus": 2}, "gpu": {"num_cpus": 1, "num_gpus": 1}}


@serve.deployment(max_ongoing_requests=20, ray_actor_options=PLAN["gpu"])
class Recommender:
    """Recommends."""

    def __init__(self, path: str, handle: Optional[DeploymentHandle] = None, **options: Any) -> None:
        self.path = path

    def reconfigure(self, config):
        pass


@serve.deployment(user_config={"threshold": 0.5}, graceful_shutdown_timeout_s=5)
class Filter:
    def __init__(self, *handles):
        self.handles = handles


class Options(BaseModel):
    tier: str = "free"
    shards: int = Field(default=2, ge=1)
    cpus: float = Field(0.5)


class ModelSpec(BaseModel):
    name: str
    replicas: int = 1


class Suite(BaseModel):
    models: list[ModelSpec] = []
    size: Optional[int] = None


simple = Recommender.bind("s3://bucket/model")
by_enum = Recommender.options(num_replicas=REPLICAS[Tier.PAID]).bind("x")
grouped = defaultdict(list)
grouped["a"].append(Recommender.bind("a"))
collected = Filter.bind(*grouped["a"])
make = partial(Recommender.options, num_replicas=2)
by_partial = make().bind("p")
ceiled = Recommender.options(num_replicas=math.ceil(5 / 2), ray_actor_options={"num_cpus": round(1.26, 1)}).bind("c")
names = "left,right".split(",")
by_split = Filter.bind(*[Recommender.options(name=n.upper()).bind(n) for n in names])
sorted_names = Filter.bind(*(Recommender.options(name=n).bind(n) for n in sorted({"b", "a"})))
by_condition = Filter.bind(Recommender.bind("x") if REPLICAS else None)
sliced = Filter.bind(*[Recommender.options(name=f"R{i}").bind("s") for i in range(5)][1:3])
logger.info("shop is ready")


def with_options(args: Options):
    logger.info("tier %s", args.tier)
    shards = [Recommender.options(name=f"shard-{i:02d}", ray_actor_options={"num_cpus": args.cpus}).bind("x") for i in range(args.shards)]
    return Filter.options(num_replicas=1 if args.tier == "free" else 4).bind(*shards)


def with_suite(args: Suite):
    handles = {spec.name: Recommender.options(name=spec.name, num_replicas=spec.replicas).bind("x") for spec in args.models}
    front = Filter.bind(handles)
    if args.size is not None:
        front = Filter.options(num_replicas=args.size).bind(handles)
    return front


def chained(args):
    app = Recommender.bind("end")
    for step in reversed(args.get("steps", ["one", "two"])):
        app = Filter.options(name=step).bind(app)
    return app


def unpacking(args):
    first, *rest = args.get("names", ["a", "b", "c"])
    return Filter.bind(Recommender.options(name=first).bind("x"), [Recommender.options(name=r).bind("x") for r in rest])


def walrus(args):
    if (count := args.get("count", 2)) > 1:
        return Filter.options(num_replicas=count).bind()
    return Filter.bind()


def trying(args):
    try:
        count = int(args.get("count", "3"))
    except ValueError:
        count = 1
    return Filter.options(num_replicas=count).bind()


def matching(args):
    match args.get("mode", "a"):
        case "a":
            return Filter.options(num_replicas=2).bind()
        case _:
            return Filter.bind()


def merged(args):
    options = {**{"num_replicas": 1, "name": "Merged"}, **args}
    options.pop("extra", None)
    return Filter.options(**options).bind()


def checked(args):
    assert "count" in args, "count is needed"
    return Filter.options(num_replicas=args["count"]).bind()


class Factory:
    base = 2

    def __init__(self, args):
        self.args = args

    @property
    def count(self):
        return self.args.get("count", self.base)

    def make(self):
        return Filter.options(num_replicas=self.count).bind()


def by_factory(args):
    return Factory(args).make()
