"""Read first by every Python of a head: there the builders of `ray.serve.llm` run as they are, and what they build stands in.

So a config deploys as a person wrote it, where no engine is installed (`live/standins.py` says what stays real).
"""

import functools
import importlib.abc
import importlib.util
import sys

MODULE = "ray.serve.llm"


class _Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        if fullname != MODULE:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(fullname)
        spec.loader = _Loader(spec.loader)
        return spec


class _Loader(importlib.abc.Loader):
    def __init__(self, real) -> None:
        self._real = real

    def __getattr__(self, name):
        return getattr(self._real, name)

    def create_module(self, spec):
        return self._real.create_module(spec)

    def exec_module(self, module) -> None:
        from live import standins

        standins.stand_in()
        self._real.exec_module(module)
        for name, builder in list(vars(module).items()):
            if name.startswith("build_") and name.endswith("_app"):
                setattr(module, name, _standing_in(builder, standins.replaced))


def _standing_in(builder, replaced):
    @functools.wraps(builder)
    def built(*args, **kwargs):
        return replaced(builder(*args, **kwargs))

    return built


sys.meta_path.insert(0, _Finder())
