"""One LLM application of YAML for each value of each option of a model: what each release makes of it."""

from collections.abc import Iterator
from typing import Any

import yaml

OPTIONS: dict[str, list[Any]] = {
    "num_replicas": ["0", "2", "two", 0, -1, 1.5, True, None],
    "max_ongoing_requests": [0, 1, "5", "x", None, -1],
    "max_concurrent_queries": [5, None],
    "max_queued_requests": [-1, 0, 10, None, "3"],
    "foo": [1, None],
    "version": ["1", 2, None],
    "user_config": [{"a": 1}, None, 3],
    "graceful_shutdown_timeout_s": [0, 5, -1, None, "x"],
    "graceful_shutdown_wait_loop_s": [1],
    "health_check_period_s": [0, 3, "4", None],
    "health_check_timeout_s": [10],
    "max_replicas_per_node": [1, 0, 101, None],
    "route_prefix": ["/x", None],
    "logging_config": [{"log_level": "DEBUG"}, {"log_level": "LOUD"}, None],
    "placement_group_bundles": [[{"CPU": 1}], None],
    "placement_group_strategy": ["PACK", None],
    "max_restarts": [3],
    "name": ["own", 3, None],
    "max_constructor_retry_count": [3, 0, None],
    "request_router_config": [{}, {"request_router_class": "ray.serve.x:Y"}, None],
    "object_store_memory": [100],
}

ACTOR: dict[str, list[Any]] = {
    "num_cpus": [0, 0.5, 2, "2", None, -1],
    "num_gpus": [0, 1, 0.5, 1.5, None],
    "memory": [0, 1000000, 1.5, "1", None, -1],
    "object_store_memory": [0, 100, None],
    "resources": [{}, {"slot": 1}, {"slot": 0}, {"CPU": 1}, None, {"slot": "x"}],
    "accelerator_type": ["L4", "NOPE", None],
    "runtime_env": [{}, {"env_vars": {"A": "1"}}, {"pip": ["x"]}, None, "x"],
    "label_selector": [{"zone": "a"}, None],
    "max_restarts": [3],
    "max_task_retries": [1],
    "foo": [1],
    "scheduling_strategy": ["SPREAD"],
    "name": ["n"],
    "lifetime": ["detached"],
}

SOURCES: list[Any] = [
    None,
    "org/x",
    3,
    {},
    *({"bucket_uri": uri} for uri in ("s3://b/x", "gs://b/x", "azure://b/x", "abfss://b/x", "http://b/x", "b/x", "", None, 3)),
    {"bucket_uri": "s3://b/x", "foo": 1},
    {"bucket_uri": "s3://b/x", "extra_files": []},
    {"bucket_uri": "s3://b/x", "extra_files": [{"bucket_uri": "s3://b/y", "destination_path": "/t"}]},
    {"bucket_uri": "s3://b/x", "extra_files": [{"bucket_uri": "b/y", "destination_path": "/t"}]},
    {"bucket_uri": "s3://b/x", "extra_files": [{"bucket_uri": "s3://b/y"}]},
    {"bucket_uri": "s3://b/x", "extra_files": None},
    {"extra_files": [{"bucket_uri": "s3://b/y", "destination_path": "/t"}]},
    [],
]

SERVERS: list[Any] = [None, "", "ray.serve.llm:LLMServer", "ray.serve.llm.LLMServer", "ray.serve.llm.deployment:LLMServer",
                      "ray.serve.llm.deployment.LLMServer", "ray.serve.llm:LLMRouter", "ray.serve.llm.nothing:LLMServer", "LLMServer", 3]  # fmt: skip


def make() -> Iterator[str]:
    """The texts, in an order of their own."""
    for key, values in OPTIONS.items():
        for value in values:
            yield _text(deployment_config={key: value})
    for key, values in ACTOR.items():
        for value in values:
            yield _text(deployment_config={"ray_actor_options": {key: value}})
    for value in [None, {}, "x", []]:
        yield _text(deployment_config={"ray_actor_options": value})
    for source in SOURCES:
        yield _text(model_loading_config={"model_id": "m", "model_source": source})
    for server in SERVERS:
        yield _text(server_cls=server)


def _text(**more: Any) -> str:
    model = {"model_loading_config": {"model_id": "m"}, **more}
    app = {"name": "app", "import_path": "ray.serve.llm:build_openai_app", "args": {"llm_configs": [model]}}
    return yaml.safe_dump({"applications": [app]}, sort_keys=False)
