"""`python -m probe.facts.names ENGINE_FIELDS.json`: what can be imported of `ray.serve` and `ray.llm` on this release.

Prints {"modules": [every module], "names": {public module: its names}}. A module is imported and asked; one that needs a
package of its own, such as gradio, is read: the names that its statements bind. Names with an underscore are left out.
"""

import ast
import importlib
import importlib.util
import json
import os
import sys
import warnings
from pathlib import Path

ROOTS = ("ray.serve", "ray.llm")
SKIPPED = ("tests", "benchmarks", "generated")


def modules() -> dict[str, Path]:
    """Every module of the roots by its dotted name, tests left out."""
    found: dict[str, Path] = {}
    for root in ROOTS:
        spec = importlib.util.find_spec(root)
        if spec is None or not spec.submodule_search_locations:
            continue
        folder = Path(list(spec.submodule_search_locations)[0])
        for path in sorted(folder.rglob("*.py")):
            parts = path.relative_to(folder).with_suffix("").parts
            name = ".".join((root, *(parts[:-1] if parts[-1] == "__init__" else parts)))
            if not set(parts) & set(SKIPPED):
                found[name] = path
    return found


def is_public(module: str) -> bool:
    return not any(part.startswith("_") for part in module.split("."))


def names_of(module: str, path: Path) -> list[str]:
    try:
        found = set(dir(importlib.import_module(module)))
    except Exception:  # noqa: BLE001 - it needs a package that is not here
        found = set(bound(ast.parse(path.read_text())))
    return sorted(name for name in found if not name.startswith("_"))


def bound(tree: ast.AST) -> list[str]:
    """The names that the statements at the top of a module bind."""
    found: list[str] = []
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            found.append(node.name)
        elif isinstance(node, (ast.Import, ast.ImportFrom)):
            found += [(alias.asname or alias.name).split(".")[0] for alias in node.names]
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.append(node.id)
        elif isinstance(node, (ast.Assign, ast.AnnAssign, ast.If, ast.Try, ast.ExceptHandler, ast.With)):
            found += bound(node)
    return found


def read() -> dict:
    found = modules()
    return {"modules": sorted(found), "names": {name: names_of(name, path) for name, path in found.items() if is_public(name)}}


if __name__ == "__main__":
    from probe import standins

    os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"
    warnings.simplefilter("ignore")
    out = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with open(sys.argv[1]) as fields:
        standins.configure(json.load(fields))
    json.dump(read(), out, sort_keys=True)
