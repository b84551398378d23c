"""What code can do with `ray.serve.llm`, release by release: `ray/facts/generated/llm-code.json`."""

import json
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from . import engine, facts, merge, probing
from .environments import WORKERS, python
from .releases import Release, load

PATH = facts.CORE / "llm-code.json"
PARTS = ("methods", "parameters", "names", "homes")


def read(releases: list[Release]) -> dict[str, Any]:
    """Asks the releases; version -> what the probe says."""
    asked = [release for release in releases if release.has_llm]
    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip([r.version for r in asked], pool.map(_ask, asked)))


def _ask(release: Release) -> Any:
    command = [str(python(release)), "-m", "probe.facts.llm_code", str(engine.fields_file(release))]
    done = subprocess.run(command, env=probing.environment({}), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{release.version}: {done.stderr[-2000:]}")
    return json.loads(done.stdout)


def text(found: dict[str, Any]) -> str:
    """The file's text; `found` covers all releases, oldest first."""
    ordered = {r.version: found[r.version] or {} for r in load() if r.version in found}
    parts = {part: merge.table({v: f.get(part, {}) for v, f in ordered.items()}) for part in PARTS}
    return facts.lay_out({**parts, "server": merge.steps({v: f.get("server") for v, f in ordered.items()})}, 2)


def kept(versions: list[str]) -> dict[str, Any]:
    """What the committed file says of these releases, oldest first."""
    held = json.loads(PATH.read_text())
    parts = {part: merge.unfolded(held[part], versions) for part in PARTS}
    servers = merge.unfolded({"server": held["server"]}, versions)
    return {version: {**{part: parts[part][version] for part in PARTS}, **servers[version]} for version in versions}


def update(found: dict[str, Any]) -> None:
    PATH.write_text(text(found))


def differences(found: dict[str, Any]) -> list[str]:
    """`found` may be of some releases alone."""
    held = kept([release.version for release in load()])
    return [f"{version}: what code can do with ray.serve.llm" for version, said in found.items() if _shaped(said) != held[version]]


def _shaped(said: Any) -> dict[str, Any]:
    """As `kept` says it: what is null is not there."""
    told = {"server": None, **(said or {})}
    parts = {part: {key: value for key, value in told.get(part, {}).items() if value is not None} for part in PARTS}
    return parts if told["server"] is None else {**parts, "server": told["server"]}
