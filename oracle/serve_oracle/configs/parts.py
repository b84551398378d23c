"""Pieces that configs are put together from, and the keys of every mapping that people write."""

import random
from typing import Any

APPS = ("single:api", "single:model", "single:elastic", "single:grouped", "single:spread")
DEPLOYMENT_OF = {"single:api": "Api", "single:model": "Model", "single:elastic": "Elastic", "single:grouped": "Grouped",
                 "single:spread": "Spread"}  # fmt: skip
LLM = "ray.serve.llm:build_openai_app"
ACCELERATORS = ("L4", "A10G", "A100", "H100", "T4", "L40S", "V100", "H200", "A100-80G")
MODELS = ("tiiuae/Falcon3-1B-Instruct", "Qwen/Qwen2.5-0.5B-Instruct", "meta-llama/Llama-3.1-8B", "mistral-7b", "org/my_model.v2")

# Mapping -> key -> kind of value. `Bare` keys hold mappings or lists that other families fill.
PLAIN_KEYS: dict[str, dict[str, str]] = {
    "top": {"proxy_location": "text", "target_capacity": "percent", "http_options": "dict", "grpc_options": "dict",
            "logging_config": "dict", "applications": "list", "controller_options": "dict", "tracing_config": "dict"},
    "http_options": {"host": "name", "port": "int", "root_path": "name", "request_timeout_s": "seconds",
                     "keep_alive_timeout_s": "int", "ssl_keyfile": "name", "ssl_certfile": "name", "ssl_keyfile_password": "name",
                     "ssl_ca_certs": "name", "location": "text"},
    "grpc_options": {"port": "int", "grpc_servicer_functions": "list", "request_timeout_s": "seconds",
                     "enable_reflection": "bool"},
    "logging_config": {"encoding": "text", "log_level": "text", "logs_dir": "name", "enable_access_log": "bool",
                       "additional_log_standard_attrs": "list"},
    "application": {"name": "name", "route_prefix": "name", "import_path": "path", "runtime_env": "dict", "host": "name",
                    "port": "int", "deployments": "list", "args": "dict", "logging_config": "dict",
                    "autoscaling_policy": "dict", "external_scaler_enabled": "bool"},
    "deployment": {"name": "name", "num_replicas": "count", "route_prefix": "name", "max_concurrent_queries": "count",
                   "max_ongoing_requests": "count", "max_queued_requests": "count", "user_config": "dict",
                   "autoscaling_config": "dict", "graceful_shutdown_wait_loop_s": "seconds",
                   "graceful_shutdown_timeout_s": "seconds", "health_check_period_s": "seconds",
                   "health_check_timeout_s": "seconds", "ray_actor_options": "dict", "placement_group_bundles": "list",
                   "placement_group_strategy": "text", "placement_group_bundle_label_selector": "list",
                   "max_replicas_per_node": "count", "logging_config": "dict", "request_router_class": "path",
                   "request_router_config": "dict", "gang_scheduling_config": "dict", "deployment_actors": "list",
                   "rolling_update_percentage": "ratio", "max_surge_percent": "percent", "backpressure_config": "dict"},
    "ray_actor_options": {"num_cpus": "cpus", "num_gpus": "cpus", "memory": "memory", "object_store_memory": "memory",
                          "resources": "dict", "accelerator_type": "name", "runtime_env": "dict", "label_selector": "dict",
                          "fallback_strategy": "list"},
    "autoscaling_config": {"min_replicas": "count", "initial_replicas": "count", "max_replicas": "count",
                           "target_ongoing_requests": "ratio", "target_num_ongoing_requests_per_replica": "ratio",
                           "metrics_interval_s": "seconds", "look_back_period_s": "seconds", "smoothing_factor": "ratio",
                           "upscale_smoothing_factor": "ratio", "downscale_smoothing_factor": "ratio",
                           "upscaling_factor": "ratio", "downscaling_factor": "ratio", "upscale_delay_s": "seconds",
                           "downscale_delay_s": "seconds", "downscale_to_zero_delay_s": "seconds",
                           "aggregation_function": "text", "policy": "dict"},
    "request_router_config": {"request_router_class": "path", "request_router_kwargs": "dict",
                              "request_routing_stats_period_s": "seconds", "request_routing_stats_timeout_s": "seconds",
                              "initial_backoff_s": "seconds", "backoff_multiplier": "ratio", "max_backoff_s": "seconds"},
    "gang_scheduling_config": {"gang_size": "count", "gang_placement_strategy": "text", "runtime_failure_policy": "text"},
    "backpressure_config": {"status_code": "int", "retry_after_s": "seconds"},
    "tracing_config": {"enabled": "bool", "exporter_import_path": "path", "sampling_ratio": "ratio"},
    "controller_options": {"runtime_env": "dict"},
    "policy": {"policy_function": "path", "policy_kwargs": "dict", "name": "name"},
    "deployment_actor": {"name": "name", "actor_class": "path", "init_args": "list", "init_kwargs": "dict",
                         "actor_options": "dict"},
}  # fmt: skip
LLM_KEYS: dict[str, dict[str, str]] = {
    "args": {"llm_configs": "list", "ingress_cls_config": "dict", "ingress_deployment_config": "dict"},
    "model": {"model_loading_config": "dict", "llm_engine": "text", "engine_kwargs": "dict", "accelerator_type": "name",
              "lora_config": "dict", "deployment_config": "dict", "runtime_env": "dict", "resources_per_bundle": "dict",
              "placement_group_config": "dict", "experimental_configs": "dict", "log_engine_metrics": "bool",
              "callback_config": "dict", "server_cls": "path", "use_cpu": "bool", "accelerator_config": "dict"},
    "model_loading_config": {"model_id": "name", "model_source": "name", "tokenizer_source": "name"},
    "lora_config": {"dynamic_lora_loading_path": "name", "max_num_adapters_per_replica": "count", "download_timeout_s": "seconds",
                    "max_download_tries": "count"},
    "deployment_config": {"num_replicas": "count", "max_ongoing_requests": "count", "autoscaling_config": "dict",
                          "ray_actor_options": "dict", "name": "name", "graceful_shutdown_timeout_s": "seconds",
                          "health_check_period_s": "seconds", "user_config": "dict", "max_queued_requests": "count",
                          "placement_group_bundles": "list", "placement_group_strategy": "text",
                          "max_replicas_per_node": "count", "request_router_config": "dict", "logging_config": "dict"},
    "experimental_configs": {"num_router_replicas": "count", "num_ingress_replicas": "count", "stream_batching_interval_ms": "int"},
    "placement_group_config": {"bundles": "list", "strategy": "text", "bundle_per_worker": "dict"},
    "engine_kwargs": {"tensor_parallel_size": "count", "pipeline_parallel_size": "count", "data_parallel_size": "count",
                      "max_model_len": "int", "gpu_memory_utilization": "ratio", "dtype": "text", "enforce_eager": "bool",
                      "distributed_executor_backend": "text", "disable_log_stats": "bool", "enable_lora": "bool"},
    "callback_config": {"callback_class": "path", "callback_kwargs": "dict", "raise_error_on_callback": "bool"},
    "model_source": {"bucket_uri": "name", "extra_files": "list"},
    "ingress_cls_config": {"ingress_cls": "path", "ingress_extra_kwargs": "dict"},
    "accelerator_config": {"kind": "text", "topology": "name", "chips_per_vm": "count"},
}  # fmt: skip


def at(config: dict, place: str) -> dict:
    """The mapping called `place` inside `config` (made by `plain` or `llm`), created where it is missing."""
    app = config["applications"][0]
    if place in ("top", "application"):
        return config if place == "top" else app
    if place in ("http_options", "grpc_options", "tracing_config", "controller_options"):
        return config.setdefault(place, {})
    if place in LLM_KEYS:
        return _llm_at(app, place)
    deployment = app.setdefault("deployments", [{"name": DEPLOYMENT_OF.get(app["import_path"], "Api")}])[0]
    if place == "policy":
        return deployment.setdefault("autoscaling_config", {}).setdefault("policy", {})
    if place == "deployment_actor":
        return deployment.setdefault("deployment_actors", [{"name": "cache", "actor_class": "actors:Cache"}])[0]
    return deployment if place == "deployment" else deployment.setdefault(place, {})


def _llm_at(app: dict, place: str) -> dict:
    if place in ("args", "ingress_cls_config"):
        return app["args"] if place == "args" else app["args"].setdefault(place, {})
    model = app["args"]["llm_configs"][0]
    if place == "model_source":
        source = model["model_loading_config"].get(place)
        model["model_loading_config"][place] = source if isinstance(source, dict) else {"bucket_uri": "s3://bucket/model"}
        return model["model_loading_config"][place]
    return model if place == "model" else model.setdefault(place, {})


def plain(rng: random.Random, path: str | None = None) -> dict:
    """A small sound config around one of our own applications."""
    path = path or rng.choice(APPS[:3])
    app: dict[str, Any] = {"name": rng.choice(("shop", "search", "default")), "route_prefix": rng.choice(("/", "/v1", "/api"))}
    if rng.random() < 0.3:
        del app["route_prefix"]
    app["import_path"] = path
    config: dict[str, Any] = {"applications": [app]}
    if rng.random() < 0.3:
        config = {"proxy_location": "EveryNode", "http_options": {"host": "0.0.0.0", "port": 8000}, **config}
    return config


def model(rng: random.Random, name: str | None = None) -> dict:
    """One sound entry of `llm_configs`."""
    out: dict[str, Any] = {"model_loading_config": {"model_id": name or rng.choice(MODELS)}}
    if rng.random() < 0.5:
        out["model_loading_config"]["model_source"] = "Qwen/Qwen2.5-0.5B-Instruct"
    if rng.random() < 0.6:
        out["accelerator_type"] = rng.choice(ACCELERATORS)
    if rng.random() < 0.6:
        out["engine_kwargs"] = {"max_model_len": 8192}
    return out


def llm(rng: random.Random, models: int = 1) -> dict:
    """A small sound config around `build_openai_app`."""
    names = rng.sample(MODELS, models)
    return {"applications": [{"name": "llms", "route_prefix": "/", "import_path": LLM,
                              "args": {"llm_configs": [model(rng, name) for name in names]}}]}  # fmt: skip
