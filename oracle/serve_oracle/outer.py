"""What modules around Serve hold: `ray/facts/generated/outer-names.json`, {module: names in one text}.

Of Ray's own modules the names that every release asked has; of Python's and of the packages that Serve needs those that any of
them has, as nobody knows which version a cluster runs.
"""

import json
import shutil
import subprocess
from pathlib import Path

from . import facts, probing
from .environments import python
from .releases import ROOT, Release

PATH = facts.CORE / "outer-names.json"
PROBE = ROOT / "probe" / "facts" / "outer.py"
PYTHONS = [f"python3.{minor}" for minor in range(9, 15)]


def update(releases: list[Release]) -> int:
    """Asks these releases and every Python on the PATH."""
    told = [_ask(python(release)) for release in releases]
    plain = [_ask(Path(found), "--standard") for name in PYTHONS if (found := shutil.which(name))]
    ray = _over(told, "ray", set.intersection)
    packages = _over([{m: n for m, n in one.items() if m.split(".")[0] != "ray"} for one in told], "", set.union)
    PATH.write_text(json.dumps({**_over([one for one in plain if one], "", set.union), **packages, **ray}, indent=1) + "\n")
    print(f"outer: {len(releases)} releases, {sum(map(bool, plain))} Pythons")
    return 0


def _over(told: list[dict[str, list[str]]], top: str, over) -> dict[str, str]:
    modules = sorted({module for one in told for module in one if top in ("", module.split(".")[0])})
    return {module: " ".join(sorted(over(*(set(one[module]) for one in told if module in one)))) for module in modules}


def _ask(interpreter: Path, *arguments: str) -> dict[str, list[str]]:
    command = [str(interpreter), "-I", str(PROBE), *arguments]
    done = subprocess.run(command, env=probing.environment({}), capture_output=True, text=True, check=False)
    if done.returncode != 0 and not arguments:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout or "{}")
