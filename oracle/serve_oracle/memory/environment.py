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
FOURTH = ["transformers==4.57.3", "tokenizers==0.22.1", "huggingface_hub==0.36.0"]
TRANSFORMERS = [
    ((0, 0, 0), FOURTH),
    ((0, 9, 2), ["transformers==4.53.3", "tokenizers==0.21.4", "huggingface_hub==0.33.5"]),  # it registers names that later ones have
    ((0, 10, 0), FOURTH),
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
    for name, wanted in {_name(pins): pins for _, pins in TRANSFORMERS[:-1]}.items():
        subprocess.run([*pip, "--no-deps", "--target", str(folder / name), *wanted], check=True)
    (folder / "ready").touch()


def _name(pins: list[str]) -> str:
    return pins[0].replace("==", "-")


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
    pins = max((entry for entry in TRANSFORMERS if entry[0] <= version_key(version)), key=lambda entry: entry[0])[1]
    before = [] if pins == TRANSFORMERS[-1][1] else [str(folder / _name(pins))]
    return [str(folder / "bin" / "python"), "-m", "engine", str(code), *before]
