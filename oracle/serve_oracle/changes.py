"""What a release answers otherwise than the one before it, over the generated configs that both were asked."""

import json
from collections import Counter
from dataclasses import dataclass

from . import golden
from .releases import load, newest_patches

EXAMPLES = 3


@dataclass(frozen=True)
class Change:
    """A config with another answer: its id, its family, and what is other in words."""

    id: str
    family: str
    what: str


def words(version: str, folder=golden.FOLDER) -> list[str]:
    """Lines of Markdown; none for a release whose minor has a newer patch, of which nothing is asked."""
    asked = [r.version for r in newest_patches(load())]
    if version not in asked or asked.index(version) == 0:
        return []
    before = asked[asked.index(version) - 1]
    both, changes = compared(before, version, folder)
    lines = [f"Of {both} generated configs that {before} was asked, too, {len(changes)} get another answer."]
    for what, count in Counter(change.what for change in changes).most_common():
        some = [change for change in changes if change.what == what][:EXAMPLES]
        lines.append(f"- {count}: {what} ({', '.join(f'{one.id} of {one.family}' for one in some)})")
    return lines


def compared(before: str, after: str, folder=golden.FOLDER) -> tuple[int, list[Change]]:
    """How many configs both answered, and those that they answer otherwise."""
    both, changes = 0, []
    for name in golden.SEEDS:
        for row in map(json.loads, (folder / f"{name}.jsonl").read_text().splitlines()):
            answers = {version: group["is"] for group in row["answers"] for version in group["on"]}
            if before in answers and after in answers:
                both += 1
                if answers[before] != answers[after]:
                    changes.append(Change(row["id"], row["family"], _what(answers[before], answers[after])))
    return both, changes


def _what(old: dict, new: dict) -> str:
    stages = [_verdict(one) for one in (old, new)]
    if stages[0] != stages[1]:
        return f"{stages[0]} before, {stages[1]} now"
    return f"{stages[1]}, with other deployments, replicas or amounts"


def _verdict(answer: dict) -> str:
    stage = answer.get("stage")
    return f"rejected at {stage}" if stage else "accepted"
