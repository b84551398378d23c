"""Deployments as people write them: classes with bodies, decorators in all forms, options from anywhere."""

from dataclasses import dataclass
from typing import Any

from . import bodies
from .project import Module, Project
from .sources import placed

HEAVY_OPTIONS: dict[str, tuple[Any, ...]] = {
    "num_replicas": (1, 2, 3, 4),
    "max_ongoing_requests": (1, 10, 64),
    "health_check_period_s": (5, 10.0, 30),
    "graceful_shutdown_timeout_s": (5, 20.0),
    "user_config": ({"threshold": 0.5}, {"model": "small", "limit": 3}),
    "max_replicas_per_node": (1, 2),
}
ACTORS = (
    {"num_cpus": 1}, {"num_cpus": 2}, {"num_cpus": 0.5}, {"num_gpus": 1}, {"num_cpus": 2, "num_gpus": 0.5}, {"num_cpus": 0},
    {"num_cpus": 1, "memory": 2000000000}, {"num_gpus": 1, "accelerator_type": "T4"}, {"resources": {"worker": 1}}, {"num_cpus": 4, "num_gpus": 0},
)  # fmt: skip
SCALING = (
    {"min_replicas": 1, "max_replicas": 3}, {"min_replicas": 0, "max_replicas": 2}, {"min_replicas": 2, "initial_replicas": 3, "max_replicas": 6},
    {"max_replicas": 4, "upscale_delay_s": 5}, {"min_replicas": 1, "max_replicas": 5, "downscale_delay_s": 60.0},
)  # fmt: skip
GROUPS = ([{"CPU": 1}, {"CPU": 1, "GPU": 1}], [{"CPU": 2}], [{"CPU": 1, "GPU": 1}, {"GPU": 1}])
MISTAKES: tuple[dict[str, Any], ...] = (
    {"num_replicas": 0}, {"num_replicas": -1}, {"ray_actor_options": {"num_gpu": 1}}, {"max_ongoing_requests": 0}, {"route_prefix": "/x"},
    {"num_replicas": 2, "autoscaling_config": {"min_replicas": 1, "max_replicas": 2}}, {"autoscaling_config": {"min_replicas": 5, "max_replicas": 2}},
    {"placement_group_bundles": [{"CPU": 1}], "ray_actor_options": {"num_cpus": 2}}, {"num_replicas": "two"}, {"unknown_option": 1},
    {"placement_group_strategy": "SPREAD"}, {"ray_actor_options": {"num_cpus": "2"}}, {"user_config": "text", "num_replicas": 1},
)  # fmt: skip


@dataclass
class Deployment:
    """A deployment that code has: the name of its class, and the one Ray knows it by."""

    variable: str
    name: str

    def bound(self, *arguments: str, options: str = "") -> str:
        chained = f".options({options})" if options else ""
        return f"{self.variable}{chained}.bind({', '.join(arguments)})"


def options(project: Project, mistakes: bool = True) -> dict[str, Any]:
    """The options of one deployment, drawn."""
    rng = project.rng
    if mistakes and rng.random() < 0.035:
        return dict(rng.choice(MISTAKES))
    found: dict[str, Any] = {}
    kind = rng.random()
    if kind < 0.4:
        found["num_replicas"] = rng.choice(HEAVY_OPTIONS["num_replicas"])
    elif kind < 0.6:
        found["autoscaling_config"] = dict(rng.choice(SCALING))
    elif kind < 0.64:
        found["num_replicas"] = "auto"
    for name in ("max_ongoing_requests", "health_check_period_s", "graceful_shutdown_timeout_s"):
        if rng.random() < 0.12:
            found[name] = rng.choice(HEAVY_OPTIONS[name])
    if rng.random() < 0.55:
        found["ray_actor_options"] = dict(rng.choice(ACTORS))
    elif rng.random() < 0.12:
        found["placement_group_bundles"] = rng.choice(GROUPS)
        if rng.random() < 0.6:
            found["placement_group_strategy"] = rng.choice(("PACK", "STRICT_PACK", "SPREAD"))
    if rng.random() < 0.06:
        found["max_replicas_per_node"] = rng.choice((1, 2))
    return found


def written(project: Project, module: Module, label: str, found: dict[str, Any]) -> str:
    """The options as keyword arguments, their values from wherever people keep them."""
    rng = project.rng
    if found and rng.random() < 0.12:
        return f"**{placed(project, module, f'{label}_options', found)}"
    parts = []
    for name, value in found.items():
        if isinstance(value, dict) and rng.random() < 0.5:
            inner = ", ".join(f"{k!r}: {placed(project, module, f'{label}_{k}', v)}" for k, v in value.items())
            ways = [f"{{{inner}}}", f"dict({', '.join(f'{k}={v!r}' for k, v in value.items())})"]
            parts.append(f"{name}={rng.choice(ways)}")
        else:
            parts.append(f"{name}={placed(project, module, f'{label}_{name}', value)}")
    return ", ".join(parts)


def deployment(project: Project, module: Module, name: str, takes: int = 0, body: str | None = None, more: str = "", bases: str = "",
               found: dict[str, Any] | None = None, under: str = "") -> Deployment:  # fmt: skip
    """Writes a class that is a deployment. `takes`: how many handles; `under`: decorators below Serve's own."""
    rng = project.rng
    module.need("from ray import serve")
    given = options(project) if found is None else found
    label = name.lower()
    given_name = f"{label}-service" if rng.random() < 0.15 and "name" not in given else None
    keywords = written(project, module, label, given)
    if given_name:
        keywords = ", ".join(part for part in (f'name="{given_name}"', keywords) if part)
    if more:
        keywords = ", ".join(part for part in (keywords, more) if part)
    text = body or bodies.plain(project, module, takes, reconfigures="user_config" in given or rng.random() < 0.1)
    declared = f"class {name}{f'({bases})' if bases else ''}:\n{text}"
    if keywords and rng.random() < 0.1 and not under:
        module.body.append(f"class _{name}{f'({bases})' if bases else ''}:\n{text}")
        module.body.append(f"{name} = serve.deployment({keywords})(_{name})")
        made = Deployment(name, given_name or f"_{name}")
    else:
        call = f"({keywords})" if keywords or rng.random() < 0.2 else ""
        module.body.append(f"@serve.deployment{call}\n{under}{declared}")
        made = Deployment(name, given_name or name)
    project.deployments.append(made.name)
    return made


def chained(project: Project, module: Module, label: str) -> str:
    """What stands in `.options(...)` at a bind, often nothing."""
    if project.rng.random() < 0.7:
        return ""
    return written(project, module, f"{label}_bound", options(project, mistakes=False))
