"""What releases make of the scripts in `apps/scripts`: `golden/scripts.jsonl`.

Rows: {"id", "script", "argv", "data", "answers": [{"on": [versions], "is": answer}]}; `data` is the file that it reads.
"""

import json

from . import golden, graphs, probing
from .releases import ROOT, choose

FOLDER = ROOT / "apps" / "scripts"
PATH = golden.FOLDER / "scripts.jsonl"


def ask(names: list[str]) -> golden.Answers:
    """version -> id -> answer without error text."""
    cases = json.loads((FOLDER / "cases.json").read_text())
    rows = [{"id": case["id"], "text": str(FOLDER / case["script"]), "argv": case["argv"]} for case in cases]
    found = probing.scripts({release: rows for release in choose(names or graphs.RELEASES)})
    return {version: {i: golden.bare(a) for i, a in answers.items()} for version, answers in found.items()}


def update(names: list[str]) -> int:
    found = ask(names)
    cases = json.loads((FOLDER / "cases.json").read_text())
    lines = [json.dumps({**case, "answers": golden.grouped(case["id"], found)}, separators=(",", ":")) for case in cases]
    PATH.write_text("\n".join(lines) + "\n")
    print(f"{sum(len(a) for a in found.values())} answers asked")
    return 0
