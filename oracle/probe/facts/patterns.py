"""What the builders for prefill/decode and for data parallel ranks build on this release, found as in `llm.py`."""

from typing import Any

import yaml

from .. import answer

PREFILL_DECODE = ("ray.serve.llm:build_pd_openai_app",
                  "ray.llm._internal.serve.deployments.prefill_decode_disagg.prefill_decode_disagg:build_app")  # fmt: skip
DATA_PARALLEL = ("ray.serve.llm:build_dp_openai_app",)
TRANSFER = {"kv_transfer_config": {"kv_connector": "NixlConnector", "kv_role": "kv_both"}}
GROWS = {"autoscaling_config": {"min_replicas": 2, "initial_replicas": 3, "max_replicas": 7}}
SLEEPS = {"autoscaling_config": {"min_replicas": 0, "max_replicas": 1}}
LORA = {"dynamic_lora_loading_path": "s3://b/m", "max_num_adapters_per_replica": 2}


def read(in_child) -> dict[str, Any]:
    """{"pd": {...}, "dp": {...}}; a part is null where the release has no such builder."""

    def built(path: str, args: dict) -> dict[str, dict] | None:
        got = in_child(answer.answer, yaml.safe_dump({"applications": [{"import_path": path, "args": args}]}, sort_keys=False))
        if "fault" in got:
            raise RuntimeError(got["fault"])
        return next(iter(got["applications"].values())) if got["status"] == "accepted" else None

    return {"pd": _first(PREFILL_DECODE, built, prefill_decode), "dp": _first(DATA_PARALLEL, built, data_parallel)}


def _first(paths: tuple[str, ...], built, facts) -> dict[str, Any] | None:
    """The facts of the first path that builds anything."""
    for path in paths:
        found = facts(lambda **args: built(path, args))
        if found:
            return found
    return None


def _model(kwargs: dict | None = None, deployment: dict | None = None, **more: Any) -> dict:
    config = {"engine_kwargs": {**TRANSFER, **(kwargs or {})}, "deployment_config": deployment or {}}
    return {"model_loading_config": {"model_id": "m"}, **config, **more}


def _ranked(deployment: dict | None = None, **more: Any) -> dict:
    return _model({"data_parallel_size": 2}, deployment, experimental_configs={"dp_size_per_node": 2}, **more)


def prefill_decode(built) -> dict[str, Any] | None:
    """`helpers`: the names of what stands beside the two sides; `front`: replicas of the last of them by what the sides
    ask for; `ranks`: what two ranks of the prefill side become; `taken`: whether the release builds each of the rest."""

    def made(prefill: dict | None = None, decode: dict | None = None) -> dict[str, dict] | None:
        return built(prefill_config=prefill or _model(), decode_config=decode or _model())

    plain = made()
    if plain is None:
        return None
    calls = {
        "plain": (None, None),
        "prefill grows": (_model(deployment=GROWS), None),
        "decode grows": (None, _model(deployment=GROWS)),
        "prefill sleeps": (_model(deployment=SLEEPS), None),
        "decode sleeps": (None, _model(deployment=SLEEPS)),
        "both sleep": (_model(deployment=SLEEPS), _model(deployment=SLEEPS)),
    }
    bare = {**_model(), "engine_kwargs": {}}
    lora = _model(lora_config=LORA)
    return {
        "helpers": [name for name in plain if not name.startswith(("Prefill:", "Decode:"))],
        "front": {name: _front(made(*sides)) for name, sides in calls.items()},
        "ranks": _ranks(made(_ranked(), _ranked()), "Prefill:"),
        "taken": {
            "no transfer": made(bare, bare) is not None,
            "lora": made(lora, lora) is not None,
            "lora on one side": made(lora) is not None,
            "count beside ranks": made(_ranked({"num_replicas": 2}), _ranked()) is not None,
            "sleeping ranks": made(_ranked(SLEEPS), _ranked()) is not None,
        },
    }


def data_parallel(built) -> dict[str, Any] | None:
    """`helpers`, `ranks` and `taken` as above, of a model with two ranks."""

    def made(model: dict, **args: Any) -> dict[str, dict] | None:
        return built(llm_config=model, **args)

    plain = made(_ranked())
    if plain is None:
        return None
    return {
        "helpers": [name for name in plain if not name.startswith("DPServer:")],
        "ranks": _ranks(plain, "DPServer:"),
        "taken": {
            "no ranks per node": made(_model({"data_parallel_size": 2})) is not None,
            "count beside ranks": made(_ranked({"num_replicas": 2})) is not None,
            "uneven text": made(_ranked({"num_replicas": "3"})) is not None,
            "sleeping ranks": made(_ranked(SLEEPS)) is not None,
            "ingress count": made(_ranked(), ingress_deployment_config={"num_replicas": 2}) is not None,
        },
    }


def _front(app: dict[str, dict] | None) -> list[int] | None:
    return app and list(list(app.values())[-1]["replicas"].values())


def _ranks(app: dict[str, dict] | None, prefix: str) -> dict[str, Any] | None:
    """{"replicas", "strategy", "gang"} of the side whose name begins with the prefix, and which helpers it has."""
    if app is None:
        return None
    side = next(d for name, d in app.items() if name.startswith(prefix))
    helpers = sorted({name.rstrip("_0123456789") for name in app if "Rank" in name})
    return {"replicas": list(side["replicas"].values()), "strategy": side["strategy"], "gang": side.get("gang"), "helpers": helpers}
