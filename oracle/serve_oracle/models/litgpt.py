"""The models that litgpt knows, with the numbers of its `config.py` under the keys of a `config.json`.

litgpt says neither whether one matrix is embedding and head, nor (where several models share an entry) which of them has which
length. So its entries name models, and the rest comes from a published config with the same numbers.
"""

import pathlib
import subprocess
import sys
import types
import zipfile

from ..environments import home

VERSION = "0.5.13"
SOURCE = f"litgpt {VERSION}, litgpt/config.py"

# By the beginning of a name, the longest that fits; every other entry is a Llama.
ARCHITECTURES = {
    "EleutherAI/": "GPTNeoXForCausalLM",
    "tiiuae/falcon-": "FalconForCausalLM",
    "stabilityai/stablelm-": "GPTNeoXForCausalLM",
    "stabilityai/stablecode-": "GPTNeoXForCausalLM",
    "stabilityai/stablelm-3b-4e1t": "StableLmForCausalLM",
    "stabilityai/stablelm-zephyr-3b": "StableLmForCausalLM",
    "stabilityai/stable-code-3b": "StableLmForCausalLM",
    "allenai/OLMo-": "OlmoForCausalLM",
    "allenai/OLMo-2-": "Olmo2ForCausalLM",
    "google/gemma-": "GemmaForCausalLM",
    "google/codegemma-": "GemmaForCausalLM",
    "google/gemma-2-": "Gemma2ForCausalLM",
    "google/gemma-3-": "Gemma3ForConditionalGeneration",
    "google/gemma-3-1b": "Gemma3ForCausalLM",
    "microsoft/phi-": "PhiForCausalLM",
    "microsoft/phi-4": "Phi3ForCausalLM",
    "microsoft/Phi-": "Phi3ForCausalLM",
    "mistralai/": "MistralForCausalLM",
    "mistralai/Mixtral-": "MixtralForCausalLM",
    "unsloth/Mistral-": "MistralForCausalLM",
    "Qwen/Qwen2.5": "Qwen2ForCausalLM",
    "Qwen/QwQ": "Qwen2ForCausalLM",
    "Qwen/Qwen3": "Qwen3ForCausalLM",
    "Qwen/Qwen3-30B": "Qwen3MoeForCausalLM",
    "Qwen/Qwen3-235B": "Qwen3MoeForCausalLM",
}

# Whose published configs leave the head to the class, or have nothing more to say than litgpt says.
BY_CLASS = {"GPTNeoXForCausalLM", "PhiForCausalLM", "GemmaForCausalLM", "Gemma2ForCausalLM", "FalconForCausalLM"}

# Where a window decides what every layer keeps.
WINDOWED = {"MistralForCausalLM", "Phi3ForCausalLM"}

# Whose published configs say it, which litgpt does not repeat.
UNSAID = {"LlamaForCausalLM", "MistralForCausalLM", "Phi3ForCausalLM", "OlmoForCausalLM"}


def architecture(model: str) -> str:
    found = max((start for start in ARCHITECTURES if model.startswith(start)), key=len, default=None)
    return ARCHITECTURES[found] if found else "LlamaForCausalLM"


def models() -> dict[str, dict]:
    """Of each id the numbers as a config has them."""
    module = _module()
    return {f"{entry['hf_config']['org']}/{entry['hf_config']['name']}": _config(module.Config(**entry), entry) for entry in module.configs}


def _config(entry, raw: dict) -> dict:
    name = f"{raw['hf_config']['org']}/{raw['hf_config']['name']}"
    config = {
        "architectures": [architecture(name)],
        "hidden_size": entry.n_embd,
        "num_hidden_layers": entry.n_layer,
        "num_attention_heads": entry.n_head,
        "num_key_value_heads": entry.n_query_groups,
        "head_dim": entry.head_size,
        "intermediate_size": entry.intermediate_size,
        "vocab_size": entry.padded_vocab_size,
        "sliding_window": _window(entry.sliding_window_size, name),
    }
    if config["architectures"] == ["FalconForCausalLM"]:
        new = not entry.shared_attention_norm
        config = {key: value for key, value in config.items() if key not in ("head_dim", "num_key_value_heads", "intermediate_size")}
        config |= {"new_decoder_architecture": new, "num_kv_heads": entry.n_query_groups, "ffn_hidden_size": entry.intermediate_size, "bias": entry.bias}
    if entry.n_expert:
        config["num_local_experts"] = entry.n_expert
        if entry.moe_intermediate_size:
            config["moe_intermediate_size"] = entry.moe_intermediate_size
    return config


def _window(size: int | None, name: str) -> int | None:
    """litgpt counts the token itself in the windows of Phi, whose configs say 2,047 and 262,144 for its 2,048 and 262,145."""
    return size - 1 if size and architecture(name) == "Phi3ForCausalLM" else size


def _module() -> types.ModuleType:
    """`litgpt/config.py` alone, out of the pinned wheel; what it imports beside the standard library is left empty."""
    folder = home() / "models"
    wheel = folder / f"litgpt-{VERSION}-py3-none-any.whl"
    if not wheel.exists():
        folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "-d", str(folder), f"litgpt=={VERSION}"]
        subprocess.run(command, check=True)
    text = zipfile.ZipFile(wheel).read("litgpt/config.py").decode()
    module = types.ModuleType("litgpt_config")
    module.__file__ = str(pathlib.Path(wheel))
    sys.modules[module.__name__] = module
    exec(compile(text.replace("from typing_extensions import Self", "from typing import Self"), "config.py", "exec"), module.__dict__)
    return module
