"""Drives a release's own ApplicationStateManager and DeploymentState on one parsed config, without a cluster.

Real: parsing, building, merging YAML over code, autoscaling state, target counts. Replaced: remote calls (the build
task runs here and now), the long poll host, the scheduler, endpoints, the key-value store, metrics and telemetry.
"""

import contextlib
import inspect
import time
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import ray
from ray.serve._private import application_state, deployment_state
from ray.serve._private.common import DeploymentID

try:
    from ray.serve._private.autoscaling_state import AutoscalingStateManager
except ImportError:
    AutoscalingStateManager = None

ROUNDS = 3
# What surrounds a build task, made of its `runtime_env`.
Around = Callable[[Any], contextlib.AbstractContextManager]


def nothing_around(_: Any) -> contextlib.AbstractContextManager:
    return contextlib.nullcontext()


class _RayHere:
    """`ray` as the state modules see it: real, but for calls that need a cluster."""

    def __init__(self, real: Any) -> None:
        self._real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def get(self, ref: "_Result") -> Any:
        if ref.error is not None:
            raise ref.error
        return ref.value

    def cancel(self, *_: Any, **__: Any) -> None:
        pass


class _Result(SimpleNamespace):
    """The outcome of a build task that ran at once."""


class _BuildTask:
    """`build_serve_application` as a plain call that remembers whether the application was built."""

    def __init__(self, remote_function: Any, around: Around) -> None:
        self._function = remote_function._function
        self._around = around
        self._runtime_env: Any = None
        self.failures: dict[str, str] = {}
        self._parameters = list(inspect.signature(self._function).parameters)

    def options(self, runtime_env: Any = None, **_: Any) -> "_BuildTask":
        self._runtime_env = runtime_env
        return self

    def remote(self, *args: Any) -> _Result:
        name = dict(zip(self._parameters, args))["name"]
        try:
            with self._around(self._runtime_env):
                value = self._function(*args)
        except BaseException as error:  # noqa: BLE001 - a user's import may raise anything, SystemExit included
            self.failures[name] = f"{type(error).__name__}: {error}"
            wrapped = error if isinstance(error, Exception) else RuntimeError(repr(error))
            return _Result(value=None, error=wrapped)
        message = value[-1] if isinstance(value, tuple) else None
        if isinstance(message, str):
            self.failures[name] = message
        return _Result(value=value, error=None)


class _Deployments:
    """Stands for DeploymentStateManager: makes a real DeploymentState for each deployment and deploys into it."""

    def __init__(self, autoscaling: Any) -> None:
        self.states: dict[tuple[str, str], Any] = {}
        self._autoscaling = autoscaling

    def deploy(self, deployment_id: Any, info: Any) -> bool:
        key = (_app_of(deployment_id), deployment_id.name)
        if key not in self.states:
            self.states[key] = _new_state(deployment_id, self._autoscaling)
        changed = self.states[key].deploy(info)
        return True if changed is None else changed

    def get_deployments_in_application(self, app_name: str) -> list[str]:
        return [name for app, name in self.states if app == app_name]

    def get_deployment_statuses(self, ids: list[Any]) -> list[Any]:
        return [self.states[(_app_of(i), i.name)].curr_status_info for i in ids]

    def get_deployment_route_patterns(self, *_: Any) -> None:
        return None

    def is_shutting_down(self) -> bool:
        return False

    def __getattr__(self, name: str) -> Any:
        return MagicMock(name=name)


def _app_of(deployment_id: Any) -> str:
    return getattr(deployment_id, "app_name", None) or getattr(deployment_id, "app", "")


def _new_state(deployment_id: DeploymentID, autoscaling: Any) -> Any:
    given = {"id": deployment_id, "autoscaling_state_manager": autoscaling}
    wanted = inspect.signature(deployment_state.DeploymentState.__init__).parameters
    return deployment_state.DeploymentState(**{n: given.get(n, MagicMock(name=n)) for n in wanted if n != "self"})


def _new_manager(deployments: _Deployments, autoscaling: Any) -> Any:
    from ray.serve.schema import LoggingConfig

    store = MagicMock()
    store.get.return_value = None
    given = {
        "deployment_state_manager": deployments,
        "autoscaling_state_manager": autoscaling,
        "kv_store": store,
        "logging_config": LoggingConfig(),
    }
    wanted = inspect.signature(application_state.ApplicationStateManager.__init__).parameters
    return application_state.ApplicationStateManager(**{n: given.get(n, MagicMock()) for n in wanted if n != "self"})


def _context() -> Any:
    return SimpleNamespace(runtime_env={}, namespace="serve", get_job_id=lambda: "01000000", get_node_id=lambda: "")


def _isolate(around: Around) -> _BuildTask:
    ray.get_runtime_context = _context
    build = _BuildTask(application_state.build_serve_application, around)
    application_state.build_serve_application = build
    application_state.check_obj_ref_ready_nowait = lambda ref: True
    application_state.configure_component_logger = lambda **_: None
    for module in (application_state, deployment_state):
        module.ray = _RayHere(module.ray)
        for name in ("metrics", "ServeUsageTag"):
            if hasattr(module, name):
                setattr(module, name, MagicMock())
    return build


def _direction(config: Any) -> Any:
    from ray.serve._private import controller

    calculate = getattr(controller, "calculate_target_capacity_direction", None)
    return calculate(None, config, None) if calculate else None


def deploy(config: Any, around: Around = nothing_around) -> tuple[dict[str, dict], dict[tuple[str, str], Any]]:
    """Applies a parsed ServeDeploySchema as the controller would to an empty cluster.

    Returns what became of each application ({} or {"stage": build|deploy, "error": text}) and the DeploymentState of
    each (application, deployment). May be called once in a process.
    """
    build = _isolate(around)
    autoscaling = AutoscalingStateManager() if AutoscalingStateManager else MagicMock()
    deployments = _Deployments(autoscaling)
    manager = _new_manager(deployments, autoscaling)
    outcome: dict[str, dict] = {app.name: {} for app in config.applications}
    capacity = {"target_capacity": config.target_capacity, "target_capacity_direction": _direction(config)}
    for app in config.applications:
        if app.logging_config is None and config.logging_config:
            app.logging_config = config.logging_config
        try:
            _apply(manager, app, capacity)
        except Exception as error:  # noqa: BLE001 - whatever the controller raises is its answer
            outcome[app.name] = {"stage": "deploy", "error": _words(error)}
    for name, state in manager._application_states.items():
        if not outcome[name]:
            outcome[name] = _settle(name, state, build)
    return outcome, deployments.states


def _apply(manager: Any, app: Any, capacity: dict) -> None:
    if hasattr(manager, "apply_app_configs"):
        before = dict(manager._application_states)
        manager.delete_app = lambda name: None
        manager.apply_app_configs([app], deployment_time=time.time(), **capacity)
        assert before.keys() <= manager._application_states.keys()
    else:
        manager.deploy_config(app.name, app, deployment_time=time.time(), **capacity)


def _settle(name: str, state: Any, build: _BuildTask) -> dict:
    for _ in range(ROUNDS):
        try:
            state.update()
        except Exception as error:  # noqa: BLE001 - the controller's loop would raise this in every round
            return {"stage": "deploy", "error": _words(error)}
    if state.status == "DEPLOY_FAILED" or getattr(state.status, "value", state.status) == "DEPLOY_FAILED":
        if name in build.failures:
            return {"stage": "build", "error": _last(build.failures[name])}
        return {"stage": "deploy", "error": _last(state._status_msg)}
    return {}


def _words(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}".splitlines()[0]


def _last(text: str) -> str:
    lines = [line.strip() for line in text.splitlines() if line.strip() and "errors.pydantic.dev" not in line]
    return lines[-1][:300] if lines else ""
