"""`python -m live.statuses`: starts one small node, keeps it busy, adds another, and prints {"title", "text"} of all Ray says."""

import json
import subprocess
import sys
import time
import urllib.request
from typing import Callable

import ray
from ray.util import placement_group

from . import processes
from .nodes import Nodes

HEAD = {"resources": {"CPU": 4, "GPU": 1, "memory": 4 * 2**30, "object_store_memory": 100 * 2**20}}
SECOND = {"resources": {"CPU": 2, "widget": 3, "memory": 2**30, "object_store_memory": 100 * 2**20}}
PATIENCE_S = 150
ADDRESSES = {"nodes": "/api/v0/nodes?detail=1", "cluster_status": "/api/cluster_status"}


@ray.remote
class Holder:
    """An actor that only holds what it asked for."""

    def ready(self) -> bool:
        return True


def status(address: str, *options: str) -> str:
    """What the command `ray status` prints."""
    command = [sys.executable, "-m", "ray.scripts.scripts", "status", "--address", address, *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 else f"{done.stdout}\n{done.stderr}"


def until(address: str, shows: Callable[[str], bool]) -> None:
    """Waits for the next report that shows something. Raises RuntimeError with the last one."""
    deadline = time.monotonic() + PATIENCE_S
    while not shows(text := status(address)):
        if time.monotonic() > deadline:
            raise RuntimeError(f"`ray status` never showed it\n{text}")
        time.sleep(1)


def keep_busy() -> list:
    """One actor and one group that run, one actor and one group that wait for GPUs there are none of."""
    held = Holder.options(num_cpus=1, num_gpus=0.5).remote()
    group = placement_group([{"CPU": 1}, {"CPU": 1}], strategy="PACK")
    ray.get([held.ready.remote(), group.ready()])
    inside = _in_group(group)
    waiting = [Holder.options(num_cpus=1, num_gpus=4).remote() for _ in range(2)]
    apart = placement_group([{"CPU": 1, "GPU": 2}, {"CPU": 3, "GPU": 2}], strategy="STRICT_SPREAD")
    return [held, group, inside, *waiting, apart]


def _in_group(group):
    from ray.util.scheduling_strategies import PlacementGroupSchedulingStrategy

    inside = Holder.options(num_cpus=1, scheduling_strategy=PlacementGroupSchedulingStrategy(group)).remote()
    ray.get(inside.ready.remote())
    return inside


def read(url: str | None, path: str) -> str | None:
    """What the dashboard answers; None without one."""
    if url is None:
        return None
    try:
        with urllib.request.urlopen(f"http://{url}{path}", timeout=20) as answer:
            return json.dumps(json.load(answer), indent=1)
    except Exception as error:  # noqa: BLE001 - a release without a dashboard has only its texts
        print(f"{path}: {error}", file=sys.stderr)
        return None


def start() -> tuple[Nodes, str | None]:
    """The first node, without a dashboard where that is not up in the 20 s Ray gives it (a busy machine, 2.45 on)."""
    try:
        nodes = Nodes([HEAD], dashboard=True, attempts=1)
        return nodes, ray._private.worker.get_dashboard_url()
    except Exception as error:  # noqa: BLE001 - Ray raises a bare Exception
        print(f"no dashboard: {error}", file=sys.stderr)
        return Nodes([HEAD]), None


def main(out) -> None:
    def tell(title: str, text: str | None) -> None:
        if text:
            print(json.dumps({"title": title, "text": text}), file=out, flush=True)

    nodes, url = start()
    try:
        address = nodes.address
        until(address, lambda text: "0.0/4.0 CPU" in text)
        tell("ray status, one node", status(address))
        tell("ray status -v, one node", status(address, "-v"))
        kept = keep_busy()
        until(address, lambda text: text.count("+ pending") == 2 and "reserved in placement groups" in text)
        tell("ray status, one busy node", status(address))
        tell("ray status -v, one busy node", status(address, "-v"))
        nodes.add(SECOND)
        until(address, lambda text: "/6.0 CPU" in text)
        time.sleep(6)
        tell("ray status, two nodes", status(address))
        tell("ray status -v, two nodes", status(address, "-v"))
        for name, path in ADDRESSES.items():
            tell(f"GET {path}, two nodes", read(url, path))
        del kept
    finally:
        nodes.stop()


if __name__ == "__main__":
    processes.run(main)
