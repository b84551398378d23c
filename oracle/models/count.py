"""Counts the parameters of a config's model class on the meta device: JSON lines of {"id", "config"} in, {"id", "parameters"} out.

`parameters` is null where `transformers` has no class of that name, and a text where the class refuses the config.
"""

import json
import os
import sys

os.environ["TRANSFORMERS_VERBOSITY"] = "critical"
import torch  # noqa: E402
import transformers  # noqa: E402


def parameters(config: dict) -> int | str | None:
    """Every parameter once, tied ones too; buffers are none."""
    name = (config.get("architectures") or [""])[0]
    cls = getattr(transformers, RENAMED.get(name, name), None)
    if cls is None:
        return None
    wanted = _without(config)
    try:
        with torch.device("meta"):
            model = cls(cls.config_class.from_dict(wanted))
            model.tie_weights()
        return sum(parameter.numel() for parameter in model.parameters())
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]


# Classes that came into `transformers` under another name than the published files have.
RENAMED = {"PhiMoEForCausalLM": "PhimoeForCausalLM"}

# Keys that decide no size, but that a class refuses when they are not whole.
NO_SIZE = ("quantization_config", "auto_map", "torch_dtype", "dtype", "rope_scaling", "rope_parameters")


# A length that the source of a row does not say.
UNKNOWN_LENGTH = ("max_position_embeddings", None)


def _without(config: dict) -> dict:
    return {key: _without(value) if isinstance(value, dict) else value for key, value in config.items() if key not in NO_SIZE and value != "?" and (key, value) != UNKNOWN_LENGTH}


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        print(json.dumps({"id": asked["id"], "parameters": parameters(asked["config"])}), flush=True)


if __name__ == "__main__":
    main()
