"""What a release makes of applications written in Python, asked with those of `apps/asked.py`."""

from typing import Any

import yaml

from .. import answer


def read(in_child) -> dict[str, Any]:
    """The facts by name (each function below says what it means)."""

    def built(name: str) -> dict[str, dict] | None:
        config = {"applications": [{"import_path": f"asked:{name}", "args": {}}]}
        got = in_child(answer.answer, yaml.safe_dump(config))
        if "fault" in got or got["status"] == "unread":
            raise RuntimeError(got.get("fault") or got["error"])
        return next(iter(got["applications"].values())) if got["status"] == "accepted" else None

    return {"same_names": same_names(built), "taken": taken(built)}


def same_names(built) -> str:
    """Of two deployments with one written name: `replaced` (the later one is left) or `numbered` (both are there)."""
    return "replaced" if len(built("twins")) == 1 else "numbered"


def taken(built) -> dict[str, bool]:
    """Whether the release builds each of: a null for the bundles in `.options`; a function before other deployments;
    arguments for a function; `num_replicas="auto"`; a count over a deployment that scales."""
    names = ("null_bundles", "function_first", "function_arguments", "automatic", "counted")
    return {name: built(name) is not None for name in names}
