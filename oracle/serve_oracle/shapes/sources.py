"""Where the values of options come from in code: literals, constants, settings, files, the environment, tables, functions."""

import json
from typing import Any

import yaml

from .project import Module, Project


def placed(project: Project, module: Module, label: str, value: Any) -> str:
    """An expression that has this value in `module`, by one of the ways people choose."""
    if project.literal:
        return repr(value)
    ways = [_literal] * 4 + [_constant] * 2 + [_imported, _settings, _table, _yaml_file, _json_file, _function, _class_attribute]
    if type(value) in (int, float):
        ways += [_environment] * 2 + [_computed, _enum]
    return project.rng.choice(ways)(project, module, label, value)


def _literal(_: Project, __: Module, ___: str, value: Any) -> str:
    return repr(value)


def _constant(_: Project, module: Module, label: str, value: Any) -> str:
    name = label.upper()
    line = f"{name} = {value!r}"
    if line not in module.top:
        module.top.append(line)
    return name


def _imported(project: Project, module: Module, label: str, value: Any) -> str:
    name = label.upper()
    home = project.module("constants")
    home.top.append(f"{name} = {value!r}")
    if project.rng.random() < 0.5 and home is not module and not project.relative:
        module.need(f"import {home.dotted} as constants")
        return f"constants.{name}"
    project.bring(module, "constants", name)
    return name


def _environment(project: Project, module: Module, label: str, value: Any) -> str:
    module.need("import os")
    name = f"SERVE_{label.upper()}"
    project.variables[name] = str(value)
    kind = type(value).__name__
    default = repr(str(value)) if project.rng.random() < 0.6 else repr(value)
    getter = project.rng.choice(("os.getenv", "os.environ.get"))
    return f"{kind}({getter}({name!r}, {default}))"


def _settings(project: Project, module: Module, label: str, value: Any) -> str:
    home = project.module("settings")
    if not home.body:
        home.need("from dataclasses import dataclass, field")
        home.body.append("@dataclass" + project.rng.choice(("", "(frozen=True)")) + "\nclass Settings:")
        home.body.append("settings = Settings()")
    kind = type(value).__name__ if value is not None else "object"
    default = f"field(default_factory=lambda: {value!r})" if isinstance(value, (dict, list)) else repr(value)
    home.body[0] += f"\n    {label}: {kind} = {default}"
    project.bring(module, "settings", "settings")
    return f"settings.{label}"


def _table(project: Project, module: Module, label: str, value: Any) -> str:
    name = f"{label.upper()}_BY_STAGE"
    module.top.append(f'{name} = {{"dev": {_less(value)!r}, "prod": {value!r}}}')
    return project.rng.choice((f'{name}["prod"]', f'{name}.get("prod")', f'{name}.get("prod", {_less(value)!r})'))


def _less(value: Any) -> Any:
    return value if isinstance(value, (dict, list, str)) else 0 if value == 1 else 1


def _yaml_file(project: Project, module: Module, label: str, value: Any) -> str:
    path = _grown(project, "config.yaml", label, value, lambda kept: yaml.safe_dump(kept, sort_keys=False), yaml.safe_load)
    module.need("import yaml")
    if not any("CONFIG =" in line for line in module.top):
        depth = project.depth(module)
        up = '"..", ' * depth
        here = f'os.path.join(os.path.dirname(__file__), {up}"config.yaml")'
        opened = project.rng.choice((f'"{path}"', f'Path(__file__).parent{".parent" * depth} / "config.yaml"', here))
        module.need("from pathlib import Path", "import os")
        ways = [f"with open({opened}) as file:\n    CONFIG = yaml.safe_load(file)"]
        if "Path(" in opened:
            ways.append(f"CONFIG = yaml.safe_load(({opened}).read_text())")
        module.top.append(project.rng.choice(ways))
    return project.rng.choice((f'CONFIG["{label}"]', f'CONFIG.get("{label}")'))


def _json_file(project: Project, module: Module, label: str, value: Any) -> str:
    path = _grown(project, "options.json", label, value, lambda kept: json.dumps(kept, indent=2), json.loads)
    module.need("import json")
    if not any("OPTIONS_FILE =" in line for line in module.top):
        module.top.append(f'with open("{path}") as file:\n    OPTIONS_FILE = json.load(file)')
    return f'OPTIONS_FILE["{label}"]'


def _grown(project: Project, name: str, label: str, value: Any, write: Any, read: Any) -> str:
    path = project.data(name, project.files.get(f"{project.layout}/{name}" if project.layout else name, write({})))
    kept = read(project.files[path]) or {}
    project.files[path] = write({**kept, label: value})
    return path


def _function(project: Project, module: Module, label: str, value: Any) -> str:
    module.body.append(f'def default_{label}(stage: str = "prod"):\n    """Sizes by stage."""\n    return {value!r} if stage == "prod" else {_less(value)!r}')
    return f"default_{label}()"


def _class_attribute(_: Project, module: Module, label: str, value: Any) -> str:
    module.body.append(f"class {label.title().replace('_', '')}Defaults:\n    value = {value!r}\n    name = {label!r}")
    return f"{label.title().replace('_', '')}Defaults.value"


def _computed(_: Project, module: Module, label: str, value: Any) -> str:
    module.top.append(f"BASE_{label.upper()} = {value / 2!r}")
    kind = type(value).__name__
    return f"{kind}(BASE_{label.upper()} * 2)"


def _enum(_: Project, module: Module, label: str, value: Any) -> str:
    module.need("from enum import Enum")
    name = f"{label.title().replace('_', '')}Size"
    module.body.append(f"class {name}(Enum):\n    SMALL = {_less(value)!r}\n    LARGE = {value!r}" if _less(value) != value else f"class {name}(Enum):\n    LARGE = {value!r}")
    return f"{name}.LARGE.value"
