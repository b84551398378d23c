"""Tells in words what a release changed against the one before it."""

from typing import Any

LLM_WORDS = {
    "router_name": "The deployment in front of the models is called {new} (was {old}).",
    "server_prefix": "A model's deployment is named {new}<id> (was {old}<id>).",
    "router_per_replica": "Router replicas for each model replica: {new} (was {old}; None: the router does not scale with the models).",
    "router_default": "Over one model that says nothing the router runs {new} replicas [min, initial, max] (was {old}).",
    "router_min_zero": "Over a model with min_replicas 0 the router runs {new} [min, initial, max] (was {old}).",
    "router_count_keys": "What experimental_configs does to the router's count: {new} (was {old}).",
    "model_default": "A model that says nothing of replicas runs {new} [min, initial, max] (was {old}).",
    "model_fixed": "A model with num_replicas: 3 runs {new} [min, initial, max] (was {old}).",
    "model_auto": "A model with num_replicas: auto runs {new} (was {old}; None: refused).",
    "bundles": "A replica with two tensor-parallel workers on L4 reserves {new} (was {old}).",
    "strategies": "Placement strategy for one pipeline stage and for two: {new} (was {old}).",
    "actor_joins": "With an actor of 2 CPUs and half a GPU a replica reserves {new} (was {old}).",
    "per_bundle": "resources_per_bundle: {{CPU: 2}} gives {new} (was {old}; None: refused).",
    "placement": "Bundles by placement_group_config: {new} (was {old}).",
    "name_suffix": "deployment_config.name: mine gives the name {new} (was {old}).",
    "ingress_config": "Router replicas by ingress_deployment_config: {new} (was {old}; None: refused).",
    "engine_arguments": "Bundles by engine_kwargs: {new} (was {old}; None: refused).",
    "other_hardware": "Bundles by use_cpu, accelerator_config and accelerator: {new} (was {old}; None: refused).",
}
SWITCHES = {
    "deployment_options": "A model's deployment_config {verb} {key}.",
    "refused_lists": "The builder {verb} this list of models: {key}.",
}
LETTERS = {
    "n": "null", "t": "true", "f": "false", "z": "0", "i": "1", "j": "-1", "k": "3", "d": "2.0", "h": "2.5", "e": 'an empty text',
    "s": "any text", "q": '"2"', "r": '"2.5"', "a": "auto", "y": '"true"', "l": "[]", "L": "a list", "m": "{}", "M": "a mapping",
}  # fmt: skip


def words(old: dict, new: dict) -> list[str]:
    """Lines for people, from the facts of two releases. No line: nothing that we know of changed."""
    return [*_llm(old.get("llm", {}), new.get("llm", {})), *_builders(old, new), *_models(old["models"], new["models"]),
            *_accelerators(old, new), *_engine(old["engine"], new["engine"])]  # fmt: skip


def _llm(old: dict, new: dict) -> list[str]:
    if not old or not new:
        return [] if old == new else ["ray.serve.llm can build applications from this release on."]
    if old["router_per_replica"] and new["router_per_replica"] is None:
        first = ["The LLM router no longer scales with the models."]
    else:
        first = []
    switches = [line for name in SWITCHES for line in _switches(name, old.get(name), new.get(name))]
    first += switches
    changed = {name: _changed(old.get(name), new[name]) for name in new if name not in SWITCHES and old.get(name) != new[name]}
    return first + [LLM_WORDS[name].format(old=before, new=after) for name, (before, after) in changed.items()]


def _switches(name: str, old: Any, new: Any) -> list[str]:
    """A sentence for each entry that is now taken, or no longer."""
    old, new = old or {}, new or {}
    return [SWITCHES[name].format(key=key, verb="now takes" if new[key] else "no longer takes") for key in new if old.get(key) != new[key]]


def _changed(old: Any, new: Any) -> tuple[Any, Any]:
    """Both sides, of mappings only the entries that differ."""
    if not isinstance(old, dict) or not isinstance(new, dict):
        return old, new
    keys = [key for key in new if old.get(key) != new[key]]
    return {key: old.get(key) for key in keys}, {key: new[key] for key in keys}


def _builders(old: dict, new: dict) -> list[str]:
    out = []
    for path, there in new["builders"].items():
        before = old["builders"].get(path)
        if there != before:
            out.append(f"{path} {'can be imported from this release on' if there else 'no longer exists'}.")
    return out


def _models(old: dict, new: dict) -> list[str]:
    out = []
    for name in sorted(old.keys() | new.keys()):
        if name not in old:
            out.append(f"{name} is new, with {', '.join(new[name]['fields'])}.")
        elif name not in new:
            out.append(f"{name} is gone.")
        else:
            out += _model(name, old[name], new[name])
    return out


def _model(name: str, old: dict, new: dict) -> list[str]:
    out = []
    if old.get("unknown") != new.get("unknown"):
        out.append(f"{name}: unknown keys are {new.get('unknown')} (were {old.get('unknown')}).")
    for key in sorted(old["fields"].keys() | new["fields"].keys()):
        before, after = old["fields"].get(key), new["fields"].get(key)
        if before is None:
            out.append(f"{name}: {key} is new.")
        elif after is None:
            out.append(f"{name}: {key} is gone; written, it is {new.get('unknown')}.")
        elif before != after:
            out += [f"{name}: {key} {line}" for line in _field(before, after)]
    return out


def _field(old: dict, new: dict) -> list[str]:
    out = []
    if old.get("default") != new.get("default"):
        out.append(f"has the default {_value(new.get('default'))} (was {_value(old.get('default'))}).")
    if old.get("required") != new.get("required"):
        out.append("is required now." if new.get("required") else "is no longer required.")
    took, takes = set(old.get("accepts", "")), set(new.get("accepts", ""))
    if takes - took:
        out.append(f"also takes {_letters(takes - took)}.")
    if took - takes:
        out.append(f"no longer takes {_letters(took - takes)}.")
    for bound in ("min", "over", "max", "under", "choices"):
        if old.get(bound) != new.get(bound):
            out.append(f"has {bound} {_value(new.get(bound))} (was {_value(old.get(bound))}).")
    return out


def _letters(letters: set[str]) -> str:
    return ", ".join(LETTERS[letter] for letter in LETTERS if letter in letters)


def _value(value: Any) -> str:
    return "none" if value is None else str(value)


def _accelerators(old: dict, new: dict) -> list[str]:
    before, after = set(old["accelerators"].get("llm", {})), set(new["accelerators"].get("llm", {}))
    out = []
    if before and after - before:
        out.append(f"LLM models can name the accelerators {', '.join(sorted(after - before))}.")
    if before - after:
        out.append(f"LLM models can no longer name {', '.join(sorted(before - after))}.")
    return out


def _engine(old: dict, new: dict) -> list[str]:
    if old["vllm"] == new["vllm"]:
        return []
    out = [f"It asks for vLLM {new['vllm']} (was {old['vllm']})."]
    for title, kind in (("engine", "engine"), ("front-end", "frontend")):
        added, gone = sorted(set(new[kind]) - set(old[kind])), sorted(set(old[kind]) - set(new[kind]))
        if added:
            out.append(f"New {title} arguments: {', '.join(added)}.")
        if gone:
            out.append(f"{title.capitalize()} arguments that are gone: {', '.join(gone)}.")
    return out
