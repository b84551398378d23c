"""Stand-ins for what is not installed: vLLM's compiled parts and packages that no arithmetic of memory needs."""

import importlib.abc
import importlib.machinery
import importlib.util
import sys
import types

COMPILED = ("vllm._C", "vllm._C_stable_libtorch", "vllm._moe_C", "vllm._rocm_C", "vllm._flashmla_C", "vllm._version", "vllm.vllm_flash_attn")
OPERATIONS = ("_C", "_moe_C", "_C_cache_ops", "_C_cuda_utils", "_C_custom_ar", "_vllm_fa2_C", "_vllm_fa3_C", "_flashmla_C")
ABSENT = {
    "aiohttp", "anthropic", "compressed_tensors", "cv2", "datasets", "depyf", "diskcache", "grpc", "humming", "ijson", "lark", "librosa", "llguidance", "lm_format_enforcer",
    "mcp", "mistral_common", "model_hosting_container_standards", "numba", "openai_harmony", "opentelemetry", "outlines", "outlines_core", "pandas", "prometheus_fastapi_instrumentator", "pyarrow",
    "python_json_logger", "pythonjsonlogger", "ray", "scipy", "soundfile", "sse_starlette", "tiktoken", "torchaudio", "torchvision", "uvloop", "watchfiles", "xformers", "xgrammar",
}  # fmt: skip


class _Named(type):
    """A class whose every attribute is another such class."""

    def __getattr__(cls, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return anything(name)

    def __iter__(cls):
        return iter(())

    def __or__(cls, _):
        return cls

    __ror__ = __or__


def anything(name: str) -> type:
    """Something that can be called, subclassed, indexed and asked for any attribute."""

    class Anything(metaclass=_Named):
        def __init__(self, *_, **__):
            pass

        def __init_subclass__(cls, *_, **__):
            pass

        def __class_getitem__(cls, _):
            return cls

        def __getattr__(self, wanted):
            if wanted.startswith("__"):
                raise AttributeError(wanted)
            return anything(wanted)

        def __call__(self, *args, **named):
            return args[0] if len(args) == 1 and callable(args[0]) and not named else self

        def __iter__(self):
            return iter(())

        @classmethod
        def __get_pydantic_core_schema__(cls, *_):
            from pydantic_core import core_schema

            return core_schema.any_schema()

    Anything.__name__ = name
    return Anything


class _Module(types.ModuleType):
    __path__: list[str] = []
    __version__ = "99.0.0"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return anything(name)


def provide_triton() -> None:
    """After vLLM is imported, which has seen by then that there is no Triton: what models and quantizations import of it straight."""
    for name in [name for name in sys.modules if name.split(".")[0] == "triton"]:
        del sys.modules[name]
    ABSENT.add("triton")


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Stands behind all others, so what is installed is never replaced."""

    def find_spec(self, name, path=None, target=None):
        compiled = any(name == part or name.startswith(f"{part}.") for part in COMPILED)
        if compiled or name.split(".")[0] in ABSENT:
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
        return None

    def create_module(self, spec):
        return _Module(spec.name)

    def exec_module(self, module):
        pass


class _Operation:
    """A compiled operation; the few that are called while a model is built ask whether the card can do something."""

    def __call__(self, *_, **__):
        return True

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return self


def provide() -> None:
    """Before vLLM is imported."""
    sys.meta_path.append(_Finder())
    own = importlib.util.find_spec

    def found(name, package=None):
        try:
            return own(name, package)
        except ValueError:  # vLLM's own placeholder of Triton has no spec (0.8.5)
            return None

    importlib.util.find_spec = found


def provide_operations() -> None:
    """After vLLM's `_custom_ops` is imported, which asks which operations there are."""
    import torch._ops
    import torch.library

    torch.library.register_fake = lambda *_, **__: lambda function: function
    own = torch._ops._OpNamespace.__getattr__

    def found(self, name):
        try:
            return own(self, name)
        except AttributeError:
            if self.name in OPERATIONS and not name.startswith("__"):
                return _Operation()
            raise

    torch._ops._OpNamespace.__getattr__ = found
