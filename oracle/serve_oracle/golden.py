"""Golden answers: what each release says of each generated config, kept as one line a config."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from . import probing
from .configs.generate import LATER, Config, make
from .releases import ROOT, Release, load, newest_patches

FOLDER = ROOT / "golden"
# A set's seed, and how many configs are drawn of all that the seed makes and no set before has; None: all.
SEEDS: dict[str, tuple[int, int | None]] = {"first": (1, None), "second": (2, 700), "third": (3, 900)}
Answers = dict[str, dict[str, dict]]


def share(config: Config, release: Release) -> float:
    """The part of the releases that answers a config: most for what lives in few releases."""
    is_llm = "ray.serve.llm" in config.text
    if not is_llm:
        return 0.2
    return 0.36 if release.has_llm else 0.02


def is_chosen(config: Config, release: Release) -> bool:
    """Drawn from the config and the release alone, so that a new release changes nothing for the others."""
    drawn = int(hashlib.sha256(f"{config.id}:{release.version}".encode()).hexdigest()[:8], 16)
    return drawn < share(config, release) * 2**32


def ask(configs: Iterable[Config], releases: list[Release], choose=is_chosen) -> Answers:
    """version -> id -> answer without the release's error text, for the chosen pairs."""
    listed = list(configs)
    asked = {r: [(c.id, c.text) for c in listed if choose(c, r)] for r in releases}
    return {version: {i: bare(a) for i, a in found.items()} for version, found in probing.answers(asked).items()}


def bare(answer: dict) -> dict:
    """An answer as it is kept: without error text, which names versions of libraries."""
    return {key: value for key, value in answer.items() if key != "error"}


def sets() -> dict[str, list[Config]]:
    """The committed sets of generated configs by name; no config is in two."""
    found: dict[str, list[Config]] = {}
    known: set[str] = set()
    for name, (seed, size) in SEEDS.items():
        fresh = [config for config in make(seed) if config.id not in known]
        found[name] = fresh if size is None else sorted(fresh, key=lambda c: _rank(name, c))[:size]
        known |= {config.id for config in fresh}
    return found


def _rank(name: str, config: Config) -> tuple[bool, bytes]:
    """The order in which a set takes configs: first those of a family that earlier sets do not have, then by chance."""
    return config.family not in LATER, hashlib.sha256(f"{name}:{config.id}".encode()).digest()


def update(name: str, configs: list[Config], answers: Answers) -> None:
    """Writes a set anew: these answers, and the kept ones of all other releases."""
    path = FOLDER / f"{name}.jsonl"
    kept = read(path) if path.exists() else {}
    write(name, configs, {r.version: answers.get(r.version, kept.get(r.version, {})) for r in newest_patches(load())})


def write(name: str, configs: list[Config], answers: Answers) -> None:
    """Writes `golden/<name>.jsonl`: text and answers of every config, releases with the same answer together."""
    lines = []
    for config in configs:
        row = {"id": config.id, "family": config.family, "text": config.text, "answers": grouped(config.id, answers)}
        lines.append(json.dumps(row, ensure_ascii=False, separators=(",", ":")))
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.jsonl").write_text("\n".join(lines) + "\n")


def grouped(config_id: str, answers: Answers) -> list[dict]:
    """[{"on": [versions], "is": answer}], in the order of the releases."""
    groups: dict[str, dict] = {}
    for version, found in answers.items():
        if config_id in found:
            key = json.dumps(found[config_id], sort_keys=True)
            groups.setdefault(key, {"on": [], "is": found[config_id]})["on"].append(version)
    return list(groups.values())


def read(path: Path) -> Answers:
    """The answers of one golden file: version -> id -> answer."""
    answers: Answers = {}
    for line in path.read_text().splitlines():
        row = json.loads(line)
        for group in row["answers"]:
            for version in group["on"]:
                answers.setdefault(version, {})[row["id"]] = group["is"]
    return answers


def differences(kept: Answers, found: Answers) -> list[str]:
    """Lines telling every answer of `found` that is not the kept one, or is missing there or here."""
    lines = []
    for version, answers in found.items():
        before = kept.get(version, {})
        for config_id in sorted(before.keys() | answers.keys()):
            if before.get(config_id) != answers.get(config_id):
                lines.append(f"{version} {config_id}: kept {before.get(config_id)}, now {answers.get(config_id)}")
    return lines
