"""Constants, arithmetic and texts."""

from ray import serve

REPLICAS = 2
GPUS = 1 / 2
PREFIX = "small"
SIZES = {"small": 1, "large": 4}
COMMON = {"num_cpus": 0.5}
WITH_GPU = {**COMMON, "num_gpus": GPUS}
LIST = [1, 2, 3]


class Settings:
    REPLICAS = 3
    OPTIONS = {"num_cpus": 2}


@serve.deployment(num_replicas=REPLICAS * 2 + 1, ray_actor_options=WITH_GPU)
class Computed:
    pass


@serve.deployment(num_replicas=SIZES["large"], name=f"{PREFIX}-model-{REPLICAS}")
class Texted:
    pass


@serve.deployment(num_replicas=Settings.REPLICAS, ray_actor_options=Settings.OPTIONS)
class FromClass:
    pass


@serve.deployment(num_replicas=max(LIST) if len(LIST) > 2 else 1, ray_actor_options=dict(COMMON, num_gpus=2))
class Chosen:
    pass


@serve.deployment(num_replicas=10 // 4, ray_actor_options={"num_cpus": 3 - 0.5, "num_gpus": -(-3 // 2)})
class Divided:
    pass


OPTIONS = {"num_cpus": 1}
OPTIONS["num_gpus"] = 2
OPTIONS.update(resources={"widget": 1})


@serve.deployment(ray_actor_options=OPTIONS)
class Mutated:
    pass


computed = Computed.bind()
texted = Texted.bind()
from_class = FromClass.bind()
chosen = Chosen.bind()
divided = Divided.bind()
mutated = Mutated.bind()
NUMBERS = {"replicas": 3, "ray_actor_options": {"num_cpus": 0.25}}
unpacked = Computed.options(num_replicas=NUMBERS["replicas"], **{"ray_actor_options": NUMBERS["ray_actor_options"]}).bind()
