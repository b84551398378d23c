"""Asks the model classes of `transformers` on the meta device, in an environment of its own (torch for the CPU, some 1.2 GB)."""

import json
import pathlib
import subprocess
import sys

from ..environments import home
from . import record

TRANSFORMERS = "5.24.0"
TORCH = "2.13.0"
RUNS_THERE = pathlib.Path(__file__).parents[2] / "models"


def python() -> pathlib.Path:
    """The environment's interpreter, made where it is missing."""
    folder = home() / "models-env"
    if not (folder / "ready").exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(folder)], check=True)
        command = [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", f"torch=={TORCH}", f"transformers=={TRANSFORMERS}"]
        subprocess.run(command, check=True)
        (folder / "ready").touch()
    return folder / "bin" / "python"


def variants() -> list[dict]:
    """Small configs made at random, of every architecture that the reader names and `transformers` has."""
    names = sorted({word for word in record.keys() if word.endswith(("ForCausalLM", "LMHeadModel"))})
    done = subprocess.run([str(python()), str(RUNS_THERE / "variants.py"), *names], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def counts(configs: list[dict]) -> dict[str, int | str | None]:
    """Parameters by id; null without a class, a text where the class refuses. Takes a list of {"id", "config"}."""
    asked = "".join(json.dumps(config) + "\n" for config in configs)
    done = subprocess.run([str(python()), str(RUNS_THERE / "count.py")], input=asked, capture_output=True, text=True, check=True)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    return {answer["id"]: answer["parameters"] for answer in answers}
