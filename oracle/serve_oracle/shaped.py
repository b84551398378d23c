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


def ask(releases: list[Release], only=lambda shape, version: True) -> golden.Answers:
    """version -> id -> answer without error text; one release after the other."""
    found: golden.Answers = {}
    for release in releases:
        rows = [{"id": one.id, "text": one.text, "files": one.files} for one in make(SEED) if only(one, release.version)]
        answers = probing.answers_of_projects({release: rows})[release.version] if rows else {}
        found[release.version] = {i: golden.bare(a) for i, a in answers.items()}
    return found


def update(names: list[str]) -> int:
    """Asks what is not kept yet, or all of the releases that are named, and writes the file."""
    kept = golden.read(PATH) if PATH.exists() else {}
    found = ask(choose(names or RELEASES), lambda shape, version: bool(names) or shape.id not in kept.get(version, {}))
    merged = {version: {**kept.get(version, {}), **found.get(version, {})} for version in RELEASES}
    lines = []
    for shape in make(SEED):
        row = {"id": shape.id, "family": shape.family, "text": shape.text, "files": shape.files, "answers": golden.grouped(shape.id, merged)}
        lines.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    PATH.write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} applications, {sum(len(answers) for answers in found.values())} answers asked")
    return 0


def differences(releases: list[Release], whole: bool) -> tuple[int, list[str]]:
    """How many were asked again, and what is not as it is kept; releases that are not in `RELEASES` say nothing."""
    asked = ask([r for r in releases if r.version in RELEASES], lambda shape, _: whole or is_sampled(shape))
    kept = golden.read(PATH)
    lines = []
    for version, answers in asked.items():
        known = {i: a for i, a in kept.get(version, {}).items() if i in answers}
        lines += golden.differences({version: known}, {version: answers})
    return sum(len(answers) for answers in asked.values()), lines
