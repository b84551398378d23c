"""One model's deployment from `build_llm_deployment`."""

from ray import serve
from ray.serve.llm import LLMConfig, build_llm_deployment

model = LLMConfig(
    model_loading_config={"model_id": "org/model.one"},
    deployment_config={"autoscaling_config": {"min_replicas": 1, "max_replicas": 3}, "ray_actor_options": {"num_cpus": 2}},
    engine_kwargs={"tensor_parallel_size": 2},
)
plain_model = LLMConfig(model_loading_config={"model_id": "plain"})


@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 0.5})
class Gateway:
    def __init__(self, llm):
        self.llm = llm

    async def __call__(self, request):
        return await self.llm.chat.remote(await request.json())


app = build_llm_deployment(model)
behind = Gateway.bind(build_llm_deployment(plain_model))


def keyword(args):
    return build_llm_deployment(llm_config=plain_model)


def prefixed(args):
    return build_llm_deployment(model, name_prefix="Mine:")


def overridden(args):
    return build_llm_deployment(plain_model, override_serve_options={"name": "other", "num_replicas": 4})


def overridden_scaling(args):
    return build_llm_deployment(model, override_serve_options={"autoscaling_config": {"min_replicas": 2, "max_replicas": 9}})


def of_two(args):
    return Gateway.options(name="Two").bind([build_llm_deployment(one) for one in (model, plain_model)])


def of_same(args):
    return Gateway.bind({"a": build_llm_deployment(plain_model), "b": build_llm_deployment(plain_model)})


def of_dict(args):
    return build_llm_deployment({"model_loading_config": {"model_id": "dict"}})


def with_kwargs(args):
    return build_llm_deployment(plain_model, bind_kwargs={})
