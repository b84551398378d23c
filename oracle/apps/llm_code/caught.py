"""Imports that another release may lack."""

from ray.serve.llm import LLMConfig

try:
    from ray.serve.llm import build_dp_openai_app

    HAS_RANKS = True
except ImportError:
    HAS_RANKS = False

from ray.serve.llm import build_openai_app

model = LLMConfig(
    model_loading_config={"model_id": "caught"},
    deployment_config={"autoscaling_config": {"min_replicas": 2 if HAS_RANKS else 1, "max_replicas": 4}},
)
app = build_openai_app({"llm_configs": [model]})
