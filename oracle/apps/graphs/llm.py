"""Applications of ray.serve.llm made in code."""

from ray.serve.llm import LLMConfig, LLMServingArgs, build_openai_app

SMALL = {
    "model_loading_config": {"model_id": "small", "model_source": "Qwen/Qwen2.5-0.5B-Instruct"},
    "deployment_config": {"autoscaling_config": {"min_replicas": 1, "max_replicas": 3}},
}
config = LLMConfig(
    model_loading_config=dict(model_id="big", model_source="Qwen/Qwen2.5-7B-Instruct"),
    deployment_config=dict(autoscaling_config=dict(min_replicas=2, max_replicas=4)),
    engine_kwargs=dict(tensor_parallel_size=2),
    accelerator_type="L4",
)

of_dict = build_openai_app({"llm_configs": [SMALL]})
of_objects = build_openai_app(LLMServingArgs(llm_configs=[config]))
of_both = build_openai_app({"llm_configs": [config, LLMConfig(**SMALL)]})


def build(args):
    configs = [LLMConfig(model_loading_config={"model_id": n, "model_source": "x/y"}) for n in args.get("models", ["one"])]
    return build_openai_app({"llm_configs": configs})


renamed = build_openai_app
