"""Bounds that contradict each other."""

from ray import serve


@serve.deployment(autoscaling_config={"min_replicas": 5})
class Wrong:
    pass


app = Wrong.bind()
