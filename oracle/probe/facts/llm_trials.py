"""More of what `build_openai_app` and its models do on this release: what they refuse, and what each model gets unasked."""

import asyncio
import sys
from typing import Any
from unittest.mock import MagicMock

import yaml

from .. import answer

PATH = "ray.serve.llm:build_openai_app"
MODEL = {"model_loading_config": {"model_id": "m"}}
STARTS = ("s3://", "gs://", "abfss://", "azure://", "pyarrow-s3://", "hdfs://", "http://", "https://", "file://", "/")
SCALES = {"autoscaling_config": {"min_replicas": 2, "max_replicas": 4}}


def read(in_child) -> dict[str, Any]:
    """The facts by name (each function below says what it means)."""

    def built(model: dict | None = None, **args: Any) -> list[dict] | None:
        got = in_child(answer.answer, _text([{**MODEL, **(model or {})}], args))
        if "fault" in got:
            raise RuntimeError(got["fault"])
        return list(next(iter(got["applications"].values())).values()) if got["status"] == "accepted" else None

    def scales(model: dict) -> list[bool]:
        return in_child(_scales, _text([{**MODEL, **model}], {}))

    return {
        "router_unnamed": router_unnamed(built),
        "taken": taken(built),
        "scales_unasked": scales_unasked(scales),
        "ranks": ranks(built),
        "cloud_starts": in_child(cloud_starts),
        "other_backend": in_child(other_backend),
        "wakes_models": in_child(wakes_models),
    }


def _text(models: list[dict], args: dict) -> str:
    app = {"import_path": PATH, "args": {"llm_configs": models, **args}}
    return yaml.safe_dump({"applications": [app]}, sort_keys=False)


def router_unnamed(built) -> list[int] | None:
    """Router replicas [min, initial, max] over no model; null: refused."""
    app = built(llm_configs=[])
    return app and list(app[-1]["replicas"].values())


def taken(built) -> dict[str, bool]:
    """Whether the builder takes a model with each."""
    placed = {"placement_group_config": {"bundles": [{"CPU": 1}]}}
    asked = {
        "null scaling": {"deployment_config": {"autoscaling_config": None}},
        "cpu bundles": placed,
        "type beside cpu bundles": {**placed, "accelerator_type": "L4"},
        "cpu kind": {"accelerator_config": {"kind": "cpu"}},
        "type beside cpu kind": {"accelerator_config": {"kind": "cpu"}, "accelerator_type": "L4"},
    }
    return {name: built(model) is not None for name, model in asked.items()}


def _scales(text: str) -> list[bool]:
    states = answer.states_of(text).values()
    return [state._target_state.info.deployment_config.autoscaling_config is not None for state in states]


def scales_unasked(scales) -> dict[str, bool]:
    """Whether a model that says nothing, one with a count, and the deployment before them have autoscaling bounds."""
    plain, counted = scales({}), scales({"deployment_config": {"num_replicas": 1}})
    return {"model": plain[0], "counted model": counted[0], "front": plain[-1]}


def ranks(built) -> dict[str, Any]:
    """What `data_parallel_size` does to a model of two pipeline stages, and whether it may be 0, or stand beside a count or bounds."""
    two = {"data_parallel_size": 2}
    app = built({"engine_kwargs": {**two, "pipeline_parallel_size": 2}})
    return {
        "replicas": app and list(app[0]["replicas"].values()),
        "strategy": app and app[0]["strategy"],
        "zero": built({"engine_kwargs": {"data_parallel_size": 0}}) is not None,
        "beside count": built({"engine_kwargs": two, "deployment_config": {"num_replicas": 2}}) is not None,
        "beside bounds": built({"engine_kwargs": two, "deployment_config": SCALES}) is not None,
    }


def cloud_starts() -> list[str]:
    """How an address of LoRA adapters may begin (a `pyarrow-` may stand before any scheme)."""
    from ray.serve.llm import LLMConfig

    def takes(start: str) -> bool:
        try:
            LLMConfig(**MODEL, lora_config={"dynamic_lora_loading_path": f"{start}b/m"})
        except Exception:  # noqa: BLE001 - refused
            return False
        return True

    return [start.replace("pyarrow-s3://", "pyarrow-") for start in STARTS if takes(start)]


def other_backend() -> str:
    """What the engine of a model on GPUs does with `distributed_executor_backend: mp` when it starts: `taken` or `refused`."""
    from ray.serve.llm import LLMConfig

    config = LLMConfig(**MODEL, engine_kwargs={"distributed_executor_backend": "mp"})
    engine = config.get_engine_config()
    try:
        engine.get_initialization_kwargs()
    except ValueError:
        return "refused"
    return "taken"


def wakes_models() -> bool:
    """Whether the router asks each model for its config when it starts (the model is replaced by one that remembers it)."""
    cls = next(vars(m)[name] for name in ("OpenAiIngress", "LLMRouter") for m in list(sys.modules.values())
               if m.__name__.startswith("ray.llm._internal.serve") and isinstance(vars(m).get(name), type))  # fmt: skip
    handle = MagicMock()

    async def start() -> None:
        try:
            cls([handle])
        except TypeError:
            cls({"m": handle}, {"m": MagicMock()})
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    asyncio.run(start())
    return handle.llm_config.remote.called
