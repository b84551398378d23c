"""Applications with files of their own: written into an empty folder, and answered there as a build task would see them.

Rows: {"id", "text", "files": path -> text, "env"?, "folder"?, "own"?}. With `own`, the packages that nothing may stand for, every
other one that is not installed is stood for too; `folder` is one that is there instead of an empty one. The variables of each application's `runtime_env` are set
while it is built, and its modules are imported anew for each application, since every build task is a process of its own.
"""

import contextlib
import importlib
import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import anything, answer


def answered(row: dict) -> dict:
    """The answer to one row. Changes this process: call it in a child."""
    with tempfile.TemporaryDirectory() as made:
        folder = row.get("folder") or made
        for path, text in row.get("files", {}).items():
            file = Path(folder, path)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        os.chdir(folder)
        sys.path.insert(0, folder)
        os.environ.update(row.get("env", {}))
        anything.stand_in(folder, row.get("own"))
        importlib.invalidate_caches()
        before = set(sys.modules)
        return answer.answer(row["text"], lambda runtime_env: _as_task(runtime_env, before))


@contextlib.contextmanager
def _as_task(runtime_env: dict[str, Any] | None, before: set[str]):
    kept = dict(os.environ)
    paths = list(sys.path)
    variables = {str(k): str(v) for k, v in ((runtime_env or {}).get("env_vars") or {}).items()}
    os.environ.update(variables)
    sys.path[1:1] = [part for part in variables.get("PYTHONPATH", "").split(os.pathsep) if part]
    try:
        yield
    finally:
        sys.path[:] = paths
        os.environ.clear()
        os.environ.update(kept)
        for name in set(sys.modules) - before:
            if _is_own(name):
                del sys.modules[name]


def _is_own(name: str) -> bool:
    file = getattr(sys.modules[name], "__file__", None) or ""
    return not name.startswith("ray") and file.startswith(os.getcwd())
