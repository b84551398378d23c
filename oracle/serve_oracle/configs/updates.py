"""Pairs of configs: what runs, and what is sent next. Every option alone, each with another beside it, and mixtures by chance."""

import hashlib
import json
import random
from dataclasses import dataclass
from typing import Any

SEED = 21
MIXED = 160
BESIDE = "health_check_timeout_s"
ENVIRONMENT = {"env_vars": {"A": "1"}}

# Two values of every option of a deployment.
OPTIONS: dict[str, tuple[Any, Any]] = {
    "num_replicas": (3, 4),
    "autoscaling_config": ({"min_replicas": 1, "max_replicas": 4}, {"min_replicas": 2, "max_replicas": 6}),
    "max_ongoing_requests": (7, 8),
    "max_concurrent_queries": (7, 8),
    "max_queued_requests": (7, 8),
    "user_config": ({"a": 1}, {"a": 2}),
    "graceful_shutdown_wait_loop_s": (3, 4),
    "graceful_shutdown_timeout_s": (5, 6.5),
    "health_check_period_s": (5, 6.5),
    "health_check_timeout_s": (5, 6.5),
    "ray_actor_options": ({"num_cpus": 0.2}, {"num_cpus": 0.3}),
    "placement_group_bundles": ([{"CPU": 0.2}], [{"CPU": 0.3}]),
    "placement_group_strategy": ("PACK", "SPREAD"),
    "max_replicas_per_node": (2, 3),
    "logging_config": ({"log_level": "DEBUG"}, {"log_level": "ERROR"}),
    "request_router_config": ({"request_routing_stats_period_s": 5}, {"request_routing_stats_period_s": 6}),
    "backpressure_config": ({"status_code": 429}, {"status_code": 503, "retry_after_s": 2}),
    "rolling_update_percentage": (0.3, 0.4),
    "max_surge_percent": (10, 20),
    "gang_scheduling_config": ({"gang_size": 1}, {"gang_size": 2}),
}

# Values of the same options that are no different, or different in one thing alone.
SPELLINGS: list[tuple[str, Any, Any]] = [
    ("num_replicas", "auto", {"num_replicas": "auto", "autoscaling_config": {"max_replicas": 100}}),
    ("num_replicas", 3, "auto"),
    ("num_replicas", "auto", 2),
    ("autoscaling_config", {"min_replicas": 1, "max_replicas": 4}, {"min_replicas": 1.0, "max_replicas": 4, "upscale_delay_s": 30}),
    ("autoscaling_config", {"max_replicas": 4}, {"max_replicas": 4, "metrics_interval_s": 5}),
    ("autoscaling_config", {"max_replicas": 4}, {"max_replicas": 4, "upscaling_factor": 2}),
    ("autoscaling_config", {"max_replicas": 4}, {"max_replicas": 4, "initial_replicas": 3}),
    ("autoscaling_config", {"max_replicas": 4}, None),
    ("health_check_period_s", 10, "10.0"),
    ("ray_actor_options", {"num_cpus": 0.1}, {"num_cpus": 0.1, "num_gpus": 0}),
    ("ray_actor_options", {"num_cpus": 1}, {}),
    ("ray_actor_options", {"num_cpus": 0.1}, {"num_cpus": 0.1, "runtime_env": ENVIRONMENT}),
    ("ray_actor_options", {"num_cpus": 0.1, "runtime_env": {}}, {"num_cpus": 0.1}),
    ("logging_config", {"log_level": "INFO"}, {"log_level": 20}),
    ("user_config", {"a": 1}, {"a": 1, "b": None}),
    ("user_config", {"a": 1}, None),
]

# What stands in the application beside its deployments: before and after.
APPLICATIONS: list[tuple[dict, dict]] = [
    ({}, {"route_prefix": "/other"}),
    ({"route_prefix": "/a"}, {"route_prefix": None}),
    ({}, {"runtime_env": {}}),
    ({}, {"runtime_env": ENVIRONMENT}),
    ({"runtime_env": ENVIRONMENT}, {"runtime_env": {"env_vars": {"A": "2"}}}),
    ({}, {"args": {}}),
    ({}, {"logging_config": {"log_level": "DEBUG"}}),
    ({"logging_config": {"log_level": "DEBUG"}}, {"logging_config": {"log_level": "ERROR"}}),
    ({}, {"import_path": "drifting.app"}),
    ({}, {"import_path": "drifting:worker"}),
    ({"import_path": "drifting:worker"}, {"import_path": "drifting:app"}),
    ({"import_path": "drifting:build"}, {"import_path": "drifting:build", "args": {"value": 1}}),
    ({"import_path": "drifting:build", "args": {"value": 1}}, {"import_path": "drifting:build", "args": {"value": 2}}),
    ({}, {"external_scaler_enabled": True}),
]

# What stands above the applications.
FRAMES: list[tuple[dict, dict]] = [
    ({}, {"target_capacity": 50}),
    ({"target_capacity": 50}, {"target_capacity": 100}),
    ({"target_capacity": 50}, {}),
    ({}, {"logging_config": {"log_level": "DEBUG"}}),
    ({}, {"proxy_location": "HeadOnly"}),
]


@dataclass(frozen=True)
class Pair:
    """`family` says what is tried."""

    family: str
    before: str
    after: str

    @property
    def id(self) -> str:
        return hashlib.sha256(f"{self.before}\n{self.after}".encode()).hexdigest()[:12]


def make() -> list[Pair]:
    """All pairs, each once."""
    found = [*_options(), *_spellings(), *_applications(), *_mixed()]
    return list({pair.id: pair for pair in found}.values())


def config(entries: list[dict], app: dict | None = None, frame: dict | None = None) -> str:
    listed = {"deployments": entries} if entries else {}
    return json.dumps({**(frame or {}), "applications": [{"name": "a", "import_path": "drifting:app", **listed, **(app or {})}]})


def _home(key: str) -> tuple[str, str]:
    """The deployment that takes an option, and the application that it is in."""
    return ("Grouped", "drifting:grouped") if key.startswith("placement_group") else ("Worker", "drifting:app")


def _options():
    for key, (one, other) in OPTIONS.items():
        name, path = _home(key)

        def text(options: dict) -> str:
            return config([{"name": name, **options}] if options else [], {"import_path": path})

        beside, moved = {BESIDE: 40}, {BESIDE: 41}
        yield Pair(f"{key}: added", text({}), text({key: one}))
        yield Pair(f"{key}: added to an entry", text(beside), text({**beside, key: one}))
        yield Pair(f"{key}: changed", text({key: one}), text({key: other}))
        yield Pair(f"{key}: taken away", text({key: one}), text({}))
        yield Pair(f"{key}: the same", text({key: one}), text({key: one}))
        yield Pair(f"{key}: changed with another", text({**beside, key: one}), text({**moved, key: other}))
    yield Pair("an entry: added", config([]), config([{"name": "Worker"}]))
    yield Pair("an entry: taken away", config([{"name": "Worker"}]), config([]))


def _spellings():
    for key, one, other in SPELLINGS:
        after = other if isinstance(other, dict) and key in other else {key: other}
        for elsewhere in ({}, {"user_config": {"z": 1}}):
            before = {"name": "Worker", key: one}
            yield Pair(f"{key}: spelled", config([before]), config([{"name": "Worker", **after, **elsewhere}]))
        yield Pair(f"{key}: spelled", config([{"name": "Worker", **after}]), config([{"name": "Worker", key: one}]))


def _applications():
    for one, other in APPLICATIONS:
        for entries in ([], [{"name": "Worker", "user_config": {"a": 1}}]):
            yield Pair("application", config(entries, one), config(entries, other))
        yield Pair("application", config([], one), config([{"name": "Worker", "num_replicas": 3}], other))
    for one, other in FRAMES:
        for entries in ([], [{"name": "Worker", "num_replicas": 4}], [{"name": "Worker", "autoscaling_config": {"max_replicas": 4}}]):
            yield Pair("frame", config(entries, {}, one), config(entries, {}, other))


def _mixed():
    chance = random.Random(SEED)
    keys = [key for key in OPTIONS if not key.startswith(("placement_group", "gang", "max_concurrent"))]
    for _ in range(MIXED):
        before = {key: chance.choice(OPTIONS[key]) for key in chance.sample(keys, chance.randint(0, 4))}
        after = dict(before)
        for key in chance.sample(keys, chance.randint(0, 3)):
            if key in after and chance.random() < 0.4:
                del after[key]
            else:
                after[key] = chance.choice(OPTIONS[key])
        for side in (before, after):
            if "num_replicas" in side and "autoscaling_config" in side:
                del side["num_replicas"]
        app = {"runtime_env": ENVIRONMENT} if chance.random() < 0.3 else {}
        texts = [config([{"name": "Worker", **side}] if side or chance.random() < 0.5 else [], app) for side in (before, after)]
        yield Pair("mixed", *texts)
