from serve_oracle import report
from serve_oracle.report_code import TAKEN

TRIALS = TAKEN[("serve", "taken")]


def _facts(fields=None, llm=None, unknown="ignored"):
    return {
        "models": {"DeploymentSchema": {"unknown": unknown, "fields": fields or {}}},
        "llm": llm or {},
        "builders": {},
        "accelerators": {"llm": {}},
        "engine": {"vllm": None, "engine": [], "frontend": []},
    }


def test_a_key_that_comes_and_goes_is_told_with_what_ray_does_of_it():
    field = {"accepts": "i"}
    assert report.words(_facts(), _facts({"a": field})) == ["DeploymentSchema: a is new."]
    assert report.words(_facts({"a": field}), _facts()) == ["DeploymentSchema: a is gone; written, it is ignored."]


def test_a_field_that_takes_less_says_what_in_words():
    words = report.words(_facts({"a": {"accepts": "iqd"}}), _facts({"a": {"accepts": "i"}}))
    assert words == ['DeploymentSchema: a no longer takes 2.0, "2".']


def test_the_router_that_no_longer_scales_is_told_first():
    old, new = ({"router_per_replica": n, "router_default": [r, r, r]} for n, r in ((2, 2), (None, 1)))
    assert report.words(_facts(llm=old), _facts(llm=new))[0] == "The LLM router no longer scales with the models."


def test_findings_are_told_in_words():
    assert report._told(None) == "refused"
    assert report._told([1, 1, 10]) == "1 at least, 1 at first, 10 at most"
    assert report._told({"bundles": [{"CPU": 1, "GPU": 1}, {"GPU": 1}], "strategy": "PACK"}) == "[1 CPU, 1 GPU] + [1 GPU], PACK"


def test_what_code_beside_the_models_takes_is_told():
    def facts(slash, keys):
        return _facts() | {"serve": {"taken": dict.fromkeys(TRIALS, True) | {"slash_at_end": slash}}, "runtime_env": {"keys": keys}}

    assert report.words(facts(True, ["pip"]), facts(False, ["pip", "uv"])) == [
        "Ray no longer takes a route that ends with a slash.",
        "New keys of runtime_env: uv.",
    ]


def test_what_a_release_was_not_asked_is_not_told():
    assert report.words(_facts(), _facts() | {"code": {"same_names": "numbered"}}) == []
