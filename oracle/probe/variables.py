"""Which environment variables for routers this release's `ray.serve.llm` knows, and what the others do that change what it builds.

Ray Serve reads them when it is imported, so this runs before anything imports it, each question in a child of its own.
"""

import importlib.util
import os
import re
from pathlib import Path
from typing import Any

import yaml

NAME = re.compile(r"\b(?:RAYLLM_ROUTER|RAY_SERVE_LLM_ROUTER)_[A-Z_]+\b")
PATH = "ray.serve.llm:build_openai_app"
MODEL = {"model_loading_config": {"model_id": "m"}}
LORA = {"dynamic_lora_loading_path": "s3://b/m", "max_num_adapters_per_replica": 2}
MODEL_MAX = {"RAY_SERVE_LLM_DEFAULT_MAX_REPLICAS": "7"}
ROUTER_ACTOR = {"RAYLLM_ROUTER_RAY_ACTOR_OPTIONS": '{"num_cpus": 3}'}
DIRECT = {"RAY_SERVE_LLM_ENABLE_DIRECT_STREAMING": "1", "RAY_SERVE_ENABLE_HA_PROXY": "1"}


def read(in_child) -> dict[str, Any]:
    """{"names", "counts", "direct"}; {} where there is no `ray.serve.llm` that builds anything."""
    names = _names()
    if not names:
        return {}
    plain, sized = in_child(_built, {}, [{}]), in_child(_built, {**MODEL_MAX, **ROUTER_ACTOR}, [{}])
    direct = in_child(_built, DIRECT, [{}, {"lora_config": LORA}])
    for found in (plain, sized, direct):
        if "fault" in found:
            raise RuntimeError(found["fault"])
    if plain["apps"][0] is None:
        return {}
    return {"names": names, "counts": _counts(plain["apps"][0], sized["apps"][0]), "direct": _direct(*direct["apps"])}


def _names() -> list[str]:
    """Every name of a variable for routers that stands in the source of the LLM package."""
    spec = importlib.util.find_spec("ray")
    folder = Path(spec.origin).parent / "llm" / "_internal" / "serve"
    return sorted({name for file in folder.rglob("*.py") for name in NAME.findall(file.read_text())})


def _built(env: dict[str, str], models: list[dict]) -> dict[str, Any]:
    """{"apps": what each model alone becomes, null where it is refused}."""
    os.environ.update(env)
    try:
        import ray.serve.llm  # noqa: F401
    except ImportError:
        return {"apps": [None] * len(models)}
    from . import answer
    from .__main__ import in_child

    texts = [yaml.safe_dump({"applications": [{"import_path": PATH, "args": {"llm_configs": [{**MODEL, **m}]}}]}) for m in models]
    found = [in_child(answer.answer, text) for text in texts]
    return {"apps": [next(iter(got["applications"].values())) if got.get("status") == "accepted" else None for got in found]}


def _counts(plain: dict[str, dict], sized: dict[str, dict]) -> dict[str, bool]:
    """Whether each variable changes anything: the upper bound of a model, and the actor of the deployment before it."""
    (model, front), (sized_model, sized_front) = list(plain.values()), list(sized.values())
    return {
        "model_max": model["replicas"]["max"] != sized_model["replicas"]["max"],
        "router_actor": front["bundles"] != sized_front["bundles"],
    }


def _direct(plain: dict[str, dict] | None, lora: dict[str, dict] | None) -> dict[str, Any] | None:
    """With direct streaming: replicas, bundles and (by nodes with a proxy) targets of the router, and whether LoRA is taken."""
    router = (plain or {}).get("LLMRouter")
    if router is None or not router.get("router"):
        return None
    return {"lora": lora is not None, **{key: router[key] for key in ("replicas", "bundles", "on_proxy_nodes") if key in router}}
