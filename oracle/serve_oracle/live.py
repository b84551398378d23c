"""`live`: one config on real nodes beside what the product says of it."""

import tempfile
from pathlib import Path

from . import ours, scenarios
from .releases import ROOT, Release
from .scenarios import Scenario

EXAMPLE = ROOT.parent / "examples" / "two-llm-apps.yaml"
EXAMPLE_CLUSTER = "cpu=4,gpu=1"
RELEASES = ["2.47.1", "2.60.0"]
NEW_FORM = (2, 51, 0)  # from here on `resources_per_bundle` is refused
OLD_BUNDLES = "resources_per_bundle: { CPU: 0.5, GPU: 0.4 }"
NEW_BUNDLES = "placement_group_config: { bundles: [{ CPU: 0.5, GPU: 0.4 }] }"
FAILED = "DEPLOY_FAILED"
UNSAID = {"status": None, "complete": True, "deployments": {}}
NUMBERS = ("wanted", "running", "pending")


def show(file: Path | None, spec: str, releases: list[Release]) -> int:
    """Prints both for every release, of a file or of the example; status 1 where they are unlike."""
    unlike = 0
    with tempfile.TemporaryDirectory() as folder:
        for release in releases:
            files = [file] if file else _examples(Path(folder), release)
            found = dict(scenarios.run([Scenario(f.name, f.read_text(), spec) for f in files], release))
            for each in files:
                unlike += _show(each, spec, release, found[each.name])
    return 1 if unlike else 0


def _examples(folder: Path, release: Release) -> list[Path]:
    """The bundled example; where its `resources_per_bundle` is refused also the same with `placement_group_config`."""
    if release.key < NEW_FORM:
        return [EXAMPLE]
    path = folder / "two-llm-apps-new-form.yaml"
    path.write_text(EXAMPLE.read_text().replace(OLD_BUNDLES, NEW_BUNDLES))
    return [EXAMPLE, path]


def _show(file: Path, spec: str, release: Release, answer: dict) -> bool:
    if "fault" in answer:
        raise RuntimeError(f"{release.version}: {answer['fault']}")
    said = ours.check(file, release.version, spec)
    lines = compare(answer, said)
    print(f"\n=== Ray {release.version}: {file.name} on {spec}\n")
    print(answer["ray_status"].strip() + "\n")
    print("\n".join(["serve.status()", *(f"  {line}" for line in answer["serve_status"])]) + "\n")
    print(table(answer, said))
    print("\nRay and the product: " + ("\n  ".join(["unlike", *lines]) if lines else "equal"))
    if not answer["settled"]:
        print("(Ray was still changing at the deadline)")
    return bool(lines)


def compare(answer: dict, said: dict) -> list[str]:
    """Every number that both know and tell differently. Where chance decides who waits, only how many are compared."""
    lines = []
    mine = ours.applications(said)
    for name, app in answer["applications"].items():
        other = mine.get(name, UNSAID)
        if other["status"] not in (None, app["status"]):
            lines.append(f"{name} is {app['status']}, ours {other['status']}")
        if app["status"] != FAILED:
            lines += _of_deployments(name, app["deployments"], other)
    if lines or FAILED in {app["status"] for app in answer["applications"].values()}:
        return lines
    total = ((said["fit"] or {}).get("initial") or {}).get("pendingTotal")
    if total not in (None, _waiting(answer)):
        lines.append(f"{_waiting(answer)} replicas wait, ours {total}")
    for resource, (asked, own) in demand(answer, said).items():
        if own is not None and abs(asked - own) > 0.01 * max(asked, own):
            lines.append(f"{resource} asked for in all: {asked:g}, ours {own:g}")
    return lines


def _waiting(answer: dict) -> int:
    return sum(d["pending"] for app in answer["applications"].values() for d in app["deployments"].values())


def _of_deployments(app: str, real: dict, other: dict) -> list[str]:
    lines, mine = [], other["deployments"]
    for name in real.keys() | mine.keys():
        if name not in mine and not other["complete"]:
            continue
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
        other = mine.get(name, UNSAID)
        rows.append((name, "", _pair(app["status"], other["status"]), "", "", ""))
        for deployment, numbers in app["deployments"].items():
            own = other["deployments"].get(deployment, {})
            rows.append(("", deployment, "", *(_pair(numbers[n], own.get(n)) for n in NUMBERS)))
    if said["verdict"]["status"] == "rejected":
        stage = said["verdict"]["stage"]
        return _aligned(rows) + "\n".join(["", f"ours: Ray refuses it at the {stage}", *_messages(answer)])
    fit = (said["fit"] or {}).get("initial") or {}
    rows.append(("all", "", "", "", "", _pair(_waiting(answer), fit.get("pendingTotal"))))
    text = [_aligned(rows), f"fit: ours {fit.get('status', 'not asked')}; in ray status {answer['waiting']} actors or groups wait"]
    for resource, (asked, own) in demand(answer, said).items():
        held, waiting = answer["held"].get(resource, 0), answer["waiting_for"].get(resource, 0)
        text.append(f"{resource}: {held:g} held + {waiting:g} waited for = {asked:g} | {'?' if own is None else format(own, 'g')}")
    return "\n".join([*text, *_messages(answer)])


def _aligned(rows: list[tuple]) -> str:
    widths = [max(len(str(row[i])) for row in rows) for i in range(len(rows[0]))]
    lines = ["  ".join(str(cell).ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]
    return "\n".join(["Ray | ours (? = chance decides or not known)", *lines])


def _messages(answer: dict) -> list[str]:
    """The last line of what Ray says of an application that it refused."""
    failed = {name: app["message"] for name, app in answer["applications"].items() if app["status"] == FAILED}
    lines = {name: [line.strip() for line in text.splitlines() if line.strip() and "errors.pydantic" not in line] for name, text in failed.items()}
    return [f"{name}: {told[-1]}" for name, told in lines.items() if told]


def _pair(real, own) -> str:
    return f"{real} | {'?' if own is None else own}"
