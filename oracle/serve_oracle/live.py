"""`live`: one config on real nodes beside what the product says of it."""

from pathlib import Path

from . import ours, scenarios
from .releases import ROOT, Release
from .scenarios import Scenario

EXAMPLE = ROOT.parent / "examples" / "two-llm-apps.yaml"
EXAMPLE_CLUSTER = "cpu=4,gpu=1"
RELEASES = ["2.47.1", "2.60.0"]
NUMBERS = ("wanted", "running", "pending")


def show(file: Path, spec: str, releases: list[Release]) -> int:
    """Prints both for every release; status 1 where they are unlike."""
    unlike = 0
    for release in releases:
        answer = scenarios.run([Scenario(file.name, file.read_text(), spec)], release)[file.name]
        if "fault" in answer:
            raise RuntimeError(f"{release.version}: {answer['fault']}")
        said = ours.check(file, release.version, spec)
        lines = compare(answer, said)
        unlike += bool(lines)
        print(f"\n=== Ray {release.version}: {file.name} on {spec}\n")
        print(answer["ray_status"].strip(), "\n")
        print(table(answer, said))
        verdict = "equal" if not lines else "unlike\n" + "\n".join(f"  {line}" for line in lines)
        print(f"\nRay and the product: {verdict}")
        if not answer["settled"]:
            print("(Ray was still changing at the deadline)")
    return 1 if unlike else 0


def compare(answer: dict, said: dict) -> list[str]:
    """Every number that both know and tell differently. Where chance decides who waits, only how many are compared."""
    lines = []
    mine = ours.applications(said)
    for name, app in answer["applications"].items():
        other = mine.get(name, {"status": None, "deployments": {}})
        if other["status"] not in (None, app["status"]):
            lines.append(f"{name} is {app['status']}, ours {other['status']}")
        if app["status"] != "DEPLOY_FAILED":
            lines += _of_deployments(name, app["deployments"], other["deployments"])
    total = ((said["fit"] or {}).get("initial") or {}).get("pendingTotal")
    real = sum(d["pending"] for app in answer["applications"].values() for d in app["deployments"].values())
    if total not in (None, real) and not any(app["status"] == "DEPLOY_FAILED" for app in answer["applications"].values()):
        lines.append(f"{real} replicas wait, ours {total}")
    for resource, (asked, mine_asked) in demand(answer, said).items():
        if mine_asked is not None and abs(asked - mine_asked) > 0.01 * max(asked, mine_asked):
            lines.append(f"{resource} asked for in all: {asked}, ours {mine_asked}")
    return lines


def _of_deployments(app: str, real: dict, mine: dict) -> list[str]:
    lines = []
    for name in real.keys() | mine.keys():
        if name not in real or name not in mine:
            lines.append(f"{app}: {name} is only {'in Ray' if name in real else 'ours'}")
            continue
        for number in NUMBERS:
            if mine[name][number] not in (None, real[name][number]):
                lines.append(f"{app}: {name} {number} {real[name][number]}, ours {mine[name][number]}")
    return sorted(lines)


def demand(answer: dict, said: dict) -> dict[str, tuple[float, float | None]]:
    """Resource -> (held and waited for in `ray status`, ours); `ray status` hides accelerator types."""
    held, waiting = answer["held"], answer["waiting_for"]
    mine = said["demand"] and said["demand"]["initial"]
    names = [n for n in sorted(held.keys() | waiting.keys() | (mine or {}).keys()) if not n.startswith("accelerator_type:")]
    return {n: (round(held.get(n, 0) + waiting.get(n, 0), 4), None if mine is None else mine.get(n, 0)) for n in names}


def table(answer: dict, said: dict) -> str:
    """Ray | ours for every application and deployment, then for the sums; `?` where ours leaves it open."""
    mine = ours.applications(said)
    rows = [("application", "deployment", "status", *NUMBERS)]
    for name, app in answer["applications"].items():
        other = mine.get(name, {"status": None, "deployments": {}})
        rows.append((name, "", _pair(app["status"], other["status"]), "", "", ""))
        for deployment, numbers in app["deployments"].items():
            own = other["deployments"].get(deployment, {})
            rows.append(("", deployment, "", *(_pair(numbers[n], own.get(n)) for n in NUMBERS)))
    fit = (said["fit"] or {}).get("initial") or {}
    real = sum(d["pending"] for app in answer["applications"].values() for d in app["deployments"].values())
    rows.append(("all", "", "", "", "", _pair(real, fit.get("pendingTotal"))))
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    text = ["Ray | ours (? = chance decides or not known)"]
    text += ["  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    text.append(f"fit: ours {fit.get('status', 'not asked')}; in ray status {answer['waiting']} actors or groups wait")
    for resource, (asked, own) in demand(answer, said).items():
        held, waiting = answer["held"].get(resource, 0), answer["waiting_for"].get(resource, 0)
        text.append(f"{resource}: {held:g} held + {waiting:g} waited for = {asked:g} | {'?' if own is None else format(own, 'g')}")
    return "\n".join(text)


def _pair(real, own) -> str:
    return f"{real} | {'?' if own is None else own}"
