"""One Python environment for each release, with dependencies of its own time, hard-linked from one cache."""

import os
import pathlib
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from .releases import Release

SERVE_NEEDS = ["setuptools"]  # 2.9 imports pkg_resources
LLM_NEEDS = ["pyarrow", "jsonref", "fsspec", "typer", "pandas", "httpx", "boto3", "pillow", "jinja2", "python-multipart"]
UNUSED = ("jars", "dashboard/client")
WORKERS = max(2, os.cpu_count() or 2)


def home() -> pathlib.Path:
    """Where environments live: `RAY_SERVE_LENS_ORACLE_HOME`, else the user's cache folder."""
    named = os.environ.get("RAY_SERVE_LENS_ORACLE_HOME")
    cache = os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache"
    return pathlib.Path(named) if named else pathlib.Path(cache) / "ray-serve-lens" / "oracle"


def python(release: Release) -> pathlib.Path:
    """The interpreter of a release's environment."""
    return home() / "releases" / release.version / "bin" / "python"


def _uv(*args: str) -> None:
    env = {**os.environ, "UV_CACHE_DIR": str(home() / "uv-cache"), "UV_LINK_MODE": "hardlink"}
    command = [str(pathlib.Path(sys.executable).parent / "uv"), *args]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(command)}\n{done.stderr}")


def build(release: Release) -> bool:
    """Makes the environment if it is missing; returns whether it had to. Raises RuntimeError with uv's words."""
    folder = home() / "releases" / release.version
    if (folder / "ready").exists():
        return False
    shutil.rmtree(folder, ignore_errors=True)
    _uv("venv", "-q", "--python", f"{sys.version_info.major}.{sys.version_info.minor}", str(folder))
    until = release.dependencies_until.isoformat()
    wanted = [f"ray[serve]=={release.version}", *SERVE_NEEDS, *(LLM_NEEDS if release.has_llm else []), *release.needs]
    _uv("pip", "install", "-q", "--python", str(python(release)), "--exclude-newer", until, *wanted)
    _drop_unused(folder)
    (folder / "ready").touch()
    return True


def _drop_unused(folder: pathlib.Path) -> None:
    """Deletes Ray's Java archives and web dashboard, from the environment and from the cache it is linked to."""
    ray = next(folder.glob("lib/*/site-packages/ray"))
    cached = (home() / "uv-cache" / "archive-v0").glob("*/ray")
    twins = [c for c in cached if (c / "_version.py").exists() and (c / "_version.py").samefile(ray / "_version.py")]
    for root in (ray, *twins):
        for part in UNUSED:
            shutil.rmtree(root / part, ignore_errors=True)


def build_all(releases: list[Release]) -> int:
    """Makes every missing environment, some at once; returns how many were made."""
    (home() / "releases").mkdir(parents=True, exist_ok=True)
    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(build, releases))


def disk_bytes() -> int:
    """Bytes that all environments and their cache take together, a hard-linked file counted once."""
    seen: set[tuple[int, int]] = set()
    total = 0
    for folder, _, names in os.walk(home()):
        for name in names:
            stat = os.lstat(os.path.join(folder, name))
            if (stat.st_dev, stat.st_ino) not in seen:
                seen.add((stat.st_dev, stat.st_ino))
                total += stat.st_blocks * 512
    return total
