"""What controllers do to running applications when another config is sent: `golden/updates.jsonl`.

Rows: {"id", "family", "before", "after", "answers": [{"on": [versions], "is": answer}]}; an answer also holds what the dashboard
would have told before (`told`), made by the release's own schemas.
"""

import hashlib
import json

from . import golden, probing
from .configs import updates
from .releases import Release, choose

PATH = golden.FOLDER / "updates.jsonl"
# Between these all changes lie that `core/ray/facts/updating.ts` tells of.
RELEASES = ["2.9.3", "2.10.0", "2.44.1", "2.47.1", "2.52.1", "2.55.1", "2.60.0"]
SHARE = 0.3


def is_chosen(pair_id: str, version: str) -> bool:
    """Drawn from both alone; `npm run oracle -- updates V` asks all pairs of a release and keeps the chosen ones."""
    drawn = int(hashlib.sha256(f"{pair_id}:{version}".encode()).hexdigest()[:8], 16)
    return drawn < SHARE * 2**32


def ask(releases: list[Release]) -> golden.Answers:
    """version -> id -> answer without error text, of the chosen pairs."""
    found = probing.updates({release: _rows(release) for release in releases})
    return {version: {i: golden.bare(answer) for i, answer in lines.items()} for version, lines in found.items()}


def _rows(release: Release) -> list[dict]:
    return [{"id": p.id, "before": p.before, "after": p.after} for p in updates.make() if is_chosen(p.id, release.version)]


def update(names: list[str]) -> int:
    """Asks these releases, or all of `RELEASES`, and writes the file anew with the kept answers of the others."""
    found = ask(choose(names or RELEASES))
    write({**(golden.read(PATH) if PATH.exists() else {}), **found})
    return sum(len(one) for one in found.values())


def write(answers: golden.Answers) -> None:
    ordered = {version: answers[version] for version in RELEASES if version in answers}
    lines = [
        json.dumps(
            {"id": p.id, "family": p.family, "before": p.before, "after": p.after, "answers": golden.grouped(p.id, ordered)},
            separators=(",", ":"),
        )
        for p in updates.make()
    ]
    PATH.write_text("\n".join(lines) + "\n")
