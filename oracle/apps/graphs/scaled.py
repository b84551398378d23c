"""Autoscaling, gangs of options and limits."""

from ray import serve


@serve.deployment(autoscaling_config={"min_replicas": 0, "max_replicas": 3})
class Sleepy:
    pass


@serve.deployment(max_replicas_per_node=3, num_replicas=6)
class Limited:
    pass


@serve.deployment(autoscaling_config={"initial_replicas": 3, "min_replicas": 2, "max_replicas": 8, "upscale_delay_s": 5})
class Warm:
    pass


sleepy = Sleepy.bind()
limited = Limited.bind()
warm = Warm.bind()
