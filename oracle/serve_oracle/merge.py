"""Merges facts of many releases into steps: `[[since, value], …]`, the last value holding for every later release."""

from typing import Any

Steps = list[list[Any]]
KINDS = {int: "int", float: "float", str: "str"}


def steps(values: dict[str, Any]) -> Steps:
    """version -> value, oldest first, as steps; a value that stays is written once."""
    out: Steps = []
    for version, value in values.items():
        if not out or out[-1][1] != value:
            out.append([version, value])
    return out


def merge(facts: dict[str, dict]) -> dict[str, Any]:
    """All files of the core by name, from facts by version (oldest first)."""
    return {
        "models": _models({v: f["models"] for v, f in facts.items()}),
        "llm": table({v: f.get("llm", {}) for v, f in facts.items()}),
        "builders": table({v: f["builders"] for v, f in facts.items()}),
        "accelerators": {
            "known": names({v: f["accelerators"]["known"] for v, f in facts.items()}),
            "llm": table({v: f["accelerators"].get("llm", {}) for v, f in facts.items()}),
        },
        "serve": table({v: f["serve"] for v, f in facts.items()}),
        "code": table({v: f["code"] for v, f in facts.items()}),
        "patterns": {part: table({v: f.get("patterns", {}).get(part) or {} for v, f in facts.items()}) for part in ("pd", "dp")},
        "variables": _with_names("names", {v: f["variables"] for v, f in facts.items()}),
        "runtime_env": _with_names("keys", {v: f["runtime_env"] for v, f in facts.items()}),
        "protocols": steps({v: f["protocols"] for v, f in facts.items()}),
        "engine": {
            "vllm": steps({v: f["engine"]["vllm"] for v, f in facts.items()}),
            "arguments": names({v: f["engine"]["engine"] for v, f in facts.items()}),
            "frontend": names({v: f["engine"]["frontend"] for v, f in facts.items()}),
            "memory": _trim(steps({v: f["engine"].get("memory") for v, f in facts.items()})),
            "worker": _trim(steps({v: f["engine"].get("worker") for v, f in facts.items()})),
        },
    }


def _keys(tables: dict[str, dict]) -> list[str]:
    return sorted({key for table in tables.values() for key in table})


def _trim(found: Steps) -> Steps:
    """Without a leading null: before its first step a thing does not exist."""
    return found[1:] if found and found[0][1] is None else found


def table(tables: dict[str, dict]) -> dict[str, Steps]:
    return {key: _trim(steps({v: t.get(key) for v, t in tables.items()})) for key in _keys(tables)}


def unfolded(found: dict[str, Steps], versions: list[str]) -> dict[str, dict]:
    """What `table` made its steps of: version -> key -> value, of these versions, oldest first."""
    out: dict[str, dict] = {version: {} for version in versions}
    for key, changes in found.items():
        known, value = dict(map(tuple, changes)), None
        for version in versions:
            value = known.get(version, value)
            if value is not None:
                out[version][key] = value
    return out


def names(lists: dict[str, list[str]]) -> Steps:
    """Name lists as [[since, {"add": […], "remove": […]}]]."""
    out: Steps = []
    before: set[str] = set()
    for version, names in lists.items():
        now = set(names)
        if now != before:
            change = {"add": sorted(now - before), "remove": sorted(before - now)}
            out.append([version, {key: value for key, value in change.items() if value}])
        before = now
    return out


def _with_names(name: str, tables: dict[str, dict]) -> dict[str, Steps]:
    """Facts of which one, `name`, is a list of names."""
    rest = {v: {key: value for key, value in held.items() if key != name} for v, held in tables.items()}
    return {name: names({v: held.get(name, []) for v, held in tables.items()}), **table(rest)}


def _models(tables: dict[str, dict]) -> dict[str, dict]:
    out = {}
    for name in _keys(tables):
        held = {v: t.get(name) for v, t in tables.items()}
        fields = {v: {k: _field(f) for k, f in m["fields"].items()} if m else {} for v, m in held.items()}
        out[name] = {
            "source": _trim(steps({v: m and m["source"] for v, m in held.items()})),
            "unknown": _trim(steps({v: m and m.get("unknown") for v, m in held.items()})),
            "fields": table(fields),
        }
    return out


def _field(field: dict) -> dict:
    """A field's fact as it is kept: `gives` becomes the `kind` that a number or text is turned into."""
    kept = {key: value for key, value in field.items() if key != "gives"}
    gives = field.get("gives", {})
    for letter in ("t", "d", "q", "f"):
        if letter in gives and type(gives[letter]) in KINDS:
            kept["kind"] = KINDS[type(gives[letter])]
            break
    return kept
