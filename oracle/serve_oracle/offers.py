"""Asks real Ray about configs in which an offer of completion was taken: none may be refused for it."""

import json
import subprocess
from collections import Counter
from pathlib import Path

from . import environments, probing
from .environments import python
from .releases import Release, choose

STAGES = ("schema", "build", "deploy")

# Runs in a release's environment: what its own `ServeDeploySchema` says of each text, in one process.
SCHEMA = """
import json, sys
from probe.answer import _first, parse
import yaml
for row in json.load(sys.stdin):
    try:
        parse(yaml.safe_load(row["text"]))
        answer = {"status": "accepted"}
    except Exception as error:
        answer = {"status": "rejected", "stage": "schema", "error": _first(error)}
    print(json.dumps([row["id"], answer]))
"""


def check(path: Path, whole: bool) -> int:
    """Prints what Ray refuses with an offer and takes, or refuses no earlier, without it; status 1 if there is any."""
    items = json.loads(path.read_text())
    releases = {r.version: r for r in choose(sorted({item["release"] for item in items}))}
    environments.build_all(list(releases.values()))
    asked: dict[Release, list[tuple[str, str]]] = {release: [] for release in releases.values()}
    before: dict[tuple[str, str], str] = {}
    for item in items:
        release = item["release"]
        key = (release, item["before"])
        if key not in before:
            before[key] = f"before-{len(before)}"
            asked[releases[release]].append((before[key], item["before"]))
        asked[releases[release]].append((item["id"], item["text"]))
    answers = probing.answers(asked) if whole else {r.version: _schema(r, pairs) for r, pairs in asked.items()}
    counts: Counter[str] = Counter()
    for item in items:
        found = answers[item["release"]]
        now, was = found[item["id"]], found[before[item["release"], item["before"]]]
        word = _word(now, was)
        counts[word] += 1
        if word == "refused":
            print(f"refused: {item['release']} {item['offer']} ({item['id']}): {now['stage']}: {now.get('error', '')[:200]}")
    print(f"{len(items)} offers on {len(releases)} releases: " + ", ".join(f"{count} {word}" for word, count in counts.most_common()))
    return 1 if counts["refused"] else 0


def _schema(release: Release, pairs: list[tuple[str, str]]) -> dict[str, dict]:
    given = json.dumps([{"id": name, "text": text} for name, text in pairs])
    command = [str(python(release)), "-c", SCHEMA]
    done = subprocess.run(command, input=given, env=probing.environment({}), capture_output=True, text=True, check=True)
    return dict(json.loads(line) for line in done.stdout.splitlines() if line.startswith("["))


def _word(now: dict, was: dict) -> str:
    if now["status"] != "rejected":
        return now["status"]
    if was["status"] == "rejected" and STAGES.index(was["stage"]) <= STAGES.index(now["stage"]):
        return "refused before"
    return "refused"
