"""Configs of models as their `config.json` says them: kinds of attention and weights, of published sizes and of sizes by chance."""

import random
from collections.abc import Callable

Config = dict[str, object]

LLAMA3 = {"factor": 8.0, "high_freq_factor": 4.0, "low_freq_factor": 1.0, "original_max_position_embeddings": 8192, "rope_type": "llama3"}
COMMON = {"hidden_act": "silu", "rms_norm_eps": 1e-5, "bos_token_id": 1, "eos_token_id": 2, "pad_token_id": 0}


def _named(architecture: str, kind: str, sizes: tuple[int, int, int, int, int | None, int], length: int, **more: object) -> Config:
    """`sizes`: hidden, intermediate, layers, heads, key-value heads (None: not written), vocabulary."""
    hidden, inner, layers, heads, kv, words = sizes
    held = {"hidden_size": hidden, "intermediate_size": inner, "num_hidden_layers": layers, "num_attention_heads": heads, "vocab_size": words}
    kv_part = {} if kv is None else {"num_key_value_heads": kv}
    fixed = {"architectures": [architecture], "model_type": kind, **COMMON, "torch_dtype": "bfloat16", "tie_word_embeddings": False}
    return {**fixed, **held, **kv_part, "max_position_embeddings": length, **more}


def _latent(**more: object) -> Config:
    return {"kv_lora_rank": 512, "q_lora_rank": None, "qk_nope_head_dim": 128, "qk_rope_head_dim": 64, "v_head_dim": 128, "n_routed_experts": 64,
            "n_shared_experts": 2, "num_experts_per_tok": 6, "moe_intermediate_size": 1408, "first_k_dense_replace": 1, "moe_layer_freq": 1, "n_group": 1, "topk_group": 1,
            "topk_method": "greedy", "scoring_func": "softmax", "norm_topk_prob": False, "routed_scaling_factor": 1.0, "rope_theta": 10000, "attention_bias": False, **more}  # fmt: skip


AWQ = {"quant_method": "awq", "bits": 4, "group_size": 128, "zero_point": True, "version": "gemm"}
PARTS = ["self_attn.q_proj", "self_attn.k_proj", "self_attn.v_proj", "self_attn.o_proj", "mlp.gate_proj", "mlp.up_proj", "mlp.down_proj"]
GPTQ = {"quant_method": "gptq", "bits": 4, "group_size": 128, "desc_act": False, "sym": True, "modules_in_block_to_quantize": [PARTS]}
FP8 = {"quant_method": "fp8", "activation_scheme": "dynamic"}
FP8_BLOCKS = {**FP8, "weight_block_size": [128, 128]}

PUBLISHED: dict[str, Config] = {
    "llama-8b": _named("LlamaForCausalLM", "llama", (4096, 14336, 32, 32, 8, 128256), 131072, rope_theta=500000.0, rope_scaling=LLAMA3),
    "llama-1b-tied": _named("LlamaForCausalLM", "llama", (2048, 8192, 16, 32, 8, 128256), 131072, rope_theta=500000.0, rope_scaling={**LLAMA3, "factor": 32.0}, tie_word_embeddings=True, head_dim=64),
    "llama-7b-all-heads": _named("LlamaForCausalLM", "llama", (4096, 11008, 32, 32, None, 32000), 4096, torch_dtype="float16"),
    "llama-linear-rope": _named("LlamaForCausalLM", "llama", (2048, 5504, 22, 16, 16, 32256), 4096, rope_scaling={"type": "linear", "rope_type": "linear", "factor": 4.0}),
    "llama-70b": _named("LlamaForCausalLM", "llama", (8192, 28672, 80, 64, 8, 128256), 131072, rope_theta=500000.0, rope_scaling=LLAMA3),
    "llama-awq": _named("LlamaForCausalLM", "llama", (4096, 14336, 32, 32, 8, 128256), 8192, torch_dtype="float16", quantization_config=AWQ),
    "llama-fp8": _named("LlamaForCausalLM", "llama", (4096, 14336, 32, 32, 8, 128256), 8192, quantization_config=FP8),
    "qwen2-7b": _named("Qwen2ForCausalLM", "qwen2", (3584, 18944, 28, 28, 4, 152064), 32768, rope_theta=1000000.0, sliding_window=131072, use_sliding_window=False, max_window_layers=28),
    "qwen2-yarn": _named("Qwen2ForCausalLM", "qwen2", (1536, 8960, 28, 12, 2, 151936), 32768, tie_word_embeddings=True, use_sliding_window=False, rope_scaling={"type": "yarn", "rope_type": "yarn", "factor": 4.0, "original_max_position_embeddings": 32768}),
    "qwen2-gptq": _named("Qwen2ForCausalLM", "qwen2", (1536, 8960, 28, 12, 2, 151936), 32768, torch_dtype="float16", tie_word_embeddings=True, use_sliding_window=False, quantization_config=GPTQ),
    "qwen3-0.6b": _named("Qwen3ForCausalLM", "qwen3", (1024, 3072, 28, 16, 8, 151936), 40960, head_dim=128, tie_word_embeddings=True, attention_bias=False, use_sliding_window=False),
    "qwen3-8b-fp8": _named("Qwen3ForCausalLM", "qwen3", (4096, 12288, 36, 32, 8, 151936), 40960, head_dim=128, attention_bias=False, use_sliding_window=False, quantization_config=FP8_BLOCKS),
    "qwen3-moe": _named("Qwen3MoeForCausalLM", "qwen3_moe", (2048, 6144, 48, 32, 4, 151936), 40960, head_dim=128, num_experts=128, num_experts_per_tok=8, moe_intermediate_size=768, decoder_sparse_step=1, norm_topk_prob=True, mlp_only_layers=[], attention_bias=False, use_sliding_window=False),
    "mistral-window": _named("MistralForCausalLM", "mistral", (4096, 14336, 32, 32, 8, 32000), 32768, sliding_window=4096, head_dim=128),
    "mistral-plain": _named("MistralForCausalLM", "mistral", (4096, 14336, 32, 32, 8, 32768), 32768, sliding_window=None, head_dim=128),
    "mixtral": _named("MixtralForCausalLM", "mixtral", (4096, 14336, 32, 32, 8, 32000), 32768, sliding_window=None, head_dim=128, num_local_experts=8, num_experts_per_tok=2, router_aux_loss_coef=0.02, output_router_logits=False),
    "gemma2-9b": _named("Gemma2ForCausalLM", "gemma2", (3584, 14336, 42, 16, 8, 256000), 8192, head_dim=256, sliding_window=4096, query_pre_attn_scalar=256, attn_logit_softcapping=50.0, final_logit_softcapping=30.0, hidden_act="gelu_pytorch_tanh", hidden_activation="gelu_pytorch_tanh", tie_word_embeddings=True),
    "gemma3-1b": _named("Gemma3ForCausalLM", "gemma3_text", (1152, 6912, 26, 4, 1, 262144), 32768, head_dim=256, sliding_window=512, sliding_window_pattern=6, query_pre_attn_scalar=256, rope_local_base_freq=10000, rope_theta=1000000, hidden_act="gelu_pytorch_tanh", hidden_activation="gelu_pytorch_tanh", tie_word_embeddings=True),
    "gpt-oss-20b": _named("GptOssForCausalLM", "gpt_oss", (2880, 2880, 24, 64, 8, 201088), 131072, head_dim=64, sliding_window=128, num_local_experts=32, num_experts_per_tok=4, experts_per_token=4, attention_bias=True, layer_types=["sliding_attention", "full_attention"] * 12, rope_theta=150000, swiglu_limit=7.0, rope_scaling={"rope_type": "yarn", "factor": 32.0, "beta_fast": 32.0, "beta_slow": 1.0, "original_max_position_embeddings": 4096, "truncate": False}),
    "deepseek-v2-lite": _named("DeepseekV2ForCausalLM", "deepseek_v2", (2048, 10944, 27, 16, 16, 102400), 163840, **_latent(rope_scaling={"type": "yarn", "rope_type": "yarn", "factor": 40, "beta_fast": 32, "beta_slow": 1, "mscale": 0.707, "mscale_all_dim": 0.707, "original_max_position_embeddings": 4096})),
    "phi3-long": _named("Phi3ForCausalLM", "phi3", (3072, 8192, 32, 32, 32, 32064), 131072, sliding_window=262144, original_max_position_embeddings=4096, rope_scaling={"type": "longrope", "short_factor": [1.0] * 48, "long_factor": [2.0] * 48}),
    "phi3-window": _named("Phi3ForCausalLM", "phi3", (3072, 8192, 32, 32, 32, 32064), 4096, sliding_window=2047),
    "opt-1.3b": _named("OPTForCausalLM", "opt", (2048, 8192, 24, 32, None, 50272), 2048, torch_dtype="float16", ffn_dim=8192, word_embed_proj_dim=2048, do_layer_norm_before=True, activation_function="relu", tie_word_embeddings=True),
    "olmo2": _named("Olmo2ForCausalLM", "olmo2", (4096, 11008, 32, 32, 32, 100352), 4096, attention_bias=False),
    "cohere2": _named("Cohere2ForCausalLM", "cohere2", (4096, 14336, 32, 32, 8, 256000), 8192, sliding_window=4096, sliding_window_pattern=4, layer_norm_eps=1e-5, logit_scale=0.25, tie_word_embeddings=True, order_of_interleaved_layers="local_attn_first", rotary_pct=1.0, layer_types=(["sliding_attention"] * 3 + ["full_attention"]) * 8),
    "falcon-h1": _named("FalconH1ForCausalLM", "falcon_h1", (1024, 2048, 36, 8, 2, 32784), 16384, head_dim=64, mamba_d_ssm=1536, mamba_n_heads=24, mamba_d_head=64, mamba_n_groups=1, mamba_d_state=128, mamba_d_conv=4, mamba_expand=2, mamba_chunk_size=128, mamba_conv_bias=True, mamba_proj_bias=False, mamba_rms_norm=False, mamba_norm_before_gate=False, projectors_bias=False, attention_bias=False, mlp_bias=False, lm_head_multiplier=0.04, embedding_multiplier=5.65, mlp_multipliers=[1.0, 1.0], ssm_multipliers=[1.0] * 5, attention_in_multiplier=1.0, attention_out_multiplier=1.0, ssm_in_multiplier=1.0, ssm_out_multiplier=1.0, key_multiplier=1.0, rope_theta=100000000000.0, tie_word_embeddings=True),
    "bamba": _named("BambaForCausalLM", "bamba", (2048, 4096, 24, 16, 4, 128256), 8192, attn_layer_indices=[5, 11, 17, 23], mamba_n_heads=64, mamba_d_head=64, mamba_n_groups=1, mamba_d_state=128, mamba_d_conv=4, mamba_expand=2, mamba_chunk_size=256, mamba_conv_bias=True, mamba_proj_bias=False, attn_rotary_emb=64, attention_bias=False, mlp_bias=False, tie_word_embeddings=False),
    "starcoder2": _named("Starcoder2ForCausalLM", "starcoder2", (3072, 12288, 30, 24, 2, 49152), 16384, sliding_window=4096, use_bias=True, norm_epsilon=1e-5, norm_type="layer_norm", mlp_type="default", hidden_act="gelu_pytorch_tanh", tie_word_embeddings=True),
    "llama4-local": _named("Llama4ForCausalLM", "llama4_text", (1024, 2048, 12, 8, 2, 202048), 65536, head_dim=128, intermediate_size_mlp=4096, num_local_experts=4, num_experts_per_tok=1, interleave_moe_layer_step=1, attention_chunk_size=8192, no_rope_layers=[1, 1, 1, 0] * 3, layer_types=(["chunked_attention"] * 3 + ["full_attention"]) * 3, moe_layers=list(range(12)), use_qk_norm=True, attn_temperature_tuning=False, rope_theta=500000.0),
}  # fmt: skip

SINCE = {"qwen3-0.6b": "0.8.5", "qwen3-8b-fp8": "0.8.5", "qwen3-moe": "0.8.5", "gemma3-1b": "0.8.2", "gpt-oss-20b": "0.10.2", "falcon-h1": "0.9.2", "llama4-local": "0.8.5", "bamba": "0.7.2"}


def _by_chance(rng: random.Random) -> tuple[int, int, int, int, int, int]:
    """Sizes that no published model has, still such that vLLM takes them."""
    head = rng.choice([64, 80, 96, 128])
    kv = rng.choice([1, 2, 4, 8])
    heads = kv * rng.choice([1, 2, 3, 4, 8])
    return head * heads, 256 * rng.randint(2, 24), rng.randint(3, 29), heads, kv, rng.randint(9_000, 160_000)


def _llama(rng: random.Random) -> Config:
    return _named("LlamaForCausalLM", "llama", _by_chance(rng), rng.choice([1000, 4096, 10_000, 32_768]), tie_word_embeddings=rng.random() < 0.4, **({"attention_bias": True} if rng.random() < 0.2 else {}))


def _qwen(rng: random.Random) -> Config:
    return _named("Qwen2ForCausalLM", "qwen2", _by_chance(rng), rng.choice([2048, 32_768, 131_072]), use_sliding_window=False, tie_word_embeddings=rng.random() < 0.5)


def _gemma(rng: random.Random) -> Config:
    return _named("Gemma2ForCausalLM", "gemma2", _by_chance(rng), rng.choice([4096, 8192]), head_dim=rng.choice([64, 128, 256]), sliding_window=rng.choice([512, 1000, 4096]), query_pre_attn_scalar=256, attn_logit_softcapping=50.0, final_logit_softcapping=30.0, hidden_act="gelu_pytorch_tanh", hidden_activation="gelu_pytorch_tanh", tie_word_embeddings=True)


def _gemma3(rng: random.Random) -> Config:
    return _named("Gemma3ForCausalLM", "gemma3_text", _by_chance(rng), rng.choice([8192, 32_768]), head_dim=rng.choice([128, 256]), sliding_window=rng.choice([512, 1024]), sliding_window_pattern=6, query_pre_attn_scalar=256, rope_local_base_freq=10000, hidden_act="gelu_pytorch_tanh", hidden_activation="gelu_pytorch_tanh", tie_word_embeddings=True)


def _with_head(rng: random.Random) -> tuple[tuple[int, int, int, int, int, int], dict[str, int]]:
    """For classes whose `head_dim` is there, as null, where a config does not write it."""
    sizes = _by_chance(rng)
    return sizes, {"head_dim": sizes[0] // sizes[3]}


def _experts(rng: random.Random) -> Config:
    sizes, head = _with_head(rng)
    return _named("MixtralForCausalLM", "mixtral", sizes, 16_384, **head, sliding_window=None, num_local_experts=rng.choice([4, 8, 16]), num_experts_per_tok=2)


def _window(rng: random.Random) -> Config:
    sizes, head = _with_head(rng)
    return _named("MistralForCausalLM", "mistral", sizes, 32_768, **head, sliding_window=rng.choice([1024, 4096, 5000]))


def _mla(rng: random.Random) -> Config:
    return _named("DeepseekV2ForCausalLM", "deepseek_v2", (1024, 2816, rng.randint(3, 14), 16, 16, rng.randint(30_000, 103_000)), 16_384, **_latent(n_routed_experts=8, moe_intermediate_size=512))


CHANCE: list[Callable[[random.Random], Config]] = [_llama, _llama, _qwen, _gemma, _gemma3, _experts, _window, _mla]
