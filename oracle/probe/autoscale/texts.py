"""The same of what a whole config deploys."""

from typing import Any

from .decider import at_once
from .settling import settle


def of_text(row: dict) -> dict[str, list]:
    """Of a line {"text", "ongoing": [N, …]}, by `application/deployment`: of each that scales its targets by N, and the
    limits of all."""
    from ..answer import states_of

    names = {f"{app}/{name}": state for (app, name), state in states_of(row["text"]).items()}
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
