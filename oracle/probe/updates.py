"""What a release's controller does to applications that run when another config is sent: its own state classes, no cluster.

`deploy` of `controller.py` once, then again with the other config, in the same manager.
"""

from typing import Any

import yaml

from . import answer, controller

ORDER = ("restarts", "reconfigures", "scales", "updates", "stays")


def moved(row: dict) -> dict:
    """{"before", "after"}: texts; {"told", "applications"}: what the dashboard would say before, and what is done then.

    `applications`: name -> {"builds": whether its code is built anew, "deployments": name -> {"change", "count"}}, or
    {"error"}. Raises nothing: what a release refuses is {"refused": "before" | "after"}.
    """
    configs = {}
    for side in ("before", "after"):
        try:
            configs[side] = answer.parse(yaml.safe_load(row[side]))
        except Exception:  # noqa: BLE001 - pydantic's two generations share no base class
            return {"refused": side}
    stage = _Stage()
    failed = stage.apply(configs["before"])
    if failed:
        return {"refused": "before", "error": failed}
    told = {name: _told(state, config) for name, state, config in stage.each(configs["before"])}
    old = {name: _standing(stage, name) for name in told}
    stage.built.clear()
    failed = stage.apply(configs["after"])
    if failed:
        return {"refused": "after", "error": failed, "told": told}
    return {"told": told, "applications": {name: _compared(stage, name, old.get(name, {})) for name, _, _ in stage.each(configs["after"])}}


class _Stage:
    """The manager of a release with everything that needs a cluster replaced."""

    def __init__(self) -> None:
        build = controller._isolate(controller.nothing_around)
        self.built: list[str] = []
        remote = build.remote

        def counted(*args: Any) -> Any:
            self.built.append(dict(zip(build._parameters, args))["name"])
            return remote(*args)

        build.remote = counted
        self.build = build
        autoscaling = controller.AutoscalingStateManager() if controller.AutoscalingStateManager else controller.MagicMock()
        self.deployments = controller._Deployments(autoscaling)
        self.manager = controller._new_manager(self.deployments, autoscaling)

    def apply(self, config: Any) -> dict:
        """What fails of it, by application."""
        capacity = {"target_capacity": config.target_capacity, "target_capacity_direction": controller._direction(config)}
        failed = {}
        for app in config.applications:
            if app.logging_config is None and config.logging_config:
                app.logging_config = config.logging_config
            try:
                controller._apply(self.manager, app, capacity)
            except Exception as error:  # noqa: BLE001 - whatever the controller raises is its answer
                failed[app.name] = controller._words(error)
        for app in config.applications:
            if app.name not in failed:
                outcome = controller._settle(app.name, self.manager._application_states[app.name], self.build)
                if outcome:
                    failed[app.name] = outcome["error"]
        return failed

    def each(self, config: Any):
        for app in config.applications:
            yield app.name, self.manager._application_states[app.name], app

    def state(self, app: str, deployment: str) -> Any:
        return self.deployments.states[(app, deployment)]


def _dumped(model: Any) -> dict:
    return (model.model_dump if hasattr(model, "model_dump") and not answer._is_v1() else model.dict)(exclude_unset=True)


def _told(state: Any, config: Any) -> dict:
    """What `GET /api/serve/applications/` has of an application, made by the release's own schemas."""
    from ray.serve import schema

    infos = state._target_state.deployment_infos
    deployments = {name: _plain(_dumped(schema._deployment_info_to_schema(name, info))) for name, info in infos.items()}
    return {"deployed_app_config": _plain(_dumped(config)), "deployments": deployments}


def _plain(value: Any) -> Any:
    """The value as JSON holds it."""
    if isinstance(value, dict):
        return {str(k): _plain(v) for k, v in value.items() if not str(k).startswith(("_serialized", "serialized_"))}
    if isinstance(value, (list, tuple, set)):
        return [_plain(part) for part in value]
    if hasattr(value, "model_dump") or hasattr(value, "dict"):
        return _plain(_dumped(value))
    value = getattr(value, "value", value)
    return value if isinstance(value, (str, int, float, bool, type(None))) else repr(value)


def _standing(stage: _Stage, app: str) -> dict:
    """Of every deployment its version, its target and its options."""
    infos = stage.manager._application_states[app]._target_state.deployment_infos
    found = {}
    for name in infos:
        target = stage.state(app, name)._target_state
        found[name] = {"version": target.version, "count": _count(target), "config": target.info.deployment_config.copy(deep=True)}
    return found


def _count(target: Any) -> int:
    count = getattr(target, "target_num_replicas", None)
    return target.num_replicas if count is None else count


def _compared(stage: _Stage, app: str, old: dict) -> dict:
    new = _standing(stage, app)
    deployments = {name: {"change": "vanishes"} for name in old if name not in new}
    for name, one in new.items():
        deployments[name] = {"change": "starts", "count": one["count"]} if name not in old else _change(old[name], one)
    return {"builds": app in stage.built, "deployments": deployments}


def _change(old: dict, new: dict) -> dict:
    before, after = old["version"], new["version"]
    counts = [old["count"], new["count"]]
    if before != after and before.requires_actor_restart(after):
        what = "restarts"
    elif before != after and before.requires_actor_reconfigure(after):
        what = "reconfigures"
    elif counts[0] != counts[1]:
        what = "scales"
    else:
        what = "updates" if before != after or old["config"] != new["config"] else "stays"
    return {"change": what, "count": counts}
