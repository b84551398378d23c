"""`live-rest`: what real heads answer on every path that is read, kept for the tests of what reads it."""

import json
import sys
import time
from typing import Any

from ..releases import ROOT, Release
from . import heads, neutral
from .heads import Head

FOLDER = ROOT.parent / "test" / "unit" / "live" / "answers"
NODES = [{"resources": {"CPU": 4, "GPU": 1, "memory": 4 * 2**30, "object_store_memory": 100 * 2**20}}]
APPLICATIONS = "/api/serve/applications/"
# As `server/src/core/live/reads.ts` asks; `test/unit/live/answers.test.ts` fails where it asks for more.
WITHOUT = "&filter_keys=state&filter_predicates=!%3D&filter_values="
PATHS = ["/api/version", APPLICATIONS, "/api/v0/nodes?detail=1&limit=10000",
         f"/api/v0/placement_groups?detail=1&limit=10000{WITHOUT}REMOVED", f"/api/v0/actors?detail=1&limit=10000{WITHOUT}DEAD",
         "/api/cluster_status", "/api/cluster_status?format=1", "/nodes?view=summary&nocache=1"]  # fmt: skip
# As a page in a browser asks, and as `fetch` of Node.js does.
BROWSERS = {"browser": {"User-Agent": "Mozilla/5.0"}, "fetch": {"User-Agent": "node", "Sec-Fetch-Mode": "cors"}}
PATIENCE_S = 900
# Ray tells why a replica waits after 30 s.
WAITS = "more than 30s"
CONFIG: dict[str, Any] = {
    "proxy_location": "HeadOnly",
    "http_options": {"host": "127.0.0.1"},
    "applications": [
        {"name": "sized", "route_prefix": "/sized", "import_path": "running:build", "args": {"size": "large"},
         "deployments": [{"name": "Sized", "num_replicas": 2, "user_config": {"size": "medium"}}]},
        {"name": "elastic", "route_prefix": "/elastic", "import_path": "running:plain",
         "deployments": [{"name": "answer", "autoscaling_config": {"min_replicas": 1, "max_replicas": 3}}]},
        {"name": "grouped", "route_prefix": "/grouped", "import_path": "running:plain",
         "deployments": [{"name": "answer", "ray_actor_options": {"num_cpus": 0.5},
                          "placement_group_bundles": [{"CPU": 0.5}, {"CPU": 0.5, "GPU": 0.5}], "placement_group_strategy": "PACK"}]},
        {"name": "waiting", "route_prefix": "/waiting", "import_path": "running:plain",
         "deployments": [{"name": "answer", "num_replicas": 2, "ray_actor_options": {"num_cpus": 1, "num_gpus": 0.4}}]},
        {"name": "missing", "route_prefix": "/missing", "import_path": "running:absent"},
    ],
}  # fmt: skip
BY_HAND = {"import_path": "running:plain", "name": "by-hand", "route_prefix": "/by-hand"}


def keep(releases: list[Release]) -> int:
    """Records every release; status 1 if one of them failed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    for release in releases:
        try:
            answers = _record(release)
        except (RuntimeError, OSError) as error:
            failed += 1
            print(f"{release.version}: {error}", file=sys.stderr, flush=True)
            continue
        (FOLDER / f"{release.version}.json").write_text(json.dumps(neutral.answers(answers), indent=1) + "\n")
        print(f"{release.version}: {len(answers)} answers", file=sys.stderr, flush=True)
    return 1 if failed else 0


def _record(release: Release) -> dict[str, dict]:
    """Path -> {"status", "contentType", "text"}, before Serve runs (under `before`) and while it does."""
    with heads.running(release, NODES) as head:
        before = {f"before {path}": head.read(path) for path in (APPLICATIONS,)}
        config = {**CONFIG, "http_options": {**CONFIG["http_options"], "port": heads.free_port()}}
        others = [app for app in config["applications"] if app["name"] != "waiting"]
        head.read(APPLICATIONS, "PUT", {**config, "applications": others})
        until(head, _runs)  # so that what waits is the last to come
        put = head.read(APPLICATIONS, "PUT", config)
        until(head, _settled)
        head.ask("run", **BY_HAND)
        until(head, lambda told: told["applications"].get("by-hand", {}).get("status") == "RUNNING")
        time.sleep(6)  # `ray status` and what the dashboard tells of it lag by one report
        answers = {path: head.read(path) for path in PATHS}
        answers |= {path: head.read(path) for path in _logs(answers)}
        refused = head.read(APPLICATIONS, "PUT", {"applications": [{"name": "a"}]})
        again = head.read(APPLICATIONS, "PUT", config)
        time.sleep(6)
        left = {f"after a second PUT {APPLICATIONS}": _in_short(head.read(APPLICATIONS))}
        barred = {f"{name} PUT {APPLICATIONS}": head.read(APPLICATIONS, "PUT", config, headers) for name, headers in BROWSERS.items()}
        deleted = head.read(APPLICATIONS, "DELETE")
    return {**before, f"PUT {APPLICATIONS}": put, **answers, f"refused PUT {APPLICATIONS}": refused,
            f"second PUT {APPLICATIONS}": again, **left, **barred, f"DELETE {APPLICATIONS}": deleted}  # fmt: skip


def _in_short(answer: dict) -> dict:
    """Of every application its status and who started it."""
    apps = json.loads(answer["text"])["applications"].values()
    short = [{key: app.get(key) for key in ("name", "status", "source")} for app in apps]
    return {**answer, "text": json.dumps({"applications": short})}


def until(head: Head, shows: Any) -> dict:
    """The first answer about applications that shows something. Raises RuntimeError with the last one."""
    deadline = time.monotonic() + PATIENCE_S
    while True:
        answer = head.read(APPLICATIONS)
        told = json.loads(answer["text"]) if answer["status"] == 200 else {}
        if told and shows(told):
            return told
        if time.monotonic() > deadline:
            raise RuntimeError(f"never settled\n{answer['text'][:4000]}")
        time.sleep(1)


def _runs(told: dict) -> bool:
    return all(told["applications"].get(name, {}).get("status") == "RUNNING" for name in ("sized", "elastic", "grouped"))


def _settled(told: dict) -> bool:
    apps = told["applications"]
    if len(apps) < len(CONFIG["applications"]) or not _runs(told):
        return False
    waits = [d["message"] for d in apps["waiting"]["deployments"].values()]
    return apps["missing"]["status"] == "DEPLOY_FAILED" and any(WAITS in message for message in waits)


def _logs(answers: dict[str, dict]) -> list[str]:
    """The log paths of one running replica: which files there are, and the end of its own."""
    told = json.loads(answers[APPLICATIONS]["text"])
    replica = told["applications"]["sized"]["deployments"]["Sized"]["replicas"][0]
    node, actor = replica["node_id"], replica["actor_id"]
    paths = [f"/api/v0/logs?node_id={node}&glob=serve/*", f"/api/v0/logs/file?actor_id={actor}&lines=5",
             f"/api/v0/logs/file?node_id={node}&filename=not-there.log&lines=5"]  # fmt: skip
    if replica.get("log_file_path"):
        paths.append(f"/api/v0/logs/file?node_id={node}&filename={replica['log_file_path'].lstrip('/')}&lines=5")
    return paths
