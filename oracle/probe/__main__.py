"""`python -m probe answers ENGINE_FIELDS.json < configs.jsonl`: a forked child answers each config, so none sees another's traces.

`environments` does the same for configs with an "env": Ray Serve reads its variables when it is imported, so a child
imports it anew for each environment, after everything that is not Ray's was imported once.
"""

import contextlib
import gc
import importlib
import json
import os
import pickle
import signal
import sys
import warnings

from . import standins

LIMIT_S = 300


def in_child(work, *args):
    """Runs `work(*args)` in a forked child and returns its value; a child that dies or hangs gives {"fault": why}."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        signal.alarm(LIMIT_S)
        try:
            value = work(*args)
        except BaseException as error:  # noqa: BLE001 - told to the parent
            value = {"fault": f"{type(error).__name__}: {error}"}
        with os.fdopen(write, "wb") as pipe:
            pickle.dump(value, pipe)
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as pipe:
        raw = pipe.read()
    _, status = os.waitpid(child, 0)
    return pickle.loads(raw) if raw else {"fault": f"child ended with status {status}"}


WARM_UP = """
applications:
- {name: a, import_path: "ray.serve.llm:build_openai_app", args: {llm_configs: [{model_loading_config: {model_id: m}}]}}
"""


def _modules_after(work, *args) -> list[str]:
    work(*args)
    return sorted(sys.modules)


def warm_up(work, *args) -> None:
    """Imports in this process whatever `work(*args)` imports in a child, so that later children find it loaded."""
    for name in set(in_child(_modules_after, work, *args)) - set(sys.modules):
        try:
            importlib.import_module(name)
        except Exception:  # noqa: BLE001 - only speed is lost
            pass
    gc.freeze()


def answers() -> None:
    from . import answer

    warm_up(answer.answer, WARM_UP)
    for line in sys.stdin:
        config = json.loads(line)
        print(json.dumps({"id": config["id"], "answer": in_child(answer.answer, config["text"])}), file=OUT, flush=True)


def projects() -> None:
    """The same for applications with files of their own (`projects.answered`)."""
    from . import answer, projects as made

    warm_up(answer.answer, WARM_UP)
    for name in ("fastapi.middleware.cors", "fastapi.responses", "ray.serve.schema", "ray.serve.config", "google.protobuf.internal.builder", "grpc"):
        with contextlib.suppress(Exception):
            importlib.import_module(name)
    gc.freeze()
    for line in sys.stdin:
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "answer": in_child(made.answered, row)}), file=OUT, flush=True)


def options() -> None:
    """Whether options in code are taken (`options.marks`): all in this process, since they leave nothing behind."""
    from . import options as asked

    for line in sys.stdin:
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "answer": asked.marks(row["options"])}), file=OUT, flush=True)


def scripts() -> None:
    from . import scripts as run

    warm_up(_import_llm)
    for line in sys.stdin:
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "answer": in_child(run.answer, row["text"], row["argv"])}), file=OUT, flush=True)


def updates() -> None:
    """What is done to applications that run when another config is sent (`updates.moved`)."""
    from . import answer, updates as asked

    warm_up(answer.answer, WARM_UP)
    for line in sys.stdin:
        row = json.loads(line)
        print(json.dumps({"id": row["id"], "answer": in_child(asked.moved, row)}), file=OUT, flush=True)


def _modules_of_ray_serve() -> list[str]:
    _import_llm()
    return sorted(sys.modules)


def _load_all_but_serve() -> None:
    """Imports what `ray.serve.llm` imports of others, so that children which import it anew are quick."""
    import ray  # noqa: F401

    for name in in_child(_modules_of_ray_serve):
        if name.split(".")[0] not in ("ray", "__main__"):
            try:
                importlib.import_module(name)
            except Exception:  # noqa: BLE001 - only speed is lost
                pass
    assert "ray.serve" not in sys.modules
    gc.freeze()


def environments() -> None:
    _load_all_but_serve()
    by_env: dict[str, list[dict]] = {}
    for line in sys.stdin:
        row = json.loads(line)
        by_env.setdefault(json.dumps(row["env"], sort_keys=True), []).append(row)
    for env, rows in by_env.items():
        done = in_child(_answer_under, json.loads(env), rows)
        for row in rows:
            print(json.dumps({"id": row["id"], "answer": done.get(row["id"], done)}), file=OUT, flush=True)


def _answer_under(env: dict[str, str], rows: list[dict]) -> dict[str, dict]:
    os.environ.update(env)
    _import_llm()
    from . import answer

    gc.freeze()
    return {row["id"]: in_child(answer.answer, row["text"]) for row in rows}


def _import_llm() -> None:
    try:
        import ray.serve.llm  # noqa: F401
    except Exception:  # noqa: BLE001 - there is none, or an environment variable stops it; the answers tell
        pass


def facts() -> None:
    from . import variables

    _load_all_but_serve()
    found = variables.read(in_child)
    _import_llm()
    from . import facts as read

    json.dump({**read.read(in_child), "variables": found}, OUT, sort_keys=True)
    OUT.flush()


if __name__ == "__main__":
    os.environ["RAY_ENABLE_AUTO_CONNECT"] = "0"
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    OUT = os.fdopen(os.dup(1), "w")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(1, 2) if not os.environ.get("PROBE_DEBUG") else None
    warnings.simplefilter("ignore")
    with open(sys.argv[2]) as file:
        standins.configure(json.load(file))
    if sys.argv[1] in ("answers", "projects", "scripts", "updates"):
        _import_llm()
    {"answers": answers, "projects": projects, "scripts": scripts, "updates": updates, "options": options, "environments": environments, "facts": facts}[sys.argv[1]]()
