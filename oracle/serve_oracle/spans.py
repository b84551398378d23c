"""Holds the product's parser of Python against CPython's own: every statement of every file where `ast` sees it.

Files: the standard libraries of the interpreters that are there, installed packages, and all of Ray of every release that is
installed, each content once. A file counts if the newest interpreter takes it; an older one's standard library is judged by
that one.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from .environments import _uv, home
from .releases import ROOT

PACKAGES = ["ray[serve]==2.47.1", "fastapi", "pydantic", "numpy", "pandas", "starlette", "aiohttp", "libcst", "jinja2"]
PACKAGES += ["setuptools", "pip", "gradio", "sympy", "networkx", "sqlalchemy"]
INTERPRETERS = ["python3.9", "python3.10", "python3.11", "python3.12", "python3.13"]

READER = Path(__file__).parent / "spans_reader.py"


def check(folders: list[str]) -> int:
    """Prints a row for each place and every difference; 1 where there is one."""
    places = {name: (_newest(), [Path(name)]) for name in folders} or _places()
    failures = 0
    for name, (interpreter, among) in places.items():
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as rows:
            subprocess.run([interpreter, str(READER), *map(str, among)], stdout=rows, check=True)
            failures += subprocess.run(["node", "scripts/python-spans.mjs", rows.name, name], cwd=ROOT.parent, check=False).returncode
    return 1 if failures else 0


def _places() -> dict[str, tuple[str, list[Path]]]:
    folder = home() / "spans"
    if not (folder / "ready").exists():
        shutil.rmtree(folder, ignore_errors=True)
        _uv("venv", "-q", "--python", f"{sys.version_info.major}.{sys.version_info.minor}", str(folder))
        _uv("pip", "install", "-q", "--python", str(folder / "bin" / "python"), *PACKAGES)
        (folder / "ready").touch()
    releases = sorted((home() / "releases").glob("*/lib/*/site-packages/ray"))
    found = {"packages": [next(folder.glob("lib/*/site-packages"))], f"ray of {len(releases)} releases": releases}
    judged = {name: (_newest(), among) for name, among in found.items() if among}
    return {**judged, **{path.name: (str(path), [_library(path)]) for path in _interpreters()}}


def _interpreters() -> list[Path]:
    found = {name: path for name in INTERPRETERS if (path := _interpreter(name))}
    return list(found.values()) or [Path(sys.executable)]


def _interpreter(name: str) -> Path | None:
    """From the PATH, else where pyenv keeps one of that version."""
    kept = sorted((Path.home() / ".pyenv" / "versions").glob(f"{name.removeprefix('python')}.*/bin/{name}"))
    listed = [shutil.which(name), *map(str, reversed(kept))]
    return next((Path(path) for path in listed if path and _runs(path)), None)


def _newest() -> str:
    return str(_interpreters()[-1])


def _runs(path: str) -> bool:
    return subprocess.run([path, "-c", ""], capture_output=True, check=False).returncode == 0


def _library(interpreter: Path) -> Path:
    words = [str(interpreter), "-c", "import json, os; print(json.dumps(os.path.dirname(os.__file__)))"]
    return Path(json.loads(subprocess.run(words, capture_output=True, check=True, text=True, env={**os.environ}).stdout))
