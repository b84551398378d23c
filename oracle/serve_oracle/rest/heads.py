"""A real head of a release with its dashboard, ended with everything it started when the block that asked for it ends."""

import json
import os
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import starting
from ..environments import python
from ..releases import ROOT, Release

TIMEOUT_S = 120
# No token of the home folder, and patience for nodes, proxies and a dashboard on busy cores.
OWN = {"RAY_AUTH_MODE": "disabled", "RAY_raylet_start_wait_time_s": "300", "RAY_SERVE_PROXY_READY_CHECK_TIMEOUT_S": "300",
       "RAY_DASHBOARD_STARTUP_TIMEOUT_S": "300", "RAY_DASHBOARD_SUBPROCESS_MODULE_WAIT_READY_TIMEOUT": "240"}  # fmt: skip


@dataclass(frozen=True)
class Head:
    """`address`: `http://127.0.0.1:1` of the dashboard."""

    address: str
    process: subprocess.Popen

    def ask(self, what: str, **given: Any) -> Any:
        """One of `live.head`'s questions. Raises RuntimeError with what it said."""
        answer = _said(self.process, {"ask": what, **given})
        if "fault" in answer:
            raise RuntimeError(answer["fault"])
        return answer["answer"]

    def read(self, path: str, method: str = "GET", body: Any = None, headers: dict[str, str] | None = None) -> dict:
        """{"status", "contentType", "text"} of one HTTP question."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.address + path, data=data, method=method, headers=headers or {})
        if data:
            request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=TIMEOUT_S) as answer:
                return _answer(answer)
        except urllib.error.HTTPError as error:
            return _answer(error)


def _answer(answer: Any) -> dict:
    return {"status": answer.status, "contentType": answer.headers.get("Content-Type") or "", "text": answer.read().decode()}


@contextmanager
def running(release: Release, nodes: list[dict], variables: dict[str, str] | None = None) -> Iterator[Head]:
    """Starts the nodes (`live.nodes.Nodes`) and ends them. Raises RuntimeError with their words where they do not start."""
    with starting.folder() as temp, Path(temp, "stderr").open("w+") as words:
        process = _started(release, temp, variables or {}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=words, text=True)
        try:
            started = _said(process, {"nodes": nodes})
            if not started or not started.get("dashboard"):
                words.seek(0)
                raise RuntimeError(f"{release.version}: no head\n{words.read()[-3000:]}")
            yield Head(f"http://{started['dashboard']}", process)
        finally:
            _end(process)


def pass_through(release: Release, variables: dict[str, str]) -> int:
    """A head whose questions come from this process's own standard input and whose answers go to its standard output."""
    with starting.folder() as temp:
        process = _started(release, temp, variables)
        try:
            return process.wait()
        finally:
            _end(process)


def _started(release: Release, temp: str, variables: dict[str, str], **streams: Any) -> subprocess.Popen:
    starting.lay_pages(release)
    found = starting.environment(release, temp, {**OWN, **variables})
    path = os.pathsep.join((found["PYTHONPATH"], str(ROOT / "live" / "site")))
    return subprocess.Popen([str(python(release)), "-m", "live.head"], cwd=temp, env={**found, "PYTHONPATH": path}, **streams)


def _said(process: subprocess.Popen, row: dict) -> dict:
    try:
        print(json.dumps(row), file=process.stdin, flush=True)
    except BrokenPipeError:
        return {}
    line = process.stdout.readline()
    return json.loads(line) if line else {}


def _end(process: subprocess.Popen) -> None:
    """Ends the head by closing its input; by a signal where that is not ours or takes too long."""
    if process.stdin:
        process.stdin.close()
    elif process.poll() is None:
        process.terminate()
    try:
        process.wait(timeout=60)
    except subprocess.TimeoutExpired:
        print(f"head {process.pid} does not end by itself", file=sys.stderr)
        process.terminate()
        process.wait(timeout=60)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]
