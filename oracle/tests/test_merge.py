from serve_oracle import merge


def test_a_value_that_stays_is_one_step():
    assert merge.steps({"2.9.0": 1, "2.9.1": 1, "2.10.0": 2, "2.11.0": 1}) == [["2.9.0", 1], ["2.10.0", 2], ["2.11.0", 1]]


def _facts(fields, names):
    return {
        "models": {"M": {"source": "ray/serve/schema.py", "unknown": "ignored", "fields": fields}},
        "builders": {"a:b": bool(names)},
        "accelerators": {"known": names},
        "protocols": ["s3"],
        "serve": {"tpu_chips": [1]},
        "code": {"same_names": "numbered"},
        "patterns": {"dp": None, "pd": {"helpers": names}},
        "variables": {"names": names, "direct": None} if names else {},
        "runtime_env": {"keys": ["pip", *names], "installers": ["pip"]},
        "engine": {"vllm": None, "engine": names, "frontend": []},
    }


def test_a_key_exists_from_its_first_step_to_its_null():
    field = {"accepts": "i", "default": 1}
    merged = merge.merge({"2.9.0": _facts({}, []), "2.10.0": _facts({"a": field}, ["x"]), "2.11.0": _facts({}, ["y"])})
    assert merged["models"]["M"]["fields"] == {"a": [["2.10.0", field], ["2.11.0", None]]}
    assert merged["accelerators"]["known"] == [["2.10.0", {"add": ["x"]}], ["2.11.0", {"add": ["y"], "remove": ["x"]}]]


def test_what_a_number_turns_into_becomes_the_kind():
    merged = merge.merge({"2.9.0": _facts({"a": {"accepts": "ti", "gives": {"t": 1.0}}}, [])})
    assert merged["models"]["M"]["fields"]["a"] == [["2.9.0", {"accepts": "ti", "kind": "float"}]]


def test_names_come_and_go_and_what_never_changed_is_one_step():
    merged = merge.merge({"2.9.0": _facts({}, []), "2.10.0": _facts({}, ["x"])})
    assert merged["variables"] == {"names": [["2.10.0", {"add": ["x"]}]], "direct": []}
    assert merged["runtime_env"] == {"keys": [["2.9.0", {"add": ["pip"]}], ["2.10.0", {"add": ["x"]}]], "installers": [["2.9.0", ["pip"]]]}
    assert merged["patterns"] == {"pd": {"helpers": [["2.9.0", []], ["2.10.0", ["x"]]]}, "dp": {}}
