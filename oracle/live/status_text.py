"""`ray status`: its text, and the amounts in it."""

import ast
import re

HELD = re.compile(r"^ ([\d.]+)(\w*)/([\d.]+)(\w*) (\S+)(?: \(([\d.]+)(\w*) used of ([\d.]+)(\w*) reserved in placement groups\))?$", re.M)
PENDING = re.compile(r"^ (\{.*?\}.*?): (\d+)\+ pending (tasks/actors|placement groups)$", re.M)
BUNDLE = re.compile(r"(\{.*?\}) \* (\d+)")
SCALE = {"": 1, "B": 1, "KiB": 2**10, "MiB": 2**20, "GiB": 2**30, "TiB": 2**40}


def read(address: str) -> str:
    """What `ray status` prints; "" before the first report."""
    from ray._private import ray_constants
    from ray.autoscaler._private.commands import debug_status
    from ray.experimental.internal_kv import _internal_kv_get

    found = [_internal_kv_get(name) for name in (ray_constants.DEBUG_AUTOSCALING_STATUS, ray_constants.DEBUG_AUTOSCALING_ERROR)]
    return debug_status(*found, address=address) if found[0] else ""


def held(text: str) -> dict[str, float]:
    """Resource -> amount that actors and placement groups hold together (Ray shows of a group only what is used)."""
    amounts = {}
    for used, unit, _, _, name, group_used, group_unit, reserved, reserved_unit in HELD.findall(text):
        if name == "object_store_memory":
            continue
        amount = float(used) * SCALE[unit]
        if reserved:
            amount += float(reserved) * SCALE[reserved_unit] - float(group_used) * SCALE[group_unit]
        amounts[name] = amount
    return {name: round(amount, 4) for name, amount in amounts.items() if amount}


def pending(text: str) -> tuple[int, dict[str, float]]:
    """How many actors and placement groups wait for resources, and what they ask for together."""
    count, amounts = 0, {}
    for shape, times, _ in PENDING.findall(text):
        count += int(times)
        bundles = BUNDLE.findall(shape) or [(shape, "1")]
        for bundle, bundle_times in bundles:
            for name, amount in ast.literal_eval(bundle.strip()).items():
                amounts[name] = amounts.get(name, 0) + amount * int(bundle_times) * int(times)
    return count, {name: round(amount, 4) for name, amount in amounts.items()}
