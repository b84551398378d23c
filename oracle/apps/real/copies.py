"""Models that are copied and changed."""

import dataclasses
import enum

from pydantic import BaseModel
from ray import serve
from ray.serve.config import AutoscalingConfig


class Size(enum.Enum):
    SMALL = 1
    LARGE = 4


class Settings(BaseModel):
    replicas: int = 1
    cpus: float = 1


@dataclasses.dataclass
class Plan:
    replicas: int = 1
    name: str = "Plan"


BASE = AutoscalingConfig(min_replicas=1, max_replicas=2)
SETTINGS = Settings(replicas=2)
WIDE = SETTINGS.copy(update={"replicas": 6})
PLAN = dataclasses.replace(Plan(), replicas=3)


@serve.deployment(ray_actor_options={"num_gpus": 1})
class Model:
    pass


Made = serve.deployment(type("Made", (), {"__call__": lambda self: 1}))

scaled = Model.options(autoscaling_config=BASE.copy(update={"max_replicas": 8})).bind()
copied = Model.options(num_replicas=WIDE.replicas, ray_actor_options={"num_cpus": SETTINGS.cpus}).bind()
planned = Model.options(num_replicas=PLAN.replicas, name=PLAN.name).bind()
enumerated = Model.options(num_replicas=Size.LARGE.value).bind()
handed = Model.options(ray_actor_options={**Model.ray_actor_options, "num_cpus": 3}).bind()
made = Made.bind()
