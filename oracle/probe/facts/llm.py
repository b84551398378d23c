"""What `build_openai_app` builds on this release, found by building small applications and looking at the result."""

import inspect
from typing import Any

import yaml
from ray import serve

from .. import answer

PATH = "ray.serve.llm:build_openai_app"
ID = "org--m_1"


def read(in_child) -> dict[str, Any]:
    """The derived facts by name (each function below says what it means); {} where there is no such builder."""

    def built(*models: dict, **args: Any) -> dict[str, dict] | None:
        configs = [{"model_loading_config": {"model_id": "org/m.1"}, **model} for model in models or ({},)]
        for number, config in enumerate(configs[1:], 2):
            config["model_loading_config"] = {"model_id": f"m{number}"}
        app = {"import_path": PATH, "args": {"llm_configs": configs, **args}}
        got = in_child(answer.answer, yaml.safe_dump({"applications": [app]}, sort_keys=False))
        if "fault" in got:
            raise RuntimeError(got["fault"])
        return next(iter(got["applications"].values())) if got["status"] == "accepted" else None

    if built() is None:
        return {}
    return {name: fact(built) for name, fact in FACTS.items()}


def _server(app: dict) -> dict:
    return next(d for name, d in app.items() if ID in name)


def _router(app: dict) -> dict:
    return next(d for name, d in reversed(app.items()) if ID not in name and "m2" not in name)


def _range(deployment: dict) -> list[int]:
    return list(deployment["replicas"].values())


def router_name(built) -> str:
    """The deployment in front of the models."""
    return next(name for name in reversed(built()) if ID not in name)


def server_prefix(built) -> str:
    """What stands before the cleaned model id in a model's deployment name."""
    return next(name for name in built() if ID in name).removesuffix(ID)


def router_per_replica(built) -> int | None:
    """Router replicas for each model replica (min, initial and max alike); None where the count does not follow."""
    scaled = {"deployment_config": {"autoscaling_config": {"min_replicas": 2, "initial_replicas": 3, "max_replicas": 7}}}
    one, two = _range(_router(built(scaled))), _range(_router(built(scaled, scaled)))
    if one == two:
        return None
    ratio = one[0] // 2
    return ratio if one == [2 * ratio, 3 * ratio, 7 * ratio] and two == [2 * n for n in one] else -1


def router_default(built) -> list[int]:
    """Router replicas [min, initial, max] over one model that says nothing."""
    return _range(_router(built()))


def router_min_zero(built) -> list[int]:
    """Router replicas where the only model writes `min_replicas: 0`, `max_replicas: 2`."""
    return _range(_router(built({"deployment_config": {"autoscaling_config": {"min_replicas": 0, "max_replicas": 2}}})))


def router_count_keys(built) -> dict[str, str]:
    """Of each key of `experimental_configs`: sets (the router's count), ignored or refused."""
    out = {}
    for key in ("num_router_replicas", "num_ingress_replicas"):
        app = built({"experimental_configs": {key: 5}})
        out[key] = "refused" if app is None else "sets" if _range(_router(app)) == [5, 5, 5] else "ignored"
    return out


def model_default(built) -> list[int]:
    """Replicas of a model that says nothing of them."""
    return _range(_server(built()))


def model_fixed(built) -> list[int] | None:
    """Replicas of a model with `num_replicas: 3`; None: refused."""
    app = built({"deployment_config": {"num_replicas": 3}})
    return app and _range(_server(app))


def model_auto(built) -> list[int] | None:
    """Replicas of a model with `num_replicas: auto`; None: refused."""
    app = built({"deployment_config": {"num_replicas": "auto"}})
    return app and _range(_server(app))


def bundles(built) -> list[dict]:
    """Bundles of a replica with two tensor-parallel workers on L4."""
    return _server(built({"engine_kwargs": {"tensor_parallel_size": 2}, "accelerator_type": "L4"}))["bundles"]


def strategies(built) -> list[str]:
    """Placement strategy of one pipeline stage and of two."""
    return [_server(built({"engine_kwargs": {"pipeline_parallel_size": n}}))["strategy"] for n in (1, 2)]


def actor_joins(built) -> list[dict]:
    """Bundles where the replica actor asks for 2 CPUs and half a GPU."""
    return _server(built({"deployment_config": {"ray_actor_options": {"num_cpus": 2, "num_gpus": 0.5}}}))["bundles"]


def per_bundle(built) -> list[dict] | None:
    """Bundles with `resources_per_bundle: {CPU: 2}`; None: refused."""
    app = built({"resources_per_bundle": {"CPU": 2}})
    return app and _server(app)["bundles"]


def placement(built) -> dict[str, Any]:
    """Bundles by what `placement_group_config` says; None: refused."""
    asked = {
        "gpu": {"bundles": [{"GPU": 1}]},
        "cpu": {"bundles": [{"CPU": 2}]},
        "cpu-and-zero": {"bundles": [{"CPU": 2, "GPU": 0}]},
        "per-worker": {"bundle_per_worker": {"GPU": 0.5}},
        "empty": {"bundles": []},
        "strategy-only": {"strategy": "SPREAD"},
    }
    out = {}
    for name, config in asked.items():
        app = built({"placement_group_config": config, "engine_kwargs": {"tensor_parallel_size": 2}})
        out[name] = app and {key: _server(app)[key] for key in ("bundles", "strategy")}
    return out


def name_suffix(built) -> str:
    """The deployment name of a model whose `deployment_config` says `name: mine`."""
    app = built({"deployment_config": {"name": "mine"}})
    return "(refused)" if app is None else next(iter(app))


def ingress_config(built) -> dict[str, Any]:
    """Router replicas by `ingress_deployment_config`; None: refused."""
    asked = {
        "fixed": {"num_replicas": 3},
        "auto": {"num_replicas": "auto"},
        "range": {"autoscaling_config": {"min_replicas": 2, "max_replicas": 4}},
        "min-only": {"autoscaling_config": {"min_replicas": 2}},
        "unknown": {"no_such_option": 1},
    }
    out = {}
    for name, config in asked.items():
        app = built(ingress_deployment_config=config)
        out[name] = app and _range(_router(app))
    return out


def engine_arguments(built) -> dict[str, Any]:
    """Bundles by what `engine_kwargs` says beside nothing else; None: refused while building."""
    asked = {
        "unknown": {"no_such_argument": 1},
        "frontend": {"enable_auto_tool_choice": True},
        "model": {"model": "x"},
        "served_model_name": {"served_model_name": "x"},
        "mp": {"distributed_executor_backend": "mp"},
        "disable_log_stats": {"disable_log_stats": True},
        "tp-text": {"tensor_parallel_size": "2"},
        "tp-whole-float": {"tensor_parallel_size": 2.0},
        "tp-null": {"tensor_parallel_size": None},
        "tp-zero": {"tensor_parallel_size": 0},
        "tp-true": {"tensor_parallel_size": True},
        "dp": {"data_parallel_size": 2},
    }
    out = {}
    for name, kwargs in asked.items():
        app = built({"engine_kwargs": kwargs})
        out[name] = app and _server(app)["bundles"]
    return out


def deployment_options(built) -> dict[str, bool]:
    """Whether `deployment_config` may hold each option, with a value sound in itself."""
    asked = {
        "max_ongoing_requests": 8, "max_queued_requests": 8, "max_concurrent_queries": 8, "user_config": {"a": 1}, "name": "mine",
        "graceful_shutdown_wait_loop_s": 1, "graceful_shutdown_timeout_s": 1, "health_check_period_s": 1, "health_check_timeout_s": 1,
        "logging_config": {"log_level": "INFO"}, "route_prefix": "/x", "version": "1", "placement_group_bundles": [{"CPU": 1, "GPU": 1}],
        "placement_group_strategy": "PACK", "max_replicas_per_node": 1, "request_router_config": {"request_router_kwargs": {}},
        "rolling_update_percentage": 0.5, "max_surge_percent": 10, "graceful": 1, "num_cpus": 1, "init_args": [], "is_cross_language": False,
        "backpressure_config": {"status_code": 503}, "autoscaling_config": {}, "ray_actor_options": {},
        "max_constructor_retry_count": 3, "deployment_actors": [],
    }  # fmt: skip
    for name in inspect.signature(serve.deployment).parameters:
        asked.setdefault(name, None)
    return {name: built({"deployment_config": {name: value}}) is not None for name, value in asked.items()}


def refused_lists(built) -> dict[str, bool]:
    """Whether the builder takes no model at all, and two with one id."""
    twin = {"model_loading_config": {"model_id": "m2"}}
    return {"none": built(llm_configs=[]) is not None, "twins": built(llm_configs=[twin, dict(twin)]) is not None}


def other_hardware(built) -> dict[str, Any]:
    """Bundles and strategy by `use_cpu`, `accelerator_config` and accelerator types out of the ordinary; None: refused."""
    asked = {
        "use_cpu": {"use_cpu": True},
        "cpu": {"accelerator_config": {"kind": "cpu"}},
        "gpu": {"accelerator_config": {"kind": "gpu"}},
        "tpu": {"accelerator_config": {"kind": "tpu"}},
        "tpu-type": {"accelerator_type": "TPU-V6E"},
        "tpu-topology": {"accelerator_config": {"kind": "tpu", "topology": "2x2"}, "accelerator_type": "TPU-V6E"},
        "B200": {"accelerator_type": "B200"},
        "H100": {"accelerator_type": "H100"},
        "AMD-Instinct-MI250X-MI250": {"accelerator_type": "AMD-Instinct-MI250X-MI250"},
        "Intel-GAUDI": {"accelerator_type": "Intel-GAUDI"},
    }
    out = {}
    for name, config in asked.items():
        app = built({**config, "engine_kwargs": {"tensor_parallel_size": 2}})
        out[name] = app and {key: _server(app)[key] for key in ("bundles", "strategy")}
    return out


FACTS = {
    fact.__name__: fact
    for fact in (router_name, server_prefix, router_per_replica, router_default, router_min_zero, router_count_keys, model_default,
                 model_fixed, model_auto, bundles, strategies, actor_joins, per_bundle, placement, name_suffix, ingress_config, engine_arguments,
                 deployment_options, refused_lists, other_hardware)
}  # fmt: skip
