"""Environments that change what LLM applications ask for, and small LLM configs to ask each of them about.

The names come from `os.environ`, `os.getenv` and `get_env_*` in the releases' `ray/llm/_internal/serve` and
`ray/serve/_private/constants.py`. Up to 2.48 they begin with RAYLLM_, from 2.49 on most with RAY_SERVE_LLM_.
"""

import json
from collections.abc import Iterator
from typing import Any

import yaml

from . import parts

OLD, NEW = "RAYLLM_ROUTER_", "RAY_SERVE_LLM_ROUTER_"
OPTIONS = "RAYLLM_ROUTER_RAY_ACTOR_OPTIONS"
STREAMING = {"RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING": "1"}
PROXY = {"RAY_SERVE_ENABLE_HA_PROXY": "1"}


def _both(**values: str) -> dict[str, str]:
    return {prefix + name: value for name, value in values.items() for prefix in (OLD, NEW)}


ROUTER: list[dict[str, str]] = [
    {OLD + "TO_MODEL_REPLICA_RATIO": "1"},
    {NEW + "TO_MODEL_REPLICA_RATIO": "1"},
    _both(TO_MODEL_REPLICA_RATIO="1.5"),
    _both(TO_MODEL_REPLICA_RATIO="0.3"),
    _both(TO_MODEL_REPLICA_RATIO="two"),
    _both(MIN_REPLICAS="1", INITIAL_REPLICAS="3", MAX_REPLICAS="5"),
    _both(MIN_REPLICAS="4"),
    {OPTIONS: json.dumps({"num_cpus": 0})},
    {OPTIONS: json.dumps({"num_cpus": 2, "num_gpus": 0.5, "memory": 1000000, "resources": {"widget": 1}})},
    {"RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS": "3"},
    {"RAYLLM_ALLOW_NEW_PLACEMENT_GROUPS_IN_DEPLOYMENT": "0"},
]
DIRECT: list[dict[str, str]] = [
    STREAMING,
    PROXY,
    {**STREAMING, **PROXY},
    {**STREAMING, **PROXY, "RAY_SERVE_INGRESS_ROUTER_REPLICAS_PER_NODE": "2", "RAY_SERVE_INGRESS_REQUEST_ROUTER_FORWARD_BODY": "1"},
    {"RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING": "true", **PROXY},
]
COUNTING = 10  # of the configs: those that tell how routers are counted
DIRECT_FROM = (2, 55, 0)  # the release before direct streaming; one older release stands witness that it was not there
WITNESS = (2, 49)


def make() -> Iterator[tuple[dict[str, str], str]]:
    """(environment, YAML): none and direct streaming with every config, the router's variables with what counts routers."""
    apps = _applications()
    for env, asked in [({}, apps), *((env, apps[:COUNTING]) for env in ROUTER), *((env, apps) for env in DIRECT)]:
        for listed in asked:
            yield env, yaml.safe_dump({"applications": listed}, sort_keys=False)


def concerns(env: dict[str, str], release: tuple[int, int, int]) -> bool:
    """Whether a release is asked about an environment."""
    return env not in DIRECT or release >= DIRECT_FROM or release[:2] == WITNESS


def _applications() -> list[list[dict]]:
    ranged = {"deployment_config": {"autoscaling_config": {"min_replicas": 1, "max_replicas": 2}}}
    small = {"deployment_config": {**ranged["deployment_config"], "ray_actor_options": {"num_cpus": 0.5}}}
    late = {"deployment_config": {"autoscaling_config": {"min_replicas": 1, "initial_replicas": 3, "max_replicas": 4}}}
    zero = {"deployment_config": {"autoscaling_config": {"min_replicas": 0, "max_replicas": 4}}}
    fixed = {"deployment_config": {"num_replicas": 3}}
    two_cards = {"accelerator_type": "L4", "engine_kwargs": {"tensor_parallel_size": 2}}
    kv = {"engine_kwargs": {"kv_transfer_config": {"kv_connector": "NixlConnector", "kv_role": "kv_both"}}}
    lora = {"lora_config": {"dynamic_lora_loading_path": "s3://bucket/lora", "max_num_adapters_per_replica": 4}}
    return [
        [_app([_model("m")])],
        [_app([_model("m", **ranged)])],
        [_app([_model("m", **zero)])],
        [_app([_model("m", **fixed)])],
        [_app([_model("m", **late), _model("n", **zero)])],
        [_app([_model("m"), _model("n"), _model("o", **fixed)])],
        [_app([_model("m", experimental_configs={"num_router_replicas": 1})])],
        [_app([_model("m", **ranged, experimental_configs={"num_ingress_replicas": 3})])],
        [{**_app([_model("m")]), "deployments": [{"name": "LLMRouter", "num_replicas": 4, "ray_actor_options": {"num_cpus": 3}}]}],
        [_pattern("build_pd_openai_app", prefill_config=_model("m", **ranged, **kv), decode_config=_model("m", **kv))],
        # What only direct streaming looks at:
        [_app([_model("m", **late)])],
        [_app([_model("m", **two_cards)])],
        [_app([_model("m", **lora)])],
        [_app([_model("m", **small)], "a"), _app([_model("n", **small)], "b")],
        [_app([_model("m")], ingress_deployment_config={"num_replicas": 2})],
        [_app([_model("m")], ingress_cls_config={"ingress_extra_kwargs": {"a": 1}})],
        [{**_app([_model("m")]), "deployments": [{"name": "LLMServer:m", "num_replicas": 4}]}],
        [_pattern("build_dp_openai_app", llm_config=_model("m", engine_kwargs={"data_parallel_size": 2}))],
    ]


def _model(name: str, **more: Any) -> dict:
    return {"model_loading_config": {"model_id": name}, **more}


def _app(models: list[dict], name: str = "a", **args: Any) -> dict:
    return {"name": name, "route_prefix": f"/{name}", "import_path": parts.LLM, "args": {"llm_configs": models, **args}}


def _pattern(builder: str, **args: Any) -> dict:
    return {"name": "a", "route_prefix": "/a", "import_path": f"ray.serve.llm:{builder}", "args": args}
