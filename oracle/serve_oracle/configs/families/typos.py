"""Misspelt keys, keys at the wrong level, and keys of other tools, all of which Ray drops or refuses."""

import random
from collections.abc import Iterator

from .. import parts

FOREIGN = ("version", "metadata", "description", "replicas", "resources", "num_replica", "cpu", "gpus", "max_replica")


def misspell(key: str, rng: random.Random) -> str:
    """A typo a person makes: a letter lost, doubled or swapped, a plural, a dash, camel case."""
    at = rng.randrange(1, len(key) - 1)
    words = key.split("_")
    forms = [
        key[:at] + key[at + 1 :],
        key[:at] + key[at] + key[at:],
        key[:at] + key[at + 1] + key[at] + key[at + 2 :],
        key[:-1] if key.endswith("s") else key + "s",
        key.replace("_", "-"),
        words[0] + "".join(w.title() for w in words[1:]),
    ]
    return rng.choice([form for form in forms if form != key])


def make(rng: random.Random) -> Iterator[dict]:
    for table, base in ((parts.PLAIN_KEYS, parts.plain), (parts.LLM_KEYS, parts.llm)):
        for place, keys in table.items():
            for key in rng.sample(sorted(keys), min(4, len(keys))):
                config = base(rng)
                parts.at(config, place)[misspell(key, rng)] = rng.choice((1, "abc", True))
                yield config
            config = base(rng)
            parts.at(config, place)[rng.choice(FOREIGN)] = rng.choice((1, {"a": 1}, "x"))
            yield config
            stray = rng.choice([k for other in table.values() for k in other if k not in keys])
            config = base(rng)
            parts.at(config, place)[stray] = rng.choice((1, 2, "abc"))
            yield config
