"""Composition: over modules, in layouts of all kinds, in loops, with handles in containers, options chained."""

from ..deployments import chained, deployment, options, written
from ..entries import Entry
from ..project import Project
from ..sources import placed

NAMES = ("Preprocessor", "Embedder", "Retriever", "Ranker", "Summarizer", "Translator", "Detector", "Classifier")


def modules(project: Project) -> Entry:
    rng = project.rng
    names = rng.sample(NAMES, rng.randint(2, 4))
    main = project.module(rng.choice(("app", "main", "pipeline")))
    parts = []
    for index, name in enumerate(names):
        home = project.module(rng.choice(("models", "steps", name.lower())))
        parts.append(deployment(project, home, name, takes=0 if index == 0 else rng.choice((0, 0, 1))))
        project.bring(main, home.dotted.rpartition(".")[2], name)
    front = deployment(project, main, "Pipeline", takes=len(parts))
    bound = [part.bound(options=chained(project, main, part.variable.lower())) for part in parts]
    if rng.random() < 0.4:
        main.body.append("\n".join(f"{part.variable.lower()} = {text}" for part, text in zip(parts, bound)))
        bound = [part.variable.lower() for part in parts]
    shape = rng.random()
    if shape < 0.2:
        bound = [f"[{', '.join(bound)}]"]
    elif shape < 0.4:
        bound = ["{" + ", ".join(f'"{part.variable}": {text}' for part, text in zip(parts, bound)) + "}"]
    elif shape < 0.5:
        bound = [f"handle_{index}={text}" for index, text in enumerate(bound)]
    return Entry.ended(project, main, front.bound(*bound, options=chained(project, main, "pipeline")))


def loops(project: Project) -> Entry:
    rng = project.rng
    module = project.module("app")
    model = deployment(project, module, "Model", found={"ray_actor_options": {"num_cpus": rng.choice((1, 2))}})
    names = rng.sample(("small", "medium", "large", "tiny", "xl"), rng.randint(2, 4))
    table = {name: {"replicas": rng.randint(1, 3), "cpus": rng.choice((0.5, 1, 2)), "enabled": rng.random() < 0.8} for name in names}
    source = placed(project, module, "models", table)
    module.body.append(f"MODELS = {source}")
    option = rng.choice(('name=name, num_replicas=spec["replicas"]', 'name=f"Model-{name}", ray_actor_options={"num_cpus": spec["cpus"]}',
                         'name=name.upper(), num_replicas=spec.get("replicas", 1), ray_actor_options=dict(num_cpus=spec["cpus"])'))  # fmt: skip
    bound = f"{model.variable}.options({option}).bind(name)"
    ways = (
        f"handles = {{name: {bound} for name, spec in MODELS.items()}}",
        f'handles = [{bound} for name, spec in sorted(MODELS.items()) if spec["enabled"]]',
        f"handles = {{}}\nfor name, spec in MODELS.items():\n    if not spec[\"enabled\"]:\n        continue\n    handles[name] = {bound}",
        f"handles = []\nfor index, (name, spec) in enumerate(MODELS.items()):\n    handles.append({bound})",
        f"def make_handles(models):\n    made = []\n    for name, spec in models.items():\n        made += [{bound}]\n    return tuple(made)\n\n\nhandles = make_handles(MODELS)",
    )
    module.body.append(rng.choice(ways))
    project.deployments += names
    front = deployment(project, module, "Router", takes=1)
    return Entry.ended(project, module, front.bound(rng.choice(("handles", "handles", "handle_0=handles"))))


def chains(project: Project) -> Entry:
    rng = project.rng
    module = project.module(rng.choice(("app", "deploy")))
    first = deployment(project, module, "Worker")
    text = "Worker"
    for _ in range(rng.randint(1, 3)):
        drawn = options(project, mistakes=rng.random() < 0.3)
        text += f".options({written(project, module, 'worker_more', drawn)})"
    module.body.append(f"Tuned = {text}")
    front = deployment(project, module, "Front", takes=2)
    second = rng.choice(("Tuned.bind()", 'Tuned.options(name="Second").bind()', "Worker.bind()"))
    return Entry.ended(project, module, front.bound("Tuned.bind()", second))


def deep(project: Project) -> Entry:
    """A package of packages; `__init__` re-exports; star imports with `__all__`."""
    rng = project.rng
    package = f"{project.layout.replace('/', '.')}." if project.layout else ""
    home = project.module("steps.models")
    model = deployment(project, home, "Model")
    home.top.append('__all__ = ["Model"]')
    inner = project.data("steps/__init__.py", rng.choice(("from .models import Model\n", "from .models import *\n", f"from {package}steps.models import Model\n")))
    main = project.module("app")
    main.need(rng.choice((f"from {package}steps import Model", f"from {package}steps import *", f"from {package}steps.models import Model as Model")))
    assert inner
    front = deployment(project, main, "Front", takes=1)
    return Entry.ended(project, main, front.bound(model.bound(options=chained(project, main, "model"))))


def several(project: Project) -> Entry:
    """Several applications in one module; the config names some of them."""
    rng = project.rng
    module = project.module("apps")
    shared = deployment(project, module, "Shared")
    names = []
    for name in ("Alpha", "Beta", "Gamma")[: rng.randint(2, 3)]:
        front = deployment(project, module, name, takes=1)
        module.body.append(f"{name.lower()}_app = {front.bound(shared.bound(options=chained(project, module, name.lower())))}")
        names.append(name)
    entry = Entry(f"{module.dotted}:{names[0].lower()}_app")
    entry.others = [f"{module.dotted}:{name.lower()}_app" for name in names[1:]]
    return entry


def literals(project: Project) -> Entry:
    """Several applications of one module, all options literals, right and wrong."""
    rng = project.rng
    project.literal = True
    module = project.module("app")
    entries = []
    for name in rng.sample(NAMES, rng.randint(2, 4)):
        part = deployment(project, module, name)
        front = deployment(project, module, f"{name}Api", takes=1)
        bound = front.bound(part.bound(options=chained(project, module, name.lower())), options=chained(project, module, "front"))
        module.body.append(f"{name.lower()}_app = {bound}")
        entries.append(f"{module.dotted}:{name.lower()}_app")
    entry = Entry(entries[0])
    entry.others = entries[1:]
    return entry
