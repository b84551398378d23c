"""Prefill and decode apart, and ranks of one model."""

from ray.serve.llm import LLMConfig

TRANSFER = {"kv_connector": "NixlConnector", "kv_role": "kv_both"}


def side(size: int, most: int) -> LLMConfig:
    return LLMConfig(
        model_loading_config={"model_id": "sides"},
        deployment_config={"autoscaling_config": {"min_replicas": 1, "max_replicas": most}},
        engine_kwargs={"tensor_parallel_size": size, "kv_transfer_config": TRANSFER},
    )


def pair(args):
    from ray.serve.llm import build_pd_openai_app

    return build_pd_openai_app({"prefill_config": side(1, 2), "decode_config": side(2, 4)})


def pair_of_dicts(args):
    from ray.serve.llm import build_pd_openai_app

    model = {"model_loading_config": {"model_id": "m"}, "engine_kwargs": {"kv_transfer_config": TRANSFER}}
    return build_pd_openai_app({"prefill_config": model, "decode_config": dict(model)})


def ranked() -> LLMConfig:
    return LLMConfig(
        model_loading_config={"model_id": "ranked"},
        engine_kwargs={"data_parallel_size": 2, "tensor_parallel_size": 1},
        experimental_configs={"dp_size_per_node": 2},
    )


def ranks(args):
    from ray.serve.llm import build_dp_openai_app

    return build_dp_openai_app({"llm_config": ranked()})


def rank_deployment(args):
    from ray.serve.llm import build_dp_deployment

    return build_dp_deployment(ranked())


def rank_deployment_named(args):
    from ray.serve.llm import build_dp_deployment

    return build_dp_deployment(ranked(), name_prefix="Ranks:")
