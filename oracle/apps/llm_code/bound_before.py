"""Bound by hand as up to 2.49: `as_deployment` and `get_serve_options`."""

from ray.serve.llm import LLMConfig, LLMRouter, LLMServer

first = LLMConfig(
    model_loading_config={"model_id": "first", "model_source": "org/first"},
    deployment_config={"autoscaling_config": {"min_replicas": 1, "max_replicas": 2}},
    engine_kwargs={"tensor_parallel_size": 2},
    accelerator_type="A10G",
)
second = LLMConfig(model_loading_config={"model_id": "second"})


def plain(args):
    deployment = LLMServer.as_deployment(first.get_serve_options(name_prefix="vLLM:")).bind(first)
    return LLMRouter.as_deployment().bind([deployment])


def counted(args):
    deployment = LLMServer.as_deployment(first.get_serve_options(name_prefix="vLLM:")).bind(first)
    return LLMRouter.as_deployment([first]).bind([deployment])


def two(args):
    servers = [LLMServer.as_deployment(one.get_serve_options(name_prefix="LLM:")).bind(one) for one in (first, second)]
    return LLMRouter.as_deployment(llm_configs=[first, second]).bind(llm_deployments=servers)


def options(args):
    options = second.get_serve_options(name_prefix="Test:")
    return LLMServer.as_deployment().options(**options).bind(second)


def server_alone(args):
    return LLMServer.as_deployment(second.get_serve_options(name_prefix="")).bind(llm_config=second)


def no_prefix(args):
    return LLMServer.as_deployment(second.get_serve_options()).bind(second)


def overridden(args):
    server = LLMServer.as_deployment(first.get_serve_options(name_prefix="vLLM:")).options(autoscaling_config={"min_replicas": 2, "max_replicas": 3})
    return LLMRouter.as_deployment([first]).options(num_replicas=2).bind([server.bind(first)])


def bare_server(args):
    return LLMServer.as_deployment().bind(second)


def own_options(args):
    return LLMServer.as_deployment({"num_replicas": 2, "ray_actor_options": {"num_cpus": 2}}).bind(second)


def counted_router(args):
    model = LLMConfig(model_loading_config={"model_id": "r"}, experimental_configs={"num_router_replicas": 6})
    server = LLMServer.as_deployment(second.get_serve_options(name_prefix="S:")).bind(second)
    return LLMRouter.as_deployment([model]).bind([server])
