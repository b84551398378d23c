"""Configs as objects."""

from ray import serve
from ray.serve.config import AutoscalingConfig


@serve.deployment(autoscaling_config=AutoscalingConfig(min_replicas=1, max_replicas=4, initial_replicas=2))
class Scaled:
    pass


@serve.deployment
class Plain:
    pass


scaled = Scaled.bind()
from_options = Plain.options(autoscaling_config=AutoscalingConfig(max_replicas=9)).bind()
