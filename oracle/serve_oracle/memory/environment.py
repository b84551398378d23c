"""Where vLLM's own code runs without a card: its source archive, torch for the CPU and a `transformers` of its time. Taken away when all is asked."""

import contextlib
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from .. import engine
from ..environments import home
from ..releases import version_key

TORCH = "torch==2.13.0"
NEEDS = [
    "blake3", "cachetools", "cbor2", "cloudpickle", "einops", "fastapi", "filelock", "gguf", "msgspec", "numpy", "openai", "packaging", "partial_json_parser",
    "pillow", "prometheus_client", "psutil", "py-cpuinfo", "pybase64", "pydantic", "pyzmq", "regex", "requests", "sentencepiece", "setproctitle", "typing_extensions",
]  # fmt: skip
TRANSFORMERS = [
    ((0, 0, 0), ["transformers==4.51.3", "tokenizers==0.21.1", "huggingface_hub==0.30.2"]),
    ((0, 10, 0), ["transformers==4.57.3", "tokenizers==0.22.1", "huggingface_hub==0.36.0"]),
    ((0, 22, 0), ["transformers==5.24.0"]),
]
"""Since which vLLM which; the last one stands in the environment itself, the others in folders before it."""


@contextlib.contextmanager
def prepared() -> Iterator[Path]:
    """A folder with the environment (1.3 GB with torch's build for the CPU), gone afterwards. `RAY_SERVE_LENS_TORCH` names one that stays."""
    kept = os.environ.get("RAY_SERVE_LENS_TORCH")
    folder = Path(kept) if kept else Path(tempfile.mkdtemp(prefix="vllm-", dir=_ready(home())))
    try:
        _install(folder)
        yield folder
    finally:
        if not kept:
            shutil.rmtree(folder, ignore_errors=True)


def _ready(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def _install(folder: Path) -> None:
    """With pip, not uv: pip takes torch's build for the CPU where one lies on a wheel path, and every index has the other."""
    if (folder / "ready").exists():
        return
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
    pip = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q"]
    subprocess.run([*pip, TORCH], check=True)
    subprocess.run([*pip, TORCH, *TRANSFORMERS[-1][1], *NEEDS], check=True)
    for since, wanted in TRANSFORMERS[:-1]:
        subprocess.run([*pip, "--no-deps", "--target", str(folder / _name(since)), *wanted], check=True)
    (folder / "ready").touch()


def _name(since: tuple[int, int, int]) -> str:
    return "transformers-" + ".".join(map(str, since))


@contextlib.contextmanager
def source(version: str) -> Iterator[Path]:
    """The Python files of a version's source archive in a folder, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix=f"vllm-{version}-") as named:
        folder = Path(named)
        _, url = engine.archive(version)
        with tempfile.TemporaryFile() as file:
            with urllib.request.urlopen(url) as response:
                shutil.copyfileobj(response, file)
            file.seek(0)
            with tarfile.open(fileobj=file) as held:
                for member in held:
                    inside = re.match(r"[^/]+/(vllm/.*\.(?:py|json))$", member.name)
                    if inside and member.isfile():
                        path = folder / inside.group(1)
                        path.parent.mkdir(parents=True, exist_ok=True)
                        path.write_bytes(held.extractfile(member).read())
        yield folder


def command(folder: Path, version: str, code: Path) -> list[str]:
    """What answers cases on its standard input."""
    since = max(since for since, _ in TRANSFORMERS if since <= version_key(version))
    before = [] if since == TRANSFORMERS[-1][0] else [str(folder / _name(since))]
    return [str(folder / "bin" / "python"), "-m", "engine", str(code), *before]
