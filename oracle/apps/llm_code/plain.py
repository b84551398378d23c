"""Models handed to the public builder, as objects, dicts and arguments, where the module is imported."""

from ray.serve.llm import LLMConfig, LLMServingArgs, LoraConfig, ModelLoadingConfig, build_openai_app

small = LLMConfig(
    model_loading_config=dict(model_id="small", model_source="org/small-1b"),
    accelerator_type="L4",
    deployment_config=dict(autoscaling_config=dict(min_replicas=1, max_replicas=2)),
    engine_kwargs=dict(max_model_len=8192),
)
wide = LLMConfig(
    model_loading_config=ModelLoadingConfig(model_id="org/wide.v2", model_source="org/wide"),
    engine_kwargs={"tensor_parallel_size": 4, "enable_prefix_caching": True},
    deployment_config={"autoscaling_config": {"min_replicas": 2, "initial_replicas": 3, "max_replicas": 6}},
)
bare = LLMConfig(model_loading_config={"model_id": "bare"})
piped = LLMConfig(
    model_loading_config={"model_id": "piped", "tokenizer_source": None},
    engine_kwargs={"tensor_parallel_size": 2, "pipeline_parallel_size": 2},
    accelerator_type="A100",
    llm_engine="vLLM",
    log_engine_metrics=True,
)
adapters = LLMConfig(
    model_loading_config={"model_id": "adapters"},
    lora_config=LoraConfig(dynamic_lora_loading_path="s3://bucket/adapters", max_num_adapters_per_replica=4),
    engine_kwargs={"enable_lora": True, "max_loras": 2},
)

app_object = build_openai_app({"llm_configs": [small]})
app_two = build_openai_app({"llm_configs": [small, wide]})
app_args = build_openai_app(LLMServingArgs(llm_configs=[wide]))
app_args_dicts = build_openai_app(LLMServingArgs(llm_configs=[{"model_loading_config": {"model_id": "of-dict"}}]))
app_keyword = build_openai_app(llm_serving_args={"llm_configs": [bare]})
app_dict = build_openai_app(dict(llm_configs=[dict(model_loading_config=dict(model_id="d"), accelerator_type="A10G")]))
app_piped = build_openai_app({"llm_configs": [piped]})
app_adapters = build_openai_app({"llm_configs": [adapters, bare]})
app_mixed = build_openai_app({"llm_configs": [small, {"model_loading_config": {"model_id": "second"}, "engine_kwargs": {"tensor_parallel_size": 2}}]})
