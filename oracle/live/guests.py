"""What stands on real nodes beside Serve: actors, tasks and placement groups of no application, and what the nodes have left."""

import time
from typing import Any

import ray
from ray._private import state
from ray.util.placement_group import placement_group, remove_placement_group

from .nodes import Nodes

HOLDS = 3600
_kept: list[tuple[str, Any]] = []


class Guest:
    def here(self) -> bool:
        return True


def _hold(_seconds: int) -> None:
    time.sleep(_seconds)


def hold(nodes: Nodes, given: dict) -> None:
    """{"kind": "actor" | "task" | "group", "options", "bundles", "strategy", "count"}; what has no room waits."""
    for _ in range(given.get("count", 1)):
        _kept.append((given["kind"], HOLDING[given["kind"]](given)))


def _actor(given: dict) -> Any:
    return ray.remote(Guest).options(**given.get("options", {})).remote()


def _task(given: dict) -> Any:
    return ray.remote(_hold).options(**given.get("options", {})).remote(HOLDS)


def _group(given: dict) -> Any:
    return placement_group(given["bundles"], strategy=given.get("strategy", "PACK"), name=given.get("name", ""))


HOLDING = {"actor": _actor, "task": _task, "group": _group}


def drop(nodes: Nodes, given: dict) -> None:
    """Ends all that `hold` started."""
    while _kept:
        kind, one = _kept.pop()
        ENDING[kind](one)


ENDING = {"actor": ray.kill, "task": lambda one: ray.cancel(one, force=True), "group": remove_placement_group}


def free(nodes: Nodes, given: dict) -> dict[str, dict[str, float]]:
    """What each node that lives has left, as its raylet tells the others: node id -> amounts, those of groups left out."""
    ask = getattr(state, "available_resources_per_node", None) or state.state._available_resources_per_node  # 2.9
    alive = {node["NodeID"] for node in ray.nodes() if node["Alive"]}
    return {
        node: {name: amount for name, amount in amounts.items() if "_group_" not in name}
        for node, amounts in ask().items()
        if node in alive
    }


def add(nodes: Nodes, given: dict) -> None:
    nodes.add(given["node"])


def kill(nodes: Nodes, given: dict) -> None:
    """Ends the node that was started as the nth, from 0."""
    nodes.kill(given["index"])


def call(nodes: Nodes, given: dict) -> None:
    """Sends requests to an application that stay open."""
    from ray import serve

    handle = serve.get_app_handle(given["application"])
    _kept_requests.extend(handle.remote() for _ in range(given["count"]))


_kept_requests: list[Any] = []

def forget(nodes: Nodes, given: dict) -> None:
    """Deletes every application, those of `serve.run` included."""
    from ray import serve

    for name in list(serve.status().applications):
        serve.delete(name)


ASKS = {"forget": forget, "hold": hold, "drop": drop, "free": free, "add": add, "kill": kill, "call": call}
