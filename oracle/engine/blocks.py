"""What the cache becomes: vLLM's own functions over the specs of its layers and the bytes that each rank has."""

import re
from collections import Counter


def planned(config, specs: list[dict], available: list[int]) -> dict:
    """
    Blocks, tokens and requests at once, of ranks whose layers keep `specs` and that have `available` bytes for the cache. Raises
    ValueError with vLLM's words where one request has no room.
    """
    import vllm.v1.core.kv_cache_utils as utils

    told = _listen(utils)
    if hasattr(utils, "get_kv_cache_configs"):
        _choose_layout(config, specs)
        configs = utils.get_kv_cache_configs(config, specs, available)
    else:
        configs = [utils.get_kv_cache_config(config, own, bytes_) for own, bytes_ in zip(specs, available)]
        utils.unify_kv_cache_configs(configs)
    first = configs[0]
    return {
        "blocks": first.num_blocks,
        "groups": [[type(g.kv_cache_spec).__name__, len(g.layer_names), g.kv_cache_spec.block_size] for g in first.kv_cache_groups],
        "requests": _requests(utils, config, first),
        "tokens": _tokens(utils, config, first, told),
    }


def _choose_layout(config, specs: list[dict]) -> None:
    """From 0.29 on the order in memory is resolved first, by what the attention of the layers supports."""
    if getattr(config.cache_config, "kv_cache_layout", "") is not None:
        return
    from vllm.v1.attention.backends.utils import get_supported_kv_cache_layouts, resolve_kv_cache_layout

    layers = config.compilation_config.static_forward_context.values()
    backends = [layer.get_attn_backend() for layer in layers if hasattr(layer, "get_attn_backend")]
    names = [layout.name for layout in get_supported_kv_cache_layouts(backends)]
    resolve_kv_cache_layout(config, [names] * len(specs), [spec for own in specs for spec in own.values()])


def _requests(utils, config, first) -> float | None:
    own = getattr(utils, "get_max_concurrency_for_kv_cache_config", None)
    if own is not None:
        return own(config, first) if first.kv_cache_groups else None
    return first.num_blocks * config.cache_config.block_size / config.model_config.max_model_len


def _tokens(utils, config, first, told: dict) -> int | None:
    """Before 0.12 each rank tells its own number, which of several kinds and ranks is none of them all."""
    own = getattr(utils, "get_kv_cache_capacity", None)
    if own is not None:
        return own(config, first)[0] if first.kv_cache_groups else None
    is_of_all = hasattr(utils, "_report_kv_cache_config") or len(first.kv_cache_groups) <= 1 or config.parallel_config.pipeline_parallel_size == 1
    return told["tokens"] if is_of_all else None


def _listen(utils) -> dict:
    """Takes the number of tokens out of what vLLM logs of its cache, for it returns it nowhere; of several ranks the least holds."""
    told: dict = {"tokens": None}

    class Log:
        def __getattr__(self, _):
            return self._hear

        def _hear(self, words="", *args, **_):
            if str(words).startswith("GPU KV cache size"):
                tokens = int(str(args[0]).replace(",", ""))
                told["tokens"] = min(tokens, told["tokens"] or tokens)
            return None

    utils.logger = Log()
    return told


def pages(specs: dict) -> list[list]:
    """The layers of a rank by what they keep: kind, layers, tokens in a block, bytes of a page, window."""
    found = Counter(
        (type(s).__name__, s.block_size, s.page_size_bytes, getattr(s, "sliding_window", None) or getattr(s, "attention_chunk_size", None))
        for s in specs.values()
    )
    return [[kind, count, block, page, window] for (kind, block, page, window), count in found.items()]


def words(error: Exception) -> str:
    """The first sentence that vLLM says, without pydantic's frame and without the addresses of its pages."""
    text = str(error)
    found = re.search(r"Value error, (.*?) \[type=", text, re.DOTALL)
    return re.sub(r"\s+", " ", found.group(1) if found else text)[:300]
