"""What the models or builders refuse, each by a builder of its own."""

from ray.serve.llm import LLMConfig, LLMServingArgs, LoraConfig, ModelLoadingConfig, build_openai_app


def one(**options):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_id": "one"}, **options)]})


def accelerator(args):
    return one(accelerator_type="RTX9000X")


def unknown_key(args):
    return one(num_gpus=2)


def engine(args):
    return one(llm_engine="TGI")


def no_model_id(args):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config={"model_source": "org/x"})]})


def no_loading(args):
    return build_openai_app({"llm_configs": [LLMConfig(engine_kwargs={})]})


def same_models(args):
    model = LLMConfig(model_loading_config={"model_id": "one"})
    return build_openai_app({"llm_configs": [model, model.model_copy()]})


def no_models(args):
    return build_openai_app({"llm_configs": []})


def no_list(args):
    return build_openai_app({})


def wrong_argument(args):
    return build_openai_app(llm_configs=[LLMConfig(model_loading_config={"model_id": "one"})])


def two_arguments(args):
    model = LLMConfig(model_loading_config={"model_id": "one"})
    return build_openai_app({"llm_configs": [model]}, "extra")


def positional(args):
    return build_openai_app({"llm_configs": [LLMConfig({"model_id": "one"})]})


def bounds(args):
    return one(deployment_config={"autoscaling_config": {"min_replicas": 5, "max_replicas": 2}})


def negative(args):
    return one(deployment_config={"num_replicas": -1})


def zero(args):
    return one(deployment_config={"num_replicas": 0})


def unknown_option(args):
    return one(deployment_config={"foo": 1})


def group_option(args):
    return one(deployment_config={"placement_group_bundles": [{"CPU": 1}]})


def parallel_text(args):
    return one(engine_kwargs={"tensor_parallel_size": "two"})


def lora_address(args):
    return one(lora_config=LoraConfig(dynamic_lora_loading_path="ftp://there/adapters"))


def loading_extra(args):
    return build_openai_app({"llm_configs": [LLMConfig(model_loading_config=ModelLoadingConfig(model_id="m", revision="main"))]})


def unused_model(args):
    LLMConfig(model_loading_config={"model_id": "one"}, accelerator_type="NOPE")
    return one()


def serving_extra(args):
    return build_openai_app(LLMServingArgs(llm_configs=[LLMConfig(model_loading_config={"model_id": "m"})], routers=2))
