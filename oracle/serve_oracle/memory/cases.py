"""The seeded generator of what each vLLM version is asked: a model, the arguments of an engine, a card, what it would have measured."""

import random
import zlib
from math import gcd

from ..releases import version_key
from .shapes import CHANCE, PUBLISHED, SINCE, Config

CARDS = {
    "Tesla T4": (15_655_829_504, (7, 5)),
    "NVIDIA L4": (23_609_475_072, (8, 9)),
    "NVIDIA A10G": (23_835_115_520, (8, 6)),
    "NVIDIA A100-SXM4-40GB": (42_405_855_232, (8, 0)),
    "NVIDIA L40S": (47_696_904_192, (8, 9)),
    "NVIDIA A100-SXM4-80GB": (85_094_825_984, (8, 0)),
    "NVIDIA H100 80GB HBM3": (85_017_493_504, (9, 0)),
    "NVIDIA H200": (150_109_880_320, (9, 0)),
    "NVIDIA B200": (191_512_313_856, (10, 0)),
}
ROUNDS = 2
BY_CHANCE = 13
OLD_ENGINE_UNTIL = (0, 8, 5)
"""Ray sets `VLLM_USE_V1=0` up to 2.47, which bring vLLM up to this version."""


def cases(version: str) -> list[dict]:
    """{"id", "vllm", "context", "env", "config", "arguments", "card", "measured"} for each; the same each time."""
    out = []
    for name, config in PUBLISHED.items():
        if version_key(version) >= version_key(SINCE.get(name, "0.0.0")):
            out += [_case(version, f"{name}-{turn}", config, known=True) for turn in range(ROUNDS)]
    for make in CHANCE:
        for turn in range(BY_CHANCE):
            name = f"{make.__name__.strip('_')}-chance-{CHANCE.index(make)}-{turn}"
            out.append(_case(version, name, make(_rng(version, name)), known=False))
    return list({case["id"]: case for case in out}.values())


def _rng(*parts: str) -> random.Random:
    return random.Random(zlib.crc32(":".join(parts).encode()))


def _case(version: str, name: str, config: Config, known: bool) -> dict:
    rng = _rng(version, name, "case")
    old = version_key(version) <= OLD_ENGINE_UNTIL
    card = rng.choice(list(CARDS))
    memory, capability = CARDS[card]
    if not known:
        memory = int(10 ** rng.uniform(9.3, 10.9))
    return {
        "id": f"{version}-{name}",
        "vllm": version,
        "context": "API_SERVER" if old else "OPENAI_API_SERVER",
        "env": {"VLLM_USE_V1": "0"} if old else {},
        "config": config,
        "arguments": _arguments(rng, version, config),
        "card": {"name": card, "memory": memory, "capability": capability},
        "measured": {"peak": rng.randint(10**8, memory // 16 + 10**8), "outside": rng.randint(10**8, 9 * 10**8), "graphs": rng.randint(0, 10**9)},
    }


def _arguments(rng: random.Random, version: str, config: Config) -> dict:
    heads, layers = int(str(config["num_attention_heads"])), int(str(config["num_hidden_layers"]))
    kv = int(str(config.get("num_key_value_heads", heads)))
    tensor = rng.choice([1, 1, 1, *[n for n in (2, 4, 8) if heads % n == 0 and gcd(n, kv) == min(n, kv)]])
    stages = rng.choice([1, 1, 1, 1, *[n for n in (2, 3, 4) if n < layers // 2]])
    given: dict = {} if tensor == 1 else {"tensor_parallel_size": tensor}
    if stages > 1:
        given["pipeline_parallel_size"] = stages
    chances = _chances(rng, config, version)
    return given | {name: value for name, (chance, value) in chances.items() if rng.random() < chance}


def _chances(rng: random.Random, config: Config, version: str) -> dict[str, tuple[float, object]]:
    """How often an argument is named, and with what; those the version does not know are left out."""
    length = int(str(config["max_position_embeddings"]))
    key = version_key(version)
    experts = any(name in config for name in ("num_experts", "num_local_experts", "n_routed_experts"))
    return {
        "max_model_len": (0.6, rng.choice([512, 1000, 2048, length // 2, length, 4 * length, *([-1] if key >= (0, 16, 0) else [])])),
        "gpu_memory_utilization": (0.6, rng.choice([0.3, 0.45, 0.5, 0.65, 0.8, 0.85, 0.9, 0.95, 0.98])),
        "kv_cache_dtype": (0.12, rng.choice(["fp8", "fp8_e4m3", "auto"])),
        "block_size": (0.2, rng.choice([16, 32, 64, 128])),
        "max_num_batched_tokens": (0.15, rng.choice([4096, 8192, 16_384, 32_768])),
        "max_num_seqs": (0.15, rng.choice([8, 64, 512])),
        "enforce_eager": (0.2, True),
        "dtype": (0.06, rng.choice(["float16", "bfloat16"])),
        "num_gpu_blocks_override": (0.05, rng.choice([0, 100, 5000])),
        "disable_sliding_window": (0.04, True),
        **({"disable_hybrid_kv_cache_manager": (0.12, True)} if key >= (0, 9, 2) else {}),
        **({"kv_cache_memory_bytes": (0.05, rng.choice([10**8, 2 * 10**9, 10**10]))} if key >= (0, 10, 2) else {}),
        **({"enable_expert_parallel": (0.3, True)} if experts and key >= (0, 8, 2) else {}),
    }
