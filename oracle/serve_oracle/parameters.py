"""The parameters of `serve.deployment`, `Deployment.options` and `serve.run` of every release, read off its own source.

`ray/facts/generated/parameters.json`: {call: {parameter: steps of "taken" | "refused" | null}}; refused: it is there, and
a first statement raises where it is given.
"""

import ast
import json

from . import facts, merge
from .environments import python
from .releases import Release, load

PATH = facts.CORE / "parameters.json"
CALLS = {"deployment": ("api.py", None), "options": ("deployment.py", "Deployment"), "run": ("api.py", None)}


def read(release: Release) -> dict[str, dict[str, str]]:
    """call -> parameter -> "taken" or "refused"."""
    folder = next((python(release).parent.parent).glob("lib/*/site-packages/ray/serve"))
    return {call: _parameters(_function(folder / file, owner, call)) for call, (file, owner) in CALLS.items()}


def _function(path, owner: str | None, name: str) -> ast.FunctionDef:
    body = ast.parse(path.read_text()).body
    if owner:
        body = next(node for node in body if isinstance(node, ast.ClassDef) and node.name == owner).body
    return [node for node in body if isinstance(node, ast.FunctionDef) and node.name == name][-1]


def _parameters(function: ast.FunctionDef) -> dict[str, str]:
    names = [argument.arg for argument in (*function.args.args, *function.args.kwonlyargs)]
    gone = {name for name in names for node in function.body if _refuses(node, name)}
    return {name: "refused" if name in gone else "taken" for name in names if name not in ("self", "_func_or_class", "func_or_class")}


def _refuses(node: ast.stmt, name: str) -> bool:
    """True for `if name is not DEFAULT.VALUE: raise …`."""
    if not isinstance(node, ast.If) or not isinstance(node.body[-1], ast.Raise):
        return False
    tests = node.test.values if isinstance(node.test, ast.BoolOp) and isinstance(node.test.op, ast.And) else [node.test]
    words = [ast.unparse(test) for test in tests]
    return f"{name} is not DEFAULT.VALUE" in words and all(name in word or word == "not _internal" for word in words)


def text(found: dict[str, dict]) -> str:
    """The file's text; `found` covers all releases, oldest first."""
    return facts.lay_out({call: merge.table({v: f[call] for v, f in found.items()}) for call in CALLS}, 2)


def kept(versions: list[str]) -> dict[str, dict]:
    """What the committed file says of these releases, oldest first."""
    held = json.loads(PATH.read_text())
    parts = {call: merge.unfolded(held[call], versions) for call in CALLS}
    return {version: {call: parts[call][version] for call in CALLS} for version in versions}


def write(found: dict[str, dict]) -> None:
    PATH.write_text(text(found))


def update(releases: list[Release]) -> None:
    write({release.version: read(release) for release in releases})


def differences(releases: list[Release]) -> list[str]:
    """Only these are asked: a machine that has others not yet need not make them."""
    held = kept([release.version for release in load()])
    return [f"{r.version}: parameters of serve.deployment, options and run" for r in releases if read(r) != held[r.version]]
