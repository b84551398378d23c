"""Answers without what only one machine and one moment have: ids, addresses, ports, times, paths, the machine's own figures."""

import json
import re
from typing import Any

# Of nodes and workers, placement groups, actors: each keeps its length, the same one the same everywhere.
IDS = re.compile(r"(?<![0-9a-z])(?:[0-9a-f]{56}|[0-9a-f]{36}|[0-9a-f]{32})(?![0-9a-z])")
# The dashboard writes `node_1a…` as `node1A…` and `CPU_group_0_1a…` as `CPUGroup01A…`.
CAMEL_IDS = re.compile(r"(?:(?<=^node)[0-9a-f]{56}|(?<=Group)[0-9a-f]{36}|(?<=Group\d)[0-9a-f]{36})$", re.I)
ADDRESS = re.compile(r"(?<![\d.])(?!127\.0|0\.0|10\.0\.0\.1)\d{1,3}(?:\.\d{1,3}){3}(?!\d|\.\d)")
MOMENT = re.compile(r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d+)?")
SESSION = re.compile(r"session_[\d_-]+\d")
TEMP = re.compile(r"/tmp/rsl\w+")
PACKAGES = re.compile(r"/[^\s\"':]*/site-packages/")
LIBRARY = re.compile(r"/[^\s\"':]*/lib/(?=python3\.\d+/)")
OWN = re.compile(r"/[^\s\"':]*/oracle/(?=apps|live|probe)")
LOG = re.compile(r"(controller(?:_build_[\w-]+)?_)\d+(?=\.log)")
PID = re.compile(r"(\bpid[=: ]+)\d+")
SECONDS = 1767225600
MOMENTS, PORTS, PIDS = re.compile("time|timestamp|ping|^now$|received", re.I), re.compile("port", re.I), re.compile("pid$", re.I)
FIXED_PORTS = (9000,)
# Of the machine and the moment; nothing of what Ray holds.
MACHINE = {"cpu", "cpus", "mem", "shm", "disk", "diskIo", "diskIoSpeed", "network", "networkSpeed", "loadAvg", "bootTime", "gpus", "tpus",
           "hostname", "workers", "cmdline", "agent", "gcs", "autoscalingStatus", "entrypoint", "driver_agent_http_address", "metrics",
           "node_name", "nodeName", "exit_detail", "coreWorkersStats", "call_site", "serialized_runtime_env", "storeStats",
           "nodeManagerHostname", "gcsRequestTime", "nonTerminatedNodesTime", "autoscalerUpdateTime", "scheduling_latency_us",
           "end_to_end_creation_latency_us", "highest_retry_delay_ms"}  # fmt: skip


def answers(told: dict[str, dict]) -> dict[str, dict]:
    """Path -> {"status", "contentType", "json" or "text"}."""
    kept, known = {}, {}
    for path, answer in told.items():
        is_json = answer["contentType"].startswith("application/json")
        body = {"json": _value(json.loads(answer["text"]), "", known)} if is_json else {"text": _text(answer["text"], known)}
        kept[_text(path, known)] = {"status": answer["status"], "contentType": answer["contentType"], **body}
    return kept


def _value(value: Any, key: str, known: dict[str, str]) -> Any:
    if isinstance(value, dict):
        return {_text(name, known): _value(part, name, known) for name, part in value.items() if name not in MACHINE}
    if isinstance(value, list):
        return [_value(part, key, known) for part in value]
    if isinstance(value, str):
        number = int(value) if value.isdigit() else None
        return _text(value, known) if number in (None, _number(number or 0, key)) else str(_number(number, key))
    return value if isinstance(value, bool) or value is None else _number(value, key)


def _number(value: float, key: str) -> float:
    """A moment in the unit that it was told in (seconds to nanoseconds since 1970), a process, a port."""
    if MOMENTS.search(key):
        for unit in (1, 10**3, 10**6, 10**9):
            if SECONDS / 2 < value / unit < SECONDS * 2:
                return SECONDS * unit
    if PIDS.search(key) and value:
        return 1000
    return 8000 if PORTS.search(key) and value > 0 and value not in FIXED_PORTS else value


def _text(text: str, known: dict[str, str]) -> str:
    def same(found: re.Match) -> str:
        return known.setdefault(found.group().lower(), f"{len(known) + 1:x}".rjust(len(found.group()), "0"))

    text = CAMEL_IDS.sub(same, IDS.sub(same, text))
    text = OWN.sub("/", LIBRARY.sub("/usr/lib/", PACKAGES.sub("/site-packages/", TEMP.sub("/tmp", SESSION.sub("session_1", text)))))
    text = LOG.sub(r"\g<1>1000", PID.sub(r"\g<1>1000", text))
    return ADDRESS.sub("10.0.0.1", MOMENT.sub("2026-01-01 00:00:00", text))
