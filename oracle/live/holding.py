"""Who holds resources: what the nodes have given away, and what the replicas that run account for."""

from typing import Any

import ray

ACTOR = {"num_cpus": "CPU", "num_gpus": "GPU", "memory": "memory"}
HAIR = 0.0005


def given_away(names: set[str]) -> dict[str, float]:
    """Of these resources what actors and placement groups hold now, from the nodes themselves (`ray status` lags)."""
    total, free = ray.cluster_resources(), ray.available_resources()
    return {name: total.get(name, 0) - free.get(name, 0) for name in names}


def of_replica(config: dict) -> dict[str, float]:
    """What one replica holds, from a deployment's config in the details of Serve."""
    amounts: dict[str, float] = {}
    bundles = config.get("placement_group_bundles")
    for bundle in bundles or [_of_actor(config.get("ray_actor_options") or {})]:
        for name, amount in bundle.items():
            amounts[name] = amounts.get(name, 0) + amount
    return {name: amount for name, amount in amounts.items() if amount}


def _of_actor(options: dict[str, Any]) -> dict[str, float]:
    amounts = {name: options.get(option) or 0 for option, name in ACTOR.items()}
    if options.get("num_cpus") is None:
        amounts["CPU"] = 1
    return {**amounts, **(options.get("resources") or {})}


def is_starting(details: dict) -> bool:
    """Whether a replica that does not run yet holds its resources already, or needs none: it is about to run."""
    expected: dict[str, float] = {}
    for app in details["applications"].values():
        for deployment in app["deployments"].values():
            one = of_replica(deployment["deployment_config"])
            states = [str(getattr(r["state"], "value", r["state"])) for r in deployment["replicas"]]
            if not one and len(states) > states.count("RUNNING"):
                return True
            for name, amount in one.items():
                expected[name] = expected.get(name, 0) + amount * states.count("RUNNING")
    held = given_away(set(expected))
    return any(held[name] > amount + HAIR for name, amount in expected.items())
