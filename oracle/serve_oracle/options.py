"""The matrix of options in code: every option and every key inside of one with values of every kind, asked of some releases.

`test/unit/python/code-options.json`: {"releases", "answers": {marks, a character a release (`x` refused, `.` taken):
[options]}, "apart": the same of options that the decorator and `.options` answer differently}.
"""

import hashlib
import json
import subprocess
from collections.abc import Iterator

from . import facts, probing
from .releases import ROOT, Release, choose

PATH = ROOT.parent / "test" / "unit" / "python" / "code-options.json"
RELEASES = ["2.9.3", "2.24.0", "2.44.1", "2.47.1", "2.54.1", "2.60.0"]
# The share that `verify` asks again unless it is told to ask all.
SAMPLE = 0.15
VALUES = """None True False 0 -1 1 2 -0.5 0.5 2.5 10 15 20 50 101 '' 'x' '1' '0' '20' 'auto' [] [1] ['a'] {} {'x':1} {'foo':0.5} {'CPU':1}
'mean' 'MEAN' 'median' 'DEBUG' 'debug' 'LOUD' 'JSON' 'json' 'PACK' 'STRICT_SPREAD' 'TIGHT' [{'CPU':1}] [{}] (1,)""".split()
GROUPS = ["[{}]", "[{'CPU': 0}]", "[{'CPU': 1}]", "[{'CPU': 1}, {}]", "[{'CPU': 1}, {'CPU': 0}]", "[{'CPU': False}]", "[{'CPU': 0, 'GPU': 0}, {'GPU': 1}]",
          "[{'CPU': '1'}]", "[{'GPU': 1}]", "[{'CPU': -1}]", "[{'x': 1, 'CPU': 1}]", "[{'CPU': 0.5}]", "[1]", "[None]"]  # fmt: skip
BESIDE = ["ray_actor_options={'num_cpus': 0}", "ray_actor_options={'num_cpus': 2}", "placement_group_strategy='STRICT_PACK'",
          "placement_group_strategy='TIGHT'", "max_replicas_per_node=1"]  # fmt: skip
COUNTS = ["num_replicas=2", "num_replicas='auto'", "num_replicas=None", "num_replicas=0"]
SCALINGS = ["{}", "None", "{'min_replicas': 1, 'max_replicas': 3}", "{'min_replicas': 4, 'max_replicas': 3}", "{'min_replicas': 0}",
            "{'initial_replicas': 5, 'max_replicas': 3}", "{'initial_replicas': 1, 'min_replicas': 2, 'max_replicas': 3}", "{'max_replicas': 0}"]  # fmt: skip
INSIDE = {"ray_actor_options": "RayActorOptionsSchema", "autoscaling_config": "AutoscalingConfig", "logging_config": "LoggingConfig",
          "request_router_config": "RequestRouterConfig", "gang_scheduling_config": "GangSchedulingConfig"}  # fmt: skip


def matrix() -> Iterator[str]:
    """All options, as they stand between the brackets of a call."""
    held = facts.kept()
    calls = json.loads((facts.CORE / "parameters.json").read_text())
    names = sorted({*calls["deployment"], "num_cpus", "replicas"})
    for name in names:
        yield from (f"{name}={value}" for value in VALUES)
    for option, model in INSIDE.items():
        fields = sorted({field for fact in held.values() for field in fact["models"].get(model, {}).get("fields", {})} | {"unknown_key"})
        more = ", 'max_replicas': 3" if option == "autoscaling_config" else ""
        for field in fields:
            beside = "" if field == "max_replicas" else more
            yield from (f"{option}={{'{field}': {value}{beside}}}" for value in VALUES)
    for group in GROUPS:
        yield f"placement_group_bundles={group}"
        yield from (f"placement_group_bundles={group}, {beside}" for beside in BESIDE)
    for scaling in SCALINGS:
        yield from (f"{count}, autoscaling_config={scaling}" for count in COUNTS)
        yield f"autoscaling_config={scaling}, max_ongoing_requests=5"


def ask(listed: list[str], versions: list[str]) -> dict[str, dict[str, str]]:
    """version -> options -> marks (`probe/options.py`)."""
    rows = [{"id": one, "options": one} for one in listed]
    return {release.version: probing.options(release, rows) for release in choose(versions)}


def update() -> int:
    """Asks the whole matrix and writes it."""
    listed = sorted(set(matrix()))
    found = ask(listed, RELEASES)
    out: dict = {"releases": RELEASES, "answers": {}, "apart": {}}
    for one in listed:
        decorated, optioned = ("".join(found[version][one][place] for version in RELEASES) for place in (0, 1))
        out["answers"].setdefault(decorated, []).append(one)
        if decorated != optioned:
            out["apart"].setdefault(optioned, []).append(one)
    PATH.write_text(laid_out(out))
    subprocess.run(["npx", "prettier", "--log-level", "warn", "--write", str(PATH)], cwd=ROOT.parent, check=True)
    print(f"{len(listed)} options, {len(listed) * len(RELEASES)} answers")
    return 0


def differences(releases: list[Release], whole: bool) -> tuple[int, list[str]]:
    """How many answers were asked again, and what is not as it is kept."""
    held = json.loads(PATH.read_text())
    optioned = {one: marks for marks, listed in held["apart"].items() for one in listed}
    kept = {one: (marks, optioned.get(one, marks)) for marks, listed in held["answers"].items() for one in listed}
    listed = [one for one in kept if whole or _rank(one) < SAMPLE]
    versions = [release.version for release in releases if release.version in RELEASES]
    found = ask(listed, versions) if versions else {}
    lines = []
    for version, answers in found.items():
        at = RELEASES.index(version)
        lines += [f"{version} {one}: kept {[m[at] for m in kept[one]]}, now {marks}" for one, marks in answers.items()
                  if marks != "".join(m[at] for m in kept[one])]  # fmt: skip
    return len(listed) * len(found), lines


def _rank(one: str) -> float:
    return int(hashlib.sha256(one.encode()).hexdigest()[:8], 16) / 2**32


def laid_out(found: dict) -> str:
    return json.dumps(found, indent=1, ensure_ascii=False) + "\n"
