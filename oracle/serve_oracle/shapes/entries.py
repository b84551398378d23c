"""What a project offers to configs: an import path, and the arguments that its builder takes."""

from dataclasses import dataclass, field
from typing import Any

from .project import Module, Project


@dataclass
class Entry:
    """`path` and the arguments that may stand beside it, one of them drawn for a config (None: no `args` at all)."""

    path: str
    arguments: list[dict[str, Any] | None] = field(default_factory=lambda: [None])
    others: list[str] = field(default_factory=list)

    @staticmethod
    def ended(project: Project, module: Module, bound: str) -> "Entry":
        """Closes a module with the application under a name, or in a builder that takes nothing of its arguments."""
        rng = project.rng
        name = rng.choice(("app", "application", "entrypoint", "graph", "serve_app"))
        name = f"{name}_" if any(f"\n{name} = " in f"\n{part}" for part in module.body) else name
        kind = rng.random()
        if kind < 0.65:
            module.body.append(f"{name} = {bound}")
            return Entry(f"{module.dotted}:{name}")
        if kind < 0.75 and "." in module.dotted + "x":
            module.body.append(f"{name} = {bound}\n\nif __name__ == \"__main__\":\n    serve.run({name}, route_prefix=\"/\", blocking=True)")
            module.need("from ray import serve")
            return Entry(f"{module.dotted}.{name}")
        if kind < 0.9:
            module.need("from ray.serve import Application")
            module.body.append(f"def build_app(args: dict) -> Application:\n    \"\"\"Builds it.\"\"\"\n    return {bound}")
        else:
            module.body.append(f"def build_app(args):\n    if args.get(\"verbose\"):\n        print(args)\n    made = {bound}\n    return made")
        return Entry(f"{module.dotted}:build_app", [{}, {}, {"verbose": True}, None])
