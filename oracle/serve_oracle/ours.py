"""What the product says of a config: its command line, run as a person would."""

import json
import subprocess
from pathlib import Path

from .releases import ROOT

CLI = ROOT.parent / "dist" / "cli.js"


def check(file: Path, version: str, spec: str) -> dict:
    """The first config of `check --format json` on a file. Raises SystemExit where the product is not built or fails."""
    if not CLI.exists():
        raise SystemExit("dist/cli.js is missing: npm run build")
    command = ["node", str(CLI), "check", str(file), "--ray-version", version, "--cluster", spec, "--format", "json", "--fail-on", "never"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)["files"][0]["configs"][0]


def applications(config: dict) -> dict:
    """`check`'s answer in the shape of a live one: name -> {"status", "complete", "deployments": name -> {"wanted", …}}.

    None stands for what is not decided: which replicas wait where chance decides, or anything of an unknown demand.
    """
    fit = (config["fit"] or {}).get("initial") or {"status": "unknown", "pending": None, "pendingTotal": None}
    waits = None if fit["pending"] is None else {(p["application"], p["deployment"]): p["replicas"] for p in fit["pending"]}
    if fit["status"] == "fits":
        waits = {}
    rejected = config["verdict"]["status"] == "rejected"
    return {app["name"]: _application(app, waits, rejected) for app in config["applications"]}


def _application(app: dict, waits: dict | None, rejected: bool) -> dict:
    deployments = {}
    for deployment in app["deployments"]:
        wanted = deployment["replicas"] and deployment["replicas"]["initial"]
        pending = None if waits is None or wanted is None else waits.get((app["name"], deployment["name"]), 0)
        deployments[deployment["name"]] = {"wanted": wanted, "running": None if pending is None else wanted - pending, "pending": pending}
    pending = [d["pending"] for d in deployments.values()]
    status = None if None in pending or not app["complete"] else "DEPLOYING" if any(pending) else "RUNNING"
    return {"status": "DEPLOY_FAILED" if rejected else status, "complete": app["complete"], "deployments": deployments}
