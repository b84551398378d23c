"""Stand-ins that behave as anything: for heavy packages that code imports and that decide no amount.

They can be called, indexed, entered, decorated with, subclassed and calculated with. A call with one class or function alone
gives it back, as decorators do.
"""

import importlib
import importlib.abc
import importlib.machinery
import inspect
import os
import sys
import types
from typing import Any

HEAVY = """torch torchvision torchaudio transformers vllm gradio diffusers tensorflow keras sklearn xgboost lightgbm mlflow PIL cv2
faiss sentence_transformers langchain langchain_core langchain_community langchain_openai openai requests boto3 botocore redis
pymongo sqlalchemy whisper faster_whisper spacy nltk accelerate peft bitsandbytes onnxruntime datasets evaluate huggingface_hub
multipart python_multipart soundfile librosa scipy pandas matplotlib prometheus_client sentencepiece tokenizers ultralytics timm qdrant_client chromadb
pinecone elasticsearch kafka minio dotenv loguru tqdm joblib numba einops optuna wandb deepspeed insightface""".split()


class Anything:
    """A value of which everything can be asked."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Anything()

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        if len(args) == 1 and not kwargs and (inspect.isclass(args[0]) or inspect.isfunction(args[0])):
            return args[0]
        return Anything()

    def __mro_entries__(self, bases: tuple) -> tuple:
        return ()

    def __instancecheck__(self, other: Any) -> bool:
        return False

    def __subclasscheck__(self, other: Any) -> bool:
        return False

    def __reduce__(self) -> tuple:
        return (Anything, ())

    def __iter__(self) -> Any:
        return iter(())

    def __enter__(self) -> Any:
        return self

    def __exit__(self, *_: Any) -> None:
        pass

    def __getitem__(self, _: Any) -> Any:
        return Anything()

    def __setitem__(self, _: Any, __: Any) -> None:
        pass

    def __len__(self) -> int:
        return 1

    def __int__(self) -> int:
        return 1

    __index__ = __int__

    def __float__(self) -> float:
        return 1.0

    def __contains__(self, _: Any) -> bool:
        return True

    def __or__(self, _: Any) -> Any:
        return Anything()

    __ror__ = __and__ = __add__ = __radd__ = __mul__ = __rmul__ = __sub__ = __truediv__ = __matmul__ = __lt__ = __gt__ = __or__

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.any_schema()


class _Module(types.ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = type(name, (Exception,), {}) if name.endswith(("Error", "Exception")) else Anything()
        setattr(self, name, made)
        return made

    def __reduce__(self) -> tuple:
        return (importlib.import_module, (self.__name__,))


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def __init__(self, takes: Any) -> None:
        self._takes = takes

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> Any:
        if not self._takes(fullname.split(".")[0]):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: Any) -> types.ModuleType:
        module = _Module(spec.name)
        module.__path__ = []
        module.__file__ = os.devnull
        module.__version__ = "9.9.9"
        return module

    def exec_module(self, module: types.ModuleType) -> None:
        pass


def stand_in(folder: str, never: list[str] | None = None) -> None:
    """Replaces heavy packages from now on; where `never` is given, every other package that neither Ray nor the folder has too."""
    own = {name.removesuffix(".py") for name in os.listdir(folder)}
    heavy = set(HEAVY) - own
    for name in list(sys.modules):
        if _is_stand_in(name, heavy):
            del sys.modules[name]
    sys.meta_path.insert(0, _Finder(lambda name: name in heavy and not _is_installed(name)))
    if never is not None:
        kept = {*sys.builtin_module_names, *sys.stdlib_module_names, "ray", *own, *never}
        sys.meta_path.append(_Finder(lambda name: name not in kept and not name.startswith("_") and not _is_installed(name)))


def _is_stand_in(name: str, heavy: set[str]) -> bool:
    return name.split(".")[0] in heavy and getattr(sys.modules[name], "__file__", None) == os.devnull


def _is_installed(name: str) -> bool:
    paths = [path for path in sys.path if "site-packages" in path]
    return any(os.path.exists(os.path.join(path, name)) or os.path.exists(os.path.join(path, name + ".py")) for path in paths)
