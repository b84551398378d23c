"""The oracle's commands. `python -m serve_oracle --help` lists them; `npm run oracle -- …` sets up and calls this."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

from . import autoscale, corpus, drifts, environment, environments, equals, facts, fit, fixes, golden, graphs, kept, kuberay, live, llm_code, names, objects, offers, options, parameters, report, rest, scripts, shaped, spans, status, unseen, updates, verify
from .models import command as models
from .absorb import absorb, write_report
from .memory import ask as memory
from .rest import heads, record, scenes, tokens
from .releases import Release, choose, newest_patches


def main() -> int:
    parser = argparse.ArgumentParser(prog="npm run oracle --", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, words in {
        "envs": "build the environments of the releases (all of them by default)",
        "facts": "read the facts and write them",
        "names": "read alone what can be imported of ray.serve, and write it",
        "golden": "ask every generated config and write the answers",
        "corpus": "ask the real configs, where they are, and write the answers (not the texts)",
        "environment": "ask what Ray's environment variables change and write the answers",
        "autoscale": "read how the releases' own autoscaling counts, and ask where random loads lead it",
        "python": "ask about the Python applications of apps/graphs and write the answers",
        "options": "ask which options in code releases take and write the answers",
        "shapes": "ask about the made applications of real shape and write the answers",
        "drift": "send files to real heads over what runs there and keep what they told, for the tests",
        "updates": "ask what controllers do to what runs when another config is sent",
        "scripts": "run the scripts of apps/scripts and write what they leave running",
        "verify": "ask again and compare with what is committed; status 1 and a list where they differ",
        "report": "tell what a release changed against the one before it",
    }.items():
        command = commands.add_parser(name, help=words)
        command.add_argument("releases", nargs="*", metavar="V")
        if name == "drift":
            command.add_argument("--equal", action="store_true", help="deploy files as they are instead, and keep what is told of each")
        if name == "golden":
            command.add_argument("--set", choices=list(golden.SEEDS), help="this set alone")
        if name == "verify":
            command.add_argument("--all", action="store_true", help="ask everything again, not a part of it")
    absorbing = commands.add_parser("absorb", help="take in a new release: facts, answers and a report")
    absorbing.add_argument("release", nargs="?", metavar="V", help="by default every release of the index that is not covered")
    absorbing.add_argument("--report", metavar="FILE", help="write what it changed as Markdown")
    absorbing.add_argument("--released", metavar="YYYY-MM-DD", help="the day it was published (asked from PyPI by default)")
    forgetting = commands.add_parser("forget", help="take a release out again, to try what absorbing it does")
    forgetting.add_argument("release", metavar="V")
    ask = commands.add_parser("ask", help="show a release's whole answer, its error text included, to a file")
    ask.add_argument("release", metavar="V")
    ask.add_argument("file")
    ask.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="an environment variable for Ray")
    fixing = commands.add_parser("fixes", help="ask about the texts that fixes leave (`npm run goldens:fixed` writes them)")
    fixing.add_argument("file")
    offering = commands.add_parser("offers", help="ask about configs with an offer taken (`npm run positions:offers` writes them)")
    offering.add_argument("file")
    offering.add_argument("--whole", action="store_true", help="build and deploy them, too (by default the schema alone is asked)")
    living = commands.add_parser("live", help="run a config on real Ray nodes and show it beside what the product says")
    living.add_argument("releases", nargs="*", metavar="V", default=live.RELEASES)
    living.add_argument("--file", default=None, help="the config (by default the two LLM applications of examples/)")
    living.add_argument("--cluster", default=live.EXAMPLE_CLUSTER, metavar="SPEC", help="the nodes (by default %(default)s)")
    fitting = commands.add_parser("fit", help="run the scenarios on real Ray nodes and keep what ran and what waited")
    fitting.add_argument("releases", nargs="*", metavar="V", help="these releases alone")
    fitting.add_argument("--list", default=None, metavar="FILE", help='others: JSON lines {"id", "text" or "file", "cluster", "ray"}')
    fitting.add_argument("--id", action="append", default=[], help="this scenario alone (may be repeated)")
    fitting.add_argument("--missing", action="store_true", help="only what is not answered yet")
    fitting.add_argument("--runs", type=int, default=1, help="how often each is run, where chance may decide")
    fitting.add_argument("--out", default=None, help="by default oracle/golden/fit.jsonl")
    telling = commands.add_parser("status", help="keep what `ray status` and the dashboard say of small clusters, for the tests")
    telling.add_argument("releases", nargs="+", metavar="V")
    recording = commands.add_parser("live-rest", help="keep what dashboards of real heads answer on every path that is read, for the tests")
    recording.add_argument("releases", nargs="*", metavar="V", default=rest.RELEASES)
    recording.add_argument("--tokens", action="store_true", help="only what heads answer that ask for a token")
    staging = commands.add_parser("live-scenes", help="keep what the dashboard of a real head answers of applications that wait or fail, for the tests")
    staging.add_argument("scene", choices=scenes.SCENES)
    staging.add_argument("release", metavar="V")
    staging.add_argument("--autoscaler-v2", action="store_true")
    heading = commands.add_parser("head", help="a real head with its dashboard, for tests: the nodes and then questions come as JSON lines (`live.head`)")
    heading.add_argument("release", metavar="V")
    heading.add_argument("--env", action="append", default=[], metavar="NAME=VALUE", help="an environment variable for Ray")
    remembering = commands.add_parser("memory", help="ask vLLM's own code what engines keep on a card and write the answers")
    remembering.add_argument("versions", nargs="*", metavar="V", help="these vLLM versions alone")
    remembering.add_argument("--sample", type=int, default=1, metavar="N", help="every Nth case again, compared with what is kept")
    operating = commands.add_parser("kuberay", help="read what KubeRay's custom resources hold and write it")
    operating.add_argument("clone", help="a clone of ray-project/kuberay with its tags")
    modelling = commands.add_parser("models", help="write the table of published models, and what the classes of transformers count of them")
    modelling.add_argument("clones", nargs="*", metavar="CLONE", help="clones (folders `owner+name`) to take configs out of anew")
    spanning = commands.add_parser("spans", help="hold our parser of Python against CPython's, over whole packages")
    spanning.add_argument("folders", nargs="*", metavar="FOLDER", help="these instead (by default packages and standard libraries)")
    looking = commands.add_parser("unseen", help="hold the product against real Ray over configs and code of repositories, as they stand")
    looking.add_argument("release", metavar="V")
    looking.add_argument("folders", nargs="+", metavar="FOLDER")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that what was started is ended and cleaned up
    began = time.monotonic()
    status = COMMANDS[given.command](given)
    print(f"{given.command}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return status


def _ready(names: list[str]) -> list[Release]:
    releases = choose(names)
    made = environments.build_all(releases)
    if made:
        print(f"{made} environments made, {environments.disk_bytes() / 1e9:.1f} GB in all", file=sys.stderr)
    return releases


def _envs(given: argparse.Namespace) -> int:
    releases = _ready(given.releases)
    print(f"{len(releases)} releases, {environments.disk_bytes() / 1e9:.1f} GB")
    return 0


def _kuberay(given: argparse.Namespace) -> int:
    releases = kuberay.write(given.clone)
    print(f"{len(releases)} releases of KubeRay, {releases[0]} to {releases[-1]}")
    return 0


def _models(given: argparse.Namespace) -> int:
    print(models.run(given.clones))
    return 0


def _facts(given: argparse.Namespace) -> int:
    releases = _ready(given.releases)
    facts.write(facts.read(releases))
    names.update(names.read(releases))
    parameters.update(_ready([]))
    llm_code.update(llm_code.read(_ready([])))
    objects.update(_ready([]))
    write_report()
    return 0


def _names(given: argparse.Namespace) -> int:
    names.update(names.read(_ready(given.releases)))
    parameters.update(_ready([]))
    llm_code.update(llm_code.read(_ready([])))
    objects.update(_ready([]))
    return 0


def _golden(given: argparse.Namespace) -> int:
    releases = newest_patches(_ready(given.releases))
    for name, configs in golden.sets().items():
        if given.set in (None, name):
            golden.update(name, configs, golden.ask(configs, releases))
    return 0


def _path(name: str) -> Path:
    """A file as the person names it: npm changes the folder and keeps theirs in INIT_CWD."""
    return Path(os.environ.get("INIT_CWD", ".")) / name


def _fixes(given: argparse.Namespace) -> int:
    return fixes.check(_path(given.file))


def _offers(given: argparse.Namespace) -> int:
    return offers.check(_path(given.file), given.whole)


def _corpus(given: argparse.Namespace) -> int:
    return corpus.update(newest_patches(_ready(given.releases)))


def _environment(given: argparse.Namespace) -> int:
    environment.update(environment.ask(newest_patches(_ready(given.releases))))
    return 0


def _python(given: argparse.Namespace) -> int:
    _ready(given.releases or graphs.RELEASES)
    return graphs.update(given.releases)


def _shapes(given: argparse.Namespace) -> int:
    _ready(given.releases or graphs.RELEASES)
    return shaped.update(given.releases)


def _options(given: argparse.Namespace) -> int:
    _ready(options.RELEASES)
    return options.update()


def _unseen(given: argparse.Namespace) -> int:
    return unseen.report(_ready([given.release])[0], [_path(name).resolve() for name in given.folders])


def _drift(given: argparse.Namespace) -> int:
    if given.equal:
        return equals.keep(_ready(given.releases or sorted(drifts.WHOLE)))
    return drifts.keep(_ready(given.releases or ["2.9.3", "2.44.1", "2.47.1", "2.52.1", "2.60.0"]))


def _updates(given: argparse.Namespace) -> int:
    _ready(given.releases or updates.RELEASES)
    print(f"{updates.update(given.releases)} answers asked")
    return 0


def _scripts(given: argparse.Namespace) -> int:
    _ready(given.releases or graphs.RELEASES)
    return scripts.update(given.releases)


def _autoscale(given: argparse.Namespace) -> int:
    releases = _ready(given.releases)
    if not given.releases:
        autoscale.update_facts(releases)
    autoscale.update(releases)
    return 0


def _memory(given: argparse.Namespace) -> int:
    return memory.update(given.versions, given.sample)


def _verify(given: argparse.Namespace) -> int:
    return verify.verify(_ready(given.releases), given.all)


def _report(given: argparse.Namespace) -> int:
    held = facts.kept()
    versions = list(held)
    for version in given.releases or versions[1:]:
        before = versions[versions.index(version) - 1]
        print(f"## {version} (after {before})\n")
        print("\n".join(f"- {line}" for line in report.words(held[before], held[version])) or "- Nothing that a config sees.")
        print()
    return 0


def _absorb(given: argparse.Namespace) -> int:
    return absorb(given.release, given.released, _path(given.report) if given.report else None)


def _forget(given: argparse.Namespace) -> int:
    kept.forget(given.release)
    return 0


def _ask(given: argparse.Namespace) -> int:
    import json

    from . import probing

    text = sys.stdin.read() if given.file == "-" else _path(given.file).read_text()
    variables = dict(pair.split("=", 1) for pair in given.env)
    found = probing.answers_with_env({_ready([given.release])[0]: [{"id": "asked", "text": text, "env": variables}]})
    print(json.dumps(found[given.release]["asked"], indent=1))
    return 0


def _live(given: argparse.Namespace) -> int:
    return live.show(_path(given.file) if given.file else None, given.cluster, _ready(given.releases))


def _fit(given: argparse.Namespace) -> int:
    listed = _path(given.list) if given.list else None
    return fit.ask(listed, given.releases, given.runs, _path(given.out) if given.out else fit.PATH, given.id, given.missing)


def _status(given: argparse.Namespace) -> int:
    return status.keep(_ready(given.releases))


def _live_rest(given: argparse.Namespace) -> int:
    releases = _ready(given.releases)
    status = 0 if given.tokens else record.keep(releases)
    for release in releases:
        tokens.keep(release)
    return status


def _live_scenes(given: argparse.Namespace) -> int:
    return scenes.keep(given.scene, _ready([given.release])[0], given.autoscaler_v2)


def _head(given: argparse.Namespace) -> int:
    return heads.pass_through(_ready([given.release])[0], dict(pair.split("=", 1) for pair in given.env))


def _spans(given: argparse.Namespace) -> int:
    return spans.check([str(_path(name)) for name in given.folders])


COMMANDS = {"envs": _envs, "facts": _facts, "names": _names, "golden": _golden, "corpus": _corpus, "environment": _environment, "python": _python, "autoscale": _autoscale, "verify": _verify, "report": _report, "fixes": _fixes, "offers": _offers,
            "absorb": _absorb, "forget": _forget, "ask": _ask, "live": _live, "live-rest": _live_rest, "live-scenes": _live_scenes, "head": _head, "fit": _fit, "status": _status, "kuberay": _kuberay, "models": _models, "spans": _spans, "shapes": _shapes, "options": _options, "scripts": _scripts, "updates": _updates, "unseen": _unseen, "memory": _memory, "drift": _drift}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
