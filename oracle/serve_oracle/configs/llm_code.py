"""Configs that name the LLM applications of `apps/llm_code`: what each release makes of models that Python hands to Ray."""

from collections.abc import Iterator
from typing import Any

import yaml

PLAIN = """
plain: app_object app_two app_args app_args_dicts app_keyword app_dict app_piped app_adapters app_mixed
environment: app_gated app_sourced app_counted
functions: all_models with_count typed typed_by_ray passed
copies: updated copied merged deep dumped engine_updated
sizes: actor_cpus actor_gpus actor_resources bundles part_of_gpu per_worker scaling_object fixed automatic both_counts own_name sleeping
sizes: routers on_cpus of_kind ingress_options ingress_scaling
refused: accelerator unknown_key engine no_model_id no_loading same_models no_models no_list wrong_argument two_arguments positional
refused: bounds negative zero unknown_option group_option parallel_text lora_address loading_extra unused_model serving_extra
bound_before: plain counted two options server_alone no_prefix overridden bare_server own_options counted_router
bound_after: plain two server_alone changed sleeping no_models bare_server
built_model: app behind keyword prefixed overridden overridden_scaling of_two of_same of_dict with_kwargs
subclassed: deployed built as_server as_own
sides: pair pair_of_dicts ranks rank_deployment rank_deployment_named
private_before: app
private_after: app
caught: app
"""

MODEL = {"model_loading_config": {"model_id": "given", "model_source": "org/given"}}

ARGS: list[tuple[str, dict[str, Any]]] = [
    ("functions:named", {"models": "alpha,gamma"}),
    ("functions:passed", {"llm_configs": [MODEL]}),
    ("functions:spread", {"models": [MODEL, {**MODEL, "model_loading_config": {"model_id": "other"}, "accelerator_type": "L4"}]}),
    ("functions:spread", {"models": [{**MODEL, "gpus": 2}]}),
    ("functions:with_count", {"max_replicas": 7}),
    ("functions:typed", {"model_id": "x/y.z", "replicas": 4, "size": 2}),
    ("functions:typed_by_ray", {"llm_configs": [MODEL]}),
    ("functions:validated", MODEL),
    ("copies:deep", {"max": 3}),
]

OVERRIDES: list[tuple[str, list[dict[str, Any]]]] = [
    ("plain:app_object", [{"name": "LLMServer:small", "num_replicas": 2}]),
    ("built_model:behind", [{"name": "LLMServer:plain", "ray_actor_options": {"num_cpus": 3}}, {"name": "Gateway", "num_replicas": 1}]),
    ("bound_after:plain", [{"name": "OpenAiIngress", "num_replicas": 4}]),
]


def make() -> Iterator[str]:
    """The texts, in an order of their own."""
    for line in PLAIN.strip().split("\n"):
        module, _, names = line.partition(": ")
        for name in names.split():
            yield _text(f"{module}:{name}")
    for path, args in ARGS:
        yield _text(path, args=args)
    for path, deployments in OVERRIDES:
        yield _text(path, deployments=deployments)


def _text(path: str, **more: Any) -> str:
    app = {"name": "app", "import_path": f"llm_code.{path}", **more}
    return yaml.safe_dump({"applications": [app]}, sort_keys=False)
