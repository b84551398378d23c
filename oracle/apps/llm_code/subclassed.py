"""Classes of one's own over Ray's."""

from ray import serve
from ray.serve.llm import LLMConfig, LLMServer, build_llm_deployment, build_openai_app

model = LLMConfig(model_loading_config={"model_id": "m"}, engine_kwargs={"tensor_parallel_size": 2})


class Traced(LLMServer):
    async def chat(self, request, *args):
        return await super().chat(request, *args)


def deployed(args):
    return serve.deployment(Traced).options(**Traced.get_deployment_options(model)).bind(model)


def built(args):
    return build_llm_deployment(model, deployment_cls=Traced)


def as_server(args):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "m"}, server_cls=Traced)]})


def as_own(args):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "m"}, server_cls=LLMServer)]})
