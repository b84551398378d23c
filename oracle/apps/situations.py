"""Applications for situations in which a cluster is watched: what each holds is written in the config that names it."""

import asyncio
import time

from ray import serve

from drifting import Noting

SMALL = {"num_cpus": 0.1}


SCALING = {"min_replicas": 1, "max_replicas": 3, "upscale_delay_s": 1, "metrics_interval_s": 1, "look_back_period_s": 2}


@serve.deployment(ray_actor_options=SMALL, autoscaling_config=SCALING)
class Busy(Noting):
    """Never answers."""

    async def __call__(self, *_) -> str:
        await asyncio.sleep(3600)
        return ""


@serve.deployment(ray_actor_options=SMALL, graceful_shutdown_timeout_s=60)
class Lingering(Noting):
    """Stops after a while."""

    def __del__(self) -> None:
        time.sleep(20)


@serve.deployment(name="Counter v1.2 (test)", ray_actor_options=SMALL)
class Named(Noting):
    pass


@serve.deployment(ray_actor_options=SMALL)
class Back(Noting):
    pass


@serve.deployment(ray_actor_options=SMALL)
class Front(Noting):
    pass


busy, lingering, named, back = Busy.bind(), Lingering.bind(), Named.bind(), Back.bind()
two = Front.bind(Back.bind())
