"""What controllers do to running applications when another config is sent: `golden/updates.jsonl`.

Rows: {"id", "family", "before", "after", "answers": [{"on": [versions], "is": answer}]}; an answer also holds what the dashboard
would have told before (`told`), made by the release's own schemas.
"""

import json

from . import golden, probing
from .configs import updates
from .releases import Release, load, newest_patches

PATH = golden.FOLDER / "updates.jsonl"


def ask(releases: list[Release], chosen=lambda pair_id: True) -> golden.Answers:
    """version -> id -> answer without error text."""
    rows = [{"id": pair.id, "before": pair.before, "after": pair.after} for pair in updates.make() if chosen(pair.id)]
    found = probing.updates({release: rows for release in releases})
    return {version: {i: golden.bare(answer) for i, answer in lines.items()} for version, lines in found.items()}


def update(answers: golden.Answers) -> None:
    """Writes the file anew: these answers, and the kept ones of all other releases."""
    kept = golden.read(PATH) if PATH.exists() else {}
    ordered = {r.version: answers.get(r.version, kept.get(r.version, {})) for r in newest_patches(load())}
    lines = [
        json.dumps(
            {"id": p.id, "family": p.family, "before": p.before, "after": p.after, "answers": golden.grouped(p.id, ordered)},
            separators=(",", ":"),
        )
        for p in updates.make()
    ]
    PATH.write_text("\n".join(lines) + "\n")
