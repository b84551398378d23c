"""Builders of one's own around the public one."""

from typing import Any, Dict, List, Optional

from pydantic import BaseModel
from ray.serve.llm import LLMConfig, LLMServingArgs, build_openai_app

MODELS = [("alpha", 1, "L4"), ("beta", 2, "A10G"), ("gamma", 4, None)]


def config_of(name: str, size: int, accelerator: Optional[str] = None, **options: Any) -> LLMConfig:
    kwargs: Dict[str, Any] = {"tensor_parallel_size": size, "gpu_memory_utilization": 0.9}
    if accelerator:
        options["accelerator_type"] = accelerator
    return LLMConfig(model_loading_config={"model_id": name, "model_source": f"org/{name}"}, engine_kwargs=kwargs, **options)


def all_models(args: Dict[str, Any]):
    return build_openai_app({"llm_configs": [config_of(*one) for one in MODELS]})


def named(args: Dict[str, str]):
    chosen = [one for one in MODELS if one[0] in args["models"].split(",")]
    return build_openai_app({"llm_configs": [config_of(*one) for one in chosen]})


def passed(args: dict):
    return build_openai_app(args)


def spread(args: dict):
    return build_openai_app({"llm_configs": [LLMConfig(**one) for one in args["models"]]})


def with_count(args: dict):
    configs: List[LLMConfig] = []
    for name, size, accelerator in MODELS:
        scaling = {"min_replicas": 1, "max_replicas": args.get("max_replicas", 3)}
        configs.append(config_of(name, size, accelerator, deployment_config={"autoscaling_config": scaling}))
    return build_openai_app(LLMServingArgs(llm_configs=configs))


class Arguments(BaseModel):
    model_id: str = "typed"
    replicas: int = 2
    size: int = 1


def typed(args: Arguments):
    config = config_of(args.model_id, args.size, deployment_config={"num_replicas": args.replicas})
    return build_openai_app({"llm_configs": [config]})


def typed_by_ray(args: LLMServingArgs):
    return build_openai_app(args)


def validated(args: dict):
    return build_openai_app({"llm_configs": [LLMConfig.model_validate(args)]})
