"""All made applications of a seed: files, the config that names them, and what kind of code it is."""

import hashlib
import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from . import configs
from .entries import Entry
from .kinds import builders, composed, language, llm, web
from .project import Project

KINDS: dict[str, Callable[[Project], Entry]] = {
    "web": web.web, "routers": web.router, "grpc": web.grpc, "gradio": web.gradio,
    "modules": composed.modules, "loops": composed.loops, "chains": composed.chains, "packages": composed.deep, "several": composed.several,
    "typed builders": builders.typed, "plain builders": builders.plain, "described builders": builders.described,
    "inheritance": language.inherited, "factories": language.made, "failing imports": language.trying, "flags": language.flags,
    "remote": language.remote, "logging": language.logged, "scaling": language.scaled, "user config": language.configured,
    "LLM": llm.openai, "LLM beside others": llm.single, "LLM by hand": llm.by_hand,
    "literals": composed.literals,
}  # fmt: skip
# How many applications of each kind; of some more.
EACH = 20
MORE = {"literals": 60}


@dataclass(frozen=True)
class Shape:
    """One application: `id` is a hash of all of it, `family` the kind of its code."""

    id: str
    family: str
    text: str
    files: dict[str, str]


def make(seed: int, each: int = EACH) -> Iterator[Shape]:
    """So many of each kind, nothing twice."""
    seen: set[str] = set()
    for family, written in KINDS.items():
        for index in range(MORE.get(family, each)):
            project = Project(random.Random(f"{seed}:{family}:{index}"))
            entry = written(project)
            files = project.written()
            text = configs.config(project, entry)
            content = json.dumps([text, files], sort_keys=True)
            made = Shape(hashlib.sha256(content.encode()).hexdigest()[:12], family, text, files)
            if made.id not in seen:
                seen.add(made.id)
                yield made
