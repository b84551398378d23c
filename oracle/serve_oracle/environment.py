"""What Ray's environment variables change in the demand of LLM applications: `golden/environment.jsonl`.

Rows: {"id", "env": {name: value}, "text", "answers": [{"on": [versions], "is": answer}]}. The variables are read when
Ray's modules are imported: the probe imports them anew for each environment.
"""

import hashlib
import json
from pathlib import Path

from . import golden, probing
from .configs import variables
from .releases import Release, load, newest_patches

PATH = golden.FOLDER / "environment.jsonl"
Env = dict[str, str]
Rows = dict[str, tuple[Env, str]]


def rows() -> Rows:
    """id -> (environment, text)."""
    return {_id(env, text): (env, text) for env, text in variables.make()}


def _id(env: Env, text: str) -> str:
    return hashlib.sha256(f"{json.dumps(env, sort_keys=True)}\n{text}".encode()).hexdigest()[:12]


def ask(releases: list[Release], chosen=lambda row_id: True) -> golden.Answers:
    """version -> id -> answer without error text, of the releases that have `ray.serve.llm`."""
    asked = {
        release: [
            {"id": i, "env": env, "text": text} for i, (env, text) in rows().items() if chosen(i) and variables.concerns(env, release.key)
        ]
        for release in releases
        if release.has_llm
    }
    found = probing.answers_with_env(asked)
    return {version: {i: golden.bare(answer) for i, answer in lines.items()} for version, lines in found.items()}


def update(answers: golden.Answers) -> None:
    """Writes the file anew: these answers, and the kept ones of all other releases."""
    kept = golden.read(PATH) if PATH.exists() else {}
    ordered = {r.version: answers.get(r.version, kept.get(r.version, {})) for r in newest_patches(load())}
    write(PATH, ordered)


def write(path: Path, answers: golden.Answers) -> None:
    lines = [
        json.dumps({"id": i, "env": env, "text": text, "answers": golden.grouped(i, answers)}, separators=(",", ":"))
        for i, (env, text) in rows().items()
    ]
    path.write_text("\n".join(lines) + "\n")
