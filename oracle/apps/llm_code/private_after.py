"""Private homes of models and builders from 2.51 on."""

from ray.llm._internal.serve.core.configs.llm_config import LLMConfig
from ray.llm._internal.serve.core.ingress.builder import build_openai_app

app = build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "p"})]})
