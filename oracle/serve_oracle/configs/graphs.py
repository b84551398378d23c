"""Configs that name the small applications of `apps/graphs`: what each release makes of their Python."""

from collections.abc import Iterator
from typing import Any

import yaml

PLAIN = """
decorated: bare called named imported function_app made optioned kept rich not_bound nothing text missing
chains: more replaced reset kept_null twice counted_elastic plain_again plain_counted rebounded restrategized regrouped limited
automatic: auto bounded made_auto made_bounded no_longer counted
objects: scaled from_options
refused_zero: app
refused_both: app
refused_option: app
refused_strategy: app
refused_bundle: app
refused_bounds: app
later_option: app
composed: nested by_keyword in_list in_dict in_tuple diamond shared_twice duplicates mixed_order renamed_duplicates named_and_plain clashing
constants: computed texted from_class chosen divided mutated unpacked
mutations: early late collecting
imports: absolute aliased relative called defaulted dotted starred
loops: looped listed mapped spread by_name counted chosen pairs deep
build: from_dict from_model from_required from_key ignoring with_default keyword_only variadic returns_deployment returns_nothing by_kind nested
dataclassed: sized planned annotated
future: as_dict as_model
unknowable: from_environment rolled timed branched passed named listed counted from_args sorted_names
environment: app build
trying: traced_app optional caught with_json wrapped
web: app
rebound: second first third closed unpacked made_by_lambda
nulls: nulls
patched: app
functions: first leaf alone
cleared: ungrouped
scaled: sleepy limited warm
llm: of_dict of_objects of_both build renamed
routed: root longer nowhere bare slashed held counted inner own
tasks: alone desk
once: zipped halved given seen
generators: app
setters: app
validated: build build_other
asked_late: app
loading: app
annotated: app
routes_typed: app
written_as_json: app
around_util_nothing: app
around_accelerators_gone: app
around_typing_gone: app
around_fastapi_gone: app
around_collections_gone: app
laid_over: plain grouped limited
ganged: app grouped
ganged_limit: app
ganged_strategy: app
ganged_uneven: app
"""

ARGS: list[tuple[str, dict[str, Any]]] = [
    ("decorated:bare", {"size": 1}),
    ("build:from_dict", {"replicas": 3, "name": "Given"}),
    ("build:from_key", {"replicas": 4}),
    ("build:from_model", {"replicas": 1, "gpus": 1, "names": ["x", "y"]}),
    ("build:from_model", {"replicas": "3"}),
    ("build:from_model", {"other": 3}),
    ("build:from_required", {"replicas": 2}),
    ("build:with_default", {"a": 1}),
    ("build:by_kind", {"kind": "large"}),
    ("build:by_kind", {"kind": "huge"}),
    ("build:nested", {"models": [{"name": "a", "num_replicas": 2}, {"name": "b", "ray_actor_options": {"num_gpus": 1}}]}),
    ("dataclassed:annotated", {"replicas": 2}),
    ("future:as_dict", {"replicas": 2}),
    ("unknowable:from_args", {"replicas": 3}),
    *(("validated:build", {"count": count, "extra": extra}) for count, extra in ((3, 1), (0, 1), (5, 4))),
    ("validated:build_other", {"count": 0}),
    ("unknowable:sorted_names", {"names": ["d", "c"]}),
    ("llm:build", {"models": ["a", "b"]}),
    ("llm:renamed", {"llm_configs": [{"model_loading_config": {"model_id": "m", "model_source": "x/y"}}]}),
]

OVERRIDES: list[tuple[str, list[dict[str, Any]]]] = [
    ("decorated:named", [{"name": "Other", "num_replicas": 5}]),
    ("decorated:named", [{"name": "Named", "num_replicas": 5}]),
    ("decorated:imported", [{"name": "Imported", "ray_actor_options": {"num_gpus": 1}}]),
    ("composed:duplicates", [{"name": "A_1", "num_replicas": 3}]),
    ("composed:nested", [{"name": "D", "num_replicas": 3}]),
    ("chains:rebounded", [{"name": "Elastic", "num_replicas": 2}]),
    ("chains:rebounded", [{"name": "Elastic", "autoscaling_config": None}]),
    ("chains:restrategized", [{"name": "Grouped", "ray_actor_options": {"num_cpus": 2}}]),
    ("chains:restrategized", [{"name": "Grouped", "placement_group_bundles": [{"CPU": 2}, {"GPU": 1}]}]),
    ("unknowable:from_environment", [{"name": "FromEnvironment", "num_replicas": 3}]),
    ("scaled:limited", [{"name": "Limited", "num_replicas": 2}]),
    ("scaled:limited", [{"name": "Limited", "placement_group_bundles": [{"CPU": 1}]}]),
]

# What the file lays over code, and Ray weighs together.
GANG: dict[str, Any] = {"gang_scheduling_config": {"gang_size": 2}}
LAID_OVER: list[dict[str, Any]] = [
    *({"placement_group_strategy": name} for name in ("SPREAD", "spread")),
    *({"max_replicas_per_node": limit} for limit in (2, 101)),
    {"placement_group_bundles": [{"CPU": 1}]},
    {"num_replicas": 3},
    {"num_replicas": "auto"},
    GANG,
    {**GANG, "num_replicas": 3},
    {**GANG, "autoscaling_config": {"min_replicas": 1, "max_replicas": 3}},
    {"gang_scheduling_config": {"gang_size": 3, "gang_placement_strategy": "SPREAD", "runtime_failure_policy": "RESTART_GANG"}},
    {"gang_scheduling_config": None},
    *({"rolling_update_percentage": part} for part in (0.5, 1.5)),
    *({"backpressure_config": {"status_code": code}} for code in (429, 500)),
    *({"request_router_config": {"request_routing_stats_period_s": period}} for period in (2, 0)),
]

# Options of the file over a deployment that code scales.
SCALING: list[dict[str, Any]] = [
    {"autoscaling_config": {"metrics_interval_s": 0.2, "min_replicas": 2, "max_replicas": 12, "look_back_period_s": 2}},
    {"autoscaling_config": {"max_replicas": 3, "smoothing_factor": 1.0, "upscale_smoothing_factor": None, "upscaling_factor": None}},
    {"autoscaling_config": {"max_replicas": 3, "target_num_ongoing_requests_per_replica": 1}},
    {"autoscaling_config": {"max_replicas": 3, "target_ongoing_requests": "two"}},
    {"autoscaling_config": {"max_replicas": 3, "upscale_smoothing_factor": 0}},
    {"autoscaling_config": {"max_replicas": 3, "policy": {"policy_function": "ray.serve.autoscaling_policy:default_autoscaling_policy"}}},
    {"autoscaling_config": {"max_replicas": 3, "policy": {"policy_function": "graphs.nothing:policy"}}},
    {"num_replicas": "auto", "autoscaling_config": {"metrics_interval_s": 0.5}},
    *({"max_concurrent_queries": count} for count in (100, "7", 1.5, True, 0, None)),
    {"max_concurrent_queries": 10, "max_ongoing_requests": 3},
]

# Packages as pip takes them.
PACKAGES: list[Any] = [
    ["ray[serve]", "torch", "transformers<5"],
    ["-f https://example.com/wheels.html", "--pre", "jax[tpu]==0.4.11"],
    ["flask @ https://example.com/flask.zip", "git+https://example.com/app.git@main", 'numpy>=1; python_version < "3.13"'],
    {"packages": ["torch"], "pip_check": False, "pip_version": "==24.0"},
]


# Written after the reader: a measure of how it does on what it was not made for.
LATER: list[tuple[str, dict[str, Any] | None]] = [
    *((name, None) for name in "simple by_enum collected by_partial ceiled by_split sorted_names by_condition sliced".split()),
    *((name, None) for name in "with_options with_suite chained unpacking walrus trying matching merged checked by_factory".split()),
    ("with_options", {"tier": "paid", "shards": 3}),
    ("with_suite", {"models": [{"name": "m", "replicas": 2}, {"name": "n"}], "size": 3}),
    ("checked", {"count": 4}),
    ("by_factory", {"count": 5}),
    ("merged", {"num_replicas": 2, "extra": 1}),
]


# Applications of real shape, one question of the reader each.
REAL: list[tuple[str, dict[str, Any] | None]] = [
    *((f"web_app:{name}", None) for name in ("app", "sized")),
    *((f"syntax:{name}", None) for name in ("sliced", "walrus", "by_match", "by_constant")),
    *(("syntax:by_match", {"kind": kind}) for kind in ("huge", None, "other", 3)),
    ("syntax:by_constant", {"kind": "large"}),
    *((f"copies:{name}", None) for name in ("scaled", "copied", "planned", "enumerated", "handed", "made")),
    *((f"builders:{name}", None) for name in ("union", "optional", "checked", "awaited", "by_lambda")),
    *((f"builders:{name}", {"replicas": 4}) for name in ("union", "optional", "checked", "by_lambda")),
    ("builders:checked", {"count": 3}),
    *((f"option_{name}:app", None) for name in ("route_prefix", "version", "retries")),
    *((f"name_ray_serve_{name}:app", None) for name in ("drivers_DAGDriver", "handle_RayServeHandle", "nothing")),
    *((f"name_ray_serve_{name}:app", None) for name in ("deployment_graph_InputNode", "schema_ApplicationStatus")),
    *((f"name_ray_serve_{name}:app", None) for name in ("config_AutoscalingPolicy", "llm_LLMConfig")),
    ("name_caught:app", None),
    ("callable_ingress:app", None),
]


def make() -> Iterator[str]:
    """The texts, in an order of their own."""
    for line in PLAIN.split("\n"):
        module, _, names = line.partition(": ")
        for name in names.split():
            yield _text(f"{module}:{name}")
    for path, args in ARGS:
        yield _text(path, args=args)
    for path, deployments in OVERRIDES:
        yield _text(path, deployments=deployments)
    for options in SCALING:
        yield _text("stretched:app", deployments=[{"name": "Model", **options}])
    for path in ("laid_over:plain", "laid_over:grouped", "laid_over:limited", "ganged:app", "ganged:grouped"):
        for options in LAID_OVER:
            yield _text(path, deployments=[{"name": "Model", **options}])
    for pip in PACKAGES:
        yield _text("decorated:bare", runtime_env={"pip": pip})
    for name, args in LATER:
        app = {"name": "app", "import_path": f"later.shop:{name}", **({"args": args} if args else {})}
        yield yaml.safe_dump({"applications": [app]}, sort_keys=False)
    for name, args in REAL:
        app = {"name": "app", "import_path": f"real.{name}", **({"args": args} if args else {})}
        yield yaml.safe_dump({"applications": [app]}, sort_keys=False)
    yield _text("composed.nested")
    yield _text("shared:DEFAULT_REPLICAS")
    yield _text("shared.models:Ranker")


def _text(path: str, **more: Any) -> str:
    app = {"name": "app", "import_path": f"graphs.{path}", **more}
    return yaml.safe_dump({"applications": [app]}, sort_keys=False)
