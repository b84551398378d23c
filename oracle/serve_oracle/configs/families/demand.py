"""What decides amounts: every builder with all that changes its counts and bundles, and plain code under many overrides."""

import random
from collections.abc import Iterator

from .. import parts
from .llm import deployment_config, tune
from .scaling import bounds
from .shapes import actor_options

ID = "Qwen/Qwen2.5-0.5B-Instruct"
CLEAN = "Qwen--Qwen2_5-0_5B-Instruct"
TRANSFER = {"kv_connector": "NixlConnector", "kv_role": "kv_both"}
HARDWARE = (
    {"use_cpu": True}, {"use_cpu": False}, {"accelerator_config": {"kind": "cpu"}}, {"accelerator_config": {"kind": "gpu"}},
    {"accelerator_config": {"kind": "tpu"}}, {"accelerator_type": "TPU-V6E"}, {"accelerator_type": "B200"}, {"accelerator_type": "Intel-GAUDI"},
    {"accelerator_type": "A10"}, {"accelerator_type": "TPU-V6E", "accelerator_config": {"kind": "tpu", "topology": "2x2"}},
    {"accelerator_type": "H100", "placement_group_config": {"bundles": [{"GPU": 1, "accelerator_type:H100": 0.01}]}},
)  # fmt: skip
BUNDLES = (
    {"bundles": [{"CPU": 4, "GPU": 1}, {"GPU": 1}]}, {"bundles": [{"CPU": 8}]}, {"bundles": [{"CPU": 1, "GPU": 0}, {"GPU": 2}], "strategy": "SPREAD"},
    {"bundle_per_worker": {"GPU": 1, "CPU": 2}}, {"bundle_per_worker": {"CPU": 4}, "strategy": "STRICT_PACK"}, {"bundle_per_worker": {"GPU": 0.25}},
    {"bundles": [{"GPU": 0.5, "memory": 1000000000}]}, {"bundles": [{"TPU": 4}, {"TPU": 4}]}, {"bundles": []},
)  # fmt: skip
INGRESS = (
    {"num_replicas": 2}, {"num_replicas": "auto"}, {"num_replicas": "auto", "autoscaling_config": {"min_replicas": 3}}, {"autoscaling_config": {"max_replicas": 5}},
    {"autoscaling_config": {"min_replicas": 0, "max_replicas": 2}}, {"autoscaling_config": {"initial_replicas": 2, "max_replicas": 3}},
    {"ray_actor_options": {"num_cpus": 0}}, {"ray_actor_options": {"num_gpus": 0.1, "resources": {"widget": 1}}}, {"ray_actor_options": {"memory": 1000000}},
    {"placement_group_bundles": [{"CPU": 1}, {"CPU": 2}]}, {"placement_group_bundles": [{"CPU": 2}], "placement_group_strategy": "STRICT_PACK"},
    {"max_replicas_per_node": 1, "num_replicas": 3}, {"name": "Front"}, {"autoscaling_config": None}, {"num_replicas": None}, {},
)  # fmt: skip
OVERRIDES = (
    {"num_replicas": 3}, {"num_replicas": "auto"}, {"num_replicas": "auto", "autoscaling_config": {"min_replicas": 2}}, {"autoscaling_config": None},
    {"num_replicas": 2, "autoscaling_config": None}, {"num_replicas": None}, {"autoscaling_config": {"max_replicas": 7}}, {"autoscaling_config": {}},
    {"ray_actor_options": {"num_cpus": 0}}, {"ray_actor_options": {"num_cpus": 3}}, {"ray_actor_options": {"num_gpus": 1}},
    {"placement_group_bundles": [{"CPU": 2, "GPU": 2}]}, {"placement_group_bundles": [{"GPU": 1}, {"CPU": 1}]}, {"placement_group_strategy": "SPREAD"},
    {"ray_actor_options": {"num_cpus": 2}, "placement_group_bundles": [{"CPU": 2}, {"CPU": 4}], "placement_group_strategy": "SPREAD"},
    {"max_replicas_per_node": 2}, {"gang_scheduling_config": {"gang_size": 2}, "num_replicas": 4}, {"max_surge_percent": 50},
    {"ray_actor_options": {"label_selector": {"zone": "a"}}},
)  # fmt: skip


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(220):
        yield _openai(rng)
    for _ in range(120):
        yield _prefill_decode(rng)
    for _ in range(120):
        yield _data_parallel(rng)
    for _ in range(180):
        yield _over_code(rng)


def _model(rng: random.Random, name: str = ID) -> dict:
    model: dict = {"model_loading_config": {"model_id": name}}
    if rng.random() < 0.3:
        model = tune(parts.model(rng, name), rng)
    if rng.random() < 0.35:
        model.update(rng.choice(HARDWARE))
    if rng.random() < 0.35:
        model["placement_group_config"] = rng.choice(BUNDLES)
    if rng.random() < 0.5:
        model["deployment_config"] = _counting(rng) if rng.random() < 0.5 else deployment_config(rng)
    if rng.random() < 0.4:
        engine = model.setdefault("engine_kwargs", {})
        engine[rng.choice(("tensor_parallel_size", "pipeline_parallel_size"))] = rng.choice((1, 2, 4))
    if rng.random() < 0.06:
        model["lora_config"] = {"dynamic_lora_loading_path": "s3://bucket/lora", "max_num_adapters_per_replica": 4}
    if rng.random() < 0.06:
        model["callback_config"] = rng.choice(({"callback_kwargs": {"a": 1}}, {"callback_class": "actors:Plain"}, {"raise_error_on_callback": False}))
    return model


def _counting(rng: random.Random) -> dict:
    out: dict = rng.choice(({"num_replicas": 3}, {"num_replicas": "auto"}, {"num_replicas": "auto", "autoscaling_config": {"max_replicas": 9}},
                            {"autoscaling_config": {"min_replicas": 0, "max_replicas": 4}}, {"autoscaling_config": {"max_replicas": 4}}, {"autoscaling_config": None},
                            {"num_replicas": None}, {"autoscaling_config": bounds(rng)}))  # fmt: skip
    return {**out, **({"ray_actor_options": actor_options(rng)} if rng.random() < 0.2 else {})}


def _finish(app: dict, names: tuple[str, ...], rng: random.Random) -> dict:
    config: dict = {"applications": [app]}
    if rng.random() < 0.4:
        app["args"]["ingress_deployment_config"] = rng.choice(INGRESS)
    if rng.random() < 0.1:
        app["args"]["ingress_cls_config"] = rng.choice(({"ingress_extra_kwargs": {"a": 1}}, {"ingress_extra_kwargs": {}}))
    if rng.random() < 0.3:
        app["deployments"] = [{"name": rng.choice(names), **rng.choice(OVERRIDES)} for _ in range(rng.choice((1, 1, 2)))]
    if rng.random() < 0.1:
        config["target_capacity"] = rng.choice((0, 25, 50, 99.9))
    return config


def _openai(rng: random.Random) -> dict:
    models = [_model(rng), *([_model(rng, "org/second.v1")] if rng.random() < 0.3 else [])]
    app = {"name": "llms", "route_prefix": "/", "import_path": parts.LLM, "args": {"llm_configs": models}}
    return _finish(app, ("LLMRouter", "OpenAiIngress", f"LLMServer:{CLEAN}", f"LLMDeployment:{CLEAN}", f"LLMDeployment{CLEAN}"), rng)


def _prefill_decode(rng: random.Random) -> dict:
    sides = [_model(rng), _model(rng)]
    for side in sides:
        side.setdefault("engine_kwargs", {})["kv_transfer_config"] = dict(TRANSFER)
        if rng.random() < 0.25:
            side["engine_kwargs"]["data_parallel_size"] = rng.choice((1, 2, 3))
            side["experimental_configs"] = {"dp_size_per_node": 1}
    args: dict = {"prefill_config": sides[0], "decode_config": sides[1]}
    if rng.random() < 0.3:
        args["proxy_deployment_config"] = rng.choice(INGRESS)
    path = rng.choice(("ray.serve.llm:build_pd_openai_app", "ray.serve.llm:build_pd_openai_app",
                       "ray.llm._internal.serve.deployments.prefill_decode_disagg.prefill_decode_disagg:build_app"))  # fmt: skip
    app = {"name": "pd", "import_path": path, "args": args}
    return _finish(app, (f"Prefill:{CLEAN}", f"Decode:{CLEAN}", "PDProxyServer", "OpenAiIngress", "LLMRouter"), rng)


def _data_parallel(rng: random.Random) -> dict:
    model = _model(rng)
    engine = model.setdefault("engine_kwargs", {})
    engine["data_parallel_size"] = rng.choice((1, 2, 2, 4))
    if rng.random() < 0.9:
        model["experimental_configs"] = {"dp_size_per_node": rng.choice((1, 2))}
    openai = rng.random() < 0.15
    args = {"llm_configs": [model]} if openai else {"llm_config": model}
    app = {"name": "dp", "import_path": parts.LLM if openai else "ray.serve.llm:build_dp_openai_app", "args": args}
    return _finish(app, (f"DPServer:{CLEAN}", "DPRankAssigner", "_DPRankAssigner", "OpenAiIngress", f"LLMServer:{CLEAN}"), rng)


def _over_code(rng: random.Random) -> dict:
    path = rng.choice((*parts.APPS, *parts.APPS, "pipeline:app", "pipeline:twice", "pipeline:renamed"))
    names = {"pipeline:app": ("Preprocess", "Embedder", "Ingress"), "pipeline:twice": ("Embedder", "Embedder_1", "Ingress"),
             "pipeline:renamed": ("Small", "Gateway")}.get(path) or (parts.DEPLOYMENT_OF[path],)  # fmt: skip
    app = {"name": "app", "import_path": path, "deployments": []}
    for _ in range(rng.choice((1, 1, 2, 3))):
        app["deployments"].append({"name": rng.choice(names), **rng.choice(OVERRIDES), **(rng.choice(OVERRIDES) if rng.random() < 0.4 else {})})
    config: dict = {"applications": [app]}
    if rng.random() < 0.2:
        config["target_capacity"] = rng.choice((0, 25, 50, 99.9))
    return config
