"""Takes the configs of `sources.py` out of clones of their repositories into `published.json`, with the keys that matter."""

import ast
import fnmatch
import json
import pathlib
import re
import subprocess

from . import sources

HERE = pathlib.Path(__file__).parent
PUBLISHED = HERE / "published.json"
READER = HERE.parents[2] / "server" / "src" / "core" / "models"


def keys() -> set[str]:
    """Every key that the product's reader asks a config for, as its files write them."""
    texts = [file.read_text() for file in READER.rglob("*.ts")]
    return {word for text in texts for word in re.findall(r"'([A-Za-z_]\w*)'|(?<=config\.)([a-z_]\w+)|^\s+([a-z_]\w*):", text, re.M) for word in word if word}


def record(clones: list[str]) -> int:
    """Writes what the clones hold; each is a folder `owner+name` or `owner+name/repo`. What other clones gave stays."""
    kept = json.loads(PUBLISHED.read_text()) if PUBLISHED.exists() else []
    for clone in clones:
        folder = pathlib.Path(clone)
        name = (folder.name if "+" in folder.name else folder.parent.name).replace("+", "/")
        kept = [row for row in kept if row["repository"] != name] + list(_rows(folder, name))
    order = list(sources.FILES)
    kept.sort(key=lambda row: order.index(row["repository"]))
    PUBLISHED.write_text("[\n" + ",\n".join(json.dumps(row, sort_keys=True) for row in kept) + "\n]\n")
    return len(kept)


def _git(folder: pathlib.Path, *args: str) -> str:
    return subprocess.run(["git", "-C", str(folder), *args], capture_output=True, text=True, check=True).stdout


def _rows(folder: pathlib.Path, name: str):
    commit = _git(folder, "rev-parse", "HEAD").strip()
    paths = _git(folder, "ls-tree", "-r", "--name-only", "HEAD").splitlines()
    wanted = keys()
    for pattern, model in sources.FILES[name].items():
        for path in fnmatch.filter(paths, pattern):
            text = _git(folder, "show", f"HEAD:{path}")
            beside = path.replace("_config.json", "_hf_quant_config.json")
            made_smaller = json.loads(_git(folder, "show", f"HEAD:{beside}")) if path.endswith("_config.json") and beside in paths else None
            for owner, config in _configs(folder, path, text, model):
                if made_smaller and "quantization_config" not in config:
                    config["quantization_config"] = {"quant_method": "modelopt", "quant_algo": made_smaller["quantization"]["quant_algo"]}
                yield {"repository": name, "commit": commit, "path": path, "id": owner, "config": trimmed(config, wanted)}


def _configs(folder: pathlib.Path, path: str, text: str, model: str | None):
    if path.endswith("hf_model_configs.py"):
        yield from _calls(text, _git(folder, "show", "HEAD:src/maxtext/utils/globals.py"))
    elif path.endswith("model_preset.py"):
        presets = next(value for name, value in _literals(text) if name == "MODEL_PRESETS")
        yield from ((sources.PRESETS.get(name), config) for name, config in presets.items())
    elif path.endswith(".py"):
        yield from ((model, value) for _, value in _literals(text) if isinstance(value, dict) and value.get("architectures"))
    elif not path.endswith("hf_quant_config.json"):
        named = path.rsplit("/", 1)[1].removesuffix("_config.json").replace("--", "/", 1) if model == "*" else model
        yield named, json.loads(text)


def _literals(text: str):
    """Names with what is assigned to them as a plain value."""
    for node in ast.walk(ast.parse(text)):
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(target, ast.Name) and node.value is not None:
            try:
                yield target.id, ast.literal_eval(node.value)
            except ValueError:
                continue


def _calls(text: str, ids: str):
    """Configs of MaxText: keyword arguments of a config class, or a dictionary that is handed to one."""
    named = dict(_literals(text))
    made: dict[str, dict] = {}
    for node in ast.walk(ast.parse(text)):
        if not (isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Attribute) and isinstance(node.targets[0], ast.Name)):
            continue
        words = node.value.keywords
        own = {word.arg: _value(word.value) for word in words if word.arg}
        whole = next((named.get(word.value.id, {}) for word in words if word.arg is None and isinstance(word.value, ast.Name)), {})
        cls = node.value.func.attr.removesuffix("Config")
        made.setdefault(node.targets[0].id, {"architectures": [f"{cls}ForCausalLM"], **whole, **own})
    table = re.search(r"HF_MODEL_CONFIGS = \{(.*?)\n\}", text, re.S).group(1)
    hub = dict(re.findall(r'"([^"]+)": "([^"]+/[^"]+)"', ids))
    for key, variable in re.findall(r'"([^"]+)": (\w+)', table):
        if variable in made and key in hub:
            yield hub[key], _unmeasured(made[variable])


def _unmeasured(config: dict) -> dict:
    """With a length that no class may guess."""
    found = {key: _unmeasured(value) if key == "text_config" else value for key, value in config.items() if key not in LENGTHS}
    return {**found, "max_position_embeddings": None}


# A null under these keys says something that the class would not have thought.
NULLS = ("max_position_embeddings", "sliding_window", "q_lora_rank", "attention_chunk_size", "block_ffn_dim_multiplier", "mamba_d_ssm")

# Not taken from MaxText, which runs models with lengths of its own.
LENGTHS = ("max_position_embeddings", "dtype", "torch_dtype")


def _value(node: ast.expr):
    try:
        return ast.literal_eval(node)
    except ValueError:
        return None


def trimmed(config: dict, wanted: set[str]) -> dict:
    """The keys that the reader asks for, in the parts of a config too; of a quantization only its method."""
    found = {}
    for key, value in config.items():
        if key == "quantization_config":
            found[key] = _quantization(value)
        elif key in ("rope_scaling", "rope_parameters"):
            found[key] = _rope(value)
        elif key == "layer_types" and _is_usual(value, config):
            continue
        elif key in wanted or key in ("model_type", "architectures"):
            found[key] = trimmed(value, wanted) if isinstance(value, dict) else value
    if "mamba_d_head" in found and "mamba_d_ssm" not in found and "FalconH1ForCausalLM" in found.get("architectures", []):
        found["mamba_d_ssm"] = found["mamba_n_heads"] * found["mamba_d_head"]  # the class takes no other
    return {key: value for key, value in found.items() if value is not None or key in NULLS}


def _quantization(value: dict) -> dict:
    """Its method, and how many bits a weight has where it says so."""
    kept = {key: value[key] for key in ("quant_method", "quant_algo", "producer", "bits", "w_bit") if value.get(key) is not None}
    bits = [group["weights"]["num_bits"] for group in (value.get("config_groups") or {}).values() if (group.get("weights") or {}).get("num_bits")]
    return {**kept, **({"config_groups": {"all": {"weights": {"num_bits": bits[0]}}}} if len(set(bits)) == 1 else {})}


def _is_usual(types: list[str], config: dict) -> bool:
    """True where the class or a number beside it says the same."""
    every = config.get("full_attention_interval")
    if config.get("model_type") == "gpt_oss":
        return types == ["sliding_attention" if i % 2 == 0 else "full_attention" for i in range(len(types))]
    return bool(every) and types == ["full_attention" if (i + 1) % every == 0 else "linear_attention" for i in range(len(types))]


def _rope(value):
    kept = ("type", "rope_type", "factor", "original_max_position_embeddings")
    return {k: v for k, v in value.items() if k in kept or isinstance(v, dict)} if isinstance(value, dict) else None
