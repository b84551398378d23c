"""Asks each version every case of its own and keeps the answers."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from .. import engine
from ..releases import ROOT, Release, load, version_key
from . import environment
from .cases import cases

PATH = ROOT / "golden" / "memory.jsonl"


def versions(releases: list[Release]) -> list[str]:
    """The vLLM versions whose source the facts of these releases are read from, oldest first."""
    found = {engine.arguments(release)["vllm"] for release in releases if release.has_llm}
    return sorted(found - {None}, key=version_key)


def update(wanted: list[str], part: int = 1) -> int:
    """Asks these versions (all for none) and keeps their answers beside those of the others; `part`: every so many cases alone, nothing kept."""
    known = versions(load())
    chosen = [v for v in known if not wanted or v in wanted]
    asked: dict[str, list[dict]] = {}
    with environment.prepared() as folder:
        for version in chosen:
            asked[version] = ask(folder, version, cases(version)[::part])
    rows = [row for found in asked.values() for row in found]
    if part > 1:
        return _compared(rows)
    _keep(rows, known, chosen)
    return 0


def ask(folder: Path, version: str, wanted: list[dict]) -> list[dict]:
    """The cases with their answers; what the stand-ins did not foresee is left out and told."""
    with environment.source(version) as code:
        text = "".join(json.dumps(case) + "\n" for case in wanted)
        done = subprocess.run(environment.command(folder, version, code), input=text, capture_output=True, text=True, cwd=ROOT, check=False)
    answers = {row["id"]: row["answer"] for row in map(json.loads, done.stdout.splitlines())}
    if not answers:
        raise RuntimeError(f"vLLM {version}: {done.stderr[-2000:]}")
    rows = [{**case, "answer": answers[case["id"]]} for case in wanted if "broken" not in answers.get(case["id"], {"broken": ""})]
    broken = Counter(answers[c["id"]]["broken"].strip().splitlines()[-1][:150] for c in wanted if "broken" in answers.get(c["id"], {}))
    print(f"vLLM {version}: {len(rows)} of {len(wanted)} cases answered", *[f"  {n}× {why}" for why, n in broken.items()], sep="\n", file=sys.stderr)
    return rows


def kept() -> list[dict]:
    return [json.loads(line) for line in PATH.read_text().splitlines()] if PATH.exists() else []


def tidy() -> None:
    """Drops what is kept of versions that no covered release brings any more."""
    _keep([], versions(load()), [])


def _keep(rows: list[dict], known: list[str], chosen: list[str]) -> None:
    whole = [row for row in kept() if row["vllm"] in known and row["vllm"] not in chosen] + rows
    whole.sort(key=lambda row: version_key(row["vllm"]))
    PATH.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in whole))
    print(f"{len(whole)} answers of {len({row['vllm'] for row in whole})} versions")


def _compared(rows: list[dict]) -> int:
    """Status 1 and a list where an answer is not the one that is kept."""
    before = {row["id"]: row["answer"] for row in kept()}
    other = [row["id"] for row in rows if row["answer"] != before.get(row["id"])]
    print(f"{len(rows)} cases asked again, {len(other)} answered differently", *other, sep="\n")
    return int(bool(other))
