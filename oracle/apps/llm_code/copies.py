"""Copies of one model, changed after they were made."""

import copy

from ray.serve.llm import LLMConfig, build_openai_app

BASE = {
    "model_loading_config": {"model_id": "base", "model_source": "org/base"},
    "engine_kwargs": {"tensor_parallel_size": 1, "max_model_len": 4096},
    "deployment_config": {"autoscaling_config": {"min_replicas": 1, "max_replicas": 2}},
}
base = LLMConfig(**BASE)


def updated(args):
    other = base.model_copy(update={"engine_kwargs": {"tensor_parallel_size": 2}})
    return build_openai_app({"llm_configs": [other]})


def copied(args):
    other = base.model_copy(deep=True)
    other.engine_kwargs["tensor_parallel_size"] = 4
    return build_openai_app({"llm_configs": [other]})


def merged(args):
    return build_openai_app({"llm_configs": [LLMConfig(**{**BASE, "accelerator_type": "H100", "engine_kwargs": {"tensor_parallel_size": 8}})]})


def deep(args):
    config = copy.deepcopy(BASE)
    config["model_loading_config"]["model_id"] = "second"
    config["deployment_config"]["autoscaling_config"]["max_replicas"] = args.get("max", 9)
    return build_openai_app({"llm_configs": [BASE, config]})


def dumped(args):
    data = base.model_dump()
    return build_openai_app({"llm_configs": [{**BASE, "engine_kwargs": {**data["engine_kwargs"], "pipeline_parallel_size": 2}}]})


def engine_updated(args):
    other = LLMConfig(**BASE)
    other.update_engine_kwargs(tensor_parallel_size=2)
    return build_openai_app({"llm_configs": [other]})
