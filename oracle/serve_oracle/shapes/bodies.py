"""What stands inside of deployment classes: loading of models, batches, multiplexing, handles. None of it decides an amount."""

from .project import Module, Project

LOADING = (
    'self.model = torch.nn.Linear(4, 2).to("cuda" if torch.cuda.is_available() else "cpu")',
    'self.pipe = transformers.pipeline("sentiment-analysis", model="distilbert", device=0)',
    "self.scale = 1 / 255.",
    'self.weights = {f"w{i}": i ** 2 for i in range(3)}',
    'self.session = requests.Session() if (token := os.environ.get("TOKEN")) else None',
    "self.lock = asyncio.Lock()",
    "self.index = faiss.IndexFlatL2(8)",
    'logger.info("loading %s", type(self).__name__)',
)
MODULES = ("torch", "transformers", "requests", "asyncio", "faiss", "os")
CALLS = (
    "async def __call__(self, request: Request) -> dict:\n    data = await request.json()\n    return {\"size\": len(data)}",
    "def __call__(self, request):\n    return self.answer(request)\n\ndef answer(self, request):\n    match request:\n        case {\"kind\": kind}:\n            return kind\n        case [first, *_]:\n            return first\n        case _:\n            return None",
    "async def __call__(self, request):\n    async for part in self.parts():\n        yield part\n\nasync def parts(self):\n    for i in range(3):\n        yield i",
    "@serve.batch(max_batch_size=8, batch_wait_timeout_s=0.05)\nasync def run(self, items: list) -> list:\n    return [item for item in items if (size := len(item)) and size > 1]\n\nasync def __call__(self, request):\n    return await self.run(await request.body())",
    "@serve.multiplexed(max_num_models_per_replica=3)\nasync def load(self, model_id: str):\n    return torch.load(f\"{model_id}.pt\")\n\nasync def __call__(self, request):\n    model = await self.load(serve.get_multiplexed_model_id())\n    return model(request)",
    "def __call__(self, *args, **kwargs):\n    with torch.no_grad(), self.lock:\n        return [h.remote(*args) for h in self.handles]",
)


def plain(project: Project, module: Module, takes: int = 0, reconfigures: bool = False, called: bool = True) -> str:
    """The body of a class whose `__init__` takes so many handles, indented."""
    rng = project.rng
    parameters = ["self", *(f"handle_{i}: DeploymentHandle" if rng.random() < 0.5 else f"handle_{i}" for i in range(takes))]
    parameters.append(rng.choice(("*args, **kwargs", "name: str = \"x\", **_", "*, size: int = 3", "*handles", "*args")) )
    loading = rng.sample(LOADING, rng.randint(0, 3))
    lines = [f"self.handles = [{', '.join(f'handle_{i}' for i in range(takes))}]", *loading]
    parts = [f"def __init__({', '.join(parameters)}):\n" + indented("\n".join(lines))]
    if reconfigures:
        parts.append("def reconfigure(self, config: dict) -> None:\n    self.threshold = config.get(\"threshold\", 0.5)")
    if rng.random() < 0.15:
        parts.append("def check_health(self):\n    if not self.handles and False:\n        raise RuntimeError(\"unhealthy\")")
    if called:
        parts.append(rng.choice(CALLS))
    text = "\n\n".join(parts)
    used = [name for name in MODULES if f"{name}." in text]
    module.need(*(f"import {name}" for name in used))
    if "DeploymentHandle" in text:
        module.need("from ray.serve.handle import DeploymentHandle")
    if "Request" in text:
        module.need("from starlette.requests import Request")
    if "logger" in text:
        module.need("import logging")
        line = "logger = logging.getLogger(__name__)"
        module.top += [] if line in module.top else [line]
    return indented(f'"""{rng.choice(("A step.", "One model.", "Answers requests."))}"""\n\n{text}' if rng.random() < 0.3 else text)


def indented(text: str) -> str:
    return "\n".join(f"    {line}" if line else "" for line in text.split("\n"))
