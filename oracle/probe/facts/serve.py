"""What Ray Serve's code beside its models does with a config, asked by small configs over `apps/single.py`."""

from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import yaml
from ray.serve import config as serve_config
from ray.serve import schema as serve_schema
from ray.serve._private import application_state, deployment_scheduler

from .. import answer
from .fields import fields_of

FORMS = {"word": "abc", "nameless": "nosuchmodule:", "none": ":x"}
GROUP = {"placement_group_bundles": [{"CPU": 1}]}
SLOW_START = {"autoscaling_config": {"min_replicas": 2, "initial_replicas": 6, "max_replicas": 8}}


def read(in_child) -> dict[str, Any]:
    """The facts by name (each function below says what it means)."""

    def asked(app: dict | None = None, whole: dict | None = None, **deployment: Any) -> dict:
        deployments = [{"name": "Api", **deployment}] if deployment else []
        config = {"applications": [{"import_path": "single:api", "deployments": deployments, **(app or {})}], **(whole or {})}
        got = in_child(answer.answer, yaml.safe_dump(config, sort_keys=False))
        if "fault" in got:
            raise RuntimeError(got["fault"])
        return got

    return {
        "taken": taken(asked),
        "class_path_stage": class_path_stage(asked),
        "unknown_number_key": unknown_number_key(),
        "first_target": first_target(asked),
        "auto_max": auto_max(),
        "actor_bundle": in_child(actor_bundle),
        "build_labels": build_labels(),
        "tpu_chips": tpu_chips(),
    }


def taken(asked) -> dict[str, bool]:
    """Whether the release takes each, with all else sound."""
    answers = {
        "slash_at_end": asked({"route_prefix": "/a/"}),
        "empty_strategy": asked(**GROUP, placement_group_strategy=""),
        "group_with_limit": asked(**GROUP, max_replicas_per_node=2),
        "empty_bundle": asked(placement_group_bundles=[{"CPU": 0}], ray_actor_options={"num_cpus": 0}),
        "number_key_in_bundle": asked(placement_group_bundles=[{"CPU": 1, 1: 1}]),
    }
    return {name: got["status"] == "accepted" for name, got in answers.items()}


def class_path_stage(asked) -> dict[str, str | None]:
    """The stage at which a class path of each form is refused; null before any key named a class."""
    if "request_router_config" not in fields_of(serve_schema.DeploymentSchema):
        return {form: None for form in FORMS}
    return {form: asked(request_router_config={"request_router_class": path}).get("stage") for form, path in FORMS.items()}


def unknown_number_key() -> str:
    """What an application's own mapping does with a key that is a number: `refused` or `dropped`."""
    try:
        answer.parse({"applications": [{"import_path": "single:api", 1: "x"}]})
    except Exception:  # noqa: BLE001 - pydantic's two generations share no base class
        return "refused"
    return "dropped"


def first_target(asked) -> str:
    """The first number of replicas under a `target_capacity` of 50 where 6 of 2 - 8 are asked: `adjusted` (3) or `bounded` (4)."""
    got = asked(whole={"target_capacity": 50}, **SLOW_START)
    return {3: "adjusted", 4: "bounded"}[got["applications"]["default"]["Api"]["replicas"]["initial"]]


def auto_max() -> int | None:
    """The upper bound that `num_replicas: auto` brings; null where there is no such thing."""
    default = getattr(serve_config.AutoscalingConfig, "default", None)
    return default().max_replicas if default else None


def actor_bundle() -> str:
    """Where a replica's actor sits in its placement group: `first` or `any` bundle. The scheduler is real, its actor is not."""
    seen: dict[str, Any] = {}
    deployment_scheduler.ray.util.placement_group = MagicMock()
    deployment_scheduler.PlacementGroupSchedulingStrategy = lambda **given: seen.update(given) or SimpleNamespace(placement_group=None)
    request = MagicMock(placement_group_bundles=[{"CPU": 1}, {"CPU": 1}], gang_placement_group=None, target_node_id=None,
                        max_replicas_per_node=None, actor_options={"name": "a"})  # fmt: skip
    try:
        _schedule(request)
    except Exception:  # noqa: BLE001 - what comes after the choice needs a cluster
        pass
    if "placement_group" not in seen:
        raise RuntimeError("the scheduler asked for no place in a group")
    return "first" if seen.get("placement_group_bundle_index", -1) == 0 else "any"


def _schedule(request: Any) -> None:
    name = "DefaultDeploymentScheduler" if hasattr(deployment_scheduler, "DefaultDeploymentScheduler") else "DeploymentScheduler"
    scheduler = getattr(deployment_scheduler, name)
    if hasattr(scheduler, "_schedule_replica"):
        scheduler._schedule_replica(MagicMock(), request, "SPREAD")
    else:
        me = MagicMock(_pending_replicas={"d": {"r": request}})
        scheduler._schedule_spread_deployment(me, "d")


def build_labels() -> bool:
    """Whether an application's build task carries the selector that its deployments share."""
    return hasattr(application_state, "_get_shared_build_app_label_selector")


def tpu_chips() -> list[int]:
    """How many chips of a TPU host one actor may ask for."""
    from ray._private.accelerators import tpu

    return sorted(tpu.TPU_VALID_CHIP_OPTIONS)
