"""What every process is given that starts real Ray nodes: a folder of its own, calm, and bytecode that is kept."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from . import engine, probing
from .environments import home, python
from .releases import Release

# Fewer processes on small machines, none behind all others of the machine (Ray's workers are); what is placed where does not change.
CALM = {"RAY_prestart_worker_first_driver": "0", "RAY_enable_worker_prestart": "0", "RAY_worker_niceness": "0",
        "RAY_USAGE_STATS_ENABLED": "0", "RAY_ENABLE_AUTO_CONNECT": "0", "RAY_SERVE_LOG_TO_STDERR": "0"}  # fmt: skip


@contextmanager
def folder() -> Iterator[str]:
    """A temporary folder that is gone afterwards."""
    temp = tempfile.mkdtemp(prefix="rsl", dir="/tmp")  # noqa: S108 - Ray's socket paths must be short
    try:
        yield temp
    finally:
        shutil.rmtree(temp, ignore_errors=True)


def environment(release: Release, temp: str, variables: dict[str, str]) -> dict[str, str]:
    """The oracle's own, with `variables` and a folder for Ray, whose workers would else compile all they import, 4 s each."""
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(home() / "bytecode")}
    ray = {"RAY_TMPDIR": temp, "SERVE_LENS_RAY_TEMP": f"{temp}/ray", "SERVE_LENS_ENGINE_FIELDS": str(engine.fields_file(release))}
    return probing.environment({**CALM, **kept, **ray, **variables})


def lay_pages(release: Release) -> None:
    """The dashboard does not start without the folder of its pages, which the environments do without."""
    ray = next(python(release).parent.parent.glob("lib/*/site-packages/ray"))
    Path(ray, "dashboard", "client", "build", "static").mkdir(parents=True, exist_ok=True)
