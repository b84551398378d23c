"""Deploys a config through the release's own controller and waits until nothing changes any more."""

import os
import time
from typing import Any

import ray
import yaml
from ray import serve
from ray.serve.context import _get_global_client
from ray.serve.schema import ServeDeploySchema

from . import holding, processes, status_text
from .nodes import Nodes

POLL_S = 0.5
PATIENCE_S = 60.0  # for an application that is being built and a replica that is starting
FAILED = ("DEPLOY_FAILED", "UNHEALTHY")


def parse(text: str) -> ServeDeploySchema:
    """The config with every LLM builder replaced by `live.standins:build`; of runtime environments only variables stay."""
    config = yaml.safe_load(text)
    config.pop("proxy_location", None)
    for name in ("http_options", "grpc_options"):
        config.pop(name, None)
    for app in config["applications"]:
        variables = (app.pop("runtime_env", None) or {}).get("env_vars")
        if variables:
            app["runtime_env"] = {"env_vars": variables}
        for deployment in app.get("deployments") or []:
            (deployment.get("ray_actor_options") or {}).pop("runtime_env", None)
        if app["import_path"].startswith("ray."):
            app["args"] = {"import_path": app["import_path"], "args": app.get("args") or {}}
            app["import_path"] = "live.standins:build"
    validate = getattr(ServeDeploySchema, "model_validate", None) or ServeDeploySchema.parse_obj
    try:
        return validate(config)
    except TypeError:  # a class of pydantic 1 under pydantic 2
        return ServeDeploySchema.parse_obj(config)


def run(nodes: Nodes, text: str, quiet_s: float, deadline_s: float) -> dict:
    """Deploys on clean nodes and tells the settled state, with what `ray status` said and how long it took.

    Settled: unchanged for `quiet_s`, and as many actors and groups wait in `ray status` as replicas are not running; or
    unchanged for three times that; both longer on busy cores. For `PATIENCE_S` while an application is not built (its
    build task may find no node), a replica that does not run holds its resources (it may never start), or nothing runs
    at all. Never while workers are at it. At last the deadline.
    """
    serve.start(proxy_location="Disabled")
    client = _get_global_client()
    began = changed = time.monotonic()
    client.deploy_apps(parse(text))
    last: Any = None
    settled = False
    while not settled and time.monotonic() - began < deadline_s:
        time.sleep(POLL_S)
        details = ray.get(client._controller.get_serve_instance_details.remote())
        state = {name: _application(app) for name, app in details["applications"].items()}
        status = status_text.read(nodes.address)
        seen = (state, status_text.held(status), status_text.pending(status))
        now = time.monotonic()
        if seen != last or processes.are_busy(_running(state), processes.titles()):
            last, changed = seen, now
        quiet = now - changed
        busy = _builds(state) or holding.is_starting(details) or _running(state) == 0
        calm = quiet_s * _slowness()
        settled = quiet >= (max(PATIENCE_S, 3 * calm) if busy else calm if _adds_up(state, status) else 3 * calm)
    return {"applications": last[0], "settled": settled, "serve_status": _serve_status(), "seconds": round(changed - began, 1), "ray_status": status,
            "held": last[1], "waiting": last[2][0], "waiting_for": last[2][1]}  # fmt: skip


def clean(nodes: Nodes, deadline_s: float) -> bool:
    """Takes Serve down; whether the nodes came back whole before the deadline."""
    serve.shutdown()
    until = time.monotonic() + deadline_s
    while time.monotonic() < until:
        if nodes.is_clean():
            return True
        time.sleep(POLL_S)
    return False


def _application(app: dict) -> dict:
    """{"status", "message", "deployments": name -> {"wanted", "running", "pending"}}."""
    deployments = {name: _deployment(d) for name, d in app["deployments"].items()}
    return {"status": _plain(app["status"]), "message": app.get("message") or "", "deployments": deployments}


def _deployment(deployment: dict) -> dict:
    states = [_plain(replica["state"]) for replica in deployment["replicas"]]
    running = states.count("RUNNING")
    wanted = deployment.get("target_num_replicas")
    if wanted is None:
        wanted = len([s for s in states if s != "STOPPING"])
    return {"wanted": wanted, "running": running, "pending": max(0, wanted - running)}


def _running(state: dict) -> int:
    return sum(d["running"] for app in state.values() for d in app["deployments"].values())


def _slowness() -> float:
    """How many processes wait for each core, at least 1."""
    return max(1.0, os.getloadavg()[0] / (os.cpu_count() or 1))


def _builds(state: dict) -> bool:
    return any(app["status"] == "DEPLOYING" and not app["deployments"] for app in state.values())


def _adds_up(state: dict, status: str) -> bool:
    not_running = sum(d["pending"] for app in state.values() if app["status"] not in FAILED for d in app["deployments"].values())
    return bool(status) and status_text.pending(status)[0] == not_running


def _serve_status() -> list[str]:
    """`serve.status()` in short: a line for each application and each deployment."""
    lines = []
    for name, app in serve.status().applications.items():
        lines.append(f"{name}: {_plain(app.status)}")
        for deployment, told in app.deployments.items():
            replicas = ", ".join(f"{count} {_plain(state)}" for state, count in told.replica_states.items() if count)
            lines.append(f"  {deployment}: {_plain(told.status)} ({replicas or 'no replicas'})")
    return lines


def _plain(value: Any) -> str:
    return str(getattr(value, "value", value))
