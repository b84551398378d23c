"""Tells in words what a release changed in Ray's code beside its models: what it takes, and what becomes of it."""

from typing import Any

TAKEN = {
    ("serve", "taken"): {
        "slash_at_end": "a route that ends with a slash",
        "empty_strategy": "an empty placement strategy",
        "group_with_limit": "max_replicas_per_node beside bundles",
        "empty_bundle": "a bundle of zeros",
        "number_key_in_bundle": "a number as the name of a resource in a bundle",
    },
    ("code", "taken"): {
        "null_bundles": "None for the bundles in .options",
        "function_first": "a function before other deployments",
        "function_arguments": "arguments for a function",
        "automatic": 'num_replicas="auto" in code',
        "counted": "a count over a deployment that scales",
    },
    ("llm", "taken"): {
        "null scaling": "null for a model's autoscaling_config",
        "type beside cpu bundles": "accelerator_type beside bundles without GPU",
        "type beside cpu kind": "accelerator_type beside an accelerator_config of kind cpu",
    },
    ("llm", "ranks"): {
        "zero": "a data_parallel_size of 0",
        "beside count": "data_parallel_size beside a model's replica count",
        "beside bounds": "data_parallel_size beside a model's bounds",
    },
    ("pd", "taken"): {
        "no transfer": "prefill and decode without kv_transfer_config",
        "lora on one side": "adapters for prefill alone",
        "count beside ranks": "data_parallel_size beside a replica count, for prefill and decode",
        "sleeping ranks": "min_replicas 0 with data_parallel_size, for prefill and decode",
    },
    ("dp", "taken"): {
        "no ranks per node": "the data parallel builder without dp_size_per_node",
        "count beside ranks": "data_parallel_size beside a replica count",
        "sleeping ranks": "min_replicas 0 with data_parallel_size",
        "ingress count": "num_replicas for the ingress of the data parallel builder",
    },
}  # fmt: skip
VALUES = {
    ("serve", "class_path_stage"): "A class path that cannot be one is refused at: {new} (was {old}).",
    ("serve", "unknown_number_key"): "An unknown key that is a number is {new} (was {old}).",
    ("serve", "first_target"): "Under target_capacity the initial count is {new} (was {old}).",
    ("serve", "auto_max"): "num_replicas: auto scales up to {new} (was {old}).",
    ("serve", "actor_bundle"): "A replica's actor sits in the {new} bundle of its group (was {old}).",
    ("serve", "build_labels"): "The build task carries the label selector that the deployments share: {new} (was {old}).",
    ("serve", "tpu_chips"): "An actor may ask for {new} chips of a TPU host (was {old}).",
    ("code", "same_names"): "Of two deployments with one written name the later is {new} (was {old}).",
    ("llm", "router_unnamed"): "Over no model the router runs {new} (was {old}).",
    ("llm", "scales_unasked"): "Bounds unasked: {new} (was {old}).",
    ("llm", "cloud_starts"): "Addresses of model files may start with {new} (was {old}).",
    ("llm", "other_backend"): "distributed_executor_backend: mp on GPUs is {new} (was {old}).",
    ("llm", "wakes_models"): "The router asks each model for its config when it starts: {new} (was {old}).",
    ("llm", "workers"): "What the engine of a model with a part of a GPU asks of Ray, and who is told of the part: {new} (was {old}).",
    ("pd", "helpers"): "Beside prefill and decode stand {new} (was {old}).",
    ("pd", "front"): "Their front runs {new} (was {old}).",
    ("pd", "ranks"): "Two ranks of prefill become {new} (was {old}).",
    ("dp", "helpers"): "Beside data parallel ranks stand {new} (was {old}).",
    ("dp", "ranks"): "Two ranks become {new} (was {old}).",
    ("variables", "counts"): "Variables that count: {new} (was {old}).",
    ("variables", "direct"): "With direct streaming: {new} (was {old}).",
    ("runtime_env", "beside_container"): "Beside container may stand {new} (was {old}).",
    ("runtime_env", "beside_image"): "Beside image_uri may stand {new} (was {old}).",
    ("runtime_env", "installers"): "Of {new} one alone may stand in runtime_env (was {old}).",
    ("runtime_env", "endings"): "Archives of code end with {new} (was {old}).",
}
NAMES = {("runtime_env", "keys"): "keys of runtime_env", ("variables", "names"): "variables for routers"}


def words(old: dict, new: dict) -> list[str]:
    """Lines for people. What only one of the two releases was asked is not told."""
    return [*_taken(old, new), *_values(old, new), *_names(old, new)]


def _part(facts: dict, part: str, name: str) -> Any:
    home = facts.get("patterns", {}) if part in ("pd", "dp") else facts
    return (home.get(part) or {}).get(name)


def _taken(old: dict, new: dict) -> list[str]:
    out = []
    for (part, name), things in TAKEN.items():
        before, after = _part(old, part, name), _part(new, part, name)
        if before and after:
            changed = [key for key in things if before[key] != after[key]]
            out += [f"Ray {'now takes' if after[key] else 'no longer takes'} {things[key]}." for key in changed]
    return out


def _values(old: dict, new: dict) -> list[str]:
    pairs = [(line, _part(old, *path), _part(new, *path)) for path, line in VALUES.items() if _has_both(old, new, path[0])]
    return [line.format(old=_told(before), new=_told(after)) for line, before, after in pairs if before != after]


def _has_both(old: dict, new: dict, part: str) -> bool:
    homes = [facts.get("patterns", {}) if part in ("pd", "dp") else facts for facts in (old, new)]
    return all(home.get(part) for home in homes)


def _names(old: dict, new: dict) -> list[str]:
    out = []
    for path, name in NAMES.items():
        before, after = set(_part(old, *path) or []), set(_part(new, *path) or [])
        if before and after:
            out += [f"New {name}: {', '.join(sorted(after - before))}."] if after - before else []
            out += [f"Gone {name}: {', '.join(sorted(before - after))}."] if before - after else []
    return out


def _told(value: Any) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return "; ".join(f"{key} {_told(one)}" for key, one in value.items())
    return (", ".join(_told(one) for one in value) or "none") if isinstance(value, list) else str(value)
