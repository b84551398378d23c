"""Several applications, names and routes, builders and arguments, overrides of deployments that code makes."""

import random
from collections.abc import Iterator

from .. import parts
from ..emit import Raw

PREFIXES = ("/", "/a", "/b", "/a/", "a", "", "/{id}", Raw("null"), "/a/b", "/A")
PATHS = ("single:api", "pipeline:app", "pipeline:twice", "pipeline:renamed", "builders:build", "builders:no_parameter",
         "builders:two_parameters", "builders:raises", "builders:unbound", "builders:not_an_application",
         "ray.serve.llm:build_llm_deployment", "ray.serve.llm.builders:build_openai_app", "ray.serve.llm.build_openai_app",
         "ray.serve.llm:no_such_builder")  # fmt: skip
NAMES = ("Api", "Model", "Preprocess", "Embedder", "Embedder_1", "Ingress", "Gateway", "Small", "Worker", "api", "Missing")


def make(rng: random.Random) -> Iterator[dict]:
    for _ in range(90):
        yield _several(rng)
    for _ in range(110):
        yield _over_code(rng)
    for _ in range(50):
        yield _environment(rng)


def _several(rng: random.Random) -> dict:
    names = rng.choices(("a", "b", "c", "d", ""), weights=(5, 5, 5, 5, 1), k=rng.choice((1, 2, 2, 3, 4)))
    if rng.random() < 0.7:
        names = list(dict.fromkeys(names))
    apps = []
    for index, name in enumerate(names):
        app = {"name": name, "route_prefix": f"/{index}", "import_path": rng.choice(parts.APPS)}
        if rng.random() < 0.3:
            app["route_prefix"] = rng.choice(PREFIXES)
        if rng.random() < 0.1:
            del app[rng.choice(("name", "route_prefix", "import_path"))]
        apps.append(app)
    return {"applications": apps}


def _over_code(rng: random.Random) -> dict:
    path = rng.choice(PATHS)
    app: dict = {"name": "app", "import_path": path}
    if path.startswith("builders") or rng.random() < 0.15:
        app["args"] = rng.choice(({}, {"replicas": 3}, {"replicas": "x"}, {"size": "big", "replicas": 2}))
    names = rng.sample(NAMES, rng.choice((0, 1, 1, 2)))
    if rng.random() < 0.15 and names:
        names.append(names[0])
    app["deployments"] = [{"name": name, "num_replicas": rng.choice((1, 2, 4))} for name in names]
    for deployment in app["deployments"]:
        if rng.random() < 0.4:
            deployment["ray_actor_options"] = rng.choice(({"num_cpus": 2}, {"num_gpus": 1}, {}, {"num_cpus": 0}))
    return {"applications": [app]}


def _environment(rng: random.Random) -> dict:
    config = parts.plain(rng)
    places = ("application", "ray_actor_options")
    parts.at(config, rng.choice(places))["runtime_env"] = rng.choice(
        (
            {"working_dir": "."}, {"working_dir": "./code"}, {"working_dir": "https://example.com/code.zip"},
            {"working_dir": "s3://bucket/code.zip"}, {"working_dir": "gs://bucket/code"}, {"working_dir": "file:///code.zip"},
            {"py_modules": ["./module"]}, {"py_modules": ["s3://bucket/module.zip", "s3://bucket/m.whl"]}, {"py_modules": "s3://b/m.zip"},
            {"pip": ["numpy==1.26"]}, {"pip": "requirements.txt"}, {"env_vars": {"A": "1"}}, {"env_vars": {"A": 1}},
            {"env_vars": {"A": True}}, {"conda": "env"}, {"unknown_field": 1}, {"pip": ["a"], "conda": "b"}, {"working_dir": 5},
            {"container": {"image": "x"}}, {"image_uri": "x"}, {"excludes": ["a"]}, {"env_vars": ["A=1"]}, {"uv": ["numpy"]},
        )
    )  # fmt: skip
    return config
