"""What the engine of a model with a part of a GPU asks of Ray on this release, and what its replica is told of that part."""

import asyncio
import contextlib
import copy
import importlib
import inspect
import sys
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock, patch

import ray
import yaml

from .. import answer, controller

PATH = "ray.serve.llm:build_openai_app"
VARIABLE = "VLLM_RAY_PER_WORKER_GPUS"
PART = 0.4
SET = {"env_vars": {VARIABLE: "0.3"}}
OTHER = {"env_vars": {"OTHER": "1"}}


def read() -> dict[str, Any] | None:
    """{"helper": GPUs that the task asks inside the replica's group which makes the engine's config, "backend": the executor's,
    "told": where a value of the variable reaches the replica, "told unasked": what the replica is told of its part where
    nobody sets the variable}; None where no model can have a part of a GPU."""
    if _config() is None:
        return None
    return {"helper": _helper(), "backend": _backend(), "told": told(), "told unasked": told_unasked()}


def told() -> dict[str, bool]:
    """Whether the replica gets the variable, by where it is set; `beside`: on the actor, while the model sets another one."""
    actor = {"deployment_config": {"ray_actor_options": {"runtime_env": SET}}}
    asked = {
        "model": ({"runtime_env": SET}, {}),
        "actor": (actor, {}),
        "beside": ({**actor, "runtime_env": OTHER}, {}),
        "application": ({}, {"runtime_env": SET}),
        "application beside": ({"runtime_env": OTHER}, {"runtime_env": SET}),
    }
    return {name: _variables(model, app).get(VARIABLE) == "0.3" for name, (model, app) in asked.items()}


def told_unasked() -> list[str | None]:
    """The variable of a replica whose model says nothing of its environment, an empty one, no variables, and another variable."""
    said: list[dict] = [{}, {"runtime_env": {}}, {"runtime_env": {"env_vars": {}}}, {"runtime_env": OTHER}]
    return [_variables(model, {}).get(VARIABLE) for model in said]


def _parted(model: dict) -> list[dict]:
    """The model with a part of a GPU, in the words of newer releases and of older ones."""
    base = {"model_loading_config": {"model_id": "m"}, **model}
    return [{**base, "placement_group_config": {"bundles": [{"CPU": 1, "GPU": PART}]}}, {**base, "resources_per_bundle": {"CPU": 1, "GPU": PART}}]


def _variables(model: dict, app: dict) -> dict[str, str]:
    for parted in _parted(model):
        config = {"import_path": PATH, "args": {"llm_configs": [parted]}, **app}
        # The parser may keep parts of what it is given: nothing may be shared between two questions.
        given = yaml.safe_load(yaml.safe_dump({"applications": [config]}, sort_keys=False))
        outcome, states = controller.deploy(answer.parse(given), _in_its_environment)
        if any(outcome.values()):
            continue
        server = next(state for (_, name), state in states.items() if name.endswith("m"))
        options = server._target_state.info.replica_config.ray_actor_options
        return options.get("runtime_env", {}).get("env_vars", {})
    raise RuntimeError("no model with a part of a GPU can be built")


@contextlib.contextmanager
def _in_its_environment(runtime_env: Any) -> Iterator[None]:
    """A build task runs in its application's environment, which the builders look at."""
    context = MagicMock(runtime_env=copy.deepcopy(dict(runtime_env or {})))
    with patch.object(ray, "get_runtime_context", lambda: context):
        yield


def _config() -> Any:
    from ray.serve.llm import LLMConfig

    for parted in _parted({}):
        try:
            return LLMConfig(**parted)
        except Exception:  # noqa: BLE001, S112 - refused in these words
            continue
    return None


def _backend() -> str:
    """`distributed_executor_backend` as the engine is given it, by its arguments or (2.45 to 2.47) by what calls it."""
    asked: dict[str, Any] = {}
    module = _engine()
    with patch.object(module, "vllm", MagicMock(), create=True):
        module.vllm.engine.arg_utils.AsyncEngineArgs = lambda **given: asked.update(given)
        given = _config().get_engine_config().get_initialization_kwargs()
        if "distributed_executor_backend" not in given:
            module._get_async_engine_args(_config())
    return {**asked, **given}["distributed_executor_backend"]


def _helper() -> float:
    """Asks the release's own `_prepare_engine_config` with `ray.remote` replaced by one that remembers the GPUs."""
    module = _engine()
    prepare = module.VLLMEngine._prepare_engine_config
    config = _config()
    engine = object.__new__(module.VLLMEngine)
    engine.llm_config, engine.engine_config = config, config.get_engine_config()
    node = SimpleNamespace(runtime_env={}, placement_group=SimpleNamespace())

    async def initialized(_: Any) -> Any:
        return node

    engine.initialize_node = initialized
    seen = _Asked()
    real, ray.remote = ray.remote, seen.remote
    try:
        done = prepare(engine, True if "use_v1" in inspect.signature(prepare).parameters else node)
        if inspect.isawaitable(done):
            asyncio.run(_awaited(done))
    except _Asked.Enough:
        pass
    finally:
        ray.remote = real
    if seen.gpus is None:
        raise RuntimeError("no task was asked for")
    return seen.gpus


async def _awaited(done: Any) -> Any:
    return await done


class _Asked:
    """`ray.remote` that starts nothing and remembers what was asked."""

    class Enough(Exception):
        pass

    gpus: float | None = None

    def remote(self, *_: Any, **options: Any) -> Any:
        self._see(options)
        return self if _ else lambda _: self

    def options(self, **options: Any) -> "_Asked":
        self._see(options)
        self.remote = self._started
        return self

    def _started(self, *_: Any, **__: Any) -> None:
        raise _Asked.Enough

    def _see(self, options: dict) -> None:
        self.gpus = options.get("num_gpus", self.gpus)


def _engine() -> Any:
    """The release's module of the engine; what it imports of ZeroMQ is not used here."""
    for name in ("zmq", "zmq.asyncio"):
        sys.modules.setdefault(name, MagicMock())
    for place in ("engines", "deployments.llm"):
        with contextlib.suppress(ModuleNotFoundError):
            return importlib.import_module(f"ray.llm._internal.serve.{place}.vllm.vllm_engine")
    raise RuntimeError("this release has no engine of vLLM where we look")
