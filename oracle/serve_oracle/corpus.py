"""Answers to the real configs of `../shared/corpus`, kept by the hash of their text; the texts stay where they are."""

import csv
import json
import os
from pathlib import Path

from . import golden
from .configs.generate import Config, content_id
from .releases import ROOT, Release, load

KINDS = ("serve", "other")
NAME = "corpus"


def folder() -> Path:
    """Where the real configs are: `RAY_SERVE_LENS_CORPUS`, else `../shared/corpus` from the project's root."""
    return Path(os.environ.get("RAY_SERVE_LENS_CORPUS") or ROOT.parent.parent / "shared" / "corpus")


def configs() -> list[Config]:
    """Every real config that is a Serve file of its own; [] where the corpus is not."""
    if not folder().exists():
        return []
    with open(next(folder().glob("index*"))) as index:
        rows = [row for row in csv.DictReader(index, delimiter="\t") if row["kind"] in KINDS]
    texts = [(folder() / f"{row['id']}.yaml").read_text() for row in rows]
    return [Config(content_id(text), NAME, text) for text in texts if "\napplications:" in f"\n{text}"]


def update(releases: list[Release]) -> int:
    """Asks the releases of every real config and writes the answers without the texts."""
    listed = configs()
    if not listed:
        print(f"no corpus at {folder()}: nothing asked")
        return 0
    answers = golden.ask(listed, releases, choose=lambda *_: True)
    path = golden.FOLDER / f"{NAME}.jsonl"
    held = {**(golden.read(path) if path.exists() else {}), **answers}
    ordered = {r.version: held[r.version] for r in load() if r.version in held}
    rows = [json.dumps({"id": c.id, "answers": golden.grouped(c.id, ordered)}, separators=(",", ":")) for c in listed]
    path.write_text("\n".join(rows) + "\n")
    print(f"{len(listed)} real configs on {len(releases)} releases")
    return 0
