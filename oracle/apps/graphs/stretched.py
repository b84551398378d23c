"""A deployment that code scales, for what files say over it."""

from ray import serve


@serve.deployment(autoscaling_config={"min_replicas": 0, "max_replicas": 6}, ray_actor_options={"resources": {"npu": 2}})
class Model:
    pass


app = Model.bind()
