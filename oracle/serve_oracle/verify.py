"""Asks releases again and tells what differs from what is committed: everything, or the same part of it each time."""

import hashlib
import json
import sys
import time
from collections.abc import Callable

from . import environment, facts, golden, llm_code, names, objects, options, parameters, shaped
from .releases import Release, load, newest_patches

# The share of the generated configs, and of those under environment variables, that is asked unless all is.
SAMPLE = 0.4


def is_sampled(config_id: str) -> bool:
    """Drawn from the id alone: the same part on each day and every machine."""
    return int(hashlib.sha256(f"verify:{config_id}".encode()).hexdigest()[:8], 16) < SAMPLE * 2**32


def verify(releases: list[Release], whole: bool) -> int:
    """Prints each difference and the sums; 1 where there is one."""
    lines: list[str] = []
    asked = 0
    for title, part in _parts(releases, whole):
        began = time.monotonic()
        count, found = part()
        asked += count
        lines += found
        print(f"{time.monotonic() - began:6.0f} s  {title}: {count} answers", file=sys.stderr)
    for line in lines[:200]:
        print(line)
    print(f"{len(releases)} releases, {asked} answers{'' if whole else ' (a part of all)'}: {len(lines)} differences")
    return 1 if lines else 0


def _parts(releases: list[Release], whole: bool) -> list:
    patches = newest_patches(releases)
    # One answer of all releases together: asked with the newest alone, else each release would ask all of them.
    together = whole or load()[-1] in releases
    return [
        ("facts", lambda: (len(releases), facts.differences(facts.read(releases)))),
        ("names", lambda: (len(releases), names.differences(names.read(releases)))),
        ("parameters", lambda: (len(releases), parameters.differences(releases))),
        *([("llm code", lambda: (len(releases), llm_code.differences(llm_code.read(releases))))] if together else []),
        ("objects", lambda: (len(releases), objects.differences(releases))),
        ("configs", lambda: _configs(patches, whole)),
        ("environment", lambda: _environments(patches, whole)),
        ("options in code", lambda: options.differences(releases, whole)),
        ("applications of real shape", lambda: shaped.differences(releases, whole)),
    ]


def _configs(patches: list[Release], whole: bool) -> tuple[int, list[str]]:
    """The configs of all sets at once: to start a release costs more than some hundred answers."""
    sets = golden.sets()
    listed = [config for configs in sets.values() for config in configs if whole or is_sampled(config.id)]
    kept: golden.Answers = {}
    for name in sets:
        for version, answers in golden.read(golden.FOLDER / f"{name}.jsonl").items():
            kept.setdefault(version, {}).update(answers)
    ids = {config.id for config in listed}
    return _against(kept, golden.ask(listed, patches), ids.__contains__)


def _environments(patches: list[Release], whole: bool) -> tuple[int, list[str]]:
    """Whole environments are drawn: each costs an import of its own."""
    listed = {i for i, (env, _) in environment.rows().items() if whole or is_sampled(json.dumps(env, sort_keys=True))}
    found = environment.ask(patches, listed.__contains__)
    return _against(golden.read(environment.PATH), found, listed.__contains__)


def _against(kept: golden.Answers, found: golden.Answers, chosen: Callable[[str], bool]) -> tuple[int, list[str]]:
    part = {version: {i: answer for i, answer in answers.items() if chosen(i)} for version, answers in kept.items()}
    return sum(len(answers) for answers in found.values()), golden.differences(part, found)
