"""The table of published models: `shapes.json` among the core's facts, from `published.json` and litgpt."""

import json
import pathlib
import re

from . import litgpt, record, sources

FACTS = record.READER.parent / "ray" / "facts" / "generated" / "shapes.json"
# What may differ between models of one shape.
OWN = ("max_position_embeddings", "model_max_length", "rope_scaling", "rope_parameters", "dtype", "torch_dtype", "quantization_config")
# A length of its own that its source does not say; the class must not guess one.
UNKNOWN_LENGTH = {"max_position_embeddings": None}
# What the reader takes for granted where nothing is written.
PLAIN = {
    "attention_bias": False, "mlp_bias": False, "use_cache": None, "lm_head_bias": False, "mlp_only_layers": [],
    "mamba_proj_bias": False, "use_bias": False, "use_mrope": None, "norm_topk_prob": None, "projectors_bias": False,
}
# Nemotron-H says its layers in words or in letters.
LETTERS = {"mamba": "M", "attention": "*", "moe": "E", "mlp": "-"}
NUMBERS = ("hidden_size", "num_hidden_layers", "num_attention_heads", "intermediate_size", "vocab_size")


def rows() -> dict[str, dict]:
    """Of each id: its config and where it stands."""
    followed = set(re.findall(r"'(\w+)'", "".join(file.read_text() for file in record.READER.rglob("*.ts"))))
    published = [row for row in json.loads(record.PUBLISHED.read_text()) if row["config"].get("architectures", [""])[0] in followed]
    found: dict[str, dict] = {}
    for row in published:
        if row["id"] and not _is_doubtful(row) and row["id"].lower() not in {name.lower() for name in found}:
            found[row["id"]] = {"config": row["config"], "source": source(row), "path": row["path"]}
    for name, numbers in litgpt.models().items():
        if name.lower() not in {known.lower() for known in found}:
            alike = next((row for row in published if _alike(row["config"], numbers)), None)
            made = _from(alike, numbers)
            if made is not None:
                found[name] = made
    return dict(sorted(found.items(), key=lambda item: item[0].lower()))


def _is_doubtful(row: dict) -> bool:
    """True where a name tells of smaller weights and the file does not, or a config needs code to be whole."""
    name = row["id"].lower()
    smaller = any(word in name for word in ("fp8", "fp4", "awq", "gptq", "int4", "int8"))
    blind = "text_config" in row["config"] and "vision_config" not in row["config"]
    return smaller and "quantization_config" not in row["config"] or blind or row["id"] in sources.NOT_WHOLE


def left_out() -> list[str]:
    """Ids of litgpt for which nothing says what litgpt does not."""
    known = {name.lower() for name in rows()}
    return [name for name in litgpt.models() if name.lower() not in known]


def source(row: dict) -> str:
    """For people; the file stands in `published.json` and in docs/models.md."""
    return f"github.com/{row['repository']} at {row['commit'][:12]}"


def _from(alike: dict | None, numbers: dict) -> dict | None:
    if alike is not None:
        config = _without(OWN, alike["config"])
        return {"config": {**config, **UNKNOWN_LENGTH}, "source": litgpt.SOURCE, "alike": alike}
    if numbers["architectures"][0] in litgpt.BY_CLASS:
        return {"config": {**numbers, **UNKNOWN_LENGTH}, "source": litgpt.SOURCE}
    if numbers["architectures"][0] in litgpt.UNSAID:
        return {"config": {**numbers, "tie_word_embeddings": "?", **UNKNOWN_LENGTH}, "source": litgpt.SOURCE}
    return None


def _without(keys: tuple[str, ...], config: dict) -> dict:
    return {key: _without(keys, value) if key == "text_config" else value for key, value in config.items() if key not in keys}


def _alike(config: dict, numbers: dict) -> bool:
    """True for the same architecture and the same numbers, as far as litgpt has them."""
    if config["architectures"] != numbers["architectures"] or (config.get("sliding_window") or None) != numbers["sliding_window"] and numbers["architectures"][0] in litgpt.WINDOWED:
        return False
    config = {**config, **config.get("text_config", {})}
    heads = config.get("num_attention_heads")
    size = config.get("head_dim") or (heads and config.get("hidden_size", 0) // heads)
    experts = config.get("num_local_experts", config.get("num_experts"))
    return (
        all(config.get(key) == numbers[key] for key in NUMBERS if key in numbers and (key != "intermediate_size" or "num_local_experts" not in numbers or key in config))
        and config.get("num_key_value_heads", heads) == numbers.get("num_key_value_heads", heads)
        and size == numbers.get("head_dim", size)
        and experts == numbers.get("num_local_experts")
    )


def write() -> dict[str, int]:
    """Writes the table and returns how many models, shapes and sources it holds."""
    shapes: list[dict] = []
    extras: list[dict] = []
    places: list[str] = []
    models: dict[str, list[int]] = {}
    for name, row in rows().items():
        config = _short(row["config"])
        own = {key: value for key, value in config.items() if key in OWN}
        shape = {key: value for key, value in config.items() if key not in OWN}
        models[name] = [_index(shapes, shape), _index(extras, own), _index(places, row["source"])]
    keys: list[list[str]] = []
    columns = {"shapes": [_row(keys, shape) for shape in shapes], "own": [_row(keys, own) for own in extras]}
    parts = {"keys": keys, **columns, "sources": places, "models": models}
    FACTS.write_text(json.dumps(parts, separators=(",", ":")) + "\n")
    return {key: len(value) for key, value in parts.items()}


def _row(keys: list[list[str]], config: dict) -> list:
    """The index of the config's keys, and its values in their order."""
    return [_index(keys, list(config)), *config.values()]


def _index(known: list, value) -> int:
    if value not in known:
        known.append(value)
    return known.index(value)


def _short(config: dict, whole: bool = True) -> dict:
    """Without what the reader takes for granted, in the parts of a config too."""
    found = {}
    for key, value in sorted(config.items()):
        if key in PLAIN and value == PLAIN[key] or key == "model_type" and whole and "gemma3" not in str(value):
            continue
        if key == "layers_block_type":
            key, value = "hybrid_override_pattern", "".join(LETTERS[word] for word in value)
        found[key] = _short(value, False) if isinstance(value, dict) and key in ("text_config", "vision_config") else value
    return found
