"""Runs scenarios on real Ray nodes: one process a release starts the nodes, deploys, waits, and takes all down again.

Nothing but that process is ever ended here; the kernel ends Ray's own processes with it.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from . import cluster, starting
from .environments import python
from .releases import Release

QUIET_S = 5.0
DEADLINE_S = 600.0


@dataclass(frozen=True)
class Scenario:
    """A config's text on nodes written as in `--cluster`."""

    id: str
    text: str
    cluster: str


def run(scenarios: list[Scenario], release: Release, quiet_s: float = QUIET_S, deadline_s: float = DEADLINE_S) -> Iterator[tuple[str, dict]]:
    """(id, answer) as each is found: {"applications", "settled", "seconds", "ray_status", "serve_status", "held",
    "waiting", "waiting_for"} or {"fault"}. Scenarios on the same nodes run one after the other on one cluster.

    Raises RuntimeError with what the process said where it ended before the last.
    """
    ordered = sorted(scenarios, key=lambda s: s.cluster)
    rows = [{"id": s.id, "text": s.text, "nodes": cluster.nodes(s.cluster), "quiet": quiet_s, "deadline": deadline_s} for s in ordered]
    with starting.folder() as temp:
        yield from _answers(rows, release, temp)


def _answers(rows: list[dict], release: Release, temp: str) -> Iterator[tuple[str, dict]]:
    given, words = Path(temp, "scenarios.jsonl"), Path(temp, "stderr")
    given.write_text("".join(json.dumps(row) + "\n" for row in rows))
    with given.open() as stdin, words.open("w") as stderr:
        process = subprocess.Popen(
            [str(python(release)), "-m", "live"],
            stdin=stdin, stdout=subprocess.PIPE, stderr=stderr, text=True, env=starting.environment(release, temp, {}), cwd=temp,
        )  # fmt: skip
    found = 0
    try:
        for line in process.stdout:
            row = json.loads(line)
            found += 1
            print(f"{release.version} {row['id']}: {_told(row['answer'])} ({found} of {len(rows)})", file=sys.stderr, flush=True)
            yield row["id"], row["answer"]
        process.wait()
        if found < len(rows):
            raise RuntimeError(f"{release.version} ended after {found} of {len(rows)} (status {process.returncode})\n{words.read_text()[-3000:]}")
    finally:
        if process.poll() is None:
            process.terminate()
            process.wait(timeout=120)


def _told(answer: dict) -> str:
    if "fault" in answer:
        return answer["fault"]
    return f"{'settled' if answer['settled'] else 'NOT settled'} after {answer['seconds']} s, nodes started in {answer['start_seconds']} s"
