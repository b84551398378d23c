"""Configs of Ray Serve that code makes objects of and no config file holds, read off each release's own source.

`ray/facts/generated/objects.json`: {class: steps of {field: its annotation, with `!` where it must be given}}. Classes with
validators of their own are left out: what they take is not in their annotations.
"""

import ast
import json

from . import facts, merge
from .environments import python
from .releases import Release, load

PATH = facts.CORE / "objects.json"
FILES = ("schema.py", "config.py")


def read(release: Release) -> dict[str, dict[str, str]]:
    """class -> field -> annotation."""
    folder = next((python(release).parent.parent).glob("lib/*/site-packages/ray/serve"))
    known = set(json.loads((facts.CORE / "models.json").read_text()))
    classes = [node for file in FILES for node in ast.parse((folder / file).read_text()).body if isinstance(node, ast.ClassDef)]
    return {node.name: _fields(node) for node in classes if node.name not in known and _is_plain(node)}


def _is_plain(node: ast.ClassDef) -> bool:
    bases = [ast.unparse(base) for base in node.bases]
    decorators = [ast.unparse(d) for item in node.body if isinstance(item, ast.FunctionDef) for d in item.decorator_list]
    return node.name.endswith("Config") and bases == ["BaseModel"] and not any("validator" in words for words in decorators)


def _fields(node: ast.ClassDef) -> dict[str, str]:
    found = [item for item in node.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)]
    return {item.target.id: ast.unparse(item.annotation) + ("!" if _is_required(item.value) else "") for item in found}


def _is_required(value: ast.expr | None) -> bool:
    if value is None:
        return True
    if not isinstance(value, ast.Call):
        return False
    first = value.args[0] if value.args else next((k.value for k in value.keywords if k.arg in ("default", "default_factory")), None)
    return first is None or (isinstance(first, ast.Constant) and first.value is ...)


def text(found: dict[str, dict]) -> str:
    """The file's text; `found` covers all releases, oldest first."""
    return facts.lay_out(merge.table(found), 1)


def kept(versions: list[str]) -> dict[str, dict]:
    """What the committed file says of these releases, oldest first."""
    return merge.unfolded(json.loads(PATH.read_text()), versions)


def write(found: dict[str, dict]) -> None:
    PATH.write_text(text(found))


def update(releases: list[Release]) -> None:
    write({release.version: read(release) for release in releases})


def differences(releases: list[Release]) -> list[str]:
    """Only these are asked: a machine that has others not yet need not make them."""
    held = kept([release.version for release in load()])
    return [f"{r.version}: models of Ray Serve that code makes objects of" for r in releases if read(r) != held[r.version]]
