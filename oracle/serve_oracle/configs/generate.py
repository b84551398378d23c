"""Puts the families together: each config has an id made of its text, and a family for people."""

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass

from . import emit
from .families import applications, demand, keys, llm, patterns, scaling, shapes, typos

FAMILIES = {
    "keys": keys.make,
    "typos": typos.make,
    "scaling": scaling.make,
    "shapes": shapes.make,
    "applications": applications.make,
    "llm": llm.make,
    "patterns": patterns.make,
}
# A family of its own time: sets of earlier seeds were made before it and stay as they are.
LATER = {"demand": (demand.make, 3)}
NOT_A_CONFIG = ("[]\n", "applications:\n", "applications: []\n", "{}\n", "a: 1\n", "- 1\n", "applications: {}\n",
                "import_path: single:api\n", "applications:\n- name: a\n", "applications:\n- import_path: single:api\n  import_path: single:model\n")  # fmt: skip


@dataclass(frozen=True)
class Config:
    """One config text: `id` is a hash of it, `family` names the question it asks."""

    id: str
    family: str
    text: str


def make(seed: int) -> Iterator[Config]:
    """All configs of a seed, no text twice."""
    seen: set[str] = set()
    for family, text in _texts(seed):
        config = Config(content_id(text), family, text)
        if config.id not in seen:
            seen.add(config.id)
            yield config


def content_id(text: str) -> str:
    """The key of a golden: the first 12 hex digits of the text's SHA-256."""
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _texts(seed: int) -> Iterator[tuple[str, str]]:
    for text in NOT_A_CONFIG:
        yield "documents", text
    later = {name: family_make for name, (family_make, since) in LATER.items() if seed >= since}
    for family, family_make in {**later, **FAMILIES}.items():
        rng = random.Random(f"{seed}:{family}")
        for config in family_make(rng):
            yield family, emit.document(config, rng)
