"""Runs scripts that call Serve as `python3 script.py` does, on a release's own client and controller without a cluster.

Real: the script, `serve.run` and its like, the client, the controller's methods and its ApplicationStateManager. Replaced:
`ray.init`, remote calls, waiting for replicas, and whatever makes a script wait, at which it ends.
"""

import os
import runpy
import sys
import time
from types import SimpleNamespace
from typing import Any
from unittest.mock import MagicMock

import ray

from . import controller, demand


class Waits(BaseException):
    """The script waits here for as long as it runs."""


class _Remote:
    """A method of the controller that is called at once."""

    def __init__(self, call: Any) -> None:
        self._call = call

    def remote(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return SimpleNamespace(value=self._call(*args, **kwargs), error=None)
        except Exception as error:  # noqa: BLE001 - raised again where the script gets the answer
            return SimpleNamespace(value=None, error=error)


class _Controller:
    """The controller as its client sees it."""

    def __init__(self, manager: Any, deployments: Any, build: Any) -> None:
        from ray.serve._private.controller import ServeController

        self._class = getattr(getattr(ServeController, "__ray_metadata__", None), "modified_class", ServeController)
        self._self = SimpleNamespace(application_state_manager=manager, _shutting_down=False)
        self._self.deploy_applications = lambda *a, **k: self._class.deploy_applications(self._self, *a, **k)
        manager.save_checkpoint = lambda: None
        self._manager, self._deployments, self._build = manager, deployments, build
        self.last: dict[str, dict] = {}

    def __getattr__(self, name: str) -> Any:
        if name in ("deploy_application", "deploy_applications"):
            return _Remote(lambda *a, **k: self._deploy(name, *a, **k))
        if name == "delete_apps":
            return _Remote(self.delete)
        return _Remote(lambda *a, **k: [])

    def _deploy(self, name: str, *args: Any, **kwargs: Any) -> None:
        getattr(self._class, name)(self._self, *args, **kwargs)
        failed = {}
        for app, state in self._manager._application_states.items():
            outcome = controller._settle(app, state, self._build)
            if outcome:
                failed[app] = outcome
        if failed:
            raise RuntimeError(str(failed))
        self._remember()

    def delete(self, names: list[str]) -> None:
        for name in names:
            self._manager._application_states.pop(name, None)
        self._remember()

    def _remember(self) -> None:
        """What runs now; where nothing does, what ran until then stays the answer."""
        now = {name: self._answer(name, state) for name, state in self._manager._application_states.items()}
        self.last = now or self.last

    def _answer(self, app: str, state: Any) -> dict:
        wanted = set(state.target_deployments)
        found = {name: one for (of, name), one in self._deployments.states.items() if of == app and name in wanted}
        return {name: demand.deployment(one) for name, one in found.items()}


def _client(fake: _Controller) -> Any:
    from ray.serve._private import client as module

    module.ray = controller._RayHere(module.ray)
    made = object.__new__(module.ServeControllerClient)
    made._controller, made._shutdown, made._http_config, made._root_url = fake, False, MagicMock(), ""
    made.handle_cache = {}
    for name in ("_wait_for_application_running", "_wait_for_deployment_created", "get_handle"):
        setattr(made, name, MagicMock())
    for name in ("wait_for_proxies_serving", "log_deployment_ready"):
        setattr(made, name, MagicMock())
    made.shutdown = lambda *_: fake.delete(list(fake._manager._application_states))
    return made


def _wait(*_: Any) -> None:
    raise Waits


def _isolate() -> _Controller:
    build = controller._isolate()
    ray.get_runtime_context = lambda: MagicMock(**vars(controller._context()))
    autoscaling = controller.AutoscalingStateManager() if controller.AutoscalingStateManager else MagicMock()
    deployments = controller._Deployments(autoscaling)
    fake = _Controller(controller._new_manager(deployments, autoscaling), deployments, build)
    client = _client(fake)
    from ray.serve import api
    from ray.serve._private import api as private

    private.serve_start = lambda *_, **__: client
    for module in [one for name, one in list(sys.modules.items()) if name.startswith("ray.serve")]:
        if "_get_global_client" in vars(module):
            module._get_global_client = lambda *_, **__: client
    if hasattr(api, "_check_cached_client_alive"):
        api._check_cached_client_alive = lambda: (client, True)
    api._disconnect = lambda: None
    ray.init = lambda *_, **__: None
    ray.is_initialized = lambda: True
    time.sleep = _wait
    import builtins
    import signal

    builtins.input = signal.pause = _wait
    if hasattr(api, "wait_for_interrupt"):
        api.wait_for_interrupt = _wait
    return fake


def answer(script: str, argv: list[str]) -> dict:
    """{"status": "accepted" or "rejected", "error"?, "applications"}: what runs once the script has ended or waits."""
    fake = _isolate()
    folder, name = os.path.split(script)
    os.chdir(folder)
    sys.path.insert(0, folder)
    sys.argv = [name, *argv]
    status: dict[str, Any] = {"status": "accepted"}
    try:
        runpy.run_path(name, run_name="__main__")
    except Waits:
        pass
    except SystemExit as error:
        if error.code not in (None, 0):
            status = {"status": "rejected", "error": f"SystemExit: {error.code}"}
    except BaseException as error:  # noqa: BLE001 - whatever ends the script
        status = {"status": "rejected", "error": f"{type(error).__name__}: {error}".splitlines()[0][:300]}
    return {**status, "applications": fake.last}
