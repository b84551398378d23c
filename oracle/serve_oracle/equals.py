"""`drift --equal`: files that are deployed and then compared with what runs: nothing of them differs.

`test/unit/drift/equal/<release>.json`: file name -> what `GET /api/serve/applications/` told once it was at rest.
"""

import json
import sys
import tempfile
from pathlib import Path

import yaml

from . import drifts
from .releases import ROOT, Release
from .rest import heads

FOLDER = ROOT.parent / "test" / "unit" / "drift" / "equal"
FILES = Path(__file__).parent / "configs" / "equal"
EXAMPLE = ROOT.parent / "examples" / "two-llm-apps.yaml"
NODES = [{"resources": {**drifts.NODES[0]["resources"], "GPU": 4}}]


def keep(releases: list[Release]) -> int:
    """Deploys every file on a head of each release; status 1 if one of them was refused or never came to rest."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    failed = 0
    for release in releases:
        told, faults = _ask(release)
        failed += len(faults)
        (FOLDER / f"{release.version}.json").write_text(f"{drifts.written(told)}\n")
        print("\n".join([*faults, f"{release.version}: {len(told)} files"]), file=sys.stderr, flush=True)
    return 1 if failed else 0


def _ask(release: Release) -> tuple[dict[str, dict], list[str]]:
    """What was told of each file, and of each other one why it was not."""
    told, faults = {}, []
    with tempfile.TemporaryDirectory() as folder:
        notes = str(Path(folder, "notes"))
        with heads.running(release, NODES, {"SERVE_LENS_NOTES": notes}) as head:
            head.ask("start")
            for together in _by_frame({name: yaml.safe_load(text) for name, text in texts().items()}):
                found, missed = _told_or_why(head, together)
                told |= found
                faults += [f"{release.version} {fault}" for fault in missed]
    return told, faults


def texts() -> dict[str, str]:
    """By file name; the example as it stands, but without proxies, whose ports other heads of this machine may hold."""
    found = {path.name: path.read_text() for path in sorted(FILES.iterdir())}
    return {**found, EXAMPLE.name: f"proxy_location: Disabled\n{EXAMPLE.read_text()}"}


def _by_frame(configs: dict[str, dict]) -> list[dict[str, dict]]:
    """Those that say the same above their applications run together."""
    found: dict[str, dict[str, dict]] = {}
    for name, config in configs.items():
        frame = {key: value for key, value in config.items() if key != "applications"}
        found.setdefault(json.dumps(frame), {})[name] = config
    return list(found.values())


def _told_or_why(head: heads.Head, configs: dict[str, dict]) -> tuple[dict[str, dict], list[str]]:
    """One file that a release refuses is found by halves, so that the others are deployed all the same."""
    try:
        return _told_of(head, configs), []
    except RuntimeError as error:
        if len(configs) == 1 or not isinstance(error, drifts.Refused):
            return {}, [f"{', '.join(configs)}: {error}"]
    names = list(configs)
    halves = [_told_or_why(head, {name: configs[name] for name in part}) for part in (names[::2], names[1::2])]
    (told, faults), (others, missed) = halves
    return told | others, faults + missed


def _told_of(head: heads.Head, configs: dict[str, dict]) -> dict[str, dict]:
    apps = [app for config in configs.values() for app in config["applications"]]
    told = drifts.bare(drifts.sent(head, {**next(iter(configs.values())), "applications": apps}))
    return {
        name: {**told, "applications": {app.get("name", "default"): told["applications"][app.get("name", "default")] for app in config["applications"]}}
        for name, config in configs.items()
    }
