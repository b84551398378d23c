"""vLLM's own configuration of an engine, and its own model classes built without memory (torch's meta device), a pipeline stage at a time."""

import contextlib
import dataclasses
import json
import tempfile
from pathlib import Path
from types import SimpleNamespace

from . import card, ranks


def configured(case: dict):
    """The `VllmConfig` of a model's `config.json` and the arguments of an engine; raises what vLLM raises."""
    from vllm.engine.arg_utils import EngineArgs
    from vllm.usage.usage_lib import UsageContext

    folder = tempfile.mkdtemp(prefix="ray-serve-lens-")
    Path(folder, "config.json").write_text(json.dumps(case["config"]))
    fixed: dict[str, object] = {"skip_tokenizer_init": True, "load_format": "dummy", "distributed_executor_backend": "mp"}
    if "swap_space" in {field.name for field in dataclasses.fields(EngineArgs)}:
        fixed["swap_space"] = 0  # memory of the host, of which this machine may have too little (up to 0.16)
    arguments = EngineArgs(model=folder, **fixed, **case["arguments"])
    return arguments.create_engine_config(usage_context=UsageContext[case["context"]])


def built(config, stage: int) -> tuple[object, int]:
    """The model of one stage and the bytes of its parameters, each that is shared counted once."""
    import torch
    from vllm.config import set_current_vllm_config

    ranks.become(config.parallel_config, stage)
    config.compilation_config.static_forward_context.clear()
    config.device_config.device = torch.device("meta")
    before = torch.get_default_dtype()
    torch.set_default_dtype(config.model_config.dtype)
    _count_experts()
    try:
        with set_current_vllm_config(config), torch.device("meta"), card.no_card():
            model = _initialize(config)
    finally:
        torch.set_default_dtype(before)
    return model, sum(one.numel() * one.element_size() for one in model.parameters())


def _count_experts() -> None:
    """Which experts a rank has is looked up while the model is built, so that table is a real one."""
    import importlib

    import torch

    def real(own):
        def counted(*args, **named):
            with torch.device("cpu"):
                return own(*args, **named)

        return counted

    for name in ("layer", "expert_map_manager"):
        with contextlib.suppress(ImportError):
            module = importlib.import_module(f"vllm.model_executor.layers.fused_moe.{name}")
            if hasattr(module, "determine_expert_map"):
                module.determine_expert_map = real(module.determine_expert_map)


def _initialize(config):
    try:
        from vllm.model_executor.model_loader.utils import initialize_model
    except ImportError:
        from vllm.model_executor.model_loader.loader import _initialize_model as initialize_model
    return initialize_model(vllm_config=config)


def choose_block_size(config) -> None:
    """From 0.18 on the attention that was built decides it; called by the worker once the model is loaded."""
    from vllm.platforms import current_platform

    own = getattr(current_platform, "update_block_size_for_backend", None)
    if own is not None:
        own(config)


def cache_specs(config) -> dict:
    """What each layer of the stage that was built last keeps, by its name."""
    import inspect

    from vllm.v1.worker.gpu_model_runner import GPUModelRunner

    runner = SimpleNamespace(
        vllm_config=config,
        shared_kv_cache_layers={},
        speculative_config=config.speculative_config,
        attention_chunk_size=getattr(config.model_config, "attention_chunk_size", None),
        kv_cache_dtype=_cache_type(config),
    )
    if hasattr(GPUModelRunner, "_maybe_pad_mamba_page_size"):
        runner._maybe_pad_mamba_page_size = GPUModelRunner._maybe_pad_mamba_page_size.__get__(runner)
    return inspect.unwrap(GPUModelRunner.get_kv_cache_spec)(runner)


def _cache_type(config):
    """As `GPUModelRunner.__init__` reads it (0.8.2 to 0.11.0)."""
    try:
        from vllm.utils import STR_DTYPE_TO_TORCH_DTYPE as types
    except ImportError:
        from vllm.utils.torch_utils import STR_DTYPE_TO_TORCH_DTYPE as types
    name = config.cache_config.cache_dtype
    return config.model_config.dtype if name == "auto" else types[name]
