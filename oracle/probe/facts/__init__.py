"""The facts of the release this process runs on, read off its own classes and by trying them."""

import importlib.util
from pathlib import Path
from typing import Any

import ray

from .. import answer
from . import builders, code, llm, llm_trials, llm_workers, models, patterns, runtime_env, serve


def read(in_child) -> dict[str, Any]:
    """{"models", "accelerators", "builders", "protocols", "serve", "code", "runtime_env", "llm", "patterns"}; what could not be found out is left out, never guessed."""
    found = {"models": in_child(models.read), "builders": in_child(builders.read)}
    accelerators = in_child(builders.accelerators)
    found["accelerators"] = accelerators
    found["protocols"] = builders.protocols()
    found["serve"] = serve.read(in_child)
    found["code"] = code.read(in_child)
    found["runtime_env"] = in_child(runtime_env.read)
    derived = llm.read(in_child)
    if derived:
        found["llm"] = {**derived, **llm_trials.read(in_child), "workers": in_child(llm_workers.read)}
        found["patterns"] = patterns.read(in_child)
    _must_be_sound(in_child, derived, found["builders"])
    for part in (found["models"], found["builders"], accelerators, found["runtime_env"], found.get("llm", {}).get("workers") or {}):
        if "fault" in part:
            raise RuntimeError(f"{ray.__version__}: {part['fault']}")
    return found


def _must_be_sound(in_child, derived: dict, paths: dict) -> None:
    """A plain application must deploy and an importable LLM builder must build: else the environment is at fault."""
    plain = in_child(answer.answer, "applications: [{import_path: single:api}]")
    if plain.get("status") != "accepted":
        raise RuntimeError(f"{ray.__version__} does not even deploy a plain application: {plain}")
    there = importlib.util.find_spec("ray.serve.llm") is not None and "build_openai_app" in _source("ray.serve.llm")
    if there and not (derived and paths["ray.serve.llm:build_openai_app"]):
        raise RuntimeError(f"{ray.__version__} has an LLM builder that builds nothing here")


def _source(module: str) -> str:
    return Path(importlib.util.find_spec(module).origin).read_text()
