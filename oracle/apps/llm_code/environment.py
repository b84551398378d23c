"""Values of the environment where they decide nothing, where their default counts, and where they decide an amount."""

import os

from ray.serve.llm import LLMConfig, build_openai_app

token = os.environ.get("HF_TOKEN")
gated = LLMConfig(
    model_loading_config=dict(model_id="gated", model_source="org/gated"),
    deployment_config=dict(autoscaling_config=dict(min_replicas=1, max_replicas=4)),
    engine_kwargs=dict(tensor_parallel_size=2, download_dir=os.getenv("CACHE_DIR")),
    runtime_env=dict(env_vars={"HF_TOKEN": os.environ.get("HF_TOKEN", ""), "VLLM_USE_V1": "1"}),
)
sourced = LLMConfig(
    model_loading_config=dict(model_id="sourced", model_source=os.getenv("LLM_CODE_SOURCE", "org/default")),
    accelerator_type=os.getenv("LLM_CODE_ACCELERATOR", "A10G"),
    engine_kwargs=dict(max_model_len=int(os.getenv("LLM_CODE_LENGTH", "4096"))),
)
counted = LLMConfig(
    model_loading_config=dict(model_id="counted"),
    deployment_config=dict(
        autoscaling_config=dict(
            min_replicas=int(os.getenv("LLM_CODE_MIN", "2")), max_replicas=int(os.environ.get("LLM_CODE_MAX", "5"))
        )
    ),
    engine_kwargs=dict(tensor_parallel_size=int(os.getenv("LLM_CODE_TP", "1"))),
)

app_gated = build_openai_app({"llm_configs": [gated]})
app_sourced = build_openai_app({"llm_configs": [sourced]})
app_counted = build_openai_app({"llm_configs": [counted]})
