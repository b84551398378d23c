"""Applications that do not come up, each for a reason of its own."""

import time

from ray import serve

SMALL = {"num_cpus": 0.25}


@serve.deployment(ray_actor_options=SMALL)
class Failing:
    def __init__(self) -> None:
        raise ValueError("no such model: tiny")

    def __call__(self, _) -> str:
        return ""


@serve.deployment(ray_actor_options=SMALL)
class Slow:
    def __init__(self) -> None:
        time.sleep(600)

    def __call__(self, _) -> str:
        return ""


@serve.deployment(ray_actor_options=SMALL, health_check_period_s=1)
class Sick:
    """Loses its health some seconds after it started."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    def check_health(self) -> None:
        if time.monotonic() - self.began > 3:
            raise RuntimeError("lost its engine")

    def __call__(self, _) -> str:
        return ""


@serve.deployment
class Wide:
    def __call__(self, _) -> str:
        return ""


failing, slow, sick, wide = Failing.bind(), Slow.bind(), Sick.bind(), Wide.bind()
