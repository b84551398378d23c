"""What the commands of the oracle are given."""

import argparse

from . import golden, live, rest
from .rest import scenes


def read(description: str | None) -> argparse.Namespace:
    """The command and its arguments; ends the program with a message where they are no call."""
    parser = argparse.ArgumentParser(prog="npm run oracle --", description=description)
    commands = parser.add_subparsers(dest="command", required=True)
    _by_release(commands)
    _of_releases(commands)
    _on_real_nodes(commands)
    _of_other_sources(commands)
    return parser.parse_args()


def _by_release(commands) -> None:
    for name, words in {
        "envs": "build the environments of the releases (all of them by default)",
        "facts": "read the facts and write them",
        "names": "read alone what can be imported of ray.serve, and write it",
        "outer": "read what modules around Serve hold, of these releases and every Python on the PATH, and write it",
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


def _of_releases(commands) -> None:
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


def _on_real_nodes(commands) -> None:
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


def _of_other_sources(commands) -> None:
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
