"""Builders with typed and untyped arguments: pydantic, dataclasses, Optional, Enums, keys that must be there."""

from ..deployments import deployment
from ..entries import Entry
from ..project import Project


def typed(project: Project) -> Entry:
    rng = project.rng
    module = project.module("app")
    model = deployment(project, module, "Model", found={"ray_actor_options": {"num_cpus": 1}})
    home = project.module(rng.choice(("app", "arguments", "schemas")))
    home.need("from pydantic import BaseModel, Field", "from typing import Any, Dict, List, Optional")
    limit = rng.choice(("Field(default=1, ge=1)", "Field(1, ge=1, le=8)", "1"))
    inner = rng.random() < 0.5
    if inner:
        home.body.append("class ModelSpec(BaseModel):\n    name: str = \"m\"\n    cpus: float = 0.5\n    gpus: Optional[float] = None")
    fields = f"    replicas: int = {limit}\n    name: Optional[str] = None\n    cpus: float = {rng.choice((0.5, 1.0, 2.0))}"
    if inner:
        fields += "\n    models: List[ModelSpec] = []"
    if rng.random() < 0.25:
        home.need("from pydantic import ConfigDict")
        fields += '\n    model_config = ConfigDict(extra="forbid")'
    home.body.append(f"class BuilderArgs(BaseModel):\n{fields}")
    if home is not module:
        project.bring(module, home.dotted.rpartition(".")[2], "BuilderArgs")
    front = deployment(project, module, "Front", takes=0)
    many = 'handles = [Model.options(name=spec.name, ray_actor_options={"num_cpus": spec.cpus, "num_gpus": spec.gpus or 0}).bind() for spec in args.models]\n    ' if inner else ""
    given = "*handles, " if inner else ""
    body = f'{many}return {front.variable}.options(num_replicas=args.replicas).bind({given}{model.variable}.options(ray_actor_options={{"num_cpus": args.cpus}}).bind(args.name))'
    module.body.append(f"def build(args: BuilderArgs):\n    {body}")
    arguments: list = [None, {}, {"replicas": 3}, {"replicas": "2", "cpus": 1}, {"replicas": 0}, {"cpus": "many"}, {"other": 1}, {"name": None}]
    if inner:
        arguments += [{"models": [{"name": "a"}, {"name": "b", "gpus": 1}]}, {"models": [{"nam": "x"}]}, {"models": {}}]
    return Entry(f"{module.dotted}:build", arguments)


def plain(project: Project) -> Entry:
    rng = project.rng
    module = project.module("builder")
    model = deployment(project, module, "Model", found={"ray_actor_options": {"num_cpus": 1}})
    module.need("from __future__ import annotations", "from typing import Any, Dict, Optional")
    annotation = rng.choice((": dict", ": Dict[str, str]", ": Dict[str, Any]", "", ": Optional[Dict[str, Any]]", ": dict[str, Any] | None = None"))
    ways = (
        'replicas = int(args.get("replicas", 2))',
        'replicas = args["replicas"] if "replicas" in args else 1',
        'if "replicas" not in args:\n    raise ValueError("replicas is needed")\nreplicas = int(args["replicas"])',
        'replicas = int(args.pop("replicas", "1"))\nif args:\n    raise TypeError(f"unknown: {sorted(args)}")',
        'defaults = {"replicas": 1, "cpus": 1}\nmerged = {**defaults, **(args or {})}\nreplicas = merged["replicas"]',
        'try:\n    replicas = int(args["replicas"])\nexcept (KeyError, ValueError):\n    replicas = 4',
        'size = args.get("size", "small")\nreplicas = {"small": 1, "large": 4}[size]',
        'size = args.get("size", "small")\nmatch size:\n    case "small" | "tiny":\n        replicas = 1\n    case "large":\n        replicas = 3\n    case _:\n        raise ValueError(size)',
        'assert set(args or {}) <= {"replicas", "size"}, args\nreplicas = max(1, int((args or {}).get("replicas", 1)))',
    )
    body = rng.choice(ways).replace("\n", "\n    ")
    keyword = rng.choice(("num_replicas=replicas", 'num_replicas=replicas, name=f"Model{replicas}"', "**{\"num_replicas\": replicas}"))
    is_async = "async " if rng.random() < 0.08 else ""
    module.body.append(f"{is_async}def build_app(args{annotation}):\n    {body}\n    return {model.variable}.options({keyword}).bind()")
    arguments = [None, {}, {"replicas": 3}, {"replicas": "2"}, {"size": "large"}, {"size": "huge"}, {"replicas": "x"}, {"replicas": 1, "extra": True}]
    return Entry(f"{module.dotted}:build_app", arguments)


def described(project: Project) -> Entry:
    """A builder over a dataclass or Enum that it makes of its arguments."""
    rng = project.rng
    module = project.module("app")
    model = deployment(project, module, "Model", found={})
    module.need("from dataclasses import dataclass, field, asdict, replace", "from enum import Enum", "import typing as t")
    module.body.append('class Tier(str, Enum):\n    FREE = "free"\n    PAID = "paid"')
    module.body.append("@dataclass\nclass Plan:\n    tier: Tier = Tier.FREE\n    replicas: int = 1\n    actor: t.Dict[str, t.Any] = field(default_factory=lambda: {\"num_cpus\": 1})\n\n    @classmethod\n    def parse(cls, raw: t.Optional[dict]) -> \"Plan\":\n        raw = dict(raw or {})\n        if \"tier\" in raw:\n            raw[\"tier\"] = Tier(raw[\"tier\"])\n        return cls(**raw)\n\n    @property\n    def count(self) -> int:\n        return self.replicas * (3 if self.tier is Tier.PAID else 1)")
    ways = (
        "num_replicas=plan.count, ray_actor_options=plan.actor",
        "num_replicas=asdict(plan)[\"replicas\"], ray_actor_options=dict(plan.actor)",
        "num_replicas=replace(plan, replicas=plan.replicas + 1).count",
        "**{\"num_replicas\": plan.count, \"name\": f\"Model-{plan.tier.value}\"}",
    )
    module.body.append(f"def build(args: dict):\n    plan = Plan.parse(args)\n    return {model.variable}.options({rng.choice(ways)}).bind()")
    return Entry(f"{module.dotted}:build", [None, {}, {"replicas": 2}, {"tier": "paid"}, {"tier": "gold"}, {"tier": "paid", "replicas": 2}, {"size": 1}, {"actor": {"num_gpus": 1}}])
