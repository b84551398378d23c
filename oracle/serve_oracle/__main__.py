"""The oracle's commands. `python -m serve_oracle --help` lists them; `npm run oracle -- …` sets up and calls this."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

from . import arguments, autoscale, corpus, drifts, environment, environments, equals, facts, fit, fixes, golden, graphs, kept, kuberay, live, llm_code, names, objects, offers, options, outer, parameters, report, scripts, shaped, spans, status, unseen, updates, verify
from .models import command as models
from .absorb import absorb, write_report
from .memory import ask as memory
from .rest import heads, record, scenes, tokens
from .releases import Release, choose, newest_patches


def main() -> int:
    given = arguments.read(__doc__)
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


def _outer(given: argparse.Namespace) -> int:
    return outer.update(_ready(given.releases))


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


COMMANDS = {"envs": _envs, "facts": _facts, "names": _names, "outer": _outer, "golden": _golden, "corpus": _corpus, "environment": _environment, "python": _python, "autoscale": _autoscale, "verify": _verify, "report": _report, "fixes": _fixes, "offers": _offers,
            "absorb": _absorb, "forget": _forget, "ask": _ask, "live": _live, "live-rest": _live_rest, "live-scenes": _live_scenes, "head": _head, "fit": _fit, "status": _status, "kuberay": _kuberay, "models": _models, "spans": _spans, "shapes": _shapes, "options": _options, "scripts": _scripts, "updates": _updates, "unseen": _unseen, "memory": _memory, "drift": _drift}  # fmt: skip

if __name__ == "__main__":
    sys.exit(main())
