"""Where the releases' own autoscaling ends: facts for the core, and `golden/autoscale.jsonl`.

Facts: `ray/facts/generated/autoscaling.json`, {name: [[since, value], …]} (`probe/autoscale/facts.py` says what they mean).
Goldens: one line a release and kind. {"on", "cases": [[config, gang, capacity, ongoing, targets | null], …]} are seeded
random cases of Ray's own function; {"on", "paces": [[config, gang, capacity, ongoing, [[target, round], …] | null], …]}
the same with their delays, up to the sixth change; {"on", "text", "ongoing", "is", "limits"} whole configs, of which each
deployment that scales is followed, and the requests at once and in a queue of all. Targets are told as [[the first four at
most], how many, the last]; null: they never settle.
"""

import json
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from . import engine, facts, golden, merge, probing
from .environments import WORKERS, python
from .releases import Release, load

FACTS = facts.CORE / "autoscaling.json"
PATH = golden.FOLDER / "autoscale.jsonl"
RELEASES = ["2.9.3", "2.20.0", "2.47.1", "2.53.0", "2.54.1", "2.60.0"]
CASES = 900
LOADS = [0, 1, 7, 40, 300]


def _run(release: Release, what: str, rows: list[dict]) -> list[Any]:
    command = [str(python(release)), "-m", "probe.autoscale", what, str(engine.fields_file(release))]
    given = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run(command, input=given, env=probing.environment({}), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"{release.version}: {done.stderr[-2000:]}")
    return [json.loads(line) for line in done.stdout.splitlines()]


def read_facts(releases: list[Release]) -> dict[str, dict]:
    """Asks the releases; version -> name -> value."""
    with ThreadPoolExecutor(WORKERS) as pool:
        return dict(zip([r.version for r in releases], pool.map(lambda r: _run(r, "facts", [])[0], releases)))


def kept_facts(versions: list[str]) -> dict[str, dict]:
    """What the committed file says of these releases, oldest first."""
    return merge.unfolded(json.loads(FACTS.read_text()), versions)


def write_facts(found: dict[str, dict]) -> None:
    """Writes the steps; `found` covers all releases, oldest first."""
    FACTS.write_text(facts.lay_out(merge.table(found), 2))


def update_facts(releases: list[Release]) -> None:
    """Asks every release and writes the steps."""
    write_facts(read_facts(releases))


def update(releases: list[Release]) -> None:
    """Asks the cases and the whole configs of these releases and writes the goldens."""
    asked = [r for r in load() if r.version in RELEASES]
    lines = []
    for release in asked:
        rows = cases(release)
        for row, targets in zip(rows, _run(release, "cases", rows), strict=True):
            row["targets"] = targets
        lines.append({"on": release.version, "cases": [[r["config"], r.get("gang"), r.get("capacity"), r["ongoing"][0], _short(r["targets"][0])] for r in rows]})
        paces = timed_cases(release)
        answers = _run(release, "paces", paces)
        lines.append({"on": release.version, "paces": [[r["config"], r.get("gang"), r.get("capacity"), r["ongoing"][0], a] for r, a in zip(paces, answers, strict=True)]})
        texts = [{"id": str(i), "text": text, "ongoing": LOADS} for i, text in enumerate(TEXTS) if release.has_llm or "llm" not in text]
        for row, got in zip(texts, _run(release, "texts", texts), strict=True):
            if "fault" in got["is"]:
                continue
            lines.append({"on": release.version, "text": row["text"], "ongoing": LOADS, "is": {name: [_short(one) for one in found] for name, found in got["is"]["is"].items()}, "limits": got["is"]["limits"]})
    PATH.write_text("".join(json.dumps(line, separators=(",", ":")) + "\n" for line in lines))


def _short(targets: list[int] | None) -> list | None:
    return targets and [targets[:4], len(targets), targets[-1]]


def cases(release: Release) -> list[dict]:
    """Seeded random configs of one deployment with the load that is held still."""
    rng = random.Random(f"autoscale {release.version}")
    return [_case(rng, release) for _ in range(CASES)]


def timed_cases(release: Release) -> list[dict]:
    """Others, with delays that are not waited for long, and those that a release has where nobody says one."""
    rng = random.Random(f"paces {release.version}")
    rows = [_case(rng, release) for _ in range(CASES)]
    for row in rows:
        for name in ["upscale_delay_s", "downscale_delay_s", *(["downscale_to_zero_delay_s"] if release.key >= (2, 50) else [])]:
            if rng.random() < 0.9:
                row["config"][name] = _delay(rng)
    return rows


def _delay(rng: random.Random) -> float:
    return rng.choice([0, 0, 0.05, 0.1, 0.25, 0.3, 0.35, 0.7, 1, 1.5, 2.2, 3.3, 5, round(rng.uniform(0, 9), 3), round(rng.uniform(0, 40), 2)])


def _case(rng: random.Random, release: Release) -> dict:
    low = rng.choice([0, 0, 1, 1, 1, 2, 3, rng.randint(0, 30)])
    high = max(1, low + rng.choice([0, 1, 3, rng.randint(0, 20), rng.randint(0, 300)]))
    config: dict[str, Any] = {"min_replicas": low, "max_replicas": high}
    if rng.random() < 0.4:
        config["initial_replicas"] = rng.randint(low, high)
    for name in _names(release):
        if rng.random() < 0.35:
            config[name] = _amount(rng, name)
    row: dict[str, Any] = {"config": config, "ongoing": [_load(rng, high)]}
    if rng.random() < 0.15:
        row["capacity"] = rng.choice([0, 10, 33, 50, 75, 99, 100])
    if release.key >= (2, 55) and rng.random() < 0.2:
        row["gang"] = rng.choice([2, 3, 4])
    return row


def _names(release: Release) -> list[str]:
    old = ["smoothing_factor", "upscale_smoothing_factor", "downscale_smoothing_factor"]
    new = ["upscaling_factor", "downscaling_factor", "target_ongoing_requests"]
    targets = ["target_num_ongoing_requests_per_replica"] if release.key < (2, 33) else []
    return [*old, *targets, *(new if release.key >= (2, 10) else [])]


def _amount(rng: random.Random, name: str) -> float:
    if "target" in name:
        return rng.choice([1, 2, 5, 8, 0.5, 1.5, round(rng.uniform(0.1, 50), 2)])
    return rng.choice([0.1, 0.3, 0.5, 0.6, 1, 1.5, 2, 3, 10, round(rng.uniform(0.05, 4), 3)])


def _load(rng: random.Random, high: int) -> int:
    return rng.choice([0, 0, 1, rng.randint(0, 10), rng.randint(0, 4 * high), rng.randint(0, 40 * high)])


def _single(scaling: str, more: str = "", top: str = "") -> str:
    return f"{top}applications:\n- name: a\n  import_path: single:api\n  deployments:\n  - name: Api\n{more}    autoscaling_config: {scaling}\n"


def _llm(deployment: str, more: str = "") -> str:
    return (
        "applications:\n- name: l\n  import_path: ray.serve.llm:build_openai_app\n  args:\n    llm_configs:\n"
        f"    - model_loading_config: {{model_id: m}}\n      deployment_config: {deployment}\n{more}"
    )


TEXTS = [
    _single("{min_replicas: 1, max_replicas: 20}"),
    _single("{min_replicas: 2, initial_replicas: 4, max_replicas: 40, target_num_ongoing_requests_per_replica: 5}"),
    _single("{min_replicas: 0, max_replicas: 12, target_ongoing_requests: 3, upscaling_factor: 0.4, downscaling_factor: 0.3}"),
    _single("{min_replicas: 1, max_replicas: 20, smoothing_factor: 0.5, target_ongoing_requests: 4}"),
    _single("{min_replicas: 2, initial_replicas: 6, max_replicas: 20, target_ongoing_requests: 4}", top="target_capacity: 50\n"),
    _single("{target_ongoing_requests: 6}", more="    num_replicas: auto\n"),
    _single("{}", more="    num_replicas: auto\n"),
    _single("{min_replicas: 1, max_replicas: 9, target_num_ongoing_requests_per_replica: 7}", more="    num_replicas: auto\n"),
    _llm("{}"),
    _llm("{num_replicas: 2}"),
    _llm("{autoscaling_config: {min_replicas: 1, max_replicas: 9}}"),
    _llm("{autoscaling_config: {min_replicas: 1, max_replicas: 9, target_ongoing_requests: 8}}"),
    _llm("{autoscaling_config: {min_replicas: 0, initial_replicas: 1, max_replicas: 9, target_ongoing_requests: 8, upscaling_factor: 0.5}}"),
    _llm("{num_replicas: auto}"),
    _llm("{num_replicas: auto, autoscaling_config: {max_replicas: 7, target_ongoing_requests: 5}}"),
    _llm("{autoscaling_config: {min_replicas: 1, max_replicas: 4, target_ongoing_requests: 8}}", "    ingress_deployment_config: {autoscaling_config: {min_replicas: 1, max_replicas: 6}}\n"),
    _llm("{}", "    ingress_deployment_config: {autoscaling_config: {min_replicas: 1, max_replicas: 6, target_ongoing_requests: 20}}\n"),
    _single("{max_replicas: 9, upscale_delay_s: 2}", more="    max_ongoing_requests: 7\n    max_queued_requests: 9\n"),
    _single("{max_replicas: 9}", more="    max_concurrent_queries: 11\n"),
    _single("{}", more="    num_replicas: auto\n    max_queued_requests: -1\n"),
    _llm("{max_ongoing_requests: 30, max_queued_requests: 4}"),
    _llm("{num_replicas: 2, max_concurrent_queries: 30}"),
    _llm("{}", "    ingress_deployment_config: {max_ongoing_requests: 12, max_queued_requests: 3}\n"),
    _llm("{max_ongoing_requests: 6}", "      engine_kwargs: {data_parallel_size: 2}\n").replace("build_openai_app", "build_dp_openai_app").replace("llm_configs:\n    - ", "llm_config:\n      "),
    _llm("{}", "      engine_kwargs: {data_parallel_size: 2}\n").replace("build_openai_app", "build_dp_openai_app").replace("llm_configs:\n    - ", "llm_config:\n      "),
    (
        "applications:\n- name: l\n  import_path: ray.serve.llm:build_pd_openai_app\n  args:\n"
        "    prefill_config: {model_loading_config: {model_id: m}, engine_kwargs: {kv_transfer_config: {}}}\n"
        "    decode_config: {model_loading_config: {model_id: m}, engine_kwargs: {kv_transfer_config: {}}, deployment_config: {max_ongoing_requests: 40}}\n"
    ),
]
