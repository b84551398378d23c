"""What can be imported of `ray.serve` and `ray.llm`, release by release: `ray/facts/generated/names.json`.

{"modules": steps of names, "names": {module: steps of names}}, steps as `[[since, {"add": […], "remove": […]}], …]`.
"""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor

from . import engine, facts, merge, probing
from .environments import WORKERS, python
from .releases import Release, load

PATH = facts.CORE / "names.json"


def read(releases: list[Release]) -> dict[str, dict]:
    """Asks the releases; version -> {"modules", "names"}."""
    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip([r.version for r in releases], pool.map(_ask, releases)))


def _ask(release: Release) -> dict:
    command = [str(python(release)), "-m", "probe.facts.names", str(engine.fields_file(release))]
    done = subprocess.run(command, env=probing.environment({}), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{release.version}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def kept() -> dict[str, dict]:
    """What the committed file says of every release that it covers."""
    if not PATH.exists():
        return {}
    held = json.loads(PATH.read_text())
    versions = [r.version for r in load() if r.version in held["releases"]]
    found: dict[str, dict] = {version: {"names": {}} for version in versions}
    for version, names in _unfolded(versions, held["modules"]):
        found[version]["modules"] = names
    for module, steps in held["names"].items():
        for version, names in _unfolded(versions, steps):
            if module in found[version]["modules"]:
                found[version]["names"][module] = names
    return found


def _unfolded(versions: list[str], steps: list) -> list[tuple[str, list[str]]]:
    changes = dict(map(tuple, steps))
    now: set[str] = set()
    out = []
    for version in versions:
        change = changes.get(version, {})
        now = (now | set(change.get("add", []))) - set(change.get("remove", []))
        out.append((version, sorted(now)))
    return out


def merged(found: dict[str, dict]) -> dict:
    ordered = {r.version: found[r.version] for r in load() if r.version in found}
    public = sorted({module for held in ordered.values() for module in held["names"]})
    names = {module: merge.names({v: held["names"].get(module, []) for v, held in ordered.items()}) for module in public}
    return {"releases": list(ordered), "modules": merge.names({v: held["modules"] for v, held in ordered.items()}), "names": names}


def write(found: dict[str, dict]) -> None:
    PATH.write_text(facts.lay_out(merged(found), 2))


def update(found: dict[str, dict]) -> None:
    write({**kept(), **found})


def differences(found: dict[str, dict]) -> list[str]:
    """Releases that no longer answer what is committed."""
    held = kept()
    return [f"{version}: names of ray.serve" for version, now in found.items() if held.get(version) != now]
