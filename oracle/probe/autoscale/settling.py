"""Where targets lead while a load is held still, and when each is decided."""

from typing import Any

from .decider import at_once, decider, first_target

LIMIT = 2000


def settle(config: Any, first: int, ongoing: float, capacity: float | None, gang: int | None) -> list[int] | None:
    """Every target from the first on; null where they go round."""
    decide = decider(config, ongoing, capacity, gang)
    targets = [first]
    for _ in range(LIMIT):
        target = decide(targets[-1])
        if target == targets[-1]:
            return targets
        if target in targets:
            return None
        targets.append(target)
    return None


def answer(row: dict) -> list:
    from ray.serve.config import AutoscalingConfig

    config = at_once(AutoscalingConfig(**row["config"]))
    capacity, gang = row.get("capacity"), row.get("gang")
    return [settle(config, first_target(config, capacity), n, capacity, gang) for n in row["ongoing"]]


LOOP = 0.1
"""Seconds of a round (`CONTROL_LOOP_INTERVAL_S`), where it takes no time itself."""


def paced(config: Any, first: int, last: int, ongoing: float, capacity: float | None, gang: int | None) -> list[list[int]]:
    """[target, round] of every change from the first target to the last, while time is what the rounds make of it."""
    import time
    from unittest.mock import patch

    decide = decider(config, ongoing, capacity, gang)
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
