"""Every key of every mapping with right, borderline and wrong values."""

import copy
import random
from collections.abc import Iterator

from .. import parts, values

NEEDED = {
    "gang_scheduling_config": {"gang_size": 2},
    "model_loading_config": {"model_id": "m"},
    "placement_group_config": {"bundles": [{"GPU": 1}]},
    "accelerator_config": {"kind": "gpu"},
}


def make(rng: random.Random) -> Iterator[dict]:
    for table, base in ((parts.PLAIN_KEYS, parts.plain), (parts.LLM_KEYS, parts.llm)):
        for place, keys in table.items():
            for key, kind in keys.items():
                yield from _one_key(rng, base, place, key, kind)


def _one_key(rng: random.Random, base, place: str, key: str, kind: str) -> Iterator[dict]:
    tokens = [rng.choice(values.RIGHT[kind]), *rng.sample(values.EDGE[kind], 3), *rng.sample(values.WRONG, 4)]
    for token in [values.NULL, *tokens]:
        config = base(rng)
        mapping = parts.at(config, place)
        for needed, value in NEEDED.get(place, {}).items():
            mapping.setdefault(needed, copy.deepcopy(value))
        mapping[key] = copy.deepcopy(token)
        yield config
