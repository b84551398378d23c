"""`live-scenes`: what real heads answer of applications that wait or fail, kept for the tests of what says why."""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import yaml

from ..releases import ROOT, Release
from . import heads, neutral
from .record import APPLICATIONS, NODES, PATHS, until

FOLDER = ROOT.parent / "test" / "unit" / "live" / "scenes"
SECOND = {"resources": {"CPU": 2, "widget": 3, "memory": 2**30, "object_store_memory": 100 * 2**20}}
LAG_S = 12  # `ray status` lags by one report, the dashboard by one more
TROUBLED = {
    "applications": [
        {"name": "failing", "route_prefix": "/failing", "import_path": "troubled:failing"},
        {"name": "slow", "route_prefix": "/slow", "import_path": "troubled:slow"},
        {"name": "sick", "route_prefix": "/sick", "import_path": "troubled:sick"},
        {"name": "grouped", "route_prefix": "/grouped", "import_path": "troubled:wide",
         "deployments": [{"name": "Wide", "num_replicas": 2, "ray_actor_options": {"num_cpus": 1},
                          "placement_group_bundles": [{"CPU": 1}, {"CPU": 1}], "placement_group_strategy": "STRICT_PACK"}]},
        {"name": "huge", "route_prefix": "/huge", "import_path": "troubled:wide",
         "deployments": [{"name": "Wide", "num_replicas": 1, "ray_actor_options": {"num_cpus": 16}}]},
        {"name": "absent", "route_prefix": "/absent", "import_path": "not_there:app"},
    ],
}  # fmt: skip


@dataclass(frozen=True)
class Scene:
    """`shows`: whether the answer about applications is the one that is waited for."""

    config: Callable[[], dict]
    nodes: list[dict]
    shows: Callable[[dict], bool]


def _two_llm_apps() -> dict:
    return yaml.safe_load((ROOT.parent / "examples" / "two-llm-apps.yaml").read_text())


def _mended() -> dict:
    """The example with one router for each application, as our fix writes it."""
    config = _two_llm_apps()
    for application in config["applications"]:
        for model in application["args"]["llm_configs"]:
            model["experimental_configs"] = {"num_router_replicas": 1}
            model["deployment_config"]["autoscaling_config"]["max_replicas"] = 1
    return config


def _both_run(told: dict) -> bool:
    return len(told["applications"]) == 2 and all(app["status"] == "RUNNING" for app in told["applications"].values())


def _routers_wait(told: dict) -> bool:
    replicas = [r for app in told["applications"].values() for d in app["deployments"].values() for r in d["replicas"]]
    return len(replicas) == 6 and sum(r["state"] == "RUNNING" for r in replicas) == 4


def _all_is_told(told: dict) -> bool:
    apps = told["applications"]
    said = json.dumps(apps["failing"])
    return (
        apps["absent"]["status"] == "DEPLOY_FAILED" and "no such model" in said and "to initialize" in json.dumps(apps["slow"])
        and "health check" in json.dumps(apps["sick"]) and "to be scheduled" in json.dumps(apps["huge"])
    )  # fmt: skip


SCENES = {
    "two-llm-apps": Scene(_two_llm_apps, NODES, _routers_wait),
    "two-llm-apps-mended": Scene(_mended, NODES, _both_run),
    "troubled": Scene(lambda: TROUBLED, [*NODES, SECOND], _all_is_told),
}


def keep(name: str, release: Release, version_2: bool) -> int:
    """Records one scene of a release under one of the autoscalers."""
    scene = SCENES[name]
    variables = {"RAY_enable_autoscaler_v2": "1"} if version_2 else {}
    with heads.running(release, scene.nodes, variables) as head:
        frame = {"proxy_location": "HeadOnly", "http_options": {"host": "127.0.0.1", "port": heads.free_port()}}
        print(head.read(APPLICATIONS, "PUT", {**frame, **scene.config()}), file=sys.stderr)
        until(head, scene.shows)
        time.sleep(LAG_S)
        answers: dict[str, Any] = {path: head.read(path) for path in PATHS}
        answers["ray status"] = {"status": 200, "contentType": "text/plain", "text": head.ask("status")}
    FOLDER.mkdir(parents=True, exist_ok=True)
    file = FOLDER / f"{name}-{release.version}{'-v2' if version_2 else ''}.json"
    file.write_text(json.dumps(neutral.answers(answers), indent=1) + "\n")
    return 0
