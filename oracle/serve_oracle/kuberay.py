"""What KubeRay's custom resources may hold, read off the CRDs of its releases in a clone of its repository."""

import re
import subprocess
from pathlib import Path

import yaml

from .facts import lay_out

OUT = Path(__file__).parents[2] / "server/src/core/ray/facts/generated/kuberay.json"
CRDS = {"RayService": "ray.io_rayservices.yaml", "RayCluster": "ray.io_rayclusters.yaml"}
# Objects of KubeRay's own; what stands inside others is Kubernetes' or anybody's.
OWN = {
    "RayService.spec",
    "RayService.spec.upgradeStrategy",
    "RayService.spec.upgradeStrategy.clusterUpgradeOptions",
    "cluster",
    "cluster.authOptions",
    "cluster.autoscalerOptions",
    "cluster.gcsFaultToleranceOptions",
    "cluster.headGroupSpec",
    "cluster.workerGroupSpecs",
    "cluster.workerGroupSpecs.scaleStrategy",
}


def write(clone: str) -> list[str]:
    """Reads every release from 1.0 on and writes [since, until) of each key, by version of the API and object."""
    releases = _releases(clone)
    seen: dict[str, dict[str, dict[str, list[str]]]] = {}
    for release in releases:
        for kind, file in CRDS.items():
            crd = yaml.load(_show(clone, release, f"ray-operator/config/crd/bases/{file}"), yaml.CSafeLoader)
            for version in crd["spec"]["versions"]:
                root = version["schema"]["openAPIV3Schema"]
                for path, keys in _objects(kind, root["properties"]["spec"], "spec"):
                    for key in keys:
                        seen.setdefault(version["name"], {}).setdefault(path, {}).setdefault(key, []).append(release)
    spans = {
        api: {path: {key: _span(at, releases) for key, at in sorted(keys.items())} for path, keys in sorted(objects.items())}
        for api, objects in sorted(seen.items())
    }
    OUT.write_text(lay_out({"releases": [releases[0], releases[-1]], "keys": spans}, 4))
    return releases


def _releases(clone: str) -> list[str]:
    tags = subprocess.run(["git", "-C", clone, "tag"], capture_output=True, text=True, check=True).stdout.split()
    plain = [tag.removeprefix("v") for tag in tags if re.fullmatch(r"v[1-9]\d*\.\d+\.\d+", tag)]
    return sorted(plain, key=lambda release: [int(part) for part in release.split(".")])


def _show(clone: str, release: str, path: str) -> str:
    command = ["git", "-C", clone, "show", f"v{release}:{path}"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def _objects(kind: str, schema: dict, path: str):
    """Yields each object of KubeRay's own as its path and keys; the cluster's stand under `cluster`, whoever holds it."""
    name = re.sub("^spec", "cluster", path) if kind == "RayCluster" else f"{kind}.{path}"
    if name in OWN:
        yield name, schema["properties"].keys()
    for key, child in schema.get("properties", {}).items():
        inner = child["items"] if child.get("type") == "array" else child
        yield from _objects(kind, inner, f"{path}.{key}")


def _span(at: list[str], releases: list[str]) -> list[str | None]:
    last = releases.index(at[-1])
    return [at[0], releases[last + 1] if last + 1 < len(releases) else None]
