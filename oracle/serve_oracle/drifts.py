"""`drift`: files beside what really runs. A head runs a config; the next is sent; both answers of its dashboard are kept for the tests.

`test/unit/drift/heads/<release>.json`: {"running", "spelled", "other"}: texts, "before", "after": what `GET /api/serve/applications/`
told, "seen": what became of each deployment.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from .configs import drifts
from .releases import ROOT, Release
from .rest import heads
from .rest.record import APPLICATIONS

FOLDER = ROOT.parent / "test" / "unit" / "drift" / "heads"
NODES = [{"resources": {"CPU": 16, "GPU": 2, "widget": 8, "memory": 2**33}}]
WHOLE = {"2.47.1", "2.60.0"}  # the others are asked only about applications that the file lacks
PATIENCE_S, CALM_S = 1200, 10
AT_REST = {"RUNNING", "DEPLOY_FAILED", "UNHEALTHY"}
STARTED = "by-hand"


def keep(releases: list[Release]) -> int:
    """Asks each release; status 1 if one of them failed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    for release in releases:
        try:
            row = _ask(release)
        except RuntimeError as error:
            failed += 1
            print(error, file=sys.stderr, flush=True)
            continue
        (FOLDER / f"{release.version}.json").write_text(f"{written(row)}\n")
        print(f"{release.version}: {len(row['seen'])} deployments", file=sys.stderr, flush=True)
    return 1 if failed else 0


def written(value: Any, depth: int = 3) -> str:
    """JSON with a line for each application, or whatever else stands as deep."""
    if depth == 0 or not isinstance(value, dict) or not any(isinstance(part, dict) for part in value.values()):
        return json.dumps(value)
    return "{\n" + ",\n".join(f"{json.dumps(key)}: {written(part, depth - 1)}" for key, part in value.items()) + "\n}"


def _ask(release: Release) -> dict:
    configs = drifts.configs(release.version not in WHOLE)
    with tempfile.TemporaryDirectory() as folder:
        notes = Path(folder, "notes")
        with heads.running(release, NODES, {"SERVE_LENS_NOTES": str(notes)}) as head:
            head.ask("start")
            head.ask("run", import_path="drifting:elastic", name=STARTED, route_prefix="/by-hand")
            before = sent(head, configs["running"])
            began = len(_lines(notes))
            after = sent(head, configs["other"])
            reconfigured = {row["pid"] for row in _lines(notes)[began:] if row["what"] == "reconfigure"}
    texts = {side: json.dumps(config) for side, config in configs.items()}
    return {**texts, "before": bare(before), "after": bare(after), "seen": _seen(before, after, reconfigured)}


def _lines(notes: Path) -> list[dict]:
    return [json.loads(line) for line in notes.read_text().splitlines()] if notes.exists() else []


class Refused(RuntimeError):
    """A config was not taken at all."""


def sent(head: heads.Head, config: dict) -> dict:
    """What the dashboard tells once all of a config is at rest. Raises Refused, or RuntimeError where it never rests."""
    answer = head.read(APPLICATIONS, "PUT", config)
    if answer["status"] != 200:
        raise Refused(f"refused: {answer['text'][:2000]}")
    wanted = {app.get("name", "default") for app in config["applications"]}
    deadline, calm, last = time.monotonic() + PATIENCE_S, time.monotonic(), None
    while time.monotonic() < deadline:
        time.sleep(2)
        answer = head.read(APPLICATIONS)
        if answer["status"] != 200:  # the controller is busy
            continue
        told = json.loads(answer["text"])
        now = [_rests(told), _replicas(told)]
        if now != last or not now[0] or set(told["applications"]) - {STARTED} != wanted:
            last, calm = now, time.monotonic()
        elif time.monotonic() - calm > CALM_S:
            return told
    raise RuntimeError(f"never at rest: {json.dumps(last)[:2000]}")


def _rests(told: dict) -> bool:
    return all(
        app["status"] in AT_REST and all(d["status"] == "HEALTHY" for d in app["deployments"].values())
        for app in told["applications"].values()
    )


def _replicas(told: dict) -> dict[str, list]:
    return {
        f"{app} {name}": sorted(([r["replica_id"], r["state"], r.get("pid")] for r in deployment["replicas"]), key=str)
        for app, part in told["applications"].items()
        for name, deployment in part["deployments"].items()
    }


def _seen(before: dict, after: dict, reconfigured: set[int]) -> dict[str, dict]:
    """Of each deployment how many replicas there were, are and are the same, and how many of those were reconfigured by their own code."""
    old, new = _replicas(before), _replicas(after)
    found = {}
    for name in sorted(old.keys() | new.keys()):
        ids = [{r[0] for r in side.get(name, [])} for side in (old, new)]
        pids = {r[2] for r in new.get(name, []) if r[0] in ids[0]}
        found[name] = {"before": len(ids[0]), "after": len(ids[1]), "same": len(ids[0] & ids[1]), "reconfigured": len(pids & reconfigured)}
    return found


FRAME = ("proxy_location", "http_options", "grpc_options", "target_capacity")
APPLICATION = ("name", "status", "route_prefix", "source", "deployed_app_config")


def bare(told: dict) -> dict:
    """What files are compared with, without anything of this machine."""
    frame = {key: told[key] for key in FRAME if key in told}
    return {**frame, "applications": {name: _bare_application(app) for name, app in told["applications"].items()}}


def _bare_application(app: dict) -> dict:
    kept = {key: app[key] for key in APPLICATION if key in app}
    deployments = {
        name: {
            "name": name,
            "status": one["status"],
            **({"target_num_replicas": one["target_num_replicas"]} if "target_num_replicas" in one else {}),
            "deployment_config": one["deployment_config"],
            "replicas": len(one["replicas"]),
        }
        for name, one in app["deployments"].items()
    }
    return {**kept, "deployments": deployments}
