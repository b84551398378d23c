"""`python -m live.drifts`: a head with a dashboard, to which configs are sent one after the other as `serve deploy` does.

Reads lines {"id", "put": a config} or {"id", "run": {"import_path", "name", "route_prefix"}} or {"id", "delete": true} and prints
for each {"id", "status", "said", "answer", "notes"}: HTTP status and text of the PUT, what `GET /api/serve/applications/` tells once
all is settled, and what the replicas wrote down meanwhile.
"""

import importlib
import json
import os
import signal
import sys
import time
import urllib.error
import urllib.request
import warnings

import ray

from . import processes
from .nodes import Nodes

PATIENCE_S = 240
CALM_S = 3
PATH = "/api/serve/applications/"
SETTLED = {"RUNNING", "DEPLOY_FAILED", "UNHEALTHY"}


def ask(url: str, method: str = "GET", body=None, path: str = PATH) -> tuple[int, str]:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(f"http://{url}{path}", data=data, method=method, headers={"Content-Type": "application/json"})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def stand(answer: dict) -> list:
    """What must stay the same for a while, for all to be settled."""
    return [
        [name, app["status"], app.get("deployed_app_config"), [
            [d["name"], d["status"], sorted((r["replica_id"], r["state"]) for r in d["replicas"])]
            for d in app["deployments"].values()
        ]]
        for name, app in answer.get("applications", {}).items()
    ]


def is_settled(answer: dict, names: set[str] | None) -> bool:
    """Whether all applications are there and at rest; `names` None: whatever they are."""
    apps = answer.get("applications", {})
    if names is not None and not names <= apps.keys():
        return False
    return all(app["status"] in SETTLED and all(
        d["status"] in ("HEALTHY", "UNHEALTHY", "DEPLOY_FAILED") and all(r["state"] == "RUNNING" for r in d["replicas"])
        for d in app["deployments"].values()
    ) for app in apps.values())


def settled(url: str, names: set[str] | None) -> dict:
    """The answer that no longer changes, or the last one once patience is at its end."""
    deadline = time.monotonic() + PATIENCE_S
    last, since, answer = None, time.monotonic(), {}
    while time.monotonic() < deadline:
        status, text = ask(url)
        answer = json.loads(text) if status == 200 else {}
        now = stand(answer)
        if now != last:
            last, since = now, time.monotonic()
        elif is_settled(answer, names) and time.monotonic() - since > CALM_S:
            return answer
        time.sleep(0.5)
    return {**answer, "unsettled": True}


def step(url: str, row: dict) -> dict:
    names = None
    if "put" in row:
        status, said = ask(url, "PUT", row["put"])
        names = {app.get("name", "default") for app in row["put"]["applications"]} if status == 200 else None
    elif "run" in row:
        from ray import serve

        run = row["run"]
        module, name = run["import_path"].split(":")
        serve.run(getattr(importlib.import_module(module), name), name=run["name"], route_prefix=run["route_prefix"])
        status, said, names = 200, "", {run["name"]}
    else:
        status, said = ask(url, "DELETE")
    time.sleep(1)
    return {"id": row["id"], "status": status, "said": said[-3000:], "answer": settled(url, names)}


def notes() -> list:
    path = os.environ["SERVE_LENS_NOTES"]
    if not os.path.exists(path):
        return []
    with open(path) as file:
        found = [json.loads(line) for line in file]
    os.remove(path)
    return found


def main(out) -> None:
    nodes = Nodes([{"resources": {"CPU": 4, "GPU": 1}}], dashboard=True)
    try:
        url = ray._private.worker.get_dashboard_url()
        for line in sys.stdin:
            done = step(url, json.loads(line))
            print(json.dumps({**done, "notes": notes()}), file=out, flush=True)
    finally:
        nodes.stop()


if __name__ == "__main__":
    OUT = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    processes.end_with_parent()
    main(OUT)
