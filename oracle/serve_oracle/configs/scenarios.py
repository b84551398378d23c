"""Configs on nodes: a list made by hand, of which each asks one question, and as many at random as wanted.

Every one is a row {"id", "text", "cluster", "ray": [releases]}; `text` is a Serve config of `apps/` or of an LLM builder.
"""

import random
from collections.abc import Iterator

import yaml

OLD, NEW = "2.47.1", "2.60.0"
BOTH = [OLD, NEW]
SMALL = "cpu=4,gpu=1"
PAIR = "2 x cpu=4"
GPU_PAIR = "2 x cpu=4,gpu=2"
EMPTY_HEAD = "head: cpu=0; 2 x cpu=4"
SEVENS = "2 x cpu=7"
UNEQUAL = "cpu=2; cpu=8"
WIDGETS = "head: cpu=0; 3 x cpu=4,widget=2"
CARDS = "head: cpu=0; 2 x cpu=4,gpu=2,accelerator_type:L4=1"
MEMORY = "cpu=4,memory=4Gi; cpu=4,memory=8Gi"
HALF_A_CPU = {"autoscaling_config": {"min_replicas": 1, "max_replicas": 2}, "ray_actor_options": {"num_cpus": 0.5}}
ZONES = "head: cpu=4; cpu=2,label:zone=a; cpu=2,label:zone=b"


def made(seed: int, count: int) -> Iterator[dict]:
    """All by hand, then `count` at random."""
    yield from by_hand()
    rng = random.Random(f"{seed}:scenarios")
    for number in range(count):
        cluster = rng.choice((SMALL, PAIR, GPU_PAIR, EMPTY_HEAD, UNEQUAL))
        yield _row(f"random-{seed}-{number}", cluster, *_applications(rng, "gpu" in cluster))


def by_hand() -> Iterator[dict]:
    yield from _amounts()
    yield from _devices()
    yield from _groups()
    yield from _limits()
    yield from _competing()
    yield from _models()
    yield from _newer()


def _amounts() -> Iterator[dict]:
    yield _row("exact-fit", SMALL, _api(replicas=4, num_cpus=1))
    yield _row("one-too-many", SMALL, _api(replicas=5, num_cpus=1))
    yield _row("bigger-than-any-node", PAIR, _api(replicas=1, num_cpus=5))
    yield _row("enough-in-total-only", PAIR, _api(replicas=3, num_cpus=3))
    yield _row("actors-fill-two-nodes", PAIR, _api(replicas=5, num_cpus=2))
    yield _row("zero-cpu-on-a-full-node", SMALL, _api(replicas=4, num_cpus=1), _api(replicas=2, num_cpus=0, name="b"))
    yield _row("zero-cpu-on-an-empty-head", "head: cpu=0", _api(replicas=2, num_cpus=0))
    yield _row("one-cpu-on-an-empty-head", "head: cpu=0", _api(replicas=1, num_cpus=1))
    yield _row("half-cpus", SMALL, _api(replicas=9, num_cpus=0.5))
    yield _row("target-capacity-halves", SMALL, _api(replicas=8, num_cpus=1), target_capacity=50)
    yield _row("scaled-to-zero", SMALL, _app("a", "single:elastic", {"name": "Elastic", "autoscaling_config": {"min_replicas": 0, "initial_replicas": 0, "max_replicas": 4}}))
    yield _row("initial-replicas", SMALL, _app("a", "single:elastic", {"name": "Elastic", "autoscaling_config": {"min_replicas": 1, "initial_replicas": 9, "max_replicas": 10}}))
    yield _row("count-left-to-ray", SMALL, _app("a", "single:api", {"name": "Api", "num_replicas": "auto"}))
    yield _row("memory-of-one-node", MEMORY, _api(replicas=4, num_cpus=1, memory=3 * 2**30))
    yield _row("memory-of-no-node", MEMORY, _api(replicas=1, num_cpus=1, memory=9 * 2**30))
    yield _row("own-resource", WIDGETS, _api(replicas=7, num_cpus=0.5, resources={"widget": 1}))
    yield _row("own-resource-nobody-has", WIDGETS, _api(replicas=1, num_cpus=1, resources={"gadget": 1}))
    yield _row("own-resource-in-parts", WIDGETS, _api(replicas=4, num_cpus=0, resources={"widget": 1.5}))


def _devices() -> Iterator[dict]:
    yield _row("three-thirds-of-a-gpu", SMALL, _api(replicas=3, num_cpus=0, num_gpus=0.3334))
    yield _row("three-thirds-and-a-hair", SMALL, _api(replicas=3, num_cpus=0, num_gpus=0.3335))
    yield _row("more-gpus-than-a-node-has", GPU_PAIR, _api(replicas=1, num_cpus=0, num_gpus=3))
    yield _row("sixty-percent-twice", "cpu=4,gpu=2", _api(replicas=2, num_cpus=1, num_gpus=0.6))
    yield _row("sixty-percent-three-times", "cpu=4,gpu=2", _api(replicas=3, num_cpus=1, num_gpus=0.6))
    yield _row("sixty-percent-on-four", GPU_PAIR, _api(replicas=5, num_cpus=1, num_gpus=0.6))
    yield _row("bundle-of-one-and-a-half", GPU_PAIR, _grouped([{"CPU": 1, "GPU": 1.5}]))
    yield _row("two-bundles-of-one-and-a-half", "cpu=4,gpu=2", _grouped([{"CPU": 1, "GPU": 1.5}], replicas=2))
    yield _row("spread-gpu-bundles", GPU_PAIR, _grouped([{"CPU": 1}, *[{"GPU": 0.6}] * 3], "SPREAD"))
    yield _row("packed-gpu-fractions-wait", GPU_PAIR, _grouped([{"CPU": 1}, *[{"GPU": 0.6}] * 3], "PACK"))
    yield _row("small-fractions-share-one", "cpu=4,gpu=2", _api(replicas=2, num_cpus=0, num_gpus=0.2), _api(replicas=2, num_cpus=0, num_gpus=0.8, name="b"))
    yield _row("halves-leave-a-whole-one", "cpu=4,gpu=2", _api(replicas=2, num_cpus=0, num_gpus=0.5), _api(replicas=1, num_cpus=0, num_gpus=1, name="b"))


def _groups() -> Iterator[dict]:
    yield _row("pack-over-two-nodes", PAIR, _grouped(_cpus(1, 1, 3, 3), "PACK"))
    yield _row("strict-pack-possible", PAIR, _grouped(_cpus(2, 2), "STRICT_PACK", replicas=2))
    yield _row("strict-pack-one-too-many", PAIR, _grouped(_cpus(2, 2), "STRICT_PACK", replicas=3))
    yield _row("strict-pack-impossible", PAIR, _grouped(_cpus(3, 2), "STRICT_PACK"))
    yield _row("spread-on-fewer-nodes", PAIR, _grouped(_cpus(1, 1, 1, 1), "SPREAD", replicas=2))
    yield _row("strict-spread-exact", PAIR, _grouped(_cpus(4, 4), "STRICT_SPREAD"))
    yield _row("strict-spread-needs-nodes", PAIR, _grouped(_cpus(1, 1, 1), "STRICT_SPREAD"))
    yield _row("pack-misses-a-packing", SEVENS, _grouped(_cpus(3, 3, 2, 2, 2, 2), "PACK"))
    yield _row("spread-finds-it", SEVENS, _grouped(_cpus(3, 3, 2, 2, 2, 2), "SPREAD"))
    yield _row("small-group-takes-the-large-node", UNEQUAL, _grouped(_cpus(1, 1), "STRICT_PACK"), _grouped(_cpus(8), "STRICT_PACK", name="b"))
    yield _row("all-nodes-whole", EMPTY_HEAD, _grouped(_cpus(4), "PACK", replicas=2))
    yield _row("group-waits-while-actors-run", EMPTY_HEAD, _grouped(_cpus(5)), _api(replicas=8, num_cpus=1, name="b"))


def _limits() -> Iterator[dict]:
    yield _row("two-each-node", "head: cpu=0; 3 x cpu=4,widget=2", _app("a", "single:spread"))
    yield _row("one-each-node", PAIR, _app("a", "single:api", {"name": "Api", "num_replicas": 3, "max_replicas_per_node": 1}))
    yield _row("limit-with-room", PAIR, _app("a", "single:api", {"name": "Api", "num_replicas": 4, "max_replicas_per_node": 2}))
    yield _row("limit-on-unequal-nodes", UNEQUAL, _app("a", "single:api", {"name": "Api", "num_replicas": 6, "max_replicas_per_node": 3}))
    yield _row("limit-on-an-empty-head", EMPTY_HEAD, _app("a", "single:api", {"name": "Api", "num_replicas": 3, "max_replicas_per_node": 1}))


def _competing() -> Iterator[dict]:
    yield _row("two-applications-race", SMALL, _api(replicas=3, num_cpus=1), _api(replicas=3, num_cpus=1, name="b"))
    yield _row("three-applications-race", PAIR, *(_api(replicas=2, num_cpus=2, name=name) for name in "abc"))
    yield _row("binding-order", "cpu=3,gpu=1", _app("a", "pipeline:app", {"name": "Embedder", "num_replicas": 2, "ray_actor_options": {"num_cpus": 1, "num_gpus": 0.5}}, {"name": "Preprocess", "num_replicas": 2}))
    yield _row("spread-replicas-block-a-group", PAIR, _pipeline(2, 1, {"placement_group_bundles": [{"CPU": 4}]}))
    yield _row("spread-replicas-block-an-actor", PAIR, _pipeline(2, 1, {"ray_actor_options": {"num_cpus": 4}}))
    yield _row("spread-replicas-on-unequal-nodes", UNEQUAL, _pipeline(2, 1, {"ray_actor_options": {"num_cpus": 8}}))
    yield _row("large-first", PAIR, _pipeline(1, 4, {"ray_actor_options": {"num_cpus": 1}}))
    yield _row("later-ones-go-on", PAIR, _pipeline(2, 5, {"ray_actor_options": {"num_cpus": 2}}))
    yield _row("gpu-beside-cpu", GPU_PAIR, _api(replicas=6, num_cpus=1), _api(replicas=4, num_cpus=1, num_gpus=1, name="b"))


def _models() -> Iterator[dict]:
    yield _row("two-models-two-applications", SMALL, *(_llm(name, {"model": name, "gpu": 0.4}) for name in ("m1", "m2")), ray=[NEW])
    yield _row("two-models-two-applications-old", SMALL, *(_llm(name, {"model": name, "old_gpu": 0.4, "deployment_config": HALF_A_CPU}) for name in ("m1", "m2")), ray=[OLD])
    yield _row("two-models-one-application", SMALL, _llm("llm", {"model": "m1", "gpu": 0.4}, {"model": "m2", "gpu": 0.4}), ray=[NEW])
    yield _row("two-models-one-application-old", SMALL, _llm("llm", {"model": "m1", "old_gpu": 0.4}, {"model": "m2", "old_gpu": 0.4}), ray=[OLD])
    yield _row("llm-two-cards", CARDS, _llm("llm", {"model": "m", "accelerator_type": "L4", "engine_kwargs": {"tensor_parallel_size": 2}}))
    yield _row("llm-four-cards-two-nodes", CARDS, _llm("llm", {"model": "m", "engine_kwargs": {"tensor_parallel_size": 4}}))
    yield _row("llm-pipeline-over-nodes", CARDS, _llm("llm", {"model": "m", "engine_kwargs": {"tensor_parallel_size": 2, "pipeline_parallel_size": 2}}))
    yield _row("llm-other-card", CARDS, _llm("llm", {"model": "m", "accelerator_type": "A10G"}))
    yield _row("llm-five-replicas", CARDS, _llm("llm", {"model": "m", "deployment_config": {"num_replicas": 5}}))
    yield _row("llm-autoscaled", GPU_PAIR, _llm("llm", {"model": "m", "deployment_config": {"autoscaling_config": {"min_replicas": 3, "max_replicas": 8}}}))
    yield _row("router-ratio-in-runtime-env", SMALL, {**_llm("llm", {"model": "m"}), "runtime_env": {"env_vars": {"RAYLLM_ROUTER_TO_MODEL_REPLICA_RATIO": "1"}}}, ray=[OLD])
    yield _row("router-ratio-in-runtime-env-unset", SMALL, _llm("llm", {"model": "m"}), ray=[OLD])


def _newer() -> Iterator[dict]:
    yield _row("label-selector", "head: cpu=4; cpu=2,label:zone=a", _api(replicas=3, num_cpus=1, label_selector={"zone": "a"}), ray=[NEW])
    yield _row("label-nobody-has", ZONES, _api(replicas=1, num_cpus=1), _api(replicas=1, num_cpus=1, label_selector={"zone": "c"}, name="b"), ray=[NEW])
    yield _row("label-not", ZONES, _api(replicas=7, num_cpus=1, label_selector={"zone": "!a"}), ray=[NEW])
    yield _row("label-in", ZONES, _api(replicas=5, num_cpus=1, label_selector={"zone": "in(a,b)"}), ray=[NEW])
    yield _row("bundle-labels", ZONES, _app("a", "single:grouped", {"name": "Grouped", "num_replicas": 3, "placement_group_bundles": _cpus(1), "placement_group_bundle_label_selector": [{"zone": "a"}]}), ray=[NEW])
    yield _row("gangs", SMALL, _gang(4, 2, 1.5), ray=[NEW])
    yield _row("gangs-fit", PAIR, _gang(4, 2, 2), ray=[NEW])
    yield _row("gangs-over-nodes", EMPTY_HEAD, _gang(6, 3, 2), ray=[NEW])


def _applications(rng: random.Random, gpus: bool) -> list[dict]:
    return [_one(rng, name, gpus) for name in "abc"[: rng.choice((1, 1, 2, 2, 3))]]


def _one(rng: random.Random, name: str, gpus: bool) -> dict:
    kind = rng.random()
    gpu = {"num_gpus": rng.choice((0.25, 0.4, 0.6, 1, 2))} if gpus and rng.random() < 0.5 else {}
    if kind < 0.4:
        return _api(replicas=rng.randint(1, 6), num_cpus=rng.choice((0.5, 1, 1, 2, 3, 4)), name=name, **gpu)
    if kind < 0.75:
        return _grouped(_bundles(rng, gpus), rng.choice(("PACK", "SPREAD", "STRICT_PACK", "STRICT_SPREAD")), rng.randint(1, 3), name)
    last = {"placement_group_bundles": _bundles(rng, gpus)} if rng.random() < 0.4 else {"ray_actor_options": {"num_cpus": rng.choice((1, 2, 4)), **gpu}}
    return _pipeline(rng.randint(1, 3), rng.choice((0.5, 1, 2, 3)), last, name)


def _bundles(rng: random.Random, gpus: bool) -> list[dict]:
    bundles = [{"CPU": rng.choice((1, 1, 2, 3, 4))} for _ in range(rng.randint(1, 4))]
    if gpus and rng.random() < 0.5:
        return [{**bundle, "GPU": rng.choice((0.25, 0.5, 0.6, 1))} for bundle in bundles]
    return bundles


def _row(name: str, cluster: str, *applications: dict, ray: list[str] = BOTH, **top: object) -> dict:
    config = {**top, "applications": [{"name": a["name"], "route_prefix": f"/{a['name']}", **a} for a in applications]}
    return {"id": name, "text": yaml.safe_dump(config, sort_keys=False), "cluster": cluster, "ray": ray}


def _app(name: str, path: str, *deployments: dict) -> dict:
    return {"name": name, "import_path": path, **({"deployments": list(deployments)} if deployments else {})}


def _api(replicas: int, name: str = "a", **options: object) -> dict:
    return _app(name, "single:api", {"name": "Api", "num_replicas": replicas, "ray_actor_options": options})


def _grouped(bundles: list[dict], strategy: str = "PACK", replicas: int = 1, name: str = "a") -> dict:
    return _app(name, "single:grouped", {"name": "Grouped", "num_replicas": replicas, "placement_group_bundles": [dict(b) for b in bundles], "placement_group_strategy": strategy})  # fmt: skip


def _gang(replicas: int, size: int, num_cpus: float) -> dict:
    return _app("a", "single:api", {"name": "Api", "num_replicas": replicas, "gang_scheduling_config": {"gang_size": size}, "ray_actor_options": {"num_cpus": num_cpus}})  # fmt: skip


def _pipeline(replicas: int, num_cpus: float, last: dict, name: str = "a") -> dict:
    """Two deployments of actors, then the ingress with `last`."""
    first = {"name": "Preprocess", "num_replicas": replicas, "ray_actor_options": {"num_cpus": num_cpus}}
    second = {"name": "Embedder", "num_replicas": 1, "ray_actor_options": {"num_cpus": 0, "num_gpus": 0}}
    return _app(name, "pipeline:app", first, second, {"name": "Ingress", **last})


def _cpus(*amounts: float) -> list[dict]:
    return [{"CPU": amount} for amount in amounts]


def _llm(name: str, *models: dict) -> dict:
    configs = []
    for given in models:
        model = {"model_loading_config": {"model_id": given["model"]}, **{k: v for k, v in given.items() if k not in ("model", "gpu", "old_gpu")}}
        if "gpu" in given:
            model["placement_group_config"] = {"bundles": [{"CPU": 1, "GPU": given["gpu"]}]}
        if "old_gpu" in given:
            model["resources_per_bundle"] = {"CPU": 0.5, "GPU": given["old_gpu"]}
        configs.append(model)
    return {"name": name, "import_path": "ray.serve.llm:build_openai_app", "args": {"llm_configs": configs}}
