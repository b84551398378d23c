"""Real Ray nodes on this machine with made-up resources."""

import os
import socket
from typing import Any

import ray
from ray.cluster_utils import Cluster

ATTEMPTS = 4
STORE_BYTES = 100 * 2**20
PLENTY_BYTES = 2**44  # of memory, where the node does not name it: it does not limit
POSITIONAL = {"CPU": "num_cpus", "GPU": "num_gpus", "memory": "memory", "object_store_memory": "object_store_memory"}


class Nodes:
    """A running cluster of `{"resources": {name: amount}, "labels": {name: value}}` nodes, the first one the head."""

    def __init__(self, nodes: list[dict], dashboard: bool = False, attempts: int = ATTEMPTS) -> None:
        self.nodes = nodes
        self._cluster, self._started = _started(nodes, dashboard, attempts)
        ray.init(address=self._cluster.address, namespace="serve", log_to_driver=False, logging_level="ERROR")
        self.address = self._cluster.address

    def add(self, node: dict) -> None:
        """One more node beside those that run."""
        self.nodes = [*self.nodes, node]
        self._started.append(self._cluster.add_node(**_arguments(node, False)))

    def kill(self, index: int) -> None:
        """The node that was started as the nth dies at once, with all that runs on it."""
        self._cluster.remove_node(self._started[index], allow_graceful=False)

    def stop(self) -> None:
        ray.shutdown()
        self._cluster.shutdown()

    def is_clean(self) -> bool:
        """Whether everything is free again and no placement group is left."""
        from ray.util import placement_group_table

        groups = placement_group_table().values()
        total, free = ray.cluster_resources(), ray.available_resources()
        named = {n for node in self.nodes for n in node["resources"]} - {"object_store_memory"}
        return all(g["state"] == "REMOVED" for g in groups) and all(free.get(n, 0) == total.get(n, 0) for n in named)


def _started(nodes: list[dict], dashboard: bool, attempts: int) -> tuple[Cluster, list]:
    """The cluster and its nodes; tried again where a node or the dashboard was not up in the time that Ray allows (busy machines)."""
    for attempt in range(attempts):
        cluster = Cluster(shutdown_at_exit=True)
        try:
            return cluster, [cluster.add_node(**_arguments(node, index == 0, dashboard)) for index, node in enumerate(nodes)]
        except Exception:
            cluster.shutdown()
            if attempt == attempts - 1:
                raise
    raise AssertionError


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def _arguments(node: dict, is_head: bool, dashboard: bool = False) -> dict[str, Any]:
    given: dict[str, Any] = {"num_cpus": 0, "num_gpus": 0, "memory": PLENTY_BYTES, "object_store_memory": STORE_BYTES, "resources": {}}
    for name, amount in node["resources"].items():
        if name in POSITIONAL:
            given[POSITIONAL[name]] = int(amount) if float(amount).is_integer() else amount
        else:
            given["resources"][name] = amount
    if node.get("labels"):
        given["labels"] = node["labels"]
    if dashboard:
        given["dashboard_agent_listen_port"] = free_port()
    if is_head:
        given.update(include_dashboard=dashboard, temp_dir=os.environ["SERVE_LENS_RAY_TEMP"])
        if dashboard:
            given["dashboard_port"] = free_port()
    return given
