"""Takes new releases in: environment, facts, answers, and a report in words of what each changed."""

import datetime
import json
import re
import subprocess
import time
import urllib.request
from pathlib import Path

from . import changes, environments, facts, kept, report
from .releases import ROOT, Release, load, save, version_key

REPORTS = ROOT.parent / "docs" / "ray-releases.md"
INDEX = "https://pypi.org/pypi/ray/json"


def absorb(named: str | None, released: str | None, told: Path | None) -> int:
    """
    Adds a release, or every one of the index that is not covered, to everything committed. What they changed is printed
    and, as Markdown, written to `told`, which stays as it is where there is nothing new.
    """
    new = {named: released or published(named)} if named else uncovered(_index())
    for version, day in new.items():
        _take_in(Release(version_key(version), version, datetime.date.fromisoformat(day)))
    if not new:
        print("No release on the index is new.")
        return 0
    write_report()
    text = "\n".join(words(version) for version in new)
    print(f"\n{text}")
    if told:
        told.write_text(text)
    return 0


def _take_in(release: Release) -> None:
    """A release that is covered already keeps what its dependencies turned out to need."""
    others = [r for r in load() if r.version != release.version]
    known = next((r for r in load() if r.version == release.version), release)
    save([*others, known])
    _timed(f"{release.version}: environment", lambda: environments.build(known))
    _timed(f"{release.version}: facts", lambda: kept.add(known))
    _timed(f"{release.version}: answers", lambda: print(", ".join(f"{name} {count}" for name, count in kept.answer(known))))


def words(version: str) -> str:
    """What a release changed against the one before it, in its facts and in the answers to the generated configs."""
    held = facts.kept()
    before = list(held)[list(held).index(version) - 1]
    lines = report.words(held[before], held[version])
    parts = [f"# Ray {version}", "", f"Against {before}:", "", *(f"- {line}" for line in lines or ["Nothing that a config sees."]), ""]
    return "\n".join([*parts, *changes.words(version), ""])


def write_report() -> None:
    """
    Writes `docs/ray-releases.md`, every release against the one before, newest first, and the page for users, which is made of
    the same facts.
    """
    held = facts.kept()
    versions = list(held)
    parts = ["# What each Ray release changed for Serve configs\n", "Made by `npm run oracle -- facts` and `absorb`; not edited by hand. What it means for configs that exist: [what-changes.md](what-changes.md).\n"]
    for before, version in reversed(list(zip(versions, versions[1:]))):
        lines = report.words(held[before], held[version])
        parts.append(f"## {version}\n\n" + ("\n".join(f"- {line}" for line in lines) or f"- Nothing against {before}.") + "\n")
    REPORTS.write_text("\n".join(parts))
    subprocess.run(["node", "scripts/what-changes.mjs"], cwd=ROOT.parent, check=True)


def uncovered(index: dict[str, list[dict]]) -> dict[str, str]:
    """version -> day of every release of the index that we do not cover, oldest first: no candidates, nothing withdrawn."""
    known = load()
    found = {}
    for version, files in index.items():
        if re.fullmatch(r"\d+\.\d+\.\d+", version) and version_key(version) > known[0].key and any(not f.get("yanked") for f in files):
            found[version] = _day(files)
    covered = {r.version for r in known}
    return {v: found[v] for v in sorted(found, key=version_key) if v not in covered}


def published(version: str) -> str:
    files = _index().get(version)
    if not files:
        raise SystemExit(f"PyPI has no ray {version}; give the day with --released")
    return _day(files)


def _index() -> dict[str, list[dict]]:
    with urllib.request.urlopen(INDEX) as response:
        return json.load(response)["releases"]


def _day(files: list[dict]) -> str:
    return min(file["upload_time"] for file in files)[:10]


def _timed(title: str, work) -> None:
    began = time.monotonic()
    work()
    print(f"{title}: {time.monotonic() - began:.0f} s", flush=True)
