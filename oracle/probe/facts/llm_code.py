"""`python -m probe.facts.llm_code ENGINE_FIELDS.json`: what code can do with `ray.serve.llm` on this release, as JSON.

{"methods": {class: those of METHODS that it has}, "parameters": {function: its parameters, "*" before those by name alone},
"server": what `LLMServer.as_deployment()` sets, "names": what deployments are called, "homes": {private module: the public
things that it holds too}}; null where the release has no `ray.serve.llm`.
"""

import importlib
import inspect
import json
import os
import sys
import warnings
from typing import Any

from . import names

CLASSES = ("LLMConfig", "LLMServer", "LLMRouter", "OpenAiIngress", "DPServer", "PDProxyServer", "PDServer")
FUNCTIONS = (
    "build_llm_deployment", "build_openai_app", "build_pd_openai_app", "build_dp_deployment", "build_dp_openai_app",
    "make_fastapi_ingress",
)  # fmt: skip
MODELS = ("LLMServingArgs", "ModelLoadingConfig", "LoraConfig", "CloudMirrorConfig", "PDServingArgs", "IngressClsConfig")
METHODS = (
    "as_deployment", "from_file", "get_deployment_options", "get_engine_config", "get_serve_options", "parse_yaml",
    "setup_engine_backend", "update_engine_kwargs",
)  # fmt: skip
MODULES = ("ray.serve.llm", "ray.serve.llm.deployment", "ray.serve.llm.ingress")


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except BaseException:  # noqa: BLE001 - not there, a program of its own, or not without a package of its own
        return None


def _public(name: str) -> Any:
    return next((vars(m)[name] for m in map(_module, MODULES) if m is not None and name in vars(m)), None)


def _methods(cls: Any) -> list[str]:
    return [name for name in METHODS if callable(getattr(cls, name, None))]


def _parameters(function: Any) -> list[str]:
    found: list[str] = []
    for parameter in inspect.signature(function).parameters.values():
        if parameter.kind is parameter.KEYWORD_ONLY and "*" not in found:
            found.append("*")
        found.append(parameter.name)
    return found


def _config(**engine: Any) -> Any:
    more = {"engine_kwargs": engine, "experimental_configs": {"dp_size_per_node": 2}} if engine else {}
    return _public("LLMConfig")(model_loading_config={"model_id": "m"}, **more)


def _tried(call: Any) -> Any:
    try:
        return call()
    except Exception:  # noqa: BLE001 - refused
        return None


def _server() -> Any:
    """[name, [min, initial, max]] of the server's own deployment, where the class makes one."""
    made = _public("LLMServer").as_deployment()
    scaling = made._deployment_config.autoscaling_config
    return [made.name, [scaling.min_replicas, scaling.initial_replicas, scaling.max_replicas]]


def _names() -> dict[str, Any]:
    """What the builder of a deployment calls it; null where it refuses the call."""
    one, ranks = _public("build_llm_deployment"), _public("build_dp_deployment")
    name = lambda app: app._bound_deployment.name  # noqa: E731
    return {
        "server": _tried(lambda: name(one(_config()))),
        "unprefixed": _tried(lambda: _config().get_serve_options()["name"]),
        "prefixed": _tried(lambda: name(one(_config(), name_prefix="P:"))),
        "ranks": _tried(lambda: name(ranks(_config(data_parallel_size=2)))),
        "prefixed ranks": _tried(lambda: name(ranks(_config(data_parallel_size=2), name_prefix="P:"))),
        "mapping": _tried(lambda: name(one({"model_loading_config": {"model_id": "m"}}))),
    }


def _homes() -> dict[str, list[str]]:
    wanted = {*CLASSES, *FUNCTIONS, *MODELS}
    found = {}
    for module in names.modules():
        if module.startswith("ray.llm._internal.serve") and not {"benchmark", "__main__", "config_generator"} & set(module.split(".")):
            held = sorted(wanted & set(vars(_module(module) or object)))
            if held:
                found[module] = held
    return found


def read() -> dict | None:
    import ray

    if _module("ray.serve.llm") is None or _public("build_openai_app") is None:
        return None
    ray.get_runtime_context = lambda: type("Context", (), {"runtime_env": {}, "namespace": "serve"})()
    return {
        "methods": {name: _methods(_public(name)) for name in CLASSES if _public(name) is not None},
        "parameters": {name: _parameters(_public(name)) for name in FUNCTIONS if _public(name) is not None},
        "server": _tried(_server),
        "names": _names(),
        "homes": _homes(),
    }


if __name__ == "__main__":
    from probe import standins

    os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"
    warnings.simplefilter("ignore")
    out = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    with open(sys.argv[1]) as fields:
        standins.configure(json.load(fields))
    json.dump(read(), out, sort_keys=True)
