"""Bound by hand as from 2.50 on: `get_deployment_options` and `make_fastapi_ingress`."""

from ray import serve
from ray.serve.llm import LLMConfig
from ray.serve.llm.deployment import LLMServer
from ray.serve.llm.ingress import OpenAiIngress, make_fastapi_ingress

first = LLMConfig(
    model_loading_config={"model_id": "first", "model_source": "org/first"},
    deployment_config={"autoscaling_config": {"min_replicas": 1, "max_replicas": 2}},
    engine_kwargs={"tensor_parallel_size": 2},
    accelerator_type="A10G",
)
second = LLMConfig(model_loading_config={"model_id": "second"}, deployment_config={"num_replicas": 2})
asleep = LLMConfig(
    model_loading_config={"model_id": "asleep"}, deployment_config={"autoscaling_config": {"min_replicas": 0, "max_replicas": 2}}
)


def plain(args):
    server = serve.deployment(LLMServer).options(**LLMServer.get_deployment_options(first)).bind(first)
    ingress_options = OpenAiIngress.get_deployment_options(llm_configs=[first])
    ingress_cls = make_fastapi_ingress(OpenAiIngress)
    return serve.deployment(ingress_cls).options(**ingress_options).bind([server])


def two(args):
    servers = []
    for one in (first, second):
        options = LLMServer.get_deployment_options(one)
        servers.append(serve.deployment(LLMServer, **options).bind(one))
    ingress = serve.deployment(make_fastapi_ingress(OpenAiIngress), **OpenAiIngress.get_deployment_options([first, second]))
    return ingress.bind(llm_deployments=servers)


def server_alone(args):
    return serve.deployment(LLMServer).options(name="mine", **LLMServer.get_deployment_options(second)).bind(second)


def changed(args):
    options = LLMServer.get_deployment_options(second)
    options["num_replicas"] = 5
    options["name"] = "changed"
    return serve.deployment(LLMServer).options(**options).bind(second)


def sleeping(args):
    server = serve.deployment(LLMServer).options(**LLMServer.get_deployment_options(asleep)).bind(asleep)
    options = OpenAiIngress.get_deployment_options(llm_configs=[asleep])
    return serve.deployment(make_fastapi_ingress(OpenAiIngress)).options(**options).bind([server])


def no_models(args):
    server = serve.deployment(LLMServer).options(**LLMServer.get_deployment_options(first)).bind(first)
    return serve.deployment(make_fastapi_ingress(OpenAiIngress), **OpenAiIngress.get_deployment_options()).bind([server])


def bare_server(args):
    return serve.deployment(LLMServer).bind(second)
