"""What releases make of applications of real shape (`shapes/`): `golden/shapes.jsonl`.

Rows: {"id", "family", "text", "files": path -> text, "answers": [{"on": [versions], "is": answer}]}; an answer's deployments
stand in Ray's order.
"""

import hashlib
import json

from . import golden, probing
from .graphs import RELEASES
from .releases import Release, choose
from .shapes.generate import Shape, make

PATH = golden.FOLDER / "shapes.jsonl"
SEED = 1
# The share that `verify` asks again unless it is told to ask all.
SAMPLE = 0.25


def is_sampled(shape: Shape) -> bool:
    """The same part each time, drawn from the id alone."""
    return int(hashlib.sha256(f"sample:{shape.id}".encode()).hexdigest()[:8], 16) < SAMPLE * 2**32


def ask(releases: list[Release], only=lambda shape: True) -> golden.Answers:
    """version -> id -> answer without error text."""
    rows = [{"id": shape.id, "text": shape.text, "files": shape.files} for shape in make(SEED) if only(shape)]
    found: golden.Answers = {}
    for release in releases:
        answers = probing.answers_of_projects({release: rows})[release.version]
        found[release.version] = {i: golden.bare(a) for i, a in answers.items()}
    return found


def update(names: list[str]) -> int:
    """Asks the releases (all of `RELEASES` by default) and writes the file; answers of others are kept."""
    kept = golden.read(PATH) if PATH.exists() else {}
    found = {**kept, **ask(choose(names or RELEASES))}
    lines = []
    for shape in make(SEED):
        answers = golden.grouped(shape.id, {version: found[version] for version in RELEASES if version in found})
        row = {"id": shape.id, "family": shape.family, "text": shape.text, "files": shape.files, "answers": answers}
        lines.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    PATH.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} applications")
    return 0


def differences(releases: list[Release], whole: bool) -> tuple[int, list[str]]:
    """How many were asked again, and what is not as it is kept; releases that are not in `RELEASES` say nothing."""
    asked = ask([r for r in releases if r.version in RELEASES], lambda shape: whole or is_sampled(shape))
    kept = golden.read(PATH)
    lines = []
    for version, answers in asked.items():
        known = {i: a for i, a in kept.get(version, {}).items() if i in answers}
        lines += golden.differences({version: known}, {version: answers})
    return sum(len(answers) for answers in asked.values()), lines
