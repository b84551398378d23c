"""What a worker leaves for the cache: vLLM's own `determine_available_memory`, told what a card would have measured."""

import contextlib
import inspect
from types import SimpleNamespace


def requested(config, total: int, free: int) -> int | float:
    """`request_memory` where there is one (0.16 on); before that the product that `init_device` forms. Raises where so much is not free."""
    share = config.cache_config.gpu_memory_utilization
    try:
        from vllm.v1.worker.utils import request_memory
    except ImportError:
        return total * share
    return request_memory(SimpleNamespace(total_memory=total, free_memory=free, device_="cuda:0"), config.cache_config)


def available(config, total: int, weights: int, measured: dict) -> int:
    """Bytes for the cache of one rank; `measured`: what activations reach, what lies outside torch, what graphs take."""
    import vllm.v1.worker.gpu_worker as module

    available_by(module, total, weights, measured)
    worker = _worker(config, total, weights, measured["graphs"])
    return inspect.unwrap(module.Worker.determine_available_memory)(worker)


def available_by(module, total: int, weights: int, measured: dict) -> None:
    """Lets a module of workers read what was measured, of torch and of its own profiling."""
    import torch

    peak, outside = measured["peak"], measured["outside"]
    module.memory_profiling = lambda *_, **__: _profiled(total, weights, peak, outside)
    readings = {"allocated_bytes.all.peak": weights + peak, "allocated_bytes.all.current": weights}
    info = lambda *_: (total - weights - outside, total)  # noqa: E731
    torch.cuda.memory_stats = lambda *_: readings
    torch.cuda.mem_get_info = info
    torch.cuda.empty_cache = torch.cuda.reset_peak_memory_stats = lambda *_: None
    if hasattr(torch, "accelerator"):
        torch.accelerator.memory_stats = lambda *_: readings
        torch.accelerator.empty_cache = torch.accelerator.reset_peak_memory_stats = lambda *_: None


@contextlib.contextmanager
def _profiled(total: int, weights: int, peak: int, outside: int):
    """What `memory_profiling` finds around a dummy run (`MemoryProfilingResult` of every version)."""
    yield SimpleNamespace(
        non_torch_increase=outside,
        torch_peak_increase=peak,
        weights_memory=weights,
        non_kv_cache_memory=weights + outside + peak,
        before_profile=SimpleNamespace(torch_peak=weights),
        after_profile=SimpleNamespace(free_memory=total - weights - outside),
        total_consumed=weights + outside,
        transient_peak_headroom=peak,
        profile_time=0.0,
    )


def _worker(config, total: int, weights: int, graphs: int) -> SimpleNamespace:
    """As much of vLLM's `Worker` as the method asks for."""
    runner = SimpleNamespace(profile_run=lambda: None, profile_cudagraph_memory=lambda: graphs, model_memory_usage=weights)
    return SimpleNamespace(
        vllm_config=config,
        cache_config=config.cache_config,
        model_config=config.model_config,
        parallel_config=config.parallel_config,
        model_runner=runner,
        device="cuda:0",
        init_gpu_memory=total,
        init_snapshot=SimpleNamespace(free_memory=total, total_memory=total),
        requested_memory=requested(config, total, total),
        _reserve_mm_ipc_gpu_memory=lambda bytes_: bytes_,
    )
