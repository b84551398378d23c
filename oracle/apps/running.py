"""Small applications for real heads: what each deployment holds is written in the config that names it."""

from ray import serve


@serve.deployment(ray_actor_options={"num_cpus": 0.5})
class Sized:
    """Takes one argument and a user config."""

    def __init__(self, size: str = "small") -> None:
        self.size = size

    async def reconfigure(self, config: dict) -> None:
        self.size = config.get("size", self.size)

    async def __call__(self, _) -> str:
        return self.size


@serve.deployment(ray_actor_options={"num_cpus": 0.25})
async def answer(_) -> str:
    return "ok"


def build(args: dict):
    return Sized.bind(args.get("size", "small"))


plain = answer.bind()
