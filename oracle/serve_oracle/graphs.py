"""What releases make of the Python applications in `apps/graphs`: `golden/python.jsonl`.

Rows: {"id", "text", "answers": [{"on": [versions], "is": answer}]}; an answer's deployments stand in Ray's order.
"""

import hashlib
import json

from . import golden, probing
from .configs import graphs
from .releases import Release, choose

PATH = golden.FOLDER / "python.jsonl"
RELEASES = ["2.9.3", "2.24.0", "2.44.1", "2.47.1", "2.54.1", "2.60.0"]


def rows() -> dict[str, str]:
    """id -> text."""
    return {hashlib.sha256(text.encode()).hexdigest()[:12]: text for text in graphs.make()}


def ask(names: list[str]) -> golden.Answers:
    """version -> id -> answer without error text; only configs that are not kept yet are asked, unless releases are named."""
    kept = golden.read(PATH) if PATH.exists() else {}
    asked: dict[Release, list[tuple[str, str]]] = {}
    for release in choose(names or RELEASES):
        known = {} if names else kept.get(release.version, {})
        asked[release] = [(i, text) for i, text in rows().items() if i not in known]
    found = probing.answers({release: pairs for release, pairs in asked.items() if pairs})
    return {version: {i: golden.bare(a) for i, a in answers.items()} for version, answers in found.items()}


def update(names: list[str]) -> int:
    kept = golden.read(PATH) if PATH.exists() else {}
    found = ask(names)
    merged = {v: {**kept.get(v, {}), **found.get(v, {})} for v in RELEASES}
    lines = [
        json.dumps({"id": i, "text": text, "answers": golden.grouped(i, merged)}, separators=(",", ":")) for i, text in rows().items()
    ]
    PATH.write_text("\n".join(lines) + "\n")
    print(f"{sum(len(a) for a in found.values())} answers asked")
    return 0
