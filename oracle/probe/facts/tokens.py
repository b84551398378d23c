"""The values every field is tried with. Each has a letter; a field's `accepts` is the letters it took."""

from typing import Any

TOKENS: dict[str, Any] = {
    "n": None, "t": True, "f": False, "z": 0, "i": 1, "j": -1, "k": 3, "d": 2.0, "h": 2.5, "e": "", "s": "abc", "q": "2",
    "r": "2.5", "w": "2.0", "u": "inf", "x": "1_0.5", "a": "auto", "y": "true", "l": [], "L": ["a"], "m": {}, "M": {"a": 1},
    "o": {"a": "b"}, "p": {1: "b"}, "v": [1],
}  # fmt: skip
FAR = 10**7

# What else must be said for a field to be tried alone.
BESIDE: dict[str, dict[str, Any]] = {
    "min_replicas": {"max_replicas": 10**9},
    "initial_replicas": {"max_replicas": 10**9, "min_replicas": 0},
    "max_replicas": {"min_replicas": 0},
    "look_back_period_s": {"metrics_interval_s": 1e-9},
    "ssl_keyfile": {"ssl_certfile": "a"},
    "ssl_certfile": {"ssl_keyfile": "a"},
    "max_backoff_s": {"initial_backoff_s": 1e-9},
    "placement_group_bundle_label_selector": {"placement_group_bundles": [{"CPU": 1}]},
    "strategy": {"bundles": [{"GPU": 1}]},
}
NEEDED: dict[str, Any] = {
    "applications": [], "name": "x", "import_path": "a:b", "gang_size": 1, "actor_class": "actors:Cache", "model_id": "m",
    "model_loading_config": {"model_id": "m"}, "llm_configs": [{"model_loading_config": {"model_id": "m"}}],
    "llm_config": {"model_loading_config": {"model_id": "m"}}, "bucket_uri": "s3://b/m", "topology": "2x2",
    "prefill_config": {"model_loading_config": {"model_id": "m"}, "engine_kwargs": {"kv_transfer_config": {"kv_connector": "c", "kv_role": "kv_both"}}},
    "decode_config": {"model_loading_config": {"model_id": "m"}, "engine_kwargs": {"kv_transfer_config": {"kv_connector": "c", "kv_role": "kv_both"}}},
    "exporter_import_path": "actors:policy", "accelerator_type": "L4",
}  # fmt: skip
WHOLE: dict[str, dict[str, Any]] = {"PlacementGroupConfig": {"bundles": [{"GPU": 1}]}}
WORDS = ("PACK", "SPREAD", "STRICT_PACK", "STRICT_SPREAD", "TEXT", "JSON", "mean", "max", "min", "DEBUG", "INFO", "WARNING",
         "ERROR", "CRITICAL", "Disabled", "HeadOnly", "EveryNode", "RESTART_GANG", "RESTART_REPLICA", "vLLM", "SGLang",
         "cpu", "gpu", "tpu", "debug", "info", "json", "text", "WARN", "FATAL", "NOTSET", 10, 20, 30, 40, 50, "20", 503, 429,
         500)  # fmt: skip
