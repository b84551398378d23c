"""`fit`: many scenarios on real nodes, kept as golden answers in `golden/fit.jsonl`.

Asked: JSON lines {"id", "text" or "file", "cluster", "ray": version or [versions]}; `file` is seen from the list's folder.
Kept: {"id", "text", "cluster", "answers": [{"on": [versions], "is": {application: {"status", "deployments":
{name: {"wanted", "running", "pending"}}}}}]}; a release stands under several answers if its runs came out differently.
"""

import json
from pathlib import Path

from . import golden, scenarios
from .releases import choose
from .scenarios import Scenario

PATH = golden.FOLDER / "fit.jsonl"


def ask(path: Path, names: list[str], runs: int, out: Path) -> int:
    """Asks every scenario on its releases (or those of them that are named), `runs` times, and merges into `out`."""
    asked = [json.loads(line) for line in path.read_text().splitlines() if line.strip()]
    by_id = {row["id"]: Scenario(row["id"], row.get("text") or (path.parent / row["file"]).read_text(), row["cluster"]) for row in asked}
    wanted = {row["id"]: [row["ray"]] if isinstance(row["ray"], str) else row["ray"] for row in asked}
    kept = _read(out)
    unsettled = 0
    for release in choose(sorted({v for versions in wanted.values() for v in versions if not names or v in names})):
        here = [scenario for i, scenario in by_id.items() if release.version in wanted[i]]
        outcomes: dict[str, list[dict]] = {}
        for _ in range(runs):
            for i, answer in scenarios.run(here, release).items():
                if "fault" in answer:
                    raise RuntimeError(f"{release.version} {i}: {answer['fault']}")
                unsettled += not answer["settled"]
                outcome = _bare(answer["applications"])
                if answer["settled"] and outcome not in outcomes.setdefault(i, []):
                    outcomes[i].append(outcome)
        for i, found in outcomes.items():
            scenario = by_id[i]
            row = kept.get(i)
            if row is None or (row["text"], row["cluster"]) != (scenario.text, scenario.cluster):
                row = {"id": i, "text": scenario.text, "cluster": scenario.cluster, "answers": []}
            kept[i] = {**row, "answers": _merged(row["answers"], release.version, found)}
        out.write_text("".join(json.dumps(row, separators=(",", ":")) + "\n" for row in kept.values()))
    print(f"{len(by_id)} scenarios, {runs} runs each; {unsettled} did not settle and are not kept")
    return 1 if unsettled else 0


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
