"""`fit`: many scenarios on real nodes, kept as golden answers in `golden/fit.jsonl`.

Asked: `configs/scenarios.py`, or JSON lines {"id", "text" or "file", "cluster", "ray": version or [versions]} of a list; `file`
is seen from the list's folder.
Kept: {"id", "text", "cluster", "answers": [{"on": [versions], "is": {application: {"status", "deployments":
{name: {"wanted", "running", "pending"}}}}}]}; a release stands under several answers if its runs came out differently.
"""

import fcntl
import json
from pathlib import Path

from . import golden, scenarios
from .configs import scenarios as made
from .releases import choose
from .scenarios import Scenario

PATH = golden.FOLDER / "fit.jsonl"
SEED, RANDOM = 1, 24


def ask(path: Path | None, names: list[str], runs: int, out: Path, ids: list[str], missing: bool) -> int:
    """Asks every scenario (or those with these ids) on its releases (or those of them that are named), `runs` times.

    Without a list the committed scenarios; with `missing` only what `out` has no answer to. `out` grows with each answer.
    """
    asked = [row for row in (_listed(path) if path else made.made(SEED, RANDOM)) if not ids or row["id"] in ids]
    by_id = {row["id"]: Scenario(row["id"], row["text"], row["cluster"]) for row in asked}
    wanted = {row["id"]: [row["ray"]] if isinstance(row["ray"], str) else row["ray"] for row in asked}
    lost = 0
    for release in choose(sorted({v for versions in wanted.values() for v in versions if not names or v in names})):
        answered = _answered(out, release.version) if missing else set()
        here = [scenario for i, scenario in by_id.items() if release.version in wanted[i] and scenario not in answered]
        outcomes: dict[str, list[dict]] = {scenario.id: [] for scenario in here}
        for _ in range(runs):
            for i, answer in scenarios.run(here, release):
                if "fault" in answer or not answer["settled"]:
                    lost += 1
                    continue
                outcome = _bare(answer["applications"])
                if outcome not in outcomes[i]:
                    outcomes[i].append(outcome)
                _keep(out, by_id[i], release.version, outcomes[i])
    print(f"{len(by_id)} scenarios, {runs} runs each; {lost} runs failed or did not settle and are not kept")
    return 1 if lost else 0


def _listed(path: Path) -> list[dict]:
    rows = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    return [{**row, "text": row.get("text") or (path.parent / row["file"]).read_text()} for row in rows]


def _answered(out: Path, version: str) -> set[Scenario]:
    rows = [row for row in _read(out).values() if any(version in answer["on"] for answer in row["answers"])]
    return {Scenario(row["id"], row["text"], row["cluster"]) for row in rows}


def _keep(out: Path, scenario: Scenario, version: str, found: list[dict]) -> None:
    """Writes the answer; two releases may be asked at the same time."""
    with out.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _write(out, scenario, version, found)


def _write(out: Path, scenario: Scenario, version: str, found: list[dict]) -> None:
    kept = _read(out)
    row = kept.get(scenario.id)
    if row is None or (row["text"], row["cluster"]) != (scenario.text, scenario.cluster):
        row = {"id": scenario.id, "text": scenario.text, "cluster": scenario.cluster, "answers": []}
    kept[scenario.id] = {**row, "answers": _merged(row["answers"], version, found)}
    out.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in kept.values()))


def _bare(applications: dict) -> dict:
    return {name: {"status": app["status"], "deployments": app["deployments"]} for name, app in applications.items()}


def _merged(groups: list[dict], version: str, found: list[dict]) -> list[dict]:
    """The answers with this release's replaced by `found`, answers alike together."""
    others = [{"on": [v for v in group["on"] if v != version], "is": group["is"]} for group in groups]
    for outcome in found:
        same = next((group for group in others if group["is"] == outcome), None)
        if same:
            same["on"].append(version)
        else:
            others.append({"on": [version], "is": outcome})
    return [group for group in others if group["on"]]


def _read(path: Path) -> dict[str, dict]:
    if not path.exists():
        return {}
    return {row["id"]: row for row in map(json.loads, path.read_text().splitlines())}
