"""`python -m engine SOURCE [TRANSFORMERS]` answers cases, one a line on the standard input: {"id", "config", "arguments", "context", "card", "measured"}."""

import contextlib
import json
import os
import sys
import tempfile
import traceback

QUIET = {"VLLM_LOGGING_LEVEL": "CRITICAL", "VLLM_CONFIGURE_LOGGING": "0", "HF_HUB_OFFLINE": "1", "VLLM_NO_USAGE_STATS": "1", "CUDA_VISIBLE_DEVICES": "", "TOKENIZERS_PARALLELISM": "false", "OMP_NUM_THREADS": "1"}


def main() -> None:
    folders = sys.argv[1:]
    os.environ.update(QUIET)
    sys.path[0:0] = list(reversed(folders))
    os.environ["VLLM_CACHE_ROOT"] = tempfile.mkdtemp(prefix="vllm-cache-")
    out = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what vLLM prints is no answer
    _import(folders[0])
    cases = [json.loads(line) for line in sys.stdin]
    _import_models({name for case in cases for name in case["config"]["architectures"]})
    for case in cases:
        print(json.dumps({"id": case["id"], "answer": _in_child(case)}), file=out)


def _import(source: str) -> None:
    """Everything that each case needs, once; a case is then asked in a fork."""
    from . import card, missing

    import torch._inductor.runtime.triton_compat  # noqa: F401  before vLLM's placeholder of Triton is there (0.8.5)
    import torch.utils._triton

    torch.utils._triton.has_triton_package()  # kept: torch itself has none

    missing.provide()
    card.install(source)
    import vllm  # noqa: F401
    import vllm._custom_ops  # noqa: F401

    missing.provide_triton()
    missing.provide_operations()
    card.provide_driver()
    import vllm.engine.arg_utils  # noqa: F401
    import vllm.model_executor.models.registry as registry

    if hasattr(registry, "_run_in_subprocess"):
        registry._run_in_subprocess = lambda function: function()
    _with_triton()


USED = [
    "vllm.compilation.backends", "vllm.model_executor.model_loader.loader", "vllm.model_executor.model_loader.utils", "vllm.v1.attention.backends.flash_attn",
    "vllm.v1.core.kv_cache_utils", "vllm.v1.worker.gpu_model_runner", "vllm.v1.worker.gpu_worker", "vllm.worker.cache_engine", "vllm.worker.worker",
]  # fmt: skip


def _import_models(architectures: set[str]) -> None:
    """What every case would import again; what a version has not, and what fails here, fails there where it is needed."""
    import importlib

    import vllm.model_executor.models.registry as registry

    for name in USED:
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    for name in sorted(architectures):
        with contextlib.suppress(Exception):
            registry.ModelRegistry.models[name].load_model_cls()


def _with_triton() -> None:
    """A card's machine has Triton; which model runner is taken hangs on it (0.22 on)."""
    try:
        import vllm.config.vllm as module
    except ImportError:
        return
    if hasattr(module, "HAS_TRITON"):
        module.HAS_TRITON = True


def _in_child(case: dict) -> dict:
    """No case sees another's traces."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        with os.fdopen(writing, "w") as pipe:
            json.dump(_answered(case), pipe)
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        text = pipe.read()
    os.waitpid(child, 0)
    return json.loads(text) if text else {"broken": "the process ended"}


def _answered(case: dict) -> dict:
    from . import card
    from .answer import answered

    card.CARD.name, card.CARD.memory = case["card"]["name"], case["card"]["memory"]
    card.CARD.capability = tuple(case["card"]["capability"])
    os.environ.update(case.get("env", {}))
    try:
        return answered(case)
    except BaseException:  # noqa: BLE001  what a stand-in did not foresee is told, never taken for vLLM's answer
        return {"broken": traceback.format_exc()[-1500:]}


if __name__ == "__main__":
    main()
