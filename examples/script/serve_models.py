"""Starts every model of a file of this program's own form: python3 serve_models.py two-models.yaml"""

import sys

import yaml
from ray import serve
from ray.serve.llm import LLMConfig, build_openai_app


def llm_config(model: dict) -> LLMConfig:
    cpus = model.get("num_cpus", 1)
    return LLMConfig(
        model_loading_config={"model_id": model["name"], "model_source": model["source"]},
        deployment_config={
            "ray_actor_options": {"num_cpus": cpus},
            "autoscaling_config": {
                "min_replicas": model.get("min_replicas", 1),
                "max_replicas": model.get("max_replicas", 2),
            },
        },
        resources_per_bundle={"CPU": cpus, "GPU": model.get("gpu", 1)},
        engine_kwargs=model.get("engine", {}),
        runtime_env={"env_vars": {"VLLM_RAY_PER_WORKER_GPUS": str(model.get("gpu", 1))}},
    )


def main(path: str) -> None:
    with open(path) as file:
        settings = yaml.safe_load(file)
    for model in settings["models"]:
        app = build_openai_app({"llm_configs": [llm_config(model)]})
        serve.run(app, name=model["name"], route_prefix=model.get("route", "/" + model["name"]))


if __name__ == "__main__":
    main(sys.argv[1])
