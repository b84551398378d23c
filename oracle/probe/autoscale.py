"""Where a release's own autoscaling ends while a load is held still: `python -m probe.autoscale cases|paces|texts|facts < lines`.

Lines {"config": fields of AutoscalingConfig, "gang"?: size, "capacity"?: percent, "ongoing": [N, …]} give
[[first target, …, last target] or null where it never settles, …], one for each N. With `paces` the delays of the config
hold, and each target but the first is [target, the round of the controller's loop in which it is decided], from round 0 on.
With `facts` the answer is what `facts()` says.
"""

import json
import math
import os
import sys
import warnings
from typing import Any
from unittest.mock import MagicMock

LIMIT = 2000


def settle(config: Any, first: int, ongoing: float, capacity: float | None, gang: int | None) -> list[int] | None:
    """Every target from the first on; null where they go round."""
    decide = _decider(config, ongoing, capacity, gang)
    targets = [first]
    for _ in range(LIMIT):
        target = decide(targets[-1])
        if target == targets[-1]:
            return targets
        if target in targets:
            return None
        targets.append(target)
    return None


def _decider(config: Any, ongoing: float, capacity: float | None, gang: int | None):
    """The release's own next target for a target whose replicas all run, as soon as its delays are over."""
    import ray.serve  # noqa: F401 - its parts import each other in this order only

    try:
        from ray.serve._private import autoscaling_state  # noqa: F401
    except ImportError:
        return _former(config, ongoing, capacity)
    return _of_state(config, ongoing, capacity, gang)


class Silent:
    """A gauge that measures nothing."""

    def __init__(self, *_: Any, **__: Any):
        pass

    def set(self, *_: Any, **__: Any) -> None:
        pass

    set_default_tags = inc = record = set


def _direction(capacity: float | None):
    from ray.serve._private.common import TargetCapacityDirection

    return None if capacity is None else TargetCapacityDirection.UP


def _former(config: Any, ongoing: float, capacity: float | None):
    """Up to 2.12: a policy object (2.9), or its manager."""
    from ray.serve._private import autoscaling_policy as module

    given = {"target_capacity": capacity, "target_capacity_direction": _direction(capacity)}
    if hasattr(module, "AutoscalingPolicyManager"):
        manager = module.AutoscalingPolicyManager(config)
        return lambda n: manager.get_decision_num_replicas(curr_target_num_replicas=n, total_num_requests=ongoing, num_running_replicas=n, **given)
    policy = module.BasicAutoscalingPolicy(config)
    return lambda n: policy.get_decision_num_replicas(
        curr_target_num_replicas=n,
        current_num_ongoing_requests=[ongoing, *[0] * (n - 1)] if n else [],
        current_handle_queued_queries=ongoing,
        **given,
    )


def _state_of(config: Any, capacity: float | None, gang: int | None) -> tuple[Any, int]:
    """The release's own state of a deployment, and the target that it starts from."""
    from ray.serve._private import autoscaling_state
    from ray.serve._private.common import DeploymentID

    if hasattr(autoscaling_state, "metrics"):
        autoscaling_state.metrics = MagicMock(Gauge=Silent)
    kind = getattr(autoscaling_state, "DeploymentAutoscalingState", None) or autoscaling_state.AutoscalingState
    state = kind(DeploymentID(name="d", app_name="a"))
    deployment = MagicMock(autoscaling_config=config, gang_scheduling_config=gang and MagicMock(gang_size=gang))
    info = MagicMock(deployment_config=deployment, target_capacity=capacity, target_capacity_direction=_direction(capacity))
    return state, state.register(info, 0)


def _of_state(config: Any, ongoing: float, capacity: float | None, gang: int | None):
    from ray.serve._private.common import DeploymentID, ReplicaID

    name = DeploymentID(name="d", app_name="a")
    state, _ = _state_of(config, capacity, gang)
    state.get_total_num_requests = lambda *_: ongoing

    def decide(n: int) -> int:
        state.update_running_replica_ids([ReplicaID(unique_id=str(i), deployment_id=name) for i in range(n)])
        return state.get_decision_num_replicas(n)

    return decide


def at_once(config: Any) -> Any:
    """The same config without its delays: a load that is held still outlasts them all."""
    for name in ("upscale_delay_s", "downscale_delay_s"):
        setattr(config, name, 0.0)
    if hasattr(config, "downscale_to_zero_delay_s"):
        config.downscale_to_zero_delay_s = None
    return config


def first_target(config: Any, capacity: float | None) -> int:
    """The release's own first target: what its state says when the deployment is registered, or, up to 2.12, the
    initial count, or else the lowest, as `target_capacity` leaves them."""
    import ray.serve  # noqa: F401
    from ray.serve._private.utils import get_capacity_adjusted_num_replicas as adjusted

    try:
        from ray.serve._private import autoscaling_state
    except ImportError:
        autoscaling_state = None
    if autoscaling_state:
        return _state_of(config, capacity, None)[1]

    count = config.min_replicas if config.initial_replicas is None else config.initial_replicas
    return adjusted(count, capacity)


def answer(row: dict) -> list:
    from ray.serve.config import AutoscalingConfig

    config = at_once(AutoscalingConfig(**row["config"]))
    capacity, gang = row.get("capacity"), row.get("gang")
    return [settle(config, first_target(config, capacity), n, capacity, gang) for n in row["ongoing"]]


def facts() -> dict[str, Any]:
    """How the release's own policy counts, read off its answers.

    `stuck`: a step that rounding swallows is made anyway, `idle`: without any request, `low`: whenever fewer would do.
    `sums`: `ratio` n × (1 + (r − 1) × f), or `difference` n + f × (n × r − n). `through_one`: it comes to 0 from 1 alone.
    `bounded`: also the first step up from 0 keeps within the bounds. `delays`: counted in rounds of the controller's loop,
    `loops`, or by the `clock`."""
    slow = {"min_replicas": 0, "max_replicas": 9, _name("down"): 0.1}
    return {
        "stuck": "low" if _next({**slow}, 3, 0.5) == 2 else "idle",
        "through_one": _next({"min_replicas": 0, "max_replicas": 9}, 3, 0) == 1,
        "bounded": _next({"min_replicas": 0, "max_replicas": 2, _name("up"): 5}, 0, 1) == 2,
        "sums": _sums(),
        "delays": "loops" if _rounds(0.25) == 2 else "clock",
        **_llm_targets(),
    }


LOOP = 0.1
"""Seconds of a round (`CONTROL_LOOP_INTERVAL_S`), where it takes no time itself."""


def paced(config: Any, first: int, last: int, ongoing: float, capacity: float | None, gang: int | None) -> list[list[int]]:
    """[target, round] of every change from the first target to the last, while time is what the rounds make of it."""
    import time
    from unittest.mock import patch

    decide = _decider(config, ongoing, capacity, gang)
    changes, now = [], first
    with patch.object(time, "time", lambda: START + clock * LOOP):
        for clock in range(ROUNDS):
            if now == last or len(changes) == CHANGES:
                break
            target = decide(now)
            if target != now:
                changes.append([target, clock])
                now = target
    return changes


START = 1_700_000_000.0
ROUNDS = 100_000
CHANGES = 6


def pace_of(row: dict) -> list:
    """Of a line with one load: null where it never settles, else its changes."""
    from ray.serve.config import AutoscalingConfig

    capacity, gang, [ongoing] = row.get("capacity"), row.get("gang"), row["ongoing"]
    first = first_target(at_once(AutoscalingConfig(**row["config"])), capacity)
    targets = settle(at_once(AutoscalingConfig(**row["config"])), first, ongoing, capacity, gang)
    return targets and paced(AutoscalingConfig(**row["config"]), first, targets[-1], ongoing, capacity, gang)


MODEL = """
applications:
- name: l
  import_path: ray.serve.llm:build_openai_app
  args: {llm_configs: [{model_loading_config: {model_id: m}, deployment_config: %s}]}
"""


def _llm_targets() -> dict[str, Any]:
    """What the builder of `ray.serve.llm` sets `target_ongoing_requests` to: `model_target` beside bounds of the file's,
    `unasked_target` where the file says nothing of scaling, `front_target` for the router or ingress; and what it sets
    `max_ongoing_requests` to: `model_limit` and `front_limit`."""
    from .__main__ import in_child

    asked = in_child(_targets, MODEL % "{autoscaling_config: {min_replicas: 1, max_replicas: 9}}")
    silent = in_child(_targets, MODEL % "{}")
    if "fault" in asked or not asked:
        return dict.fromkeys(["model_target", "unasked_target", "front_target", "model_limit", "front_limit"])
    front, front_limit = next((found for name, found in asked.items() if "Router" in name or "Ingress" in name), (None, None))
    model, model_limit = next(found for name, found in asked.items() if "Router" not in name and "Ingress" not in name)
    unasked, _ = next(found for name, found in silent.items() if "Router" not in name and "Ingress" not in name)
    return {"model_target": model, "unasked_target": unasked, "front_target": front, "model_limit": model_limit, "front_limit": front_limit}


def _targets(text: str) -> dict[str, list]:
    """By name: target, and requests at once."""
    import yaml

    from . import answer as whole
    from . import controller

    _, states = controller.deploy(whole.parse(yaml.safe_load(text)))
    configs = {name: state._target_state.info.deployment_config for (_, name), state in states.items()}
    return {
        name: [config.autoscaling_config and config.autoscaling_config.get_target_ongoing_requests(), config.max_ongoing_requests]
        for name, config in configs.items()
    }


def _next(config: dict, target: int, ongoing: float) -> int:
    from ray.serve.config import AutoscalingConfig

    return _decider(at_once(AutoscalingConfig(**config)), ongoing, None, None)(target)


def _rounds(delay: float) -> int:
    """The round in which a first step up comes after such a delay."""
    from ray.serve.config import AutoscalingConfig

    config = AutoscalingConfig(min_replicas=1, max_replicas=2, upscale_delay_s=delay)
    [[_, clock]] = paced(config, 1, 2, 100, None, None)
    return clock


def _name(way: str) -> str:
    """The factor by its oldest name, which every release knows."""
    return f"{way}scale_smoothing_factor"


def _sums() -> str:
    """By the first small case in which doubles tell the two apart."""
    for n in range(1, 60):
        for ongoing in range(n * 2, n * 6):
            for factor in (0.1, 0.2, 0.3, 0.6, 0.7):
                r = ongoing / (2 * n)
                one, two = math.ceil(n * (1 + (r - 1) * factor)), math.ceil(n + factor * (n * r - n))
                if one != two:
                    target = "target_num_ongoing_requests_per_replica" if _has_old_target() else "target_ongoing_requests"
                    got = _next({"min_replicas": 1, "max_replicas": 1000, _name("up"): factor, target: 2}, n, ongoing)
                    return {one: "ratio", two: "difference"}[got]
    raise RuntimeError("no case tells the two apart")


def _has_old_target() -> bool:
    from ray.serve.config import AutoscalingConfig

    fields = getattr(AutoscalingConfig, "model_fields", None) or AutoscalingConfig.__fields__
    return "target_num_ongoing_requests_per_replica" in fields


def of_text(row: dict) -> dict[str, list]:
    """Of a line {"text", "ongoing": [N, …]}, by `application/deployment`: of each that scales its targets by N, and the
    limits of all."""
    import yaml

    from . import answer as whole
    from . import controller

    _, states = controller.deploy(whole.parse(yaml.safe_load(row["text"])))
    names = {f"{app}/{name}": state for (app, name), state in states.items()}
    return {
        "is": {name: found for name, state in names.items() if (found := _of_deployment(state, row["ongoing"]))},
        "limits": {name: _limits_of(state._target_state.info.deployment_config) for name, state in names.items()},
    }


def _limits_of(config: Any) -> list[int]:
    """Requests at once in each replica, and waiting at each caller (-1: no limit, as before the release knew one)."""
    at_once = config.max_ongoing_requests if hasattr(config, "max_ongoing_requests") else config.max_concurrent_queries
    return [at_once, getattr(config, "max_queued_requests", -1)]


def _of_deployment(state: Any, loads: list[float]) -> list | None:
    target = state._target_state
    config = target.info.deployment_config.autoscaling_config
    if config is None:
        return None
    gang = getattr(target.info.deployment_config, "gang_scheduling_config", None)
    first = target.target_num_replicas if hasattr(target, "target_num_replicas") else target.num_replicas
    size = gang.gang_size if gang else None
    capacity = getattr(target.info, "target_capacity", None)
    return [settle(at_once(config), first, n, capacity, size) for n in loads]


if __name__ == "__main__":
    os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    OUT = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    warnings.simplefilter("ignore")
    from . import standins
    from .__main__ import in_child

    with open(sys.argv[2]) as file:
        standins.configure(json.load(file))
    if sys.argv[1] == "facts":
        print(json.dumps(facts(), sort_keys=True), file=OUT)
    elif sys.argv[1] == "texts":
        for line in sys.stdin:
            row = json.loads(line)
            print(json.dumps({"id": row["id"], "is": in_child(of_text, row)}), file=OUT, flush=True)
    elif sys.argv[1] == "paces":
        for line in sys.stdin:
            print(json.dumps(pace_of(json.loads(line))), file=OUT, flush=True)
    else:
        for line in sys.stdin:
            print(json.dumps(answer(json.loads(line))), file=OUT, flush=True)
    OUT.flush()
