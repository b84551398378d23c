"""Stand-ins for vllm, torch, transformers and sglang, far too big to install: empty classes made when asked for.

`ray.serve.llm` only needs names to import and, of the engine, its argument dataclass; `configure` gives that the real
engine's own argument names. `FrontendArgs` must hold none of the engine's: 2.50 on would sort those away.
"""

import dataclasses
import importlib.abc
import importlib.machinery
import os
import sys
import types
from typing import Any

PACKAGES = ("vllm", "torch", "transformers", "sglang", "torchvision", "gymnasium", "tree", "scipy")
VERSIONS = {"vllm": "0.0.0", "torch": "2.0.0", "transformers": "4.0.0"}
_fields: dict[str, list[str]] = {"engine": [], "frontend": []}


def _dataclass(name: str, fields: list[str]) -> type:
    def from_cli_args(cls: type, args: Any) -> Any:
        known = {field.name for field in dataclasses.fields(cls)}
        return cls(**{key: value for key, value in vars(args).items() if key in known})

    members = {"from_cli_args": classmethod(from_cli_args), "create_engine_config": lambda self, *a, **k: None}
    return dataclasses.make_dataclass(name, [(f, Any, dataclasses.field(default=None)) for f in fields], namespace=members)


def _pydantic(name: str) -> type:
    from pydantic import BaseModel

    return type(name, (BaseModel,), {"__module__": "standins", "__annotations__": {}})


def _plain(name: str) -> type:
    class Meta(type):
        def __getattr__(cls, attribute: str) -> Any:
            if attribute.startswith("__"):
                raise AttributeError(attribute)
            return _plain(attribute)

    return Meta(name, (), {"__init__": lambda self, *a, **k: None})


def _make(module: str, name: str) -> Any:
    if name in ("AsyncEngineArgs", "EngineArgs"):
        return _dataclass(name, _fields["engine"])
    if name == "FrontendArgs":
        return _dataclass(name, _fields["frontend"])
    if "protocol" in module or name.endswith(("Request", "Response", "ErrorInfo")):
        return _pydantic(name)
    if name.endswith("Error"):
        return type(name, (Exception,), {})
    return _plain(name)


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _make(self.__name__, name)
        setattr(self, name, made)
        return made


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> Any:
        if fullname.split(".")[0] not in PACKAGES or _is_absent(fullname):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: Any) -> types.ModuleType:
        module = _Module(spec.name)
        module.__path__ = []
        module.__file__ = os.devnull
        module.__version__ = VERSIONS.get(spec.name, "0.0.0")
        return module

    def exec_module(self, module: types.ModuleType) -> None:
        pass


def _is_absent(fullname: str) -> bool:
    return fullname.startswith("sglang.srt.entrypoints.openai")


def configure(fields: dict[str, list[str]]) -> None:
    """Puts the stand-ins in the way of imports, the engine's two argument classes with these names as fields."""
    _fields.update({kind: fields[kind] for kind in _fields})
    sys.meta_path.insert(0, _Finder())
