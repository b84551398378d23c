"""Runs the probe inside release environments and collects what it prints."""

import json
import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from . import engine
from .environments import WORKERS, python
from .releases import ROOT, Release

SHARD = 250


def environment(extra: dict[str, str]) -> dict[str, str]:
    """Our own variables without any of Ray's, the paths of the oracle, and `extra`."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("RAY_", "RAYLLM_", "PYTHON"))}
    path = os.pathsep.join((str(ROOT), str(ROOT / "apps")))
    return {**clean, "PYTHONPATH": path, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", **extra}


def _run(release: Release, what: str, given: str) -> str:
    command = [str(python(release)), "-m", "probe", what, str(engine.fields_file(release))]
    done = subprocess.run(command, input=given, env=environment({}), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"the probe of {release.version} failed (set PROBE_DEBUG=1 for its words)\n{done.stderr[-2000:]}")
    return done.stdout


def facts(releases: list[Release]) -> dict[str, Any]:
    """Facts by version."""
    with ThreadPoolExecutor(WORKERS) as pool:
        texts = pool.map(lambda release: _run(release, "facts", ""), releases)
        return {release.version: json.loads(text) for release, text in zip(releases, texts)}


def answers(asked: dict[Release, list[tuple[str, str]]]) -> dict[str, dict[str, dict]]:
    """Of each release the (id, text) pairs asked; returns version -> id -> answer. Raises if the probe itself failed."""
    rows = {release: [{"id": i, "text": text} for i, text in pairs] for release, pairs in asked.items()}
    return _collect("answers", [(release, part[i : i + SHARD]) for release, part in rows.items() for i in range(0, len(part), SHARD)])


def answers_with_env(asked: dict[Release, list[dict]]) -> dict[str, dict[str, dict]]:
    """The same of {"id", "text", "env"}, each answered with Ray's modules imported under these environment variables."""
    return _collect("environments", list(asked.items()))


def answers_of_projects(asked: dict[Release, list[dict]]) -> dict[str, dict[str, dict]]:
    """The same of {"id", "text", "files"}: applications with files of their own (`probe/projects.py` says what a row may hold)."""
    shards = [(release, rows[i : i + SHARD]) for release, rows in asked.items() for i in range(0, len(rows), SHARD)]
    return _collect("projects", shards)


def options(release: Release, rows: list[dict]) -> dict[str, str]:
    """id -> marks of {"id", "options"} (`probe/options.py`)."""
    return _ask("options", release, rows)


def updates(asked: dict[Release, list[dict]]) -> dict[str, dict[str, dict]]:
    """The same of {"id", "before", "after"}, texts of configs sent one after the other (`probe/updates.py`)."""
    return _collect("updates", list(asked.items()))


def scripts(asked: dict[Release, list[dict]]) -> dict[str, dict[str, dict]]:
    """The same of {"id", "text": path of a script, "argv"}."""
    return _collect("scripts", list(asked.items()))


def _collect(what: str, shards: list[tuple[Release, list[dict]]]) -> dict[str, dict[str, dict]]:
    found: dict[str, dict[str, dict]] = {release.version: {} for release, _ in shards}
    with ThreadPoolExecutor(WORKERS) as pool:
        for (release, _), lines in zip(shards, pool.map(lambda shard: _ask(what, *shard), shards)):
            found[release.version].update(lines)
    faults = [f"{v} {i}: {a['fault']}" for v, found_here in found.items() for i, a in found_here.items() if "fault" in a]
    if faults:
        raise RuntimeError("the probe itself failed on\n" + "\n".join(faults[:20]))
    return found


def _ask(what: str, release: Release, rows: list[dict]) -> dict[str, Any]:
    given = "".join(json.dumps(row) + "\n" for row in rows)
    answered = [json.loads(line) for line in _run(release, what, given).splitlines()]
    return {row["id"]: row["answer"] for row in answered}
