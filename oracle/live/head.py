"""`python -m live.head`: real nodes with a dashboard, until standard input ends.

The first line is {"nodes": [...]} and is answered by {"dashboard": "127.0.0.1:1", "address"}; each line after it is
{"ask": a name of `ASKS`, ...} and is answered by one line {"answer"} or {"fault"}.
"""

import importlib
import json
import sys
import time
import traceback
from typing import Any, Callable

import ray
from ray import serve
from ray._private import services

from . import guests, processes, status_text
from .nodes import Nodes, free_port


IDLE = "ray::IDLE"
OWN = (IDLE, "ray::DashboardAgent", "ray::RuntimeEnvAgent")  # titles of processes that belong to a node


def _run(nodes: Nodes, given: dict) -> None:
    """Starts {"import_path", "name", "route_prefix"} as `serve.run` in a person's script does."""
    module, name = given["import_path"].split(":")
    serve.run(getattr(importlib.import_module(module), name), name=given["name"], route_prefix=given["route_prefix"])


def _status(nodes: Nodes, given: dict) -> str:
    return status_text.read(nodes.address)


def _start(nodes: Nodes, given: dict) -> None:
    """Starts Serve without proxies, whose ports other heads of this machine may hold; 2.9 with one on a free port.

    2.9 answers 503 to what asks for the applications where proxies are off (`proxy_location` in `ServeInstanceDetails`).
    """
    if ray.__version__.startswith("2.9."):
        serve.start(proxy_location="HeadOnly", http_options={"host": "127.0.0.1", "port": free_port()})
    else:
        serve.start(proxy_location="Disabled")


def _left(nodes: Nodes, given: dict) -> dict:
    """What is held now: names of living actors, placement groups, titles of processes that run an actor, free of total.

    `idle`: workers that Ray keeps without work. 2.47.1 keeps each one that started a controller of Serve, 100 MB, for good.
    """
    from ray.util import placement_group_table
    from ray.util.state import list_actors

    actors = [a.class_name for a in list_actors(limit=10000) if a.state not in ("DEAD",)]
    groups = [g for g in placement_group_table().values() if g["state"] != "REMOVED"]
    titles = [t.split()[0] for t in processes.titles() if t.startswith("ray::")]
    running = [t for t in titles if not t.startswith(OWN)]
    return {"actors": actors, "groups": len(groups), "processes": running, "idle": titles.count(IDLE), "clean": nodes.is_clean()}


ASKS: dict[str, Callable[[Nodes, dict], Any]] = {"run": _run, "start": _start, "status": _status, "left": _left, **guests.ASKS}


class _Patience:
    """The module `time` for what starts a dashboard: Ray looks 200 times, 0.1 s apart, which is too short on busy cores."""

    def __getattr__(self, name: str) -> Any:
        return getattr(time, name)

    def sleep(self, seconds: float) -> None:
        time.sleep(10 * seconds)


def main(out) -> None:
    services.time = _Patience()

    def tell(row: dict) -> None:
        print(json.dumps(row), file=out, flush=True)

    nodes = Nodes(json.loads(sys.stdin.readline())["nodes"], dashboard=True)
    try:
        tell({"dashboard": ray._private.worker.get_dashboard_url(), "address": nodes.address})
        for line in sys.stdin:
            given = json.loads(line)
            try:
                tell({"answer": ASKS[given["ask"]](nodes, given)})
            except Exception as error:  # noqa: BLE001 - told to the caller
                traceback.print_exc()
                tell({"fault": f"{type(error).__name__}: {error}"})
    finally:
        nodes.stop()


if __name__ == "__main__":
    processes.run(main)
