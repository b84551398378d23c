"""FastAPI ingresses with lifespans, routers and models; gradio; gRPC with modules as `protoc` writes them."""

from ..bodies import indented, plain
from ..deployments import chained, deployment
from ..entries import Entry
from ..project import Module, Project
from .pb2 import grpc_module, message_module

LIFESPANS = (
    "@asynccontextmanager\nasync def lifespan(app: FastAPI):\n    logger.info(\"up\")\n    yield\n    logger.info(\"down\")",
    "@asynccontextmanager\nasync def lifespan(app):\n    app.state.pool = asyncio.Queue()\n    try:\n        yield {\"pool\": app.state.pool}\n    finally:\n        del app.state.pool",
)
MODELS = (
    "class Question(BaseModel):\n    text: str\n    size: int = Field(default=10, ge=1)\n    tags: list[str] = []",
    "class Question(BaseModel):\n    text: Annotated[str, Field(min_length=1)]\n    size: Optional[int] = None\n    model_config = ConfigDict(extra=\"forbid\")",
)


def web(project: Project) -> Entry:
    rng = project.rng
    module = project.module(rng.choice(("app", "main", "api", "serve_app")))
    name = _application(project, module)
    model = deployment(project, module, "Model", takes=0)
    routes = _routes(name, rng.random() < 0.4)
    body = indented(_init() + "\n\n" + routes)
    front = deployment(project, module, "Api", body=body, under=f"@serve.ingress({name})\n")
    module.need("from ray.serve.handle import DeploymentHandle")
    bound = front.bound(model.bound(options=chained(project, module, "model")), options=chained(project, module, "api"))
    return Entry.ended(project, module, bound)


def _init() -> str:
    return "def __init__(self, model: DeploymentHandle, names=(\"a\",)):\n    self.model = model\n    self.names = [*names]"


def _routes(name: str, deeper: bool) -> str:
    routes = f"@{name}.post(\"/ask\")\nasync def ask(self, question: Question):\n    if question.size and question.size > 100:\n        raise HTTPException(400)\n    return await self.model.run.remote(question.text)"
    if deeper:
        routes += f"\n\n@{name}.get(\"/\", response_class=PlainTextResponse)\ndef root(self, name: str = Query(\"x\"), user=Depends(current_user)):\n    return f\"{{name!r:>10}}\""
    return routes


def _application(project: Project, module: Module) -> str:
    rng = project.rng
    module.need("import asyncio", "import logging", "from contextlib import asynccontextmanager", "from fastapi import Depends, FastAPI, HTTPException, Query",
                "from fastapi.responses import PlainTextResponse", "from pydantic import BaseModel, ConfigDict, Field",
                "from typing import Annotated, Optional")  # fmt: skip
    module.top.append("logger = logging.getLogger(__name__)")
    name = rng.choice(("app", "api", "fastapi_app"))
    if rng.random() < 0.2:
        home = project.module("web")
        home.need("from fastapi import FastAPI")
        home.body.append(f'def create_app(title: str = "x") -> FastAPI:\n    made = FastAPI(title=title)\n    made.state.ready = True\n    return made\n\n\n{name} = create_app()')
        project.bring(module, "web", name)
    else:
        module.body.append(rng.choice(LIFESPANS))
        module.body.append(f'{name} = FastAPI(title="models", lifespan=lifespan)')
    module.body.append("def current_user(token: str = \"\"):\n    return token")
    module.body.append(rng.choice(MODELS))
    if rng.random() < 0.4:
        module.need("from fastapi.middleware.cors import CORSMiddleware")
        module.body.append(f'{name}.add_middleware(CORSMiddleware, allow_origins=["*"])')
    if rng.random() < 0.3:
        module.need("from fastapi import APIRouter")
        module.body.append(f'router = APIRouter(prefix="/v1")\n\n\n@router.get("/health")\ndef health():\n    return "ok"\n\n\n{name}.include_router(router)')
    if rng.random() < 0.25:
        module.body.append(f'@{name}.middleware("http")\nasync def timed(request, call_next):\n    return await call_next(request)')
    if rng.random() < 0.2:
        module.body.append(f'@{name}.exception_handler(ValueError)\nasync def on_error(request, error):\n    return PlainTextResponse(str(error), status_code=400)')
    return name


def grpc(project: Project) -> Entry:
    rng = project.rng
    package = f"{project.layout.replace('/', '.')}." if project.layout else ""
    project.data("user_defined_pb2.py", message_module(f"{package}user_defined_pb2", rng))
    project.data("user_defined_pb2_grpc.py", grpc_module(f"{package}user_defined_pb2", rng))
    module = project.module(rng.choice(("grpc_app", "service", "app")))
    imported = "from .user_defined_pb2 import" if project.relative else f"from {package}user_defined_pb2 import"
    module.need(f"{imported} UserMessage, UserReply", "import time")
    methods = "def __call__(self, user_message: UserMessage) -> UserReply:\n    return UserReply(text=f\"Hello {user_message.name}\")\n\n@serve.multiplexed(max_num_models_per_replica=1)\nasync def get_model(self, model_id: str) -> str:\n    return f\"loading {model_id}\"\n\ndef Stream(self, message: UserMessage):\n    for i in range(10):\n        time.sleep(0.1)\n        yield UserReply(text=f\"{i}\")"
    service = deployment(project, module, "GrpcDeployment", body=indented(methods))
    if rng.random() < 0.5:
        front = deployment(project, module, "GrpcFront", takes=1, bases="")
        return Entry.ended(project, module, front.bound(service.bound(), options=chained(project, module, "front")))
    return Entry.ended(project, module, service.bound(options=chained(project, module, "service")))


def gradio(project: Project) -> Entry:
    rng = project.rng
    module = project.module("demo")
    module.need("import gradio as gr", "from ray.serve.gradio_integrations import GradioIngress, GradioServer")
    if rng.random() < 0.5:
        module.body.append("def builder():\n    return gr.Interface(lambda text: text[::-1], gr.Textbox(), gr.Textbox(label=\"out\"))")
        replicas, cpus = rng.choice((1, 2, 3)), rng.choice((1, 2, 4))
        options = f'num_replicas={replicas}, ray_actor_options={{"num_cpus": {cpus}}}'
        project.deployments.append("GradioIngress")
        return Entry.ended(project, module, f"GradioServer.options({options}).bind(builder)")
    model = deployment(project, module, "TextModel")
    body = indented("def __init__(self, handle):\n    self.handle = handle\n    super().__init__(lambda: gr.Interface(self.fanout, \"textbox\", \"textbox\"))\n\nasync def fanout(self, text):\n    return await self.handle.remote(text)")
    front = deployment(project, module, "Server", body=body, bases="GradioIngress")
    return Entry.ended(project, module, front.bound(model.bound()))


def router(project: Project) -> Entry:
    """Routes registered on an APIRouter beside the class, and an ingress class that only holds the application."""
    module = project.module("main")
    module.need("from fastapi import FastAPI, APIRouter, Request as HTTPRequest", "import typing as t")
    project.bring(module, "routes", "router")
    routes = project.module("routes")
    routes.need("from fastapi import APIRouter, UploadFile, File", "from fastapi.responses import StreamingResponse", "import io")
    routes.body.append("router = APIRouter()\n\n\n@router.post(\"/upload\")\nasync def upload(file: UploadFile = File(...)):\n    return StreamingResponse(io.BytesIO(await file.read()), media_type=\"image/png\")")
    module.body.append("api = FastAPI(docs_url=None)\napi.include_router(router, prefix=\"/files\")\napi.dependency_overrides = {}")
    front = deployment(project, module, "Gateway", body=plain(project, module, takes=1, called=False), under="@serve.ingress(api)\n")
    home = project.module("models")
    model = deployment(project, home, "Worker")
    project.bring(module, "models", "Worker")
    return Entry.ended(project, module, front.bound(model.bound()))
