"""What this process's Ray workers are doing, told from their titles: busy machines make every fixed patience too short."""

import os
import re
from pathlib import Path

WORKER, BUILD, REPLICA = "default_worker.py", "ray::build_serve_application", "ray::ServeReplica"

PYTHON = re.compile(r"\S*/python[\d.]* ")  # a raylet names the worker's file too, as what it is to start


def titles() -> list[str]:
    """The command lines of all descendants of this process; Ray's workers write their work there."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                parent = int((folder / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(folder.name))
    found, left = [], list(children.get(os.getpid(), []))
    while left:
        pid = left.pop()
        left += children.get(pid, [])
        try:
            found.append(Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace"))
        except OSError:
            continue
    return found


def are_busy(running: int, seen: list[str]) -> bool:
    """Whether a worker is starting, builds an application, or is a replica beyond the `running` ones."""
    starting = any(WORKER in t and PYTHON.match(t) for t in seen)
    return starting or any(t.startswith(BUILD) for t in seen) or sum(t.startswith(REPLICA) for t in seen) > running
