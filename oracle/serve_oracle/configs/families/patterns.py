"""Prefill/decode and data-parallel builders, by every import path they ever had."""

import random
from collections.abc import Iterator

from .. import parts
from .llm import deployment_config, ingress, tune

PD = ("ray.serve.llm:build_pd_openai_app", "ray.serve.llm:build_pd_openai_app", "ray.serve.llm.build_pd_openai_app",
      "ray.llm._internal.serve.deployments.prefill_decode_disagg.prefill_decode_disagg:build_app")  # fmt: skip
DP = ("ray.serve.llm:build_dp_openai_app", "ray.serve.llm:build_dp_openai_app", "ray.serve.llm:build_dp_deployment")
TRANSFER = {"kv_connector": "NixlConnector", "kv_role": "kv_both"}


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(70):
        yield _prefill_decode(rng)
    for _ in range(60):
        yield _data_parallel(rng)


def _side(rng: random.Random) -> dict:
    side = parts.model(rng, "Qwen/Qwen2.5-0.5B-Instruct")
    if rng.random() < 0.85:
        side.setdefault("engine_kwargs", {})["kv_transfer_config"] = dict(TRANSFER)
    if rng.random() < 0.4:
        side = tune(side, rng)
    elif rng.random() < 0.5:
        side["deployment_config"] = deployment_config(rng)
    return side


def _prefill_decode(rng: random.Random) -> dict:
    args: dict = {"prefill_config": _side(rng), "decode_config": _side(rng)}
    if rng.random() < 0.2:
        args["proxy_deployment_config"] = rng.choice(({"num_replicas": 2}, {"ray_actor_options": {"num_cpus": 2}}, {}))
    if rng.random() < 0.2:
        args["ingress_deployment_config"] = ingress(rng)
    if rng.random() < 0.1:
        del args[rng.choice(sorted(args))]
    if rng.random() < 0.08:
        args["no_such_argument"] = 1
    return {"applications": [{"name": "pd", "import_path": rng.choice(PD), "args": args}]}


def _data_parallel(rng: random.Random) -> dict:
    model = parts.model(rng, "mistral-7b")
    engine = model.setdefault("engine_kwargs", {})
    if rng.random() < 0.85:
        engine["data_parallel_size"] = rng.choice((1, 2, 4))
    if rng.random() < 0.4:
        engine["tensor_parallel_size"] = rng.choice((1, 2))
    if rng.random() < 0.4:
        model["deployment_config"] = deployment_config(rng)
    if rng.random() < 0.2:
        model["experimental_configs"] = {"dp_size_per_node": rng.choice((1, 2))}
    args: dict = {"llm_config": model}
    if rng.random() < 0.15:
        args["ingress_deployment_config"] = ingress(rng)
    if rng.random() < 0.1:
        args = {"llm_configs": [model]}
    path = rng.choice(DP) if rng.random() < 0.8 else parts.LLM
    if path == parts.LLM:
        args = {"llm_configs": [model]}
    return {"applications": [{"name": "dp", "import_path": path, "args": args}]}
