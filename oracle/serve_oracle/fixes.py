"""Asks real Ray about configs as our fixes leave them: each must get at least as far as before."""

import json
from collections import Counter
from pathlib import Path

from . import environments, probing
from .releases import choose

STAGES = ("schema", "build", "deploy", "accepted")


def check(path: Path) -> int:
    """Prints how many got further, as far, and less far, with Ray's words for the latter two; status 1 for less far."""
    items = json.loads(path.read_text())
    releases = {r.version: r for r in choose(sorted({item["release"] for item in items}))}
    environments.build_all(list(releases.values()))
    asked: dict = {release: [] for release in releases.values()}
    for item in items:
        asked[releases[item["release"]]].append((item["id"], item["text"]))
    answers = probing.answers(asked)
    counts: Counter[str] = Counter()
    for item in items:
        answer = answers[item["release"]][item["id"]]
        now = "accepted" if answer["status"] == "accepted" else answer["stage"]
        step = STAGES.index(now) - STAGES.index(item["before"])
        word = "further" if step > 0 else "as far" if step == 0 else "less far"
        counts[word] += 1
        if step <= 0:
            print(f"{word}: {item['release']} {item['code']}: {item['title']} ({item['id']}): {answer.get('error', '')[:160]}")
    print(f"{len(items)} fixes: " + ", ".join(f"{count} {word}" for word, count in counts.most_common()))
    return 1 if counts["less far"] else 0
