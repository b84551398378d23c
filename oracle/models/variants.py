"""Makes small configs of an architecture at random, by the keys that its config class knows: JSON lines of {"id", "config"}.

The architectures come as arguments. Sizes, switches and patterns are drawn; some keys are left to the class.
"""

import json
import random
import sys

import transformers

EACH = 12
SWITCHES = [
    "attention_bias", "mlp_bias", "tie_word_embeddings", "use_qk_norm", "qk_layernorm", "use_qkv_bias", "use_bias", "bias",
    "use_parallel_residual", "qkv_bias", "lm_head_bias", "attention_out_bias", "multi_query", "new_decoder_architecture",
    "parallel_attn", "enable_bias", "layer_norm_elementwise_affine", "do_layer_norm_before", "use_conv_bias",
    "mamba_conv_bias", "mamba_proj_bias", "projectors_bias", "mamba_rms_norm", "conv_bias", "block_auto_adjust_ff_dim",
]
SIZES = {
    "intermediate_size": (96, 160, 352), "ffn_dim": (96, 160), "vocab_size": (250, 512, 1003), "num_experts": (4, 6),
    "num_local_experts": (4, 6), "n_routed_experts": (4, 8), "moe_num_experts": (4, 8), "moe_intermediate_size": (24, 40),
    "shared_expert_intermediate_size": (0, 56), "shared_intermediate_size": (0, 64), "n_shared_experts": (1, 2),
    "moe_num_shared_experts": (0, 2), "first_k_dense_replace": (0, 1, 2), "decoder_sparse_step": (1, 2),
    "kv_lora_rank": (16, 24), "q_lora_rank": (None, 32, 48), "qk_rope_head_dim": (8, 16), "qk_nope_head_dim": (16, 24),
    "v_head_dim": (16, 32), "moe_layer_start_index": (0, 1), "moe_layer_end_index": (2, 3), "moe_layer_interval": (1, 2),
    "sliding_window": (None, 64, 128), "n_positions": (64, 128), "max_position_embeddings": (128, 512), "max_seq_len": (128, 256),
    "num_ln_in_parallel_attn": (None, 1, 2), "expansion_ratio": (4,), "n_inner": (None, 100), "ffn_hidden_size": (None, 100),
    "conv_L_cache": (3, 4), "num_dense_layers": (1, 2), "moe_topk": (2,), "num_experts_per_tok": (2,), "n_group": (1,), "topk_group": (1,),
    "interleave_moe_layer_step": (1, 2), "intermediate_size_mlp": (120, 200),
}
HEADS = {
    "hidden": ("hidden_size", "n_embd", "d_model"), "heads": ("num_attention_heads", "n_head", "n_heads"),
    "kv": ("num_key_value_heads", "num_kv_heads"), "layers": ("num_hidden_layers", "n_layer", "n_layers"),
}


def variants(architecture: str) -> list[dict]:
    known = getattr(transformers, architecture).config_class().to_dict()
    rng = random.Random(architecture)
    return [{"id": f"{architecture}-{i}", "config": _one(architecture, known, rng)} for i in range(EACH)]


def _one(architecture: str, known: dict, rng: random.Random) -> dict:
    heads, size = rng.choice([(4, 16), (8, 16), (6, 32), (4, 32)])
    drawn = {"hidden": heads * size, "heads": heads, "kv": rng.choice([k for k in (1, 2, 3, 4, 8) if heads % k == 0]), "layers": rng.randint(3, 7)}
    config = {name: drawn[kind] for kind, names in HEADS.items() for name in names if name in known}
    if "head_dim" in known and rng.random() < 0.4:
        config["head_dim"] = rng.choice([16, 32, 48])
    if "word_embed_proj_dim" in known:
        config["word_embed_proj_dim"] = rng.choice([drawn["hidden"], 40])
    for key, choices in SIZES.items():
        if key in known:
            config[key] = rng.choice(choices)
    for key in SWITCHES:
        if key in known and rng.random() < 0.6:
            config[key] = rng.random() < 0.5
    if known.get("pad_token_id"):
        config["pad_token_id"] = 0
    if "ffn_config" in known:
        config["attn_config"] = {"kv_n_heads": drawn["kv"], "rope_theta": 10000.0}
        config["ffn_config"] = {"ffn_hidden_size": 96, "moe_num_experts": 4}
    config.update(_mixers(known, config, drawn, rng))
    return {"architectures": [architecture], **config}


def _mixers(known: dict, config: dict, drawn: dict, rng: random.Random) -> dict:
    """Sizes of Mamba and of linear attention, which must fit each other."""
    made: dict = {}
    hidden, layers = drawn["hidden"], drawn["layers"]
    if "mamba_d_state" in known:
        made = {"mamba_d_state": rng.choice([8, 16]), "mamba_d_conv": rng.choice([3, 4]), "mamba_expand": 2}
    if "mamba_n_heads" in known:
        inner = rng.choice([64, 96]) if "mamba_d_ssm" in known else 2 * hidden
        made |= {"mamba_n_heads": 4, "mamba_d_head": inner // 4, "mamba_n_groups": rng.choice([1, 2])}
        made |= {"mamba_d_ssm": inner} if "mamba_d_ssm" in known else {}
    if "mamba_dt_rank" in known:
        made |= {"mamba_dt_rank": rng.choice([4, 6]), "attn_layer_period": 3, "attn_layer_offset": 1, "num_experts": rng.choice([1, 4])}
    if "attn_layer_indices" in known:
        made["attn_layer_indices"] = sorted(rng.sample(range(layers), 2))
    if "state_size" in known:
        made |= {"state_size": rng.choice([8, 16]), "conv_kernel": rng.choice([3, 4]), "expand": 2}
        made |= {"head_dim": 16, "num_heads": 2 * hidden // 16, "n_groups": rng.choice([1, 2])} if "num_heads" in known else {}
    if "ssm_state_size" in known:
        made |= {"hybrid_override_pattern": "".join(rng.choice("M*-E") for _ in range(layers)), "ssm_state_size": 8, "mamba_num_heads": 4}
        made |= {"mamba_head_dim": 16, "n_groups": rng.choice([1, 2]), "moe_latent_size": rng.choice([None, 24])}
        made |= {"moe_shared_expert_intermediate_size": 40, "num_experts_per_tok": 2}
        config.pop("num_hidden_layers", None)
    if "linear_key_head_dim" in known:
        made |= {"linear_key_head_dim": 16, "linear_value_head_dim": rng.choice([16, 24]), "linear_num_key_heads": 2}
        made |= {"linear_num_value_heads": rng.choice([2, 4]), "linear_conv_kernel_dim": rng.choice([3, 4])}
    if "conv_L_cache" in known:
        made["layer_types"] = [rng.choice(["conv", "full_attention"]) for _ in range(layers)]
    if "mamba_n_heads" in known and "num_local_experts" in known:
        made["layer_types"] = [rng.choice(["mamba", "attention"]) for _ in range(layers)]
        made["num_local_experts"] = rng.choice([0, 4])
    return made


def main() -> None:
    for architecture in (name for name in sys.argv[1:] if hasattr(transformers, name)):
        for made in variants(architecture):
            print(json.dumps(made))


if __name__ == "__main__":
    main()
