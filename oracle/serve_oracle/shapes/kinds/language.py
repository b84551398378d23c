"""What the language offers: inheritance, partial, decorators on decorators, imports that may fail, flags, remote functions."""

from ..bodies import indented, plain
from ..deployments import chained, deployment, options, written
from ..entries import Entry
from ..project import Project


def inherited(project: Project) -> Entry:
    rng = project.rng
    home = project.module(rng.choice(("base", "app", "common")))
    home.need("from abc import ABC, abstractmethod", "from typing import Generic, TypeVar, ClassVar, Protocol")
    home.body.append("T = TypeVar(\"T\")")
    home.body.append("class Base(ABC, Generic[T]):\n    replicas: ClassVar[int] = 2\n    actor = {\"num_cpus\": 1}\n\n    def __init__(self, *handles, **options):\n        self.handles = handles\n\n    @abstractmethod\n    async def run(self, data: T) -> T: ...\n\n    @staticmethod\n    def sized(count: int = 1) -> dict:\n        return {\"num_cpus\": count}\n\n    async def __call__(self, request):\n        return await self.run(request)")
    module = project.module("app")
    project.bring(module, home.dotted.rpartition(".")[2], "Base")
    body = indented("@property\ndef size(self):\n    return super().replicas\n\nasync def run(self, data):\n    return data\n\ndef reconfigure(self, config): ...")
    more = rng.choice(("num_replicas=Base.replicas", "ray_actor_options=Base.actor", "ray_actor_options=Base.sized(2)", "num_replicas=Base.replicas + 1, ray_actor_options={**Base.actor, \"num_gpus\": 1}"))
    model = deployment(project, module, "Model", body=body, bases="Base[str]", found={}, more=more)
    front = deployment(project, module, "Front", takes=1, bases=rng.choice(("Base", "")) if rng.random() < 0.2 else "")
    return Entry.ended(project, module, front.bound(model.bound()))


def made(project: Project) -> Entry:
    """Functions that make deployments: partial, factories, wrappers of the decorator."""
    rng = project.rng
    module = project.module("app")
    module.need("import functools", "from functools import partial, wraps", "from ray import serve")
    drawn = written(project, module, "model", options(project, mistakes=False))
    body = plain(project, module)
    ways = (
        f"small = partial(serve.deployment, max_ongoing_requests=10)\n\n\n@small({drawn})\nclass Model:\n{body}",
        f"def service(**options):\n    def decorate(cls):\n        return serve.deployment(**{{\"max_ongoing_requests\": 5, **options}})(cls)\n\n    return decorate\n\n\n@service({drawn})\nclass Model:\n{body}",
        f"def traced(cls):\n    init = cls.__init__\n\n    @wraps(init)\n    def wrapped(self, *args, **kwargs):\n        init(self, *args, **kwargs)\n\n    cls.__init__ = wrapped\n    return cls\n\n\n@serve.deployment({drawn})\n@traced\nclass Model:\n{body}",
        f"def make_model(base: type, **options):\n    return serve.deployment(**options)(base)\n\n\nclass Plain:\n{body}\n\n\nModel = make_model(Plain, name=\"Model\", {drawn})",
        f"DEPLOYMENT_OPTIONS = dict({drawn})\nDEPLOYMENT_OPTIONS.setdefault(\"num_replicas\", 1) if \"autoscaling_config\" not in DEPLOYMENT_OPTIONS else None\n\n\n@serve.deployment(**DEPLOYMENT_OPTIONS)\nclass Model:\n{body}",
    )
    module.body.append(rng.choice(ways))
    project.deployments.append("Model")
    front = deployment(project, module, "Front", takes=1)
    bound = rng.choice(("Model.bind()", "functools.partial(Model.options, name=\"Other\")().bind()", "(lambda d: d.bind())(Model)"))
    return Entry.ended(project, module, front.bound(bound))


def trying(project: Project) -> Entry:
    """Imports that may fail, each caught; what is there instead decides nothing or something."""
    rng = project.rng
    module = project.module("app")
    ways = (
        "try:\n    import package_nobody_has\nexcept ImportError:\n    package_nobody_has = None\n\nHAS_EXTRA = package_nobody_has is not None",
        "try:\n    from package_nobody_has.fast import run\n    HAS_EXTRA = True\nexcept (ImportError, AttributeError):\n    HAS_EXTRA = False",
        "HAS_EXTRA = True\ntry:\n    import package_nobody_has as extra\nexcept ModuleNotFoundError as error:\n    HAS_EXTRA = False\n    extra = None\n    logging.info(\"none: %s\", error)\nelse:\n    extra.setup()",
        "def has(name: str) -> bool:\n    try:\n        __import__(name)\n    except ImportError:\n        return False\n    return True\n\n\nHAS_EXTRA = has(\"package_nobody_has\")",
        "import importlib.util\n\nHAS_EXTRA = importlib.util.find_spec(\"package_nobody_has\") is not None",
        "with contextlib.suppress(ImportError):\n    import package_nobody_has\n\nHAS_EXTRA = \"package_nobody_has\" in globals()",
        "if TYPE_CHECKING:\n    from package_nobody_has import Thing\n\nHAS_EXTRA = False",
    )
    module.need("import contextlib", "import logging", "from typing import TYPE_CHECKING", "from ray import serve")
    module.body.append(rng.choice(ways))
    more = rng.choice(("num_replicas=2 if HAS_EXTRA else 1", "ray_actor_options={\"num_gpus\": 1} if HAS_EXTRA else {\"num_cpus\": 2}", ""))
    model = deployment(project, module, "Model", found={}, more=more)
    front = deployment(project, module, "Front", takes=1)
    return Entry.ended(project, module, front.bound(model.bound(options=chained(project, module, "model"))))


def flags(project: Project) -> Entry:
    """Variables of the environment that choose: unset, or set by the config's `runtime_env`."""
    rng = project.rng
    module = project.module(rng.choice(("app", "flags")))
    module.need("import os", "from ray import serve")
    test = rng.choice(('os.environ.get("USE_GPU", "0") == "1"', 'os.getenv("USE_GPU", "false").lower() in ("1", "true", "yes")', 'bool(int(os.getenv("USE_GPU", "0")))', '"USE_GPU" in os.environ', 'os.environ.get("USE_GPU")', 'os.getenv("USE_GPU") is not None'))
    project.variables["USE_GPU"] = "1"
    module.body.append(f"USE_GPU = {test}")
    ways = (
        "if USE_GPU:\n    ACTOR = {\"num_gpus\": 1}\nelse:\n    ACTOR = {\"num_cpus\": 2}",
        "ACTOR = {\"num_gpus\": 1} if USE_GPU else {}",
        "ACTOR = dict(num_cpus=1, num_gpus=int(bool(USE_GPU)))",
        "ACTOR = {\"num_cpus\": 1}\nif USE_GPU:\n    ACTOR[\"num_gpus\"] = 0.5",
    )
    module.body.append(rng.choice(ways))
    model = deployment(project, module, "Model", found={}, more="ray_actor_options=ACTOR")
    if rng.random() < 0.4:
        other = deployment(project, module, "Fallback", found={})
        module.body.append(f"backend = {model.bound()} if USE_GPU else {other.bound()}")
    else:
        module.body.append(f"backend = {model.bound()}")
    front = deployment(project, module, "Front", takes=1)
    return Entry.ended(project, module, front.bound("backend"))


def remote(project: Project) -> Entry:
    rng = project.rng
    module = project.module("app")
    module.need("import ray", "from ray import serve")
    module.body.append("@ray.remote(num_cpus=1)\ndef preprocess(batch: list) -> list:\n    return [item for item in batch]")
    module.body.append("@ray.remote\nclass Counter:\n    def __init__(self, start: int = 0):\n        self.value = start\n\n    @ray.method(num_returns=1)\n    def add(self, by=1):\n        self.value += by\n        return self.value")
    body = indented("def __init__(self, *handles):\n    self.counter = Counter.options(name=\"counter\", lifetime=\"detached\", get_if_exists=True).remote()\n\nasync def __call__(self, request):\n    parts = await asyncio.gather(*[preprocess.remote([i]) for i in range(3)])\n    return ray.get(self.counter.add.remote(len(parts)))")
    module.need("import asyncio")
    worker = deployment(project, module, "Worker", body=body)
    front = deployment(project, module, "Front", takes=1)
    bound = front.bound(worker.bound(rng.choice(("Counter", "preprocess", ""))))
    return Entry.ended(project, module, bound.replace("bind()", "bind()"))


def logged(project: Project) -> Entry:
    rng = project.rng
    module = project.module("app")
    module.need("import logging", "import sys", "from ray import serve", "from ray.serve.schema import LoggingConfig")
    if rng.random() < 0.5:
        module.body.append("logging.basicConfig(level=logging.INFO, format=\"%(asctime)s %(message)s\", handlers=[logging.StreamHandler(sys.stdout)])\nlog = logging.getLogger(\"ray.serve\")\nlog.setLevel(logging.DEBUG)\nfor handler in log.handlers:\n    handler.setFormatter(logging.Formatter(\"%(message)s\"))")
    level = rng.choice(('"DEBUG"', '"INFO"', "logging.INFO", '"LOUD"', '"debug"'))
    config = rng.choice((f"LoggingConfig(log_level={level})", f'{{"log_level": {level}, "encoding": "JSON"}}', 'LoggingConfig(encoding="JSON", enable_access_log=False)', '{"enable_access_log": False}'))
    model = deployment(project, module, "Model", found=options(project), more=f"logging_config={config}")
    front = deployment(project, module, "Front", takes=1)
    return Entry.ended(project, module, front.bound(model.bound()))


def scaled(project: Project) -> Entry:
    rng = project.rng
    module = project.module("app")
    module.need("from ray import serve", rng.choice(("from ray.serve.config import AutoscalingConfig", "from ray.serve import config as serve_config")))
    made_by = "AutoscalingConfig" if "from ray.serve.config import AutoscalingConfig" in module.imports else "serve_config.AutoscalingConfig"
    arguments = rng.choice(("min_replicas=1, max_replicas=4", "min_replicas=0, initial_replicas=2, max_replicas=4", "max_replicas=3", "min_replicas=4, max_replicas=2", "min_replicas=2, max_replicas=8, upscale_delay_s=3, target_ongoing_requests=5", "**SCALING"))
    module.body.append('SCALING = {"min_replicas": 2, "max_replicas": 5}')
    module.body.append(f"scaling = {made_by}({arguments})")
    actor = rng.choice((", ray_actor_options={\"num_cpus\": 2}", "", ", max_ongoing_requests=5"))
    value = rng.choice(("scaling", "scaling", "scaling.dict()" , "SCALING"))
    model = deployment(project, module, "Model", found={}, more=f"autoscaling_config={value}{actor}")
    front = deployment(project, module, "Front", takes=1)
    return Entry.ended(project, module, front.bound(model.bound(options=rng.choice(("", "", "num_replicas=2", "autoscaling_config=SCALING")))))


def configured(project: Project) -> Entry:
    """`user_config` beside `reconfigure`, or without."""
    rng = project.rng
    module = project.module("app")
    has = rng.random() < 0.75
    body = plain(project, module, reconfigures=has)
    config = rng.choice(({"threshold": 0.5}, {"model": {"name": "m", "layers": [1, 2]}}, {}, None))
    model = deployment(project, module, "Model", body=body, found={**options(project, mistakes=False), "user_config": config})
    front = deployment(project, module, "Front", takes=1)
    return Entry.ended(project, module, front.bound(model.bound()))
