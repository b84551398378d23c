"""Applications whose deployments have the real options and a trivial class: what a cluster's workers import.

An LLM application's real builder runs in the release's own build task, with the probe's stand-ins for vllm and torch;
then every class in its graph is replaced. Names, replicas, autoscaling, actor options, placement groups, strategies and
the order of the graph stay as built; `runtime_env` goes, for it would load the engine and asks for no resources.
"""

import importlib
import json
import os
from typing import Any

from ray.serve.deployment import Application

FIELDS = "SERVE_LENS_ENGINE_FIELDS"  # names the file of the engine's argument names; workers inherit it


class Replica:
    """Stands for any deployment's class: takes every argument and user config, and does nothing."""

    def __init__(self, *_: Any, **__: Any) -> None:
        pass

    def reconfigure(self, _: Any) -> None:
        pass

    async def __call__(self, _: Any) -> str:
        return "ok"


def build(args: dict) -> Application:
    """{"import_path": a builder's path, "args": its arguments} as the application that it builds, with `Replica`s."""
    stand_in()
    module, name = args["import_path"].replace(":", ".").rsplit(".", 1)
    return replaced(getattr(importlib.import_module(module), name)(args["args"]))


def stand_in() -> None:
    """Lets `ray.serve.llm` be imported where neither vllm nor torch is installed."""
    from probe import standins

    with open(os.environ[FIELDS]) as file:
        standins.configure(json.load(file))


def replaced(app: Application) -> Application:
    """The same graph with a `Replica` in the place of every class."""
    return _replaced(app, {})


def _replaced(app: Application, known: dict[int, Application]) -> Application:
    if id(app) not in known:
        deployment = app._bound_deployment
        children = [_replaced(child, known) for child in _children((deployment.init_args, deployment.init_kwargs))]
        options = {k: v for k, v in (deployment.ray_actor_options or {}).items() if k != "runtime_env"}
        known[id(app)] = Application(
            deployment.options(
                func_or_class=Replica,
                ray_actor_options=options,
                _init_args=tuple(children),
                _init_kwargs={},
                _internal=True,
            )
        )
    return known[id(app)]


def _children(value: Any) -> list[Application]:
    """The applications bound anywhere in a deployment's arguments, found as Ray's own `build_app` finds them."""
    from ray.dag.py_obj_scanner import _PyObjScanner

    scanner = _PyObjScanner(source_type=Application)
    try:
        return scanner.find_nodes(value)
    finally:
        scanner.clear()
