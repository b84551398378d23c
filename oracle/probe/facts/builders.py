"""Which import paths lead to a builder on this release, and which accelerator names its models take."""

import importlib
import inspect
from typing import Any

try:
    from ray._common.utils import import_attr
except ImportError:
    from ray._private.utils import import_attr

PATHS = (
    "ray.serve.llm:build_openai_app", "ray.serve.llm.build_openai_app", "ray.serve.llm.builders:build_openai_app",
    "ray.serve.llm:build_llm_deployment", "ray.serve.llm:build_pd_openai_app", "ray.serve.llm:build_dp_openai_app",
    "ray.serve.llm:build_dp_deployment", "ray.serve.llm.deployments:LLMServer", "ray.serve.llm.openai_api_models:ChatCompletionRequest",
    "ray.llm._internal.serve.deployments.prefill_decode_disagg.prefill_decode_disagg:build_app",
)  # fmt: skip


def read() -> dict[str, bool | str]:
    """Import path -> true: a builder that takes its arguments alone; false: nothing there; "refused": something else."""
    return {path: _found(path) for path in (*PATHS, *_public())}


def _public() -> list[str]:
    """Every public name of `ray.serve.llm`, which people take for builders."""
    try:
        module = importlib.import_module("ray.serve.llm")
    except ImportError:
        return []
    return sorted({f"ray.serve.llm:{name}" for name, value in vars(module).items() if _is_ours(name, value)} - set(PATHS))


def _is_ours(name: str, value: Any) -> bool:
    return not name.startswith("_") and (inspect.isclass(value) or inspect.isfunction(value)) and "llm" in value.__module__


def _found(path: str) -> bool | str:
    """As `build_app` in `ray/serve/_private/api.py` sees it (`call_user_app_builder_with_args_if_necessary`)."""
    try:
        found = import_attr(path)
    except (ImportError, AttributeError):
        return False
    one = inspect.isfunction(found) and len(inspect.signature(found).parameters) == 1
    return True if one else "refused"


def accelerators() -> dict[str, Any]:
    """{"known": names of `ray.util.accelerators`, "llm": name -> what LLMConfig makes of it, for those it takes}."""
    from ray.util.accelerators import accelerators as module

    known = sorted({v for k, v in vars(module).items() if k[0].isupper() and isinstance(v, str)})
    out: dict[str, Any] = {"known": known}
    try:
        from ray.serve.llm import LLMConfig
    except ImportError:
        return out
    out["llm"] = {}
    for name in [*known, "A10", "L40", "RTX4090"]:
        try:
            made = LLMConfig(model_loading_config={"model_id": "m"}, accelerator_type=name)
        except Exception:  # noqa: BLE001 - refused
            continue
        accepted = made.accelerator_type
        out["llm"][name] = getattr(accepted, "value", accepted)
    return out


def protocols() -> list[str]:
    """Schemes that `working_dir` and `py_modules` may have."""
    from ray._private.runtime_env.packaging import Protocol

    return sorted(p.value for p in Protocol)
