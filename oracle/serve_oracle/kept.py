"""Every file that holds facts of all releases together: one release is laid beside the others, or taken out again.

Only that release is asked: what is known of the others is unfolded from the file.
"""

from . import autoscale, engine, environment, facts, golden, llm_code, names, objects, parameters
from .memory import ask as memory
from .releases import Release, load, newest_patches, save


def add(release: Release) -> None:
    """Asks a release for its facts and writes them into each file. `facts` goes first, since others read its models."""
    facts.write(facts.read([release]))
    names.update(names.read([release]))
    parameters.write({**parameters.kept(_versions()), release.version: parameters.read(release)})
    objects.write({**objects.kept(_versions()), release.version: objects.read(release)})
    autoscale.write_facts({**autoscale.kept_facts(_versions()), **autoscale.read_facts([release])})
    llm_code.update({**llm_code.kept(_versions(of_llm=True)), **llm_code.read([release])})


def _versions(of_llm: bool = False) -> list[str]:
    return [r.version for r in load() if r.has_llm or not of_llm]


def answer(release: Release) -> list[tuple[str, int]]:
    """Asks all generated configs of it, where it is the newest of its minor; [(set, answers)]."""
    if release not in newest_patches(load()):
        return []
    out = [("memory", remember(release))]
    for name, configs in golden.sets().items():
        found = golden.ask(configs, [release])
        golden.update(name, configs, found)
        out.append((name, sum(len(one) for one in found.values())))
    found = environment.ask([release])
    environment.update(found)
    return [*out, ("environment", sum(len(one) for one in found.values()))]


def remember(release: Release) -> int:
    """Asks the vLLM that it brings what engines keep on a card, where no other release brings that one; how many answers there are of it."""
    version = engine.arguments(release)["vllm"]
    if version is None:
        return 0
    if not any(row["vllm"] == version for row in memory.kept()):
        memory.update([version])
    return sum(row["vllm"] == version for row in memory.kept())


def forget(version: str) -> None:
    """Takes a release out of everything, as if it had never been taken in: to try what taking it in does."""
    found = [(part.write, part.kept(_versions())) for part in (parameters, objects)]
    found += [(names.write, names.kept()), (autoscale.write_facts, autoscale.kept_facts(_versions()))]
    found += [(llm_code.update, llm_code.kept(_versions(of_llm=True)))]
    save([r for r in load() if r.version != version])
    (facts.RAW / f"{version}.json").unlink()
    facts.write({})
    for write, held in found:
        write({v: one for v, one in held.items() if v != version})
    for name, configs in golden.sets().items():
        golden.update(name, configs, {})
    environment.update({})
    memory.tidy()
