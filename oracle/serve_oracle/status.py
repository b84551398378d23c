"""`status`: what releases say of small clusters of their own, kept for the tests of what reads it back."""

import json
import re
import subprocess
import sys

from . import starting
from .environments import python
from .releases import ROOT, Release

FOLDER = ROOT.parent / "test" / "unit" / "ray-status"
AUTOSCALERS = {"": {}, "-v2": {"RAY_enable_autoscaler_v2": "1"}}
# The dashboard writes `node_1a…` as `node1A…` and `CPU_group_0_1a…` as `CPUGroup01A…`.
NODE_ID = re.compile(r"(?:(?<=node)|(?<![0-9a-f]))[0-9a-f]{56}(?![0-9a-f])", re.I)
GROUP_ID = re.compile(r"(?:(?<=Group)|(?<=Group\d)|(?<![0-9a-f]))[0-9a-f]{28}0[0-9a-f]000000(?![0-9a-f])", re.I)
ADDRESS = re.compile(r"(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?")
SECONDS = re.compile(r"(time: )[\d.]+s")
IDLE = re.compile(r"(Idle: )\d+ ms")
# Of a JSON answer: what differs from run to run and says nothing of nodes.
DROPPED = ("autoscalingStatus", "time", "monitorPid", "gcsRequestTime", "nonTerminatedNodesTime", "autoscalerUpdateTime",
           "start_time_ms", "end_time_ms", "state_message", "timeSinceLastHeartbeat")  # fmt: skip


def keep(releases: list[Release]) -> int:
    """Asks every release under both autoscalers and writes its answers; status 1 if one of them failed."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    for release in releases:
        for suffix, variables in AUTOSCALERS.items():
            try:
                _write(f"{release.version}{suffix}", _ask(release, variables))
            except RuntimeError as error:
                failed += 1
                print(error, file=sys.stderr, flush=True)
    return 1 if failed else 0


def _write(name: str, answers: list[dict]) -> None:
    titled = [(a["title"], neutral(a["text"])) for a in answers]
    words = [f"#### {title}\n{text.strip()}\n" for title, text in titled if not title.startswith("GET")]
    (FOLDER / f"{name}.txt").write_text("\n".join(words))
    bodies = {title: _lasting(json.loads(text)) for title, text in titled if title.startswith("GET")}
    if bodies:
        (FOLDER / f"{name}.json").write_text(json.dumps(bodies, indent=1) + "\n")
    print(f"{name}: {len(words)} texts, {len(bodies)} answers", file=sys.stderr, flush=True)


def neutral(text: str) -> str:
    """The text with ids, addresses and times that any machine may have had; as long as before, so that columns stay."""
    ids = {found.lower(): str(i + 1) * 56 for i, found in enumerate(dict.fromkeys(m.lower() for m in NODE_ID.findall(text)))}
    text = NODE_ID.sub(lambda m: ids[m.group().lower()], text)
    text = ADDRESS.sub("10.0.0.1", GROUP_ID.sub("0" * 36, text))
    text = IDLE.sub(r"\g<1>1000 ms", MOMENT.sub("2026-01-01 00:00:00.000000", text))
    return SECONDS.sub(r"\g<1>0.001000s", text)


def _lasting(value):
    if isinstance(value, dict):
        return {key: _lasting(part) for key, part in value.items() if key not in DROPPED}
    return [_lasting(part) for part in value] if isinstance(value, list) else value


def _ask(release: Release, variables: dict[str, str]) -> list[dict]:
    starting.lay_pages(release)
    with starting.folder() as temp:
        done = subprocess.run(
            [str(python(release)), "-m", "live.statuses"],
            env=starting.environment(release, temp, variables), cwd=temp, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if done.returncode != 0:
        raise RuntimeError(f"{release.version} {variables}\n{done.stderr[-3000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]
