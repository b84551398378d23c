"""One case answered: the configuration, each stage built, what is left for its cache, and what the cache becomes of that."""

import traceback
from types import SimpleNamespace

from . import blocks, card, model, old_worker, worker


def answered(case: dict) -> dict:
    """
    {"refused": vLLM's words or None, "engine": 0 or 1, "length", "block", "batched", "flight", "weights": [bytes of a stage], "layers",
    "available", "pages", "blocks", "tokens", "requests"}, as far as it came.
    """
    out: dict = {"refused": None}
    try:
        _ask(case, out)
    except (ValueError, NotImplementedError, AssertionError) as error:
        words = blocks.words(error)
        if "failed to be inspected" in words or not _says_vllm(error):  # a stand-in that is not enough
            raise
        out["refused"] = f"{type(error).__name__}: {words}"
    return out


def _says_vllm(error: Exception) -> bool:
    """Whether the code that refuses is vLLM's (pydantic raises what vLLM's own checks of a config say)."""
    last = traceback.extract_tb(error.__traceback__)[-1].filename
    return "/vllm/" in last or "pydantic" in last


def _ask(case: dict, out: dict) -> None:
    config = model.configured(case)
    out |= {"engine": _engine(), "length": config.model_config.max_model_len}
    stages = range(config.parallel_config.pipeline_parallel_size)
    total, measured = case["card"]["memory"], case["measured"]
    weights, specs = [], []
    for stage in stages:
        with card.no_card():
            own, bytes_ = model.built(config, stage)
            weights.append(bytes_)
            out["weights"] = weights
            if out["engine"] == 1:
                if stage == 0:
                    model.choose_block_size(config)
                specs.append(model.cache_specs(config))
        del own
    out |= {"block": config.cache_config.block_size, **_batch(config)}
    out["requested"] = worker.requested(config, total, case.get("free", total))
    if out["engine"] == 1:
        _new(config, out, total, measured, weights, specs)
    else:
        _old(config, out, total, measured, weights)


def _new(config, out: dict, total: int, measured: dict, weights: list[int], specs: list[dict]) -> None:
    out["pages"] = [blocks.pages(own) for own in specs]
    out["available"] = [worker.available(config, total, bytes_, measured) for bytes_ in weights]
    planned = blocks.planned(config, specs, out["available"])
    out |= {**planned, "length": config.model_config.max_model_len}


def _old(config, out: dict, total: int, measured: dict, weights: list[int]) -> None:
    found = []
    for stage, bytes_ in enumerate(weights):
        config.parallel_config.rank = stage * config.parallel_config.tensor_parallel_size
        found.append(old_worker.blocks(config, total, bytes_, measured))
    out["pages"] = [one["bytesOfBlock"] for one in found]
    count = min(one["blocks"] for one in found)
    override = config.cache_config.num_gpu_blocks_override
    count = override if override is not None else count
    out["blocks"] = count
    old_worker.refuse(config, count)
    length, block = config.model_config.max_model_len, config.cache_config.block_size
    out |= {"tokens": count * block, "requests": count * block / length}


def _engine() -> int:
    import vllm.envs as envs

    return int(bool(getattr(envs, "VLLM_USE_V1", True)))


def _batch(config) -> dict:
    scheduler: SimpleNamespace = config.scheduler_config
    return {"batched": scheduler.max_num_batched_tokens, "flight": getattr(config, "max_in_flight_tokens", scheduler.max_num_batched_tokens)}
