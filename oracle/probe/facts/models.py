"""Every config model reachable from Serve's schema and from `ray.serve.llm`: keys, defaults, and what they take."""

import collections.abc
import enum
import importlib
import inspect
import pkgutil
import re
import typing
from pathlib import Path
from typing import Any

import ray
from ray.serve import config as serve_config
from ray.serve import schema as serve_schema
from ray.serve._private import config as private_config

from . import tokens
from .fields import Field, fields_of, is_model

ROOTS = ("ServeDeploySchema", "DeploymentConfig", "AutoscalingConfig", "AutoscalingPolicy", "RequestRouterConfig", "GangSchedulingConfig",
         "DeploymentActorConfig")  # fmt: skip
LLM_ROOTS = ("LLMConfig", "LLMServingArgs", "PDServingArgs", "DPServingArgs", "DPOpenAiServingArgs", "PlacementGroupConfig",
             "BundleConfig", "LoraConfig", "ModelLoadingConfig", "CloudMirrorConfig", "S3MirrorConfig", "IngressClsConfig",
             "ProxyClsConfig", "CallbackConfig", "CPUConfig", "GPUConfig", "TPUConfig")  # fmt: skip

SKIPPED = re.compile(r"benchmark|config_generator|tests?\b|__main__|patches")


def read() -> dict[str, dict]:
    """Model name -> {"source", "unknown": ignored|refused|kept, "fields": {key: {...}}}."""
    found: dict[str, type] = {}
    for root in _roots():
        _collect(root, found)
    return {name: _model(cls) for name, cls in sorted(found.items())}


def _roots() -> list[type]:
    _import_llm()
    serve = [getattr(m, name) for name in ROOTS for m in (serve_schema, serve_config, private_config) if hasattr(m, name)]
    llm = [c for c in _subclasses() if c.__name__ in LLM_ROOTS and c.__module__.startswith("ray.llm._internal")]
    return serve + llm


def _import_llm() -> None:
    """Imports every module of `ray.serve.llm`, as its builders import theirs only when they run."""
    for package in ("ray.llm._internal.serve", "ray.llm._internal.common"):
        try:
            path = importlib.import_module(package).__path__
        except ImportError:
            return
        for module in pkgutil.walk_packages(path, f"{package}.", onerror=lambda _: None):
            if not SKIPPED.search(module.name):
                try:
                    importlib.import_module(module.name)
                except Exception:  # noqa: BLE001 - it needs what is not installed
                    pass


def _subclasses() -> list[type]:
    from pydantic import BaseModel

    seen, queue = [], [BaseModel]
    while queue:
        for cls in queue.pop().__subclasses__():
            seen.append(cls)
            queue.append(cls)
    return seen


def _collect(cls: type, found: dict[str, type]) -> None:
    if cls.__name__ in found:
        return
    found[cls.__name__] = cls
    for field in fields_of(cls).values():
        for inner in _models_in(field.annotation):
            _collect(inner, found)


def _models_in(annotation: Any) -> list[type]:
    if is_model(annotation):
        return [annotation]
    return [m for arg in typing.get_args(annotation) for m in _models_in(arg)]


def _model(cls: type) -> dict:
    fields = fields_of(cls)
    base = {name: tokens.NEEDED[name] for name, f in fields.items() if f.required and name in tokens.NEEDED}
    base.update(tokens.WHOLE.get(cls.__name__, {}))
    source = Path(inspect.getsourcefile(cls)).relative_to(Path(ray.__file__).parent.parent)
    out = {"source": str(source), "fields": {}}
    if _try(cls, base) is None:
        out["fields"] = {name: _declared(field) for name, field in fields.items()}
        return out
    out["unknown"] = _unknown(cls, base)
    out["fields"] = {name: _field(cls, base, name, field) for name, field in fields.items()}
    return out


def _unknown(cls: type, base: dict) -> str:
    made = _try(cls, {**base, "no_such_key": 1})
    return "refused" if made is None else "kept" if "no_such_key" in _dump(made) else "ignored"


def _dump(made: Any) -> dict:
    return dict(made.__dict__) | (getattr(made, "__pydantic_extra__", None) or {})


def _try(cls: type, values: dict) -> Any:
    try:
        return cls(**values)
    except Exception:  # noqa: BLE001 - a validator may raise anything
        return None


def _declared(field: Field) -> dict:
    out: dict[str, Any] = {"required": True} if field.required else {"default": _json(field.default)}
    if field.alias:
        out["alias"] = field.alias
    return out


def _field(cls: type, base: dict, name: str, field: Field) -> dict:
    out = _declared(field)
    rest = {**{k: v for k, v in tokens.BESIDE.get(name, {}).items() if k in fields_of(cls)}, **base}

    def made(value: Any) -> Any:
        return _try(cls, {**rest, field.alias or name: value})

    taken = {letter: made(value) for letter, value in tokens.TOKENS.items()}
    out["accepts"] = "".join(letter for letter, model in taken.items() if model is not None)
    gives = {k: _json(_dump(m).get(name)) for k, m in taken.items() if m is not None and k in "tfdhqr"}
    changed = {k: v for k, v in gives.items() if repr(v) != repr(tokens.TOKENS[k]) and isinstance(v, (int, float, str))}
    if changed:
        out["gives"] = changed
    if "i" in out["accepts"] or "k" in out["accepts"]:
        out.update(_bounds(lambda value: made(value) is not None))
    choices = [word for word in tokens.WORDS if _is_news(word, out["accepts"]) and made(word) is not None]
    if choices:
        out["choices"] = choices
        words = [word for word in choices if isinstance(word, str) and word.isalpha()]
        if words and made(words[0].swapcase()) is not None and made(words[0].capitalize()) is not None:
            out["caseless"] = True
    inner = _models_in(field.annotation)
    if inner:
        out["model"] = inner[0].__name__
        if _is_list(field.annotation):
            out["list"] = True
    return out


def _is_list(annotation: Any) -> bool:
    """Whether the models stand in a list rather than alone."""
    if is_model(annotation):
        return False
    return typing.get_origin(annotation) in (list, collections.abc.Sequence) or any(_is_list(a) for a in typing.get_args(annotation))


def _is_news(word: Any, accepts: str) -> bool:
    """Whether taking `word` says more than that any text, any number, or any number as text, is taken."""
    if isinstance(word, str):
        return "s" not in accepts and not (word.isdigit() and "q" in accepts)
    return "k" not in accepts


def _bounds(takes) -> dict:
    """The smallest and largest number taken, by bisection; `over` and `under` where the bound itself is not taken."""
    inside = 1 if takes(1) else 3
    out = {}
    if not takes(-tokens.FAR):
        low = _edge(takes, inside, -tokens.FAR)
        out["over" if takes(low - 0.999) else "min"] = low - 1 if takes(low - 0.999) else low
    if not takes(tokens.FAR):
        high = _edge(takes, inside, tokens.FAR)
        out["under" if takes(high + 0.999) else "max"] = high + 1 if takes(high + 0.999) else high
    return out


def _edge(takes, good: int, bad: int) -> int:
    while abs(good - bad) > 1:
        middle = (good + bad) // 2
        good, bad = (middle, bad) if takes(middle) else (good, middle)
    return good


def _json(value: Any) -> Any:
    if isinstance(value, enum.Enum):
        return "(code)" if value.name == "VALUE" else value.value
    if value is None or isinstance(value, (bool, int, float, str)):
        return value
    if isinstance(value, (list, tuple)) and not value or isinstance(value, dict) and not value:
        return [] if not isinstance(value, dict) else {}
    return "(computed)"
