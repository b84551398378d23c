"""Deployments that write down what happens to them, for `live.drifts`: a line for each start and each `reconfigure`."""

import json
import os

from ray import serve

NOTES = "SERVE_LENS_NOTES"


def note(what: str, value=None) -> None:
    with open(os.environ[NOTES], "a") as file:
        file.write(json.dumps({"pid": os.getpid(), "what": what, "value": value}) + "\n")


class Noting:
    """Takes any arguments."""

    def __init__(self, *_, **given) -> None:
        note("start", given.get("value"))

    def reconfigure(self, config) -> None:
        note("reconfigure", config)

    async def __call__(self, *_) -> str:
        return "ok"


@serve.deployment(num_replicas=2, ray_actor_options={"num_cpus": 0.1}, user_config={"threshold": 1})
class Worker(Noting):
    pass


@serve.deployment(ray_actor_options={"num_cpus": 0.1})
class Plain(Noting):
    pass


@serve.deployment(
    autoscaling_config={"min_replicas": 1, "max_replicas": 3},
    ray_actor_options={"num_cpus": 0.1},
)
class Elastic(Noting):
    pass


@serve.deployment(placement_group_bundles=[{"CPU": 0.2}, {"CPU": 0.1}], ray_actor_options={"num_cpus": 0.1})
class Grouped(Noting):
    pass


@serve.deployment(ray_actor_options={"num_cpus": 0.1})
class Front(Noting):
    def __init__(self, *handles, **given) -> None:
        self.handles = handles
        super().__init__(**given)


app = Front.bind(Worker.bind(), Plain.bind())
worker = Worker.bind()
plain = Plain.bind()
elastic = Elastic.bind()
grouped = Grouped.bind()


def build(args: dict):
    """The same as `app` for any arguments."""
    return Front.bind(Worker.bind(value=args.get("value")), Plain.bind())
