"""How a release's own policy counts, read off its answers."""

import math
from typing import Any

from .decider import at_once, decider
from .llm_targets import llm_targets
from .settling import paced


def facts() -> dict[str, Any]:
    """How the release's own policy counts, read off its answers.

    `stuck`: a step that rounding swallows is made anyway, `idle`: without any request, `low`: whenever fewer would do.
    `sums`: `ratio` n × (1 + (r − 1) × f), or `difference` n + f × (n × r − n). `through_one`: it comes to 0 from 1 alone.
    `bounded`: also the first step up from 0 keeps within the bounds. `delays`: counted in rounds of the controller's loop,
    `loops`, or by the `clock`."""
    slow = {"min_replicas": 0, "max_replicas": 9, _name("down"): 0.1}
    return {
        "stuck": "low" if _next(slow, 3, 0.5) == 2 else "idle",
        "through_one": _next({"min_replicas": 0, "max_replicas": 9}, 3, 0) == 1,
        "bounded": _next({"min_replicas": 0, "max_replicas": 2, _name("up"): 5}, 0, 1) == 2,
        "sums": _sums(),
        "delays": "loops" if _rounds(0.25) == 2 else "clock",
        **llm_targets(),
    }


def _next(config: dict, target: int, ongoing: float) -> int:
    from ray.serve.config import AutoscalingConfig

    return decider(at_once(AutoscalingConfig(**config)), ongoing, None, None)(target)


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
