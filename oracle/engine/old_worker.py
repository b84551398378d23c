"""The same for the engine V0 (up to 0.10.2), whose worker counts blocks at once."""

import inspect
from types import SimpleNamespace

from . import worker


def blocks(config, total: int, weights: int, measured: dict) -> dict:
    """Blocks of one rank, and the bytes of one; raises where one request of `max_model_len` has no room."""
    import vllm.worker.worker as module
    from vllm.worker.cache_engine import CacheEngine

    size = CacheEngine.get_cache_block_size(config.cache_config, config.model_config, config.parallel_config)
    worker.available_by(module, total, weights, measured)
    own = SimpleNamespace(
        cache_config=config.cache_config,
        model_config=config.model_config,
        parallel_config=config.parallel_config,
        model_runner=SimpleNamespace(profile_run=lambda: None, model_memory_usage=weights, lora_manager=None, remove_all_loras=lambda: None),
        baseline_snapshot=None,
        get_cache_block_size_bytes=lambda: size,
        _assert_memory_footprint_increased_during_profiling=lambda: None,
    )
    whole = getattr(module.Worker, "determine_available_kv_cache_memory", None)
    if whole is not None:
        own.determine_available_kv_cache_memory = inspect.unwrap(whole).__get__(own)
    found, _ = inspect.unwrap(module.Worker.determine_num_available_blocks)(own)
    return {"blocks": found, "bytesOfBlock": size}


def refuse(config, blocks_: int) -> None:
    """vLLM's own check, which raises."""
    from vllm.worker.worker import raise_if_cache_size_invalid as check

    given = [blocks_, config.cache_config.block_size, False, config.model_config.max_model_len, config.parallel_config.pipeline_parallel_size]
    check(*given[: len(inspect.signature(check).parameters)])
