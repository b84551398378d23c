"""Holds the product against real Ray over repositories as they stand: their configs, their code, stand-ins for missing packages.

A row for each repository: applications, how many are known, equal, wrong, and the reasons for the others. Nothing of a repository
is kept here.
"""

import hashlib
import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from . import probing
from .ours import CLI
from .releases import ROOT, Release



def report(release: Release, folders: list[Path]) -> int:
    """Prints a table of Markdown, then what is unlike."""
    print("| repository | applications | known | equal | unknown | wrong | verdicts equal | unknown | wrong |\n|---|---|---|---|---|---|---|---|---|")
    notes: list[str] = []
    for folder in folders:
        counts, found = _repository(release, folder)
        cells = [counts[key] for key in ("applications", "known", "equal", "unknown", "wrong", "verdict equal", "verdict unknown", "verdict wrong")]
        print(f"| {folder.name.replace('+', '/')} | {' | '.join(map(str, cells))} |", flush=True)
        notes += [f"{folder.name}: {note}" for note in found]
    print("\n" + "\n".join(notes))
    return 0


def _repository(release: Release, folder: Path) -> tuple[Counter, list[str]]:
    configs = [(file, text) for file in sorted(folder.rglob("*.y*ml")) for text in _texts(file)]
    rows = [_row(folder, file, text) for file, text in configs]
    answers = probing.answers_of_projects({release: rows})[release.version] if rows else {}
    counts: Counter = Counter()
    notes: list[str] = []
    for (file, text), row in zip(configs, rows):
        ours = _ours(file, release.version, _names(text))
        where = str(file.relative_to(folder))
        notes += [f"{where}: {note}" for note in _compare(counts, ours, answers[row["id"]], _names(text))]
    return counts, notes


def _texts(file: Path) -> list[str]:
    """The texts of Serve configs in a file: itself, or what RayServices hold."""
    try:
        text = file.read_text()
        documents = [one for one in yaml.safe_load_all(text) if isinstance(one, dict)]
    except (yaml.YAMLError, UnicodeDecodeError, ValueError):
        return []
    found = []
    for document in documents:
        held = (document.get("spec") or {}).get("serveConfigV2") if document.get("kind") == "RayService" else None
        if isinstance(held, str):
            found.append(held)
        elif _has_paths(document):
            found.append(text)
    return found


def _has_paths(document: dict) -> bool:
    apps = document.get("applications")
    return isinstance(apps, list) and any(isinstance(app, dict) and "import_path" in app for app in apps)


def _apps(text: str) -> list[dict]:
    document = yaml.safe_load(text)
    apps = document.get("applications") if isinstance(document, dict) else None
    return [app for app in apps or [] if isinstance(app, dict)]


def _names(text: str) -> list[str]:
    return [str(app.get("name", "default")) for app in _apps(text)]


def _row(root: Path, file: Path, text: str) -> dict[str, Any]:
    modules = [str(app.get("import_path", "")).replace(":", ".").rpartition(".")[0] for app in _apps(text)]
    own = [module for module in modules if module and not module.startswith("ray.")]
    found = next((place for module in own if (place := _home(root, file.parent, module))), file.parent)
    tops = sorted({module.split(".")[0] for module in own})
    return {"id": hashlib.sha256(f"{file}{text}".encode()).hexdigest()[:12], "text": text, "folder": str(found), "own": tops}


def _home(root: Path, start: Path, module: str) -> Path | None:
    """The nearest folder from which a module can be imported: the config's own, those around it, else the only one there is."""
    path = Path(*module.split("."))

    def has(folder: Path) -> bool:
        return (folder / path).with_suffix(".py").exists() or (folder / path / "__init__.py").exists()

    for folder in (start, *start.parents):
        if has(folder):
            return folder
        if folder == root:
            break
    others = [folder for folder in (root, *(one for one in root.rglob("*") if one.is_dir())) if has(folder)]
    return others[0] if len(others) == 1 else None


def _ours(file: Path, version: str, names: list[str]) -> dict[str, Any] | None:
    """What the command line says of the config in a file that has these applications."""
    command = ["node", str(CLI), "check", str(file), "--ray-version", version, "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT.parent)
    configs = [config for one in json.loads(done.stdout or '{"files": []}')["files"] for config in one.get("configs", [])]
    return next((config for config in configs if [app["name"] for app in config["applications"]] == names), None)


def _compare(counts: Counter, ours: dict[str, Any] | None, real: dict, names: list[str]) -> list[str]:
    notes = []
    said = "unknown" if ours is None else _verdict(ours["verdict"])
    is_so = "accepted" if real["status"] == "accepted" else f"rejected at {real['stage']}"
    kind = "equal" if said == is_so else "unknown" if said == "unknown" else "wrong"
    counts[f"verdict {kind}"] += 1
    if kind != "equal":
        doubts = [] if ours is None else [doubt["message"] for doubt in ours["verdict"]["doubts"]]
        notes.append(f"verdict {said}, Ray {is_so} ({real.get('error', '')[:160]}); {doubts[:3]}")
    for name in names:
        counts["applications"] += 1
        app = next((one for one in (ours or {}).get("applications", []) if one["name"] == name), None)
        known = app is not None and app["demand"] is not None
        counts["known"] += known
        if not known:
            counts["unknown"] += 1
            notes.append(f"{name} unknown: {[one['message'] for one in (app or {}).get('unknown', [])][:3]}")
        elif real["status"] == "accepted":
            unlike = _unlike(app["deployments"], real["applications"][name])
            counts["wrong" if unlike else "equal"] += 1
            notes += [f"{name} wrong: {unlike}"] if unlike else []
        else:
            counts["refused by Ray"] += 1
            notes.append(f"{name}: a demand beside a refusal of Ray")
    return notes


def _verdict(verdict: dict) -> str:
    if verdict["status"] != "rejected":
        return verdict["status"]
    return f"rejected at {verdict.get('stage') or next(stage for stage, one in verdict['stages'].items() if one == 'rejected')}"


def _unlike(ours: list[dict], real: dict[str, dict]) -> str | None:
    if [one["name"] for one in ours] != list(real):
        return f"{[one['name'] for one in ours]} for {list(real)}"
    for one in ours:
        other = real[one["name"]]
        if one["replicas"] != other["replicas"]:
            return f"{one['name']}: replicas {one['replicas']} for {other['replicas']}"
        mine = (one["replica"]["strategy"], [_amounts(bundle) for bundle in one["replica"]["bundles"]])
        theirs = (other["strategy"], [_amounts(bundle) for bundle in other["bundles"]])
        if mine != theirs:
            return f"{one['name']}: {mine} for {theirs}"
    return None


def _amounts(bundle: dict[str, float]) -> dict[str, int]:
    return {name: int(amount * 10_000) for name, amount in sorted(bundle.items()) if int(amount * 10_000)}
