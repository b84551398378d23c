"""Private homes of models and builders up to 2.49."""

from ray.llm._internal.serve.builders import build_openai_app
from ray.llm._internal.serve.configs.server_models import LLMConfig

app = build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "p"})]})
