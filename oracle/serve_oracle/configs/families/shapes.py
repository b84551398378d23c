"""What one replica asks for: actor options, bundles, strategies, nodes, labels, gangs, deployment actors."""

import random
from collections.abc import Iterator

from .. import parts
from ..emit import Raw
from .scaling import bounds

STRATEGIES = ("PACK", "SPREAD", "STRICT_PACK", "STRICT_SPREAD", "pack", "STRICTPACK", "")
AMOUNTS = (0, 0.25, 0.5, 1, 1, 1, 2, 4, 0.0001, 1.5, 0.00005, -1, Raw('"1"'))


def actor_options(rng: random.Random) -> dict:
    out: dict = {}
    if rng.random() < 0.7:
        out["num_cpus"] = rng.choice((0, 0.5, 1, 2, 4, 0.1, Raw("null"), 8))
    if rng.random() < 0.5:
        out["num_gpus"] = rng.choice((0, 0.2, 0.5, 1, 2, 1.5, 4))
    if rng.random() < 0.2:
        out["memory"] = rng.choice((1000000000, 4294967296, Raw("4e9"), 0))
    if rng.random() < 0.25:
        out["resources"] = {rng.choice(("widget", "TPU", "CPU", "accelerator_type:A100", "node:worker")): rng.choice((1, 0.5, 2, 0.001, 3))}
    if rng.random() < 0.2:
        out["accelerator_type"] = rng.choice(("L4", "A100", "H100", "my-own-card"))
    return out


def bundle(rng: random.Random) -> dict:
    names = rng.sample(("CPU", "GPU", "memory", "widget"), rng.choice((0, 1, 1, 1, 2, 2)))
    return {name: 1000000000 if name == "memory" else rng.choice(AMOUNTS) for name in names}


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(130):
        config = parts.plain(rng, rng.choice(parts.APPS))
        parts.at(config, "deployment")["ray_actor_options"] = actor_options(rng)
        yield config
    for _ in range(180):
        yield _grouped(rng)
    for _ in range(60):
        yield _gang(rng)


def _grouped(rng: random.Random) -> dict:
    config = parts.plain(rng, rng.choice(parts.APPS))
    deployment = parts.at(config, "deployment")
    if rng.random() < 0.7:
        deployment["ray_actor_options"] = actor_options(rng)
    bundles = [bundle(rng) for _ in range(rng.choice((0, 1, 1, 2, 2, 3)))]
    if bundles and rng.random() < 0.6:
        bundles[0]["CPU"] = rng.choice((1, 2, 8))
    if rng.random() < 0.9:
        deployment["placement_group_bundles"] = bundles
    if rng.random() < 0.5:
        deployment["placement_group_strategy"] = rng.choice(STRATEGIES)
    if rng.random() < 0.15:
        deployment["max_replicas_per_node"] = rng.choice((0, 1, 3, 101))
    if rng.random() < 0.1:
        deployment["placement_group_bundle_label_selector"] = [{"zone": "a"} for _ in range(rng.choice((1, 2)))]
    if rng.random() < 0.3:
        deployment["num_replicas"] = rng.choice((1, 2, 4))
    return config


def _gang(rng: random.Random) -> dict:
    config = parts.plain(rng, rng.choice(parts.APPS[:3]))
    deployment = parts.at(config, "deployment")
    deployment["gang_scheduling_config"] = {"gang_size": rng.choice((1, 2, 2, 4))}
    if rng.random() < 0.4:
        deployment["gang_scheduling_config"]["gang_placement_strategy"] = rng.choice(STRATEGIES[:4])
    if rng.random() < 0.2:
        deployment["gang_scheduling_config"]["runtime_failure_policy"] = rng.choice(("RESTART_GANG", "RESTART_REPLICA"))
    if rng.random() < 0.7:
        deployment["num_replicas"] = rng.choice((1, 2, 4, 8, 3, "auto"))
    elif rng.random() < 0.7:
        deployment["autoscaling_config"] = bounds(rng)
    if rng.random() < 0.3:
        deployment["deployment_actors"] = [
            {"name": name, "actor_class": rng.choice(("actors:Cache", "actors:Plain", "actors:Missing")),
             "actor_options": rng.choice(({}, {"num_cpus": 1}, {"num_gpus": 1}, {"memory": 1000000000}))}
            for name in rng.choice((["cache"], ["cache", "cache"], ["a", "b"]))
        ]  # fmt: skip
    return config
