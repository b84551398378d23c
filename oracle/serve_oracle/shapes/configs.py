"""The config beside a made application: one or more applications, overrides, variables, and sometimes a mistake."""

import copy
import random
from typing import Any

from ..configs import emit
from .entries import Entry
from .project import Project

OVERRIDES: tuple[dict[str, Any], ...] = (
    {"num_replicas": 2}, {"num_replicas": 5}, {"ray_actor_options": {"num_cpus": 2}}, {"ray_actor_options": {"num_gpus": 1}},
    {"autoscaling_config": {"min_replicas": 1, "max_replicas": 4}}, {"max_ongoing_requests": 16}, {"user_config": {"threshold": 0.9}},
    {"num_replicas": 3, "ray_actor_options": {"num_cpus": 0.5}}, {"num_replicas": "auto"}, {"placement_group_bundles": [{"CPU": 2}]},
    {"health_check_period_s": 5, "graceful_shutdown_timeout_s": 3}, {"logging_config": {"log_level": "DEBUG"}}, {"num_replicas": None},
)  # fmt: skip


def config(project: Project, entry: Entry) -> str:
    rng = project.rng
    paths = [entry.path, *rng.sample(entry.others, rng.randint(0, len(entry.others)))]
    apps = [_application(project, entry, path, index, len(paths)) for index, path in enumerate(paths)]
    whole: dict[str, Any] = {"applications": apps}
    if rng.random() < 0.3:
        whole = {"proxy_location": "EveryNode", "http_options": {"host": "0.0.0.0", "port": 8000}, **whole}
    if rng.random() < 0.1:
        whole["logging_config"] = {"encoding": "JSON", "log_level": "INFO"}
    if rng.random() < 0.12:
        rng.choice(MISTAKES)(rng, whole)
    return emit.document(whole, rng)


def _application(project: Project, entry: Entry, path: str, index: int, count: int) -> dict[str, Any]:
    rng = project.rng
    app: dict[str, Any] = {"name": f"app{index + 1}"}
    if count > 1 or rng.random() < 0.7:
        app["route_prefix"] = "/" if index == 0 else f"/{index}"
    app["import_path"] = path
    arguments = rng.choice(entry.arguments)
    if arguments is not None:
        app["args"] = copy.deepcopy(arguments)
    variables = _variables(project)
    if variables:
        app["runtime_env"] = {"env_vars": variables}
    names = list(dict.fromkeys(project.deployments))
    if names and rng.random() < 0.45:
        chosen = rng.sample(names, min(len(names), rng.choice((1, 1, 2))))
        app["deployments"] = [{"name": name, **copy.deepcopy(rng.choice(OVERRIDES))} for name in chosen]
    return app


def _variables(project: Project) -> dict[str, str]:
    rng = project.rng
    found = {}
    for name, value in project.variables.items():
        if rng.random() < 0.3:
            found[name] = rng.choice((value, value, "2", "0"))
    if rng.random() < 0.08:
        found["HF_TOKEN"] = "hf_x"
    return found


def _misspelled_key(rng: random.Random, whole: dict) -> None:
    app = whole["applications"][0]
    app["import_pth" if rng.random() < 0.4 else "deployment"] = app.pop("import_path") if rng.random() < 0.4 else []


def _wrong_path(rng: random.Random, whole: dict) -> None:
    app = whole["applications"][0]
    module, colon, name = app["import_path"].rpartition(":" if ":" in app["import_path"] else ".")
    app["import_path"] = rng.choice((f"{module}{colon}{name}x", f"{module}x{colon}{name}", module, f"{module}:{name}", f"{module}.{name}"))


def _unknown_deployment(rng: random.Random, whole: dict) -> None:
    whole["applications"][0].setdefault("deployments", []).append({"name": rng.choice(("Modle", "Missing", "front")), "num_replicas": 2})


def _wrong_value(rng: random.Random, whole: dict) -> None:
    deployments = whole["applications"][0].setdefault("deployments", [{"name": "Model"}])
    deployments[0].update(rng.choice(({"num_replicas": "two"}, {"num_replicas": -1}, {"ray_actor_options": {"num_cpu": 1}}, {"max_ongoing_requests": 0}, {"num_replicas": 2, "autoscaling_config": {"min_replicas": 1}}, {"autoscaling_config": {"min_replicas": 5, "max_replicas": 1}})))


def _twice(_: random.Random, whole: dict) -> None:
    whole["applications"].append(copy.deepcopy(whole["applications"][0]))


def _wrong_arguments(rng: random.Random, whole: dict) -> None:
    whole["applications"][0]["args"] = rng.choice(([], "text", {"unknown": 1}, {"replicas": None}))


MISTAKES = (_misspelled_key, _wrong_path, _wrong_path, _unknown_deployment, _unknown_deployment, _wrong_value, _twice, _wrong_arguments)
