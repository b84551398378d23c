import json

import pytest
from engine import blocks, missing
from serve_oracle.memory import ask, environment
from serve_oracle.memory.cases import cases

VERSIONS = ["0.7.2", "0.9.2", "0.29.0"]


@pytest.mark.parametrize("version", VERSIONS)
def test_cases_are_the_same_each_time_and_each_has_an_id_of_its_own(version):
    found = cases(version)
    assert found == cases(version)
    assert len({case["id"] for case in found}) == len(found) > 100


@pytest.mark.parametrize("version", VERSIONS)
def test_heads_can_be_shared_out_over_the_cards(version):
    for case in cases(version):
        tensor = case["arguments"].get("tensor_parallel_size", 1)
        heads = case["config"]["num_attention_heads"]
        kv = case["config"].get("num_key_value_heads", heads)
        assert heads % tensor == 0 and max(kv, tensor) % min(kv, tensor) == 0


def test_ray_chooses_the_engine_of_old_versions_and_vllm_that_of_others():
    assert {case["env"].get("VLLM_USE_V1") for case in cases("0.8.5")} == {"0"}
    assert {case["env"].get("VLLM_USE_V1") for case in cases("0.9.2")} == {None}


def test_an_argument_is_named_only_where_the_version_knows_it():
    assert not any("kv_cache_memory_bytes" in case["arguments"] for case in cases("0.10.0"))
    assert any("kv_cache_memory_bytes" in case["arguments"] for case in cases("0.10.2"))


def test_what_is_kept_answers_each_version_and_only_what_is_asked():
    rows = ask.kept()
    assert len(rows) >= 2000
    for version in {row["vllm"] for row in rows}:
        asked = {case["id"]: json.loads(json.dumps(case)) for case in cases(version)}
        for row in (row for row in rows if row["vllm"] == version):
            assert asked[row["id"]] == {key: value for key, value in row.items() if key != "answer"}


def test_older_versions_get_a_transformers_of_their_time(tmp_path):
    old, new = (environment.command(tmp_path, version, tmp_path / "code") for version in ("0.12.0", "0.29.0"))
    assert old[-1].startswith(str(tmp_path / "transformers-")) and new[-1] == str(tmp_path / "code")


def test_a_stand_in_can_be_called_subclassed_indexed_and_asked():
    thing = missing.anything("thing")
    assert thing.part.of.it[int]().more() is not None
    assert type("Own", (thing,), {})() is not None
    assert thing()(len) is len  # a decorator leaves what it decorates


def test_of_pydantics_words_only_vllms_are_told():
    error = ValueError("1 validation error for ModelConfig\n  Value error, User-specified max_model_len (9)\nis greater [type=value_error, input_value=…]\n    For further information")
    assert blocks.words(error) == "User-specified max_model_len (9) is greater"
