"""Configs for real heads: what runs, the same spelled otherwise, and a file that differs from it in one thing in each application."""

from typing import Any

PLAIN, BUILD, GROUPED = "drifting:plain", "drifting:build", "drifting:grouped"
AUTO = {"min_replicas": 1, "max_replicas": 3}

# (name, what runs, how the same may be written, what differs); each is laid over the application, options of its deployment under "own".
KINDS: list[tuple[str, dict, dict, dict]] = [
    ("user-config", {"own": {"user_config": {"a": 1}}}, {"own": {"user_config": {"a": 1.0}}}, {"own": {"user_config": {"a": 2}}}),
    ("replicas", {"own": {"num_replicas": 1}}, {"own": {}}, {"own": {"num_replicas": 2}}),
    ("scaling-begins", {"own": {"num_replicas": 1}}, {"own": {"num_replicas": 1}}, {"own": {"autoscaling_config": AUTO}}),
    ("scaling-bounds", {"own": {"autoscaling_config": AUTO}}, {"own": {"autoscaling_config": {**AUTO, "upscale_delay_s": 30}}}, {"own": {"autoscaling_config": {**AUTO, "max_replicas": 5}}}),
    ("scaling-delay", {"own": {"autoscaling_config": AUTO}}, {"own": {"autoscaling_config": {**AUTO, "min_replicas": 1.0}}}, {"own": {"autoscaling_config": {**AUTO, "downscale_delay_s": 60}}}),
    ("scaling-interval", {"own": {"autoscaling_config": AUTO}}, {"own": {"autoscaling_config": AUTO}}, {"own": {"autoscaling_config": {**AUTO, "metrics_interval_s": 5}}}),
    ("auto-ends", {"own": {"num_replicas": "auto"}}, {"own": {"num_replicas": "auto", "autoscaling_config": {}}}, {"own": {"num_replicas": 2}}),
    ("ongoing", {"own": {"max_ongoing_requests": 7}}, {"own": {"max_ongoing_requests": 7}}, {"own": {"max_ongoing_requests": 8}}),
    ("queued", {"own": {"max_queued_requests": -1}}, {"own": {}}, {"own": {"max_queued_requests": 50}}),
    ("wait-loop", {"own": {"graceful_shutdown_wait_loop_s": 1}}, {"own": {"graceful_shutdown_wait_loop_s": 1.0}}, {"own": {"graceful_shutdown_wait_loop_s": 0.5}}),
    ("shutdown", {"own": {"graceful_shutdown_timeout_s": 20}}, {"own": {"graceful_shutdown_timeout_s": "20"}}, {"own": {"graceful_shutdown_timeout_s": 5}}),
    ("health-period", {"own": {"health_check_period_s": 10}}, {"own": {"user_config": None}}, {"own": {"health_check_period_s": 5}}),
    ("health-timeout", {"own": {"health_check_timeout_s": 30}}, {"own": {"health_check_timeout_s": 30.0}}, {"own": {"health_check_timeout_s": 40}}),
    ("cpus", {"own": {"ray_actor_options": {"num_cpus": 0.1}}}, {"own": {"ray_actor_options": {"num_cpus": "0.1", "num_gpus": 0}}}, {"own": {"ray_actor_options": {"num_cpus": 0.2}}}),
    ("gpus", {"own": {"ray_actor_options": {"num_cpus": 0.1}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "num_gpus": None}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "num_gpus": 0.1}}}),
    ("memory", {"own": {"ray_actor_options": {"num_cpus": 0.1, "memory": 1000000}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "memory": 1e6}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "memory": 2000000}}}),
    ("custom", {"own": {"ray_actor_options": {"num_cpus": 0.1, "resources": {"widget": 1}}}}, {"own": {"ray_actor_options": {"resources": {"widget": 1.0}, "num_cpus": 0.1}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "resources": {"widget": 2}}}}),
    ("own-environment", {"own": {"ray_actor_options": {"num_cpus": 0.1, "runtime_env": {"env_vars": {"A": "1"}}}}}, {"own": {"ray_actor_options": {"runtime_env": {"env_vars": {"A": "1"}}, "num_cpus": 0.1}}}, {"own": {"ray_actor_options": {"num_cpus": 0.1, "runtime_env": {"env_vars": {"A": "2"}}}}}),
    ("bundles", {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.2}]}}, {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.20}]}}, {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.3}]}}),
    ("bundles-and-more", {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.2}], "max_ongoing_requests": 7}}, {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.2}], "max_ongoing_requests": 7}}, {"import_path": GROUPED, "own": {"placement_group_bundles": [{"CPU": 0.3}], "max_ongoing_requests": 8}}),
    ("per-node", {"own": {"max_replicas_per_node": 2, "max_ongoing_requests": 7}}, {"own": {"max_ongoing_requests": 7, "max_replicas_per_node": 2}}, {"own": {"max_replicas_per_node": 3, "max_ongoing_requests": 7}}),
    ("own-logging", {"own": {"logging_config": {"log_level": "INFO"}}}, {"own": {"logging_config": {"log_level": 20}}}, {"own": {"logging_config": {"log_level": "DEBUG"}}}),
    ("logging", {"logging_config": {"log_level": "INFO"}}, {"logging_config": {"log_level": 20, "encoding": "TEXT"}}, {"logging_config": {"log_level": "DEBUG"}}),
    ("route", {"route_prefix": "/route"}, {"route_prefix": "/route"}, {"route_prefix": "/other"}),
    ("environment", {"runtime_env": {"env_vars": {"A": "1"}}}, {"runtime_env": {"env_vars": {"A": "1"}}}, {"runtime_env": {"env_vars": {"A": "2"}}}),
    ("args", {"import_path": BUILD, "args": {"value": 1}}, {"import_path": BUILD, "args": {"value": 1}}, {"import_path": BUILD, "args": {"value": 2}}),
    ("deep-args", {"import_path": BUILD, "args": {"value": [{"b": 1, "a": [1, 2]}]}}, {"import_path": BUILD, "args": {"value": [{"a": [1, 2], "b": 1}]}}, {"import_path": BUILD, "args": {"value": [{"b": 1, "a": [1, 3]}]}}),
    ("code", {"import_path": PLAIN}, {"import_path": "drifting.plain"}, {"import_path": "drifting:worker"}),
    ("taken-away", {"own": {"user_config": {"a": 1}, "max_ongoing_requests": 5}}, {"own": {"user_config": {"a": 1}}}, {"own": {"max_ongoing_requests": 5}}),
    ("entry-gone", {"own": {"max_queued_requests": 9}}, {"own": {"max_queued_requests": 9}}, {}),
    ("entry-new", {}, {"own": {}}, {"own": {"user_config": {"a": 1}}}),
    ("vanishes", {}, {}, {"gone": True}),
    ("same", {"own": {"user_config": {"a": 1}}, "args": {}}, {"own": {"user_config": {"a": 1}}}, {"own": {"user_config": {"a": 1}}}),
]  # fmt: skip
NEW = "starts"
SMALL = {"user-config", "vanishes", "same"}

NAMES = {PLAIN: "Plain", BUILD: "Worker", GROUPED: "Grouped", "drifting:worker": "Worker", "drifting.plain": "Plain"}


def configs(is_small: bool) -> dict[str, dict]:
    """{"running", "spelled", "other"}: configs as dictionaries."""
    kinds = [kind for kind in KINDS if not is_small or kind[0] in SMALL]
    sides = {"running": 1, "spelled": 2, "other": 3}
    found = {side: _config([(kind[0], kind[index]) for kind in kinds]) for side, index in sides.items()}
    found["other"]["applications"].append(_application(NEW, {}))
    return found


def _config(parts: list[tuple[str, dict]]) -> dict:
    return {"proxy_location": "Disabled", "applications": [_application(name, part) for name, part in parts if "gone" not in part]}


def _application(name: str, part: dict) -> dict[str, Any]:
    own = part.get("own")
    app = {"name": name, "route_prefix": f"/{name}", "import_path": PLAIN, **{k: v for k, v in part.items() if k != "own"}}
    return app if own is None else {**app, "deployments": [{"name": NAMES[app["import_path"]], **own}]}
