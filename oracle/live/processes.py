"""This process's life, and what its Ray workers are doing, told from their titles: busy machines make every fixed patience too short."""

import os
import re
import signal
import sys
import threading
import time
import warnings
from pathlib import Path
from typing import Callable, TextIO

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


def run(main: Callable[[TextIO], None]) -> None:
    """Runs a program of this folder: what it tells goes to standard output, all that Ray and others print to standard error."""
    out = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    warnings.simplefilter("ignore")
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    _end_with_parent()
    main(out)


def _end_with_parent() -> None:
    """Ends this process, and with it every Ray process, once the one that started it is gone."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
