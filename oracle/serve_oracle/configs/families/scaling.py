"""Replica counts: integers, auto, null, autoscaling and its bounds, target capacity, over code that says its own."""

import random
from collections.abc import Iterator

from .. import parts
from ..emit import Raw

COUNTS = (None, None, None, None, 1, 2, 3, 5, "auto", Raw("null"))


def bounds(rng: random.Random) -> dict:
    """An autoscaling config, sound four times out of five."""
    low = rng.choice((0, 1, 1, 2, 3))
    high = low + rng.choice((0, 1, 3, 8)) or 1
    out = {"min_replicas": low, "max_replicas": high}
    if rng.random() < 0.4:
        out["initial_replicas"] = rng.randint(low, high)
    if rng.random() < 0.2:
        out[rng.choice(sorted(out))] = rng.choice((0, 1, 12))
    if rng.random() < 0.2:
        del out[rng.choice(sorted(out))]
    if rng.random() < 0.3:
        out["target_ongoing_requests"] = rng.choice((1, 2, 5, 0.5))
    return out


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(200):
        config = parts.plain(rng, rng.choice(parts.APPS))
        deployment = parts.at(config, "deployment")
        count = rng.choice(COUNTS)
        if count is not None:
            deployment["num_replicas"] = count
        if rng.random() < 0.7:
            deployment["autoscaling_config"] = bounds(rng) if rng.random() < 0.9 else rng.choice(({}, Raw("null")))
        if rng.random() < 0.3:
            config["target_capacity"] = rng.choice((0, 10, 33.3, 50, 75, 100))
        if rng.random() < 0.15:
            deployment["max_ongoing_requests"] = rng.choice((1, 5, 100))
        yield config
