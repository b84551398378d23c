"""One deployment that says nothing of itself, one that says much, and an ingress over FastAPI-less classes."""

from ray import serve


@serve.deployment
class Api:
    def __call__(self, request):
        return "ok"


@serve.deployment(num_replicas=3, ray_actor_options={"num_cpus": 2, "num_gpus": 1})
class Model:
    def __call__(self, request):
        return "ok"


@serve.deployment(
    autoscaling_config={"min_replicas": 1, "max_replicas": 6, "initial_replicas": 2},
    ray_actor_options={"num_cpus": 0.5},
)
class Elastic:
    def __call__(self, request):
        return "ok"


@serve.deployment(placement_group_bundles=[{"CPU": 1}, {"GPU": 1}], placement_group_strategy="STRICT_PACK")
class Grouped:
    def __call__(self, request):
        return "ok"


@serve.deployment(max_replicas_per_node=2, num_replicas=4, ray_actor_options={"resources": {"widget": 1}})
class Spread:
    def __call__(self, request):
        return "ok"


api = Api.bind()
model = Model.bind()
elastic = Elastic.bind()
grouped = Grouped.bind()
spread = Spread.bind()
