"""LLM applications written in Python: config objects, builders called by hand, settings from the environment and from files."""

from ..deployments import deployment
from ..entries import Entry
from ..project import Project
from ..sources import placed

MODELS = ("Qwen/Qwen2.5-7B-Instruct", "meta-llama/Llama-3.1-8B-Instruct", "tiiuae/Falcon3-7B")


def _config(project: Project, module, index: int) -> str:
    rng = project.rng
    model = rng.choice(MODELS)
    source = rng.choice((repr(model), f'os.environ.get("MODEL_SOURCE", {model!r})', 'os.getenv("MODEL_PATH")', f'f"s3://{{os.environ.get(\'BUCKET\', \'b\')}}/{index}"'))
    engine = {"max_model_len": 8192}
    if rng.random() < 0.6:
        engine["tensor_parallel_size"] = rng.choice((1, 2, 4))
    if rng.random() < 0.25:
        engine["pipeline_parallel_size"] = 2
    scaling = {"min_replicas": rng.choice((0, 1, 2)), "max_replicas": rng.choice((2, 4))}
    deployed = rng.choice(({"autoscaling_config": scaling}, {"num_replicas": rng.choice((1, 2))}, {"autoscaling_config": scaling, "max_ongoing_requests": 64}, None))
    parts = [f'model_loading_config={{"model_id": "model-{index}", "model_source": {source}}}']
    if rng.random() < 0.6:
        parts.append(f"accelerator_type={rng.choice(('A10G', 'L4', 'H100'))!r}")
    parts.append(f"engine_kwargs={placed(project, module, f'engine_{index}', engine)}")
    if deployed is not None:
        parts.append(f"deployment_config={placed(project, module, f'deployment_{index}', deployed)}")
    if rng.random() < 0.3:
        parts.append('runtime_env={"env_vars": {"HF_TOKEN": os.environ.get("HF_TOKEN", ""), "VLLM_USE_V1": "1"}}')
    return f"LLMConfig(\n    {', '.join(parts)},\n)"


def openai(project: Project) -> Entry:
    rng = project.rng
    module = project.module(rng.choice(("app", "llm_app", "serve_llm")))
    module.need("import os", "from ray.serve.llm import LLMConfig, build_openai_app")
    count = rng.choice((1, 1, 2))
    names = [f"llm_config_{index}" for index in range(count)]
    for index, name in enumerate(names):
        module.body.append(f"{name} = {_config(project, module, index)}")
    listed = ", ".join(names)
    project.deployments += ["LLMServer:model-0", "LLMDeployment:model-0", "OpenAiIngress", "LLMRouter"]
    call = rng.choice((f'build_openai_app({{"llm_configs": [{listed}]}})', f"build_openai_app(dict(llm_configs=[{listed}]))"))
    if rng.random() < 0.3:
        call = f"build_openai_app(LLMServingArgs(llm_configs=[{listed}]))"
        module.need("from ray.serve.llm import LLMServingArgs")
    if rng.random() < 0.3:
        module.body.append(f"def build(args: dict):\n    configs = [{listed}]\n    return {call}")
        return Entry(f"{module.dotted}:build", [{}, None, {"x": 1}])
    module.body.append(f"app = {call}")
    return Entry(f"{module.dotted}:app")


def single(project: Project) -> Entry:
    """One LLM deployment bound beside deployments of one's own."""
    rng = project.rng
    module = project.module("app")
    module.need("import os", "from ray.serve.llm import LLMConfig, build_llm_deployment")
    module.body.append(f"config = {_config(project, module, 0)}")
    front = deployment(project, module, "Gateway", takes=1)
    project.deployments += ["LLMServer:model-0", "LLMDeployment:model-0"]
    prefix = rng.choice(("", "", ', name_prefix="Mine:"'))
    return Entry.ended(project, module, front.bound(f"build_llm_deployment(config{prefix})"))


def by_hand(project: Project) -> Entry:
    """The server class and the ingress class bound by hand, as the newer guides show it."""
    rng = project.rng
    module = project.module("app")
    module.need("import os", "from ray import serve", "from ray.serve.llm import LLMConfig")
    server_from = rng.choice(("from ray.serve.llm.deployment import LLMServer", "from ray.serve.llm import LLMServer"))
    module.need(server_from)
    module.body.append(f"llm_config = {_config(project, module, 0)}")
    module.body.append("server_options = LLMServer.get_deployment_options(llm_config)")
    project.deployments.append("LLMServer")
    front = deployment(project, module, "Gateway", takes=1)
    return Entry.ended(project, module, front.bound(f"serve.deployment(LLMServer).options(**server_options{rng.choice(('', ', name=' + repr('Server')))}).bind(llm_config)"))
