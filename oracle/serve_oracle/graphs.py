"""What releases make of the Python applications in `apps`: `golden/python.jsonl` and `golden/llm-code.jsonl`;
and of every value of a model's options: `golden/llm-options.jsonl`.

Rows: {"id", "text", "answers": [{"on": [versions], "is": answer}]}; an answer's deployments stand in Ray's order.
"""

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from . import golden, probing
from .configs import graphs, llm_code, llm_options
from .releases import Release, choose


@dataclass(frozen=True)
class Set:
    """The applications of one file, and the releases that are asked of them."""

    name: str
    make: Callable[[], Iterable[str]]
    releases: list[str]

    @property
    def path(self) -> Path:
        return golden.FOLDER / f"{self.name}.jsonl"

    def rows(self) -> dict[str, str]:
        """id -> text."""
        return {hashlib.sha256(text.encode()).hexdigest()[:12]: text for text in self.make()}


SETS = [
    Set("python", graphs.make, ["2.9.3", "2.24.0", "2.44.1", "2.47.1", "2.54.1", "2.60.0"]),
    Set("llm-code", llm_code.make, ["2.43.0", "2.44.1", "2.46.0", "2.47.1", "2.49.2", "2.50.1", "2.52.1", "2.54.1", "2.57.1", "2.60.0"]),
    Set("llm-options", llm_options.make, ["2.44.1", "2.46.0", "2.47.1", "2.48.0", "2.49.2", "2.50.1", "2.52.1", "2.54.1", "2.57.1", "2.60.0"]),
]
RELEASES = sorted({version for one in SETS for version in one.releases})


def ask(one: Set, names: list[str]) -> golden.Answers:
    """version -> id -> answer without error text; only configs that are not kept yet are asked, unless releases are named."""
    kept = golden.read(one.path) if one.path.exists() else {}
    asked: dict[Release, list[tuple[str, str]]] = {}
    for release in choose(names or one.releases):
        known = {} if names else kept.get(release.version, {})
        asked[release] = [(i, text) for i, text in one.rows().items() if i not in known]
    found = probing.answers({release: pairs for release, pairs in asked.items() if pairs})
    return {version: {i: golden.bare(a) for i, a in answers.items()} for version, answers in found.items()}


def update(names: list[str]) -> int:
    for one in SETS:
        kept = golden.read(one.path) if one.path.exists() else {}
        found = ask(one, names)
        merged = {v: {**kept.get(v, {}), **found.get(v, {})} for v in one.releases}
        lines = [
            json.dumps({"id": i, "text": text, "answers": golden.grouped(i, merged)}, separators=(",", ":"))
            for i, text in one.rows().items()
        ]
        one.path.write_text("\n".join(lines) + "\n")
        print(f"{one.name}: {sum(len(a) for a in found.values())} answers asked")
    return 0
