"""The `--cluster` form, read without the product's help: `head: cpu=0; 2 x cpu=16,gpu=4,label:zone=a`."""

import re

OWN_CASE = {"cpu": "CPU", "gpu": "GPU", "tpu": "TPU", "memory": "memory"}
SCALE = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9, "t": 10**12, "ki": 2**10, "mi": 2**20, "gi": 2**30, "ti": 2**40}
NODE = re.compile(r"(?:[A-Za-z_-]+\s*:(?!\S*=)\s*)?(?:(\d+)\s*x\s+)?(.+)", re.I)
AMOUNT = re.compile(r"(\d+(?:\.\d+)?(?:e\d+)?)\s*([kmgt]i?)?b?", re.I)


def nodes(spec: str) -> list[dict]:
    """One {"resources": {name: amount}, "labels": {name: value}} for each node, the head first. Raises ValueError."""
    found: list[dict] = []
    for part in spec.split(";"):
        match = NODE.fullmatch(part.strip())
        if not match:
            raise ValueError(f"{part!r} is not a node")
        found += [_node(match.group(2)) for _ in range(int(match.group(1) or 1))]
    return found


def _node(text: str) -> dict:
    node: dict = {"resources": {}, "labels": {}}
    for item in text.split(","):
        name, value = (side.strip() for side in item.split("=", 1))
        if name.startswith("label:"):
            node["labels"][name.removeprefix("label:")] = value
            continue
        match = AMOUNT.fullmatch(value)
        if not match:
            raise ValueError(f"{item!r} is not an amount")
        node["resources"][OWN_CASE.get(name.lower(), name)] = float(match.group(1)) * SCALE[(match.group(2) or "").lower()]
    return node
