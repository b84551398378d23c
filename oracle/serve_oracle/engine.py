"""The argument names of the vLLM that a release asks for, what its engine takes of a card and what its workers ask of Ray, read from vLLM's own source archive
(nothing of it is run)."""

import ast
import io
import json
import pathlib
import re
import tarfile
import urllib.parse
import urllib.request

from .environments import home, python
from .releases import Release, version_key

INDEX = "https://pypi.org/pypi/vllm/json"
CLASSES = {"engine": "AsyncEngineArgs", "frontend": "FrontendArgs"}
SHARE = "gpu_memory_utilization"
GRAPHS = "VLLM_MEMORY_PROFILER_ESTIMATE_CUDAGRAPHS"
SECOND_ENGINE = "VLLM_USE_V1"
CHECK = "is less than desired GPU memory utilization"
PER_WORKER = "VLLM_RAY_PER_WORKER_GPUS"


def pinned(release: Release) -> tuple[str, bool] | None:
    """The vLLM version in the release's `llm` extra and whether no other will do (`==`, else `>=`); None before there was one."""
    site = python(release).parent.parent / "lib" / "python3.11" / "site-packages"
    metadata = next(site.glob("ray-*.dist-info/METADATA")).read_text()
    found = re.search(r"Requires-Dist: vllm(?:\[[^]]*])?([>=]=)([\d.]+); extra == .llm", metadata)
    return (found.group(2), found.group(1) == "==") if found else None


def arguments(release: Release) -> dict:
    """What the release's vLLM knows, all empty before `ray.serve.llm`:

    {"vllm": version, "engine": [names], "frontend": [names], "memory": {"exact": no other version will do,
    "share": default of `gpu_memory_utilization`, "checks": the engine refuses to start where so much is not free, "graphs": captured graphs are
    counted into the share, "engine": "V0" or "V1", the one that Ray starts where nobody sets `VLLM_USE_V1`},
    "worker": GPUs that Ray's executor asks for each worker where `VLLM_RAY_PER_WORKER_GPUS` is not set}
    """
    found = pinned(release) if release.has_llm else None
    if found is None:
        return {"vllm": None, "engine": [], "frontend": [], "memory": None}
    wanted, exact = found
    read = _kept(home() / "vllm" / f"{wanted}.json", wanted)
    second = read["memory"].pop("second") and not _asks_for_the_first(release)
    return {**read, "memory": {**read["memory"], "exact": exact, "engine": "V1" if second else "V0"}}


def _asks_for_the_first(release: Release) -> bool:
    """Ray itself sets `VLLM_USE_V1` to 0 where nobody set it (2.45 to 2.47)."""
    site = python(release).parent.parent / "lib" / "python3.11" / "site-packages"
    return any("set_vllm_use_v1(False)" in file.read_text() for file in (site / "ray/llm/_internal/serve").rglob("vllm_engine.py"))


def fields_file(release: Release) -> pathlib.Path:
    """A file with the names of `arguments`, for the probe."""
    file = home() / "engine" / f"ray-{release.version}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(arguments(release)))
    return file


def _kept(file: pathlib.Path, wanted: str) -> dict:
    """What was read before; read once more where something was not looked for then."""
    read = json.loads(file.read_text()) if file.exists() else {}
    if "worker" not in read or "second" not in read["memory"]:
        read = _read(wanted)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps(read))
    return read


def _read(wanted: str) -> dict:
    version, url = archive(wanted)
    with urllib.request.urlopen(url) as response:
        files = tarfile.open(fileobj=io.BytesIO(response.read()))
    classes: dict[str, tuple[list[str], list[str]]] = {}
    defaults: dict[str, float] = {}
    checks, worker, asks, switches = False, None, False, {}
    for member in files:
        if not re.search(r"/vllm/.*\.py$", member.name):
            continue
        source = files.extractfile(member).read().decode()
        checks = checks or CHECK in source
        asks = asks or ("/executor/" in member.name and f"envs.{PER_WORKER}" in source)
        if member.name.endswith("/vllm/envs.py"):
            worker, switches = _worker(source), _switches(source)
        if re.search(r"/(arg_utils|cli_args)\.py$", member.name):
            classes.update(_classes(source))
        if re.search(r"/(arg_utils|config|config/cache)\.py$", member.name):
            defaults.update(_defaults(source))
    share = defaults.get("EngineArgs", defaults.get("CacheConfig"))
    names = {key: sorted(set(_fields(name, classes))) for key, name in CLASSES.items()}
    memory = {"share": share, "checks": checks, "graphs": switches.get(GRAPHS, False), "second": switches.get(SECOND_ENGINE, True)}
    return {"vllm": version, **names, "memory": memory, "worker": worker if asks else None}


def _worker(source: str) -> float | None:
    """What the variable is where it is not set: the number given to `os.getenv`, such as "1.0"."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call) and ast.unparse(node.func) == "os.getenv")
    given = next((call.args for call in calls if len(call.args) == 2 and getattr(call.args[0], "value", None) == PER_WORKER), None)
    return float(ast.literal_eval(given[1])) if given else None


def _switches(source: str) -> dict[str, bool]:
    """Variables of vLLM that are on or off where nobody sets them: `bool(int(os.getenv(NAME, "1")))`."""
    found = re.findall(r'os\.getenv\(\s*"(\w+)",\s*"([01])"\s*\)', source)
    return {name: value == "1" for name, value in found}


def _defaults(source: str) -> dict[str, float]:
    """The default of `gpu_memory_utilization` by class, where it stands there as a number."""
    found = {}
    for node in ast.parse(source).body:
        for item in node.body if isinstance(node, ast.ClassDef) else []:
            if isinstance(item, ast.AnnAssign) and getattr(item.target, "id", None) == SHARE:
                number = next((n.value for n in ast.walk(item.value) if isinstance(n, ast.Constant)), None)
                if number is not None:
                    found[node.name] = number
    return found


def archive(wanted: str) -> tuple[str, str]:
    """The oldest source archive that is not older than `wanted` (a few versions were published as wheels only)."""
    with urllib.request.urlopen(INDEX) as response:
        releases = json.load(response)["releases"]
    plain = sorted((v for v in releases if re.fullmatch(r"\d+\.\d+\.\d+", v)), key=version_key)
    for version in plain:
        if version_key(version) >= version_key(wanted):
            for file in releases[version]:
                if file["filename"].endswith(".tar.gz"):
                    return version, urllib.parse.urljoin(INDEX, file["url"])
    raise RuntimeError(f"no source archive of vLLM {wanted} or newer")


def _classes(source: str) -> dict[str, tuple[list[str], list[str]]]:
    """Of each class: its bases and its annotated names."""
    found = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            bases = [base.id for base in node.bases if isinstance(base, ast.Name)]
            names = [
                item.target.id
                for item in node.body
                if isinstance(item, ast.AnnAssign) and "ClassVar" not in ast.unparse(item.annotation)
            ]
            found[node.name] = (bases, names)
    return found


def _fields(name: str, classes: dict[str, tuple[list[str], list[str]]]) -> list[str]:
    bases, names = classes.get(name, ([], []))
    return [field for base in bases for field in _fields(base, classes)] + names
