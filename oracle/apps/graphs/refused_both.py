"""Ray refuses a count beside bounds."""

from ray import serve


@serve.deployment(num_replicas=2, autoscaling_config={"max_replicas": 3})
class Both:
    pass


app = Both.bind()
