"""Writes nested Python values as YAML the way people do: block or flow, quoted or plain, with comments."""

import json
import random
import re
from dataclasses import dataclass
from typing import Any

PLAIN = re.compile(r"[A-Za-z/][\w./:+-]*")
RESERVED = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
COMMENTS = ("tuned on the staging cluster", "see the runbook", "TODO: revisit", "one per GPU", "do not touch")


@dataclass(frozen=True)
class Raw:
    """A scalar (or flow collection) written exactly as given: `Raw("1e9")`, `Raw("'2'")`, `Raw("yes")`."""

    text: str


def document(value: dict, rng: random.Random) -> str:
    """A whole file. Mappings keep their order; the style is drawn from `rng`."""
    return "".join(f"{line}\n" for line in _block(value, 0, rng))


def _block(value: Any, depth: int, rng: random.Random) -> list[str]:
    pad = "  " * depth
    lines: list[str] = []
    for key, item in value.items():
        if _is_leaf(item) or (depth > 0 and _is_small(item) and rng.random() < 0.35):
            lines.append(f"{pad}{key}: {_flow(item)}{_comment(rng)}".rstrip())
        elif isinstance(item, dict):
            lines += [f"{pad}{key}:{_comment(rng)}", *_block(item, depth + 1, rng)]
        else:
            lines += [f"{pad}{key}:", *_items(item, depth, rng)]
    return lines


def _items(items: list, depth: int, rng: random.Random) -> list[str]:
    pad = "  " * (depth + rng.randint(0, 1))
    lines: list[str] = []
    for item in items:
        if isinstance(item, dict) and item and not (_is_small(item) and rng.random() < 0.3):
            inner = _block(item, len(pad) // 2 + 1, rng)
            lines += [f"{pad}- {inner[0].lstrip()}", *inner[1:]]
        else:
            lines.append(f"{pad}- {_flow(item)}")
    return lines


def _is_leaf(value: Any) -> bool:
    return not isinstance(value, (dict, list)) or not value


def _is_small(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return len(inner) <= 3 and all(_is_leaf(v) for v in inner)


def _flow(value: Any) -> str:
    if isinstance(value, Raw):
        return value.text
    if isinstance(value, dict):
        return "{" + ", ".join(f"{k}: {_flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(v) for v in value) + "]"
    if isinstance(value, str):
        plain = PLAIN.fullmatch(value) and value.lower() not in RESERVED and not value.endswith(":") and ": " not in value
        return value if plain else json.dumps(value)
    return json.dumps(value)


def _comment(rng: random.Random) -> str:
    return f"  # {rng.choice(COMMENTS)}" if rng.random() < 0.06 else ""
