"""The files of one made application, and how its modules refer to each other."""

import random
from dataclasses import dataclass, field

LAYOUTS = ("", "", "", "shop", "serving", "src/shop", "app/serving", "ml_service")


@dataclass
class Module:
    """One Python file while it is being written."""

    dotted: str
    package: str
    title: str = ""
    imports: list[str] = field(default_factory=list)
    top: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)

    def need(self, *lines: str) -> None:
        self.imports += [line for line in lines if line not in self.imports]

    def text(self) -> str:
        future = [line for line in self.imports if "__future__" in line]
        rest = [line for line in self.imports if line not in future]
        head = [f'"""{self.title}"""', ""] if self.title else []
        parts = ["\n".join([*head, *future, *sorted(rest, key=_rank)]), "\n".join(self.top), *self.body]
        return "\n\n".join(part for part in parts if part.strip()) + "\n"


def _rank(line: str) -> tuple[int, str]:
    return (2 if line.startswith("from .") else 1 if "ray" in line else 0, line)


class Project:
    """All files of an application; `rng` draws whatever is drawn for it."""

    def __init__(self, rng: random.Random, layout: str | None = None) -> None:
        self.rng = rng
        self.literal = False
        self.layout = rng.choice(LAYOUTS) if layout is None else layout
        self.relative = bool(self.layout) and rng.random() < 0.7
        self.files: dict[str, str] = {}
        self.modules: dict[str, Module] = {}
        self.variables: dict[str, str] = {}
        self.deployments: list[str] = []

    def module(self, name: str) -> Module:
        """A module of the application's package, made where it is new."""
        if name not in self.modules:
            package = self.layout.replace("/", ".")
            self.modules[name] = Module(f"{package}.{name}" if package else name, package)
        return self.modules[name]

    def bring(self, into: Module, name: str, *names: str) -> None:
        """Has `into` import names of the project's module `name`."""
        other = self.module(name)
        if other is into:
            return
        dots = "." * (1 + self.depth(into))
        origin = f"{dots}{name}" if self.relative else other.dotted
        into.need(f"from {origin} import {', '.join(names)}")

    def depth(self, module: Module) -> int:
        """How many folders a module lies below the application's package."""
        return module.dotted.removeprefix(module.package + "." if module.package else "").count(".")

    def data(self, name: str, text: str) -> str:
        """Adds a file that is no module; its path."""
        path = f"{self.layout}/{name}" if self.layout else name
        self.files[path] = text
        return path

    def written(self) -> dict[str, str]:
        """path -> text of everything, `__init__.py` of the packages included."""
        found = dict(self.files)
        for module in self.modules.values():
            found[module.dotted.replace(".", "/") + ".py"] = module.text()
        parts = self.layout.split("/") if self.layout else []
        for depth in range(1, len(parts) + 1):
            found.setdefault("/".join((*parts[:depth], "__init__.py")), "")
        return dict(sorted(found.items()))
