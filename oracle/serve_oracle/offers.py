"""Asks real Ray about configs in which an offer of completion was taken: none may be refused for it."""

import json
from collections import Counter
from pathlib import Path

from . import environments, probing
from .releases import choose

STAGES = ("schema", "build", "deploy")


def check(path: Path) -> int:
    """Prints what Ray refuses with an offer and takes, or refuses no earlier, without it; status 1 if there is any."""
    items = json.loads(path.read_text())
    releases = {r.version: r for r in choose(sorted({item["release"] for item in items}))}
    environments.build_all(list(releases.values()))
    asked: dict = {release: [] for release in releases.values()}
    before: dict[tuple[str, str], str] = {}
    for item in items:
        release = item["release"]
        key = (release, item["before"])
        if key not in before:
            before[key] = f"before-{len(before)}"
            asked[releases[release]].append((before[key], item["before"]))
        asked[releases[release]].append((item["id"], item["text"]))
    answers = probing.answers(asked)
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


def _word(now: dict, was: dict) -> str:
    if now["status"] != "rejected":
        return now["status"]
    if was["status"] == "rejected" and STAGES.index(was["stage"]) <= STAGES.index(now["stage"]):
        return "refused before"
    return "refused"
