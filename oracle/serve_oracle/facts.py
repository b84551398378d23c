"""The committed facts: one raw file a release in `oracle/facts` (or the release it equals), and the merged files that the core reads."""

import json
from pathlib import Path
from typing import Any

from . import engine, merge, probing
from .releases import ROOT, Release, load

RAW = ROOT / "facts"
CORE = ROOT.parent / "server" / "src" / "core" / "ray" / "facts" / "generated"


def read(releases: list[Release]) -> dict[str, dict]:
    """Asks the releases; version -> facts, oldest first."""
    found = probing.facts(releases)
    return {r.version: {**found[r.version], "engine": engine.arguments(r)} for r in releases}


def kept() -> dict[str, dict]:
    """The committed facts of every release that has them, oldest first."""
    held: dict[str, dict] = {}
    for release in load():
        if _raw(release.version).exists():
            found = json.loads(_raw(release.version).read_text())
            held[release.version] = held[found["same_as"]] if "same_as" in found else found
    return held


def write(facts: dict[str, dict]) -> None:
    """Writes the raw files of these releases and merges all into the core's."""
    RAW.mkdir(exist_ok=True)
    held = {**kept(), **facts}
    ordered = [r.version for r in load() if r.version in held]
    for before, version in zip([None, *ordered], ordered):
        same = before is not None and held[before] == held[version]
        _raw(version).write_text(lay_out({"same_as": before} if same else held[version], 3))
    for name, text in core_files().items():
        CORE.mkdir(exist_ok=True)
        (CORE / name).write_text(text)


def core_files() -> dict[str, str]:
    """The core's files by name, made of the committed raw facts."""
    held = kept()
    dates = {r.version: r.released.isoformat() for r in load()}
    files = {f"{name}.json": lay_out(value, 4 if name == "models" else 2) for name, value in merge.merge(held).items()}
    return {**files, "releases.json": lay_out([[version, dates[version]] for version in held], 1)}


def differences(found: dict[str, dict]) -> list[str]:
    """Names of facts that are not what is committed, raw or merged."""
    before = kept()
    lines = [f"{version}: {path}" for version, facts in found.items() for path in _paths(before.get(version), facts)]
    stale = [name for name, text in core_files().items() if not (CORE / name).exists() or (CORE / name).read_text() != text]
    return lines + [f"merged file {name} is not what the raw facts give" for name in stale]


def _paths(old: Any, new: Any, path: str = "") -> list[str]:
    if isinstance(old, dict) and isinstance(new, dict):
        return [line for key in sorted(old.keys() | new.keys()) for line in _paths(old.get(key), new.get(key), f"{path}/{key}")]
    return [] if old == new else [path or "/"]


def _raw(version: str) -> Path:
    return RAW / f"{version}.json"


def lay_out(value: Any, depth: int) -> str:
    """JSON with the outer `depth` levels one entry a line and all below on that line."""
    return _layout(value, depth, "") + "\n"


def _layout(value: Any, depth: int, pad: str) -> str:
    if depth == 0 or not isinstance(value, (dict, list)) or not value:
        return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    inner = pad + " "
    if isinstance(value, dict):
        rows = [f"{inner}{json.dumps(key)}: {_layout(value[key], depth - 1, inner)}" for key in sorted(value)]
        return "{\n" + ",\n".join(rows) + f"\n{pad}}}"
    return "[\n" + ",\n".join(inner + _layout(item, depth - 1, inner) for item in value) + f"\n{pad}]"
