"""Tells in words what a release changed against the one before it."""

from typing import Any

from . import report_code

LLM_WORDS = {
    "router_name": "The deployment in front of the models is called {new} (was {old}).",
    "server_prefix": "A model's deployment is named {new}<id> (was {old}<id>).",
    "router_default": "Over one model that says nothing the router runs {new} replicas (was {old}).",
    "router_min_zero": "Over a model with min_replicas 0 and max_replicas 2 the router runs {new} replicas (was {old}).",
    "model_default": "A model that says nothing of replicas runs {new} (was {old}).",
    "model_fixed": "A model with num_replicas: 3 runs {new} (was {old}).",
    "model_auto": "A model with num_replicas: auto runs {new} (was {old}).",
    "bundles": "A replica with two tensor-parallel workers on L4 reserves {new} (was {old}).",
    "strategies": "Placement for one pipeline stage and for two: {new} (was {old}).",
    "actor_joins": "With an actor of 2 CPUs and half a GPU a replica reserves {new} (was {old}).",
    "per_bundle": "With resources_per_bundle: 2 CPU a replica reserves {new} (was {old}).",
    "name_suffix": "With deployment_config.name: mine the deployment is named {new} (was {old}).",
}
ENTRY_WORDS = {
    "router_count_keys": "experimental_configs.{key}: {new} (was {old}).",
    "placement": "With placement_group_config ({key}) a replica of two workers reserves {new} (was {old}).",
    "ingress_config": "With ingress_deployment_config ({key}) the router runs {new} (was {old}).",
    "engine_arguments": "With engine_kwargs ({key}) a replica reserves {new} (was {old}).",
    "other_hardware": "With {key} a replica of two workers reserves {new} (was {old}).",
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
    return [*_llm(old.get("llm", {}), new.get("llm", {})), *report_code.words(old, new), *_builders(old, new), *_models(old["models"], new["models"]),
            *_accelerators(old, new), *_engine(old["engine"], new["engine"])]  # fmt: skip


def _llm(old: dict, new: dict) -> list[str]:
    if not old or not new:
        return [] if old == new else ["ray.serve.llm can build applications from this release on."]
    out = []
    if old["router_per_replica"] != new["router_per_replica"]:
        follows = new["router_per_replica"]
        out.append(f"The LLM router runs {follows} replicas for each model replica." if follows else "The LLM router no longer scales with the models.")
    for name in SWITCHES:
        out += _switches(name, old.get(name), new.get(name))
    for name, words in LLM_WORDS.items():
        if old.get(name) != new.get(name):
            out.append(words.format(old=_told(old.get(name)), new=_told(new.get(name))))
    for name, words in ENTRY_WORDS.items():
        before, after = old.get(name) or {}, new.get(name) or {}
        out += [words.format(key=k, old=_told(before.get(k)), new=_told(v)) for k, v in after.items() if before.get(k) != v]
    return out


def _told(value: Any) -> str:
    """A finding in words: `refused`, `1 at least, 1 at first, 10 at most`, `[1 CPU, 1 GPU] + [1 GPU], PACK`."""
    if value is None:
        return "refused"
    if isinstance(value, dict):
        strategy = value["strategy"]
        return f"{_told(value['bundles'])}, {strategy or 'without a placement group'}"
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return " + ".join("[" + ", ".join(f"{amount} {name}" for name, amount in bundle.items()) + "]" for bundle in value)
    if isinstance(value, list) and len(value) == 3:
        return "{} at least, {} at first, {} at most".format(*value)
    return " and ".join(value) if isinstance(value, list) else str(value)


def _switches(name: str, old: Any, new: Any) -> list[str]:
    """A sentence for each entry that is now taken, or no longer."""
    old, new = old or {}, new or {}
    return [SWITCHES[name].format(key=key, verb="now takes" if new[key] else "no longer takes") for key in new if old.get(key) != new[key]]


def _builders(old: dict, new: dict) -> list[str]:
    words = {True: "is a builder from this release on", "refused": "can be imported from this release on, but is no builder"}
    before, now = old["builders"], new["builders"]
    changed = [path for path in sorted(before.keys() | now.keys()) if now.get(path, False) != before.get(path, False)]
    return [f"{path} {words.get(now.get(path, False), 'no longer exists')}." for path in changed]


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
    was, now = ((one.get("memory") or {}).get("share") for one in (old, new))
    if was and now and was != now:
        out.append(f"An engine takes {now} of its GPU's memory unless it says otherwise (was {was}).")
    for title, kind in (("engine", "engine"), ("front-end", "frontend")):
        added, gone = sorted(set(new[kind]) - set(old[kind])), sorted(set(old[kind]) - set(new[kind]))
        if added:
            out.append(f"New {title} arguments: {', '.join(added)}.")
        if gone:
            out.append(f"{title.capitalize()} arguments that are gone: {', '.join(gone)}.")
    return out
