"""What a replica reserves: actor options, bundles, accelerators."""

from ray.serve.config import AutoscalingConfig
from ray.serve.llm import LLMConfig, build_openai_app


def one(**options):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "one"}, **options)]})


def actor_cpus(args):
    return one(deployment_config={"ray_actor_options": {"num_cpus": 4}})


def actor_gpus(args):
    return one(deployment_config={"ray_actor_options": {"num_cpus": 1, "num_gpus": 1}, "autoscaling_config": {"min_replicas": 1, "max_replicas": 1}})


def actor_resources(args):
    return one(deployment_config={"ray_actor_options": {"num_cpus": 0.5, "resources": {"slot": 1}, "memory": 1000000}})


def bundles(args):
    return one(placement_group_config={"bundles": [{"CPU": 2, "GPU": 1}, {"GPU": 1}], "strategy": "SPREAD"}, engine_kwargs={"tensor_parallel_size": 2})


def part_of_gpu(args):
    return one(placement_group_config=dict(bundles=[dict(GPU=0.49)]), accelerator_type="L4")


def per_worker(args):
    return one(resources_per_bundle={"GPU": 1, "CPU": 2}, engine_kwargs={"tensor_parallel_size": 2})


def scaling_object(args):
    return one(deployment_config={"autoscaling_config": AutoscalingConfig(min_replicas=2, max_replicas=5)})


def fixed(args):
    return one(deployment_config={"num_replicas": 3, "max_ongoing_requests": 64})


def automatic(args):
    return one(deployment_config={"num_replicas": "auto"})


def both_counts(args):
    return one(deployment_config={"num_replicas": 2, "autoscaling_config": {"min_replicas": 1, "max_replicas": 4}})


def own_name(args):
    return one(deployment_config={"name": "named", "autoscaling_config": {"min_replicas": 1, "max_replicas": 2}})


def sleeping(args):
    return one(deployment_config={"autoscaling_config": {"min_replicas": 0, "max_replicas": 2}})


def routers(args):
    return one(experimental_configs={"num_router_replicas": 4}, deployment_config={"autoscaling_config": {"min_replicas": 3, "max_replicas": 3}})


def on_cpus(args):
    return one(use_cpu=True, placement_group_config={"bundles": [{"CPU": 4}]})


def of_kind(args):
    return one(accelerator_config={"kind": "gpu"}, engine_kwargs={"tensor_parallel_size": 2})


def ingress_options(args):
    model = LLMConfig(model_loading_config={"model_id": "one"})
    return build_openai_app({"llm_configs": [model], "ingress_deployment_config": {"num_replicas": 3}})


def ingress_scaling(args):
    model = LLMConfig(model_loading_config={"model_id": "one"})
    options = {"autoscaling_config": {"min_replicas": 2, "max_replicas": 8}, "ray_actor_options": {"num_cpus": 2}}
    return build_openai_app({"llm_configs": [model], "ingress_deployment_config": options})
