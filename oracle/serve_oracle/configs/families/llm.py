"""Applications of `build_openai_app`: models, parallelism, replicas, bundles, routers and overrides."""

import random
from collections.abc import Iterator

from .. import parts
from ..emit import Raw
from .scaling import bounds

OTHERS = ("B200", "L40", "A10", "GB200", "AMD-Instinct-MI300X-OAM", "TPU-V6E", "Intel-GAUDI", "h100", "RTX4090", "H20", "B300")
NAMES = ("LLMRouter", "OpenAiIngress", "LLMServer:{}", "LLMDeployment:{}", "LLMDeployment{}", "LLMServer{}")


def tune(model: dict, rng: random.Random) -> dict:
    """Adds to a sound model what people add; now and then something that its release refuses."""
    engine = model.setdefault("engine_kwargs", {})
    for key, odds in (("tensor_parallel_size", 0.5), ("pipeline_parallel_size", 0.2)):
        if rng.random() < odds:
            engine[key] = rng.choice((1, 2, 4))
    if rng.random() < 0.08:
        engine.update(rng.choice(({"data_parallel_size": 2}, {"no_such_argument": 1}, {"tensor_parallel_size": "2"},
                                  {"distributed_executor_backend": "ray"}, {"distributed_executor_backend": "mp"},
                                  {"model": "x"}, {"disable_log_stats": True}, {"enable_auto_tool_choice": True},
                                  {"tensor_parallel_size": 0})))  # fmt: skip
    if rng.random() < 0.1:
        model["accelerator_type"] = rng.choice((*OTHERS, Raw("null")))
    if rng.random() < 0.6:
        model["deployment_config"] = deployment_config(rng)
    if rng.random() < 0.2:
        model["resources_per_bundle"] = rng.choice(({"GPU": 1}, {"GPU": 0.5}, {"CPU": 0.5, "GPU": 0.4}, {"CPU": 2}, {}, {"GPU": 1, "widget": 1}))
    if rng.random() < 0.25:
        model["placement_group_config"] = placement(rng)
    if rng.random() < 0.2:
        model["experimental_configs"] = {rng.choice(("num_router_replicas", "num_ingress_replicas", "stream_batching_interval_ms")): rng.choice((0, 1, 2, 3))}
    if rng.random() < 0.06:
        model["accelerator_config"] = rng.choice(({"kind": "cpu"}, {"kind": "gpu"}, {"kind": "tpu", "topology": "2x2"}, {"kind": "none"}))
    if rng.random() < 0.05:
        model["lora_config"] = {"dynamic_lora_loading_path": rng.choice(("s3://bucket/lora", "./lora")), "max_num_adapters_per_replica": 4}
    if rng.random() < 0.04:
        model[rng.choice(("log_engine_metrics", "use_cpu"))] = rng.choice((True, False))
    return model


def deployment_config(rng: random.Random) -> dict:
    out: dict = {}
    if rng.random() < 0.55:
        out["autoscaling_config"] = bounds(rng) if rng.random() < 0.95 else rng.choice(({}, Raw("null")))
    elif rng.random() < 0.5:
        out["num_replicas"] = rng.choice((1, 2, 4, "auto", Raw('"2"')))
    if rng.random() < 0.25:
        out["ray_actor_options"] = rng.choice(({"num_cpus": 0}, {"num_cpus": 2}, {"num_cpus": 0.5, "num_gpus": 0.5}, {"resources": {"widget": 1}},
                                               {"memory": 1000000000}, {"num_gpus": 1}, {"runtime_env": {"env_vars": {"A": "1"}}}))  # fmt: skip
    if rng.random() < 0.15:
        out[rng.choice(("max_ongoing_requests", "max_queued_requests", "graceful_shutdown_timeout_s"))] = rng.choice((8, 64, 200))
    if rng.random() < 0.08:
        out.update(rng.choice(({"name": "mine"}, {"no_such_option": 1}, {"placement_group_strategy": "PACK"}, {"max_replicas_per_node": 1},
                               {"placement_group_bundles": [{"GPU": 1}]}, {"route_prefix": "/x"}, {"user_config": {"a": 1}})))  # fmt: skip
    return out


def placement(rng: random.Random) -> dict:
    bundle = rng.choice(({"GPU": 1}, {"CPU": 1, "GPU": 1}, {"CPU": 2}, {"GPU": 0.5}, {"CPU": 1, "GPU": 0}, {"GPU": 1, "widget": 1}, {"TPU": 4}, {}))
    out: dict = {"bundles": [dict(bundle) for _ in range(rng.choice((1, 1, 2, 4)))]}
    if rng.random() < 0.1:
        out["bundles"] = []
    if rng.random() < 0.15:
        out = {"bundle_per_worker": dict(bundle)}
    if rng.random() < 0.4:
        out["strategy"] = rng.choice(("PACK", "SPREAD", "STRICT_PACK", "STRICT_SPREAD", "pack"))
    if rng.random() < 0.04:
        out = rng.choice(({"strategy": "PACK"}, {"bundles": [{"GPU": 1}], "extra": 1}, {}))
    return out


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(420):
        config = parts.llm(rng, rng.choice((1, 1, 1, 2, 3)))
        app = config["applications"][0]
        for model in app["args"]["llm_configs"]:
            tune(model, rng)
        if rng.random() < 0.15:
            app["args"]["ingress_deployment_config"] = ingress(rng)
        if rng.random() < 0.15:
            app["deployments"] = [override(app, rng)]
        if rng.random() < 0.08:
            _break(app, rng)
        if rng.random() < 0.08:
            config["target_capacity"] = rng.choice((0, 50, 100))
        if rng.random() < 0.15:
            config["applications"].append({**parts.llm(rng)["applications"][0], "name": "second", "route_prefix": "/second"})
        yield config


def ingress(rng: random.Random) -> dict:
    return rng.choice(({"num_replicas": 3}, {"autoscaling_config": {"min_replicas": 2, "max_replicas": 4}}, {"ray_actor_options": {"num_cpus": 0}},
                       {"ray_actor_options": {"num_cpus": 0.5}}, {"autoscaling_config": {"min_replicas": 2}}, {"num_replicas": "auto"},
                       {"max_ongoing_requests": 50}, {"no_such_option": 1}, {"num_replicas": 2, "autoscaling_config": {"max_replicas": 3}}, {}))  # fmt: skip


def override(app: dict, rng: random.Random) -> dict:
    """An entry of `deployments:` for a generated deployment, by a name that some release gives it."""
    model_id = app["args"]["llm_configs"][0]["model_loading_config"]["model_id"].replace("/", "--").replace(".", "_")
    out: dict = {"name": rng.choice(NAMES).format(model_id)}
    out.update(rng.choice(({"num_replicas": 2}, {"autoscaling_config": {"min_replicas": 1, "max_replicas": 3}}, {"ray_actor_options": {"num_cpus": 0.5}},
                           {"ray_actor_options": {"num_cpus": 0}}, {"max_ongoing_requests": 7}, {"num_replicas": "auto"})))  # fmt: skip
    return out


def _break(app: dict, rng: random.Random) -> None:
    models = app["args"]["llm_configs"]
    change = rng.randrange(7)
    if change == 0:
        models.append(dict(models[0]))
    elif change == 1:
        app["args"]["llm_configs"] = []
    elif change == 2:
        del models[0]["model_loading_config"]
    elif change == 3:
        app["args"]["llm_configs"] = ["missing.yaml"]
    elif change == 4:
        del app["args"]
    elif change == 5:
        app["args"]["llm_configs"] = models[0]
    else:
        models[0]["model_loading_config"] = {"model_source": "x"}
