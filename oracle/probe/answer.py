"""A release's whole answer to one config text: verdict, stage, and the demand of every deployment."""

import re
from typing import Any

import yaml
from ray.serve.schema import ServeDeploySchema

from . import controller, demand

UNSEEN_CODE = re.compile(r"No module named '(?!ray\.(?:serve\.)?llm)|AttributeError: module '(?!ray\b)|FileNotFoundError")
STAGES = ("schema", "build", "deploy")


def parse(value: Any) -> Any:
    """The release's own parser. Raises whatever it raises."""
    validate = getattr(ServeDeploySchema, "model_validate", None) or ServeDeploySchema.parse_obj
    return (ServeDeploySchema.parse_obj if _is_v1() else validate)(value)


def _is_v1() -> bool:
    return not hasattr(ServeDeploySchema, "model_fields") or not hasattr(ServeDeploySchema, "model_validate")


def answer(text: str, around: controller.Around = controller.nothing_around) -> dict:
    """{"status", "stage"?, "error"?, "applications"?}: error is the release's own first line, for people only."""
    try:
        config = parse(yaml.safe_load(text))
    except Exception as error:  # noqa: BLE001 - pydantic's two generations share no base class
        return {"status": "rejected", "stage": "schema", "error": _first(error)}
    outcome, states = controller.deploy(config, around)
    failed = [o for o in outcome.values() if o]
    if failed:
        worst = min(failed, key=lambda o: STAGES.index(o["stage"]))
        status = "unread" if worst["stage"] == "build" and UNSEEN_CODE.search(worst["error"]) else "rejected"
        return {"status": status, **worst}
    applications: dict[str, dict] = {app.name: {} for app in config.applications}
    for (app, name), state in states.items():
        applications[app][name] = demand.deployment(state)
    return {"status": "accepted", "applications": applications}


def states_of(text: str) -> dict[tuple[str, str], Any]:
    """The DeploymentState of each (application, deployment) of a config. Raises what the parser raises."""
    _, states = controller.deploy(parse(yaml.safe_load(text)))
    return states


def _first(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return " | ".join(lines[:3])[:300]
