import sys

import yaml
from ray import serve
from ray.serve.llm import LLMConfig, build_openai_app


def config_of(model):
    return LLMConfig(
        model_loading_config={"model_id": model["name"], "model_source": model["source"]},
        deployment_config={
            "autoscaling_config": {
                "min_replicas": model.get("min_replicas", 1),
                "max_replicas": model.get("max_replicas", 2),
            },
        },
        engine_kwargs=model.get("engine", {}),
    )


with open(sys.argv[1]) as file:
    for model in yaml.safe_load(file)["models"]:
        serve.run(build_openai_app({"llm_configs": [config_of(model)]}))
