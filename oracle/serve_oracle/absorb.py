"""Takes a new release in: environment, facts, answers, and a report for the changelog."""

import datetime
import json
import time
import urllib.request

from . import environments, facts, golden, report
from .releases import ROOT, Release, load, save, version_key

REPORTS = ROOT.parent / "docs" / "ray-releases.md"


def absorb(version: str, released: str | None) -> int:
    """Adds `version` to everything committed and prints what it changed, with the time of each part."""
    day = datetime.date.fromisoformat(released or _published(version))
    release = Release(version_key(version), version, day)
    save([r for r in load() if r.version != version] + [release])
    _timed("environment", lambda: environments.build(release))
    _timed("facts", lambda: facts.write(facts.read([release])))
    for name, configs in golden.sets().items():
        _timed(f"answers ({name})", lambda: golden.update(name, configs, golden.ask(configs, [release])))
    write_report()
    held = facts.kept()
    before = list(held)[list(held).index(version) - 1]
    print(f"\nWhat {version} changed against {before}:\n")
    print("\n".join(f"- {line}" for line in report.words(held[before], held[version])) or "- Nothing that a config sees.")
    return 0


def write_report() -> None:
    """Writes `docs/ray-releases.md`: every release against the one before, newest first."""
    held = facts.kept()
    versions = list(held)
    parts = ["# What each Ray release changed for Serve configs\n", "Made by `npm run oracle -- facts` and `absorb`; not edited by hand.\n"]
    for before, version in reversed(list(zip(versions, versions[1:]))):
        lines = report.words(held[before], held[version])
        parts.append(f"## {version}\n\n" + ("\n".join(f"- {line}" for line in lines) or f"- Nothing against {before}.") + "\n")
    REPORTS.write_text("\n".join(parts))


def _published(version: str) -> str:
    with urllib.request.urlopen("https://pypi.org/pypi/ray/json") as response:
        files = json.load(response)["releases"].get(version)
    if not files:
        raise SystemExit(f"PyPI has no ray {version}; give the day with --released")
    return min(file["upload_time"] for file in files)[:10]


def _timed(title: str, work) -> None:
    began = time.monotonic()
    work()
    print(f"{title}: {time.monotonic() - began:.0f} s", flush=True)
