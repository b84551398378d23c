"""Heads that ask for Ray's own token: what they answer without one, with a wrong one and with theirs."""

import json
from pathlib import Path

from ..releases import Release
from . import heads, neutral
from .record import APPLICATIONS, FOLDER, NODES

FROM = (2, 52, 0)  # earlier releases know no tokens
TOKEN = "0123456789abcdef0123456789abcdef"  # noqa: S105 - of a head that lives for a minute
VARIABLES = {"RAY_AUTH_MODE": "token", "RAY_AUTH_TOKEN": TOKEN}
HEADERS = {
    "without": {},
    "wrong": {"Authorization": "Bearer wrong"},
    "right": {"Authorization": f"Bearer {TOKEN}"},
    "right, other header": {"X-Ray-Authorization": f"Bearer {TOKEN}"},
    "right, without Bearer": {"Authorization": TOKEN},
}
PATHS = ["/api/authentication_mode", "/api/version", APPLICATIONS, "/api/v0/nodes?detail=1&limit=10000", "/api/cluster_status?format=1"]
CONFIG = {"proxy_location": "Disabled", "applications": [{"name": "a", "route_prefix": "/a", "import_path": "running:plain"}]}


def keep(release: Release) -> None:
    """Writes `tokens/<release>.json`: header -> path -> answer."""
    if release.key < FROM:
        return
    with heads.running(release, NODES, VARIABLES) as head:
        found = {name: {path: head.read(path, headers=headers) for path in PATHS} for name, headers in HEADERS.items()}
        for name in ("without", "wrong", "right"):
            found[name][f"PUT {APPLICATIONS}"] = head.read(APPLICATIONS, "PUT", CONFIG, HEADERS[name])
    path = Path(FOLDER, "tokens", f"{release.version}.json")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({name: neutral.answers(answers) for name, answers in found.items()}, indent=1) + "\n")
