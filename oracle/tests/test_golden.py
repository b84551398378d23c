import datetime

from serve_oracle import golden
from serve_oracle.configs.generate import Config
from serve_oracle.releases import Release, version_key


def _release(version):
    return Release(version_key(version), version, datetime.date(2025, 1, 1))


def test_releases_with_one_answer_stand_together():
    answers = {"2.9.0": {"x": {"status": "accepted"}}, "2.10.0": {"x": {"status": "rejected"}}, "2.11.0": {"x": {"status": "accepted"}}}
    assert golden.grouped("x", answers) == [
        {"on": ["2.9.0", "2.11.0"], "is": {"status": "accepted"}},
        {"on": ["2.10.0"], "is": {"status": "rejected"}},
    ]


def test_a_changed_a_new_and_a_lost_answer_are_differences():
    kept = {"2.9.0": {"a": {"status": "accepted"}, "b": {"status": "accepted"}}}
    found = {"2.9.0": {"a": {"status": "rejected"}, "c": {"status": "accepted"}}}
    assert [line.split(":")[0] for line in golden.differences(kept, found)] == ["2.9.0 a", "2.9.0 b", "2.9.0 c"]
    assert golden.differences(kept, kept) == []


def test_an_answer_is_kept_without_the_words_of_libraries():
    assert golden.bare({"status": "rejected", "stage": "schema", "error": "x"}) == {"status": "rejected", "stage": "schema"}


def test_llm_configs_are_asked_where_there_is_an_llm_builder():
    configs = [Config(f"{i:04}", "llm", "import_path: ray.serve.llm:build_openai_app") for i in range(1000)]
    old = sum(golden.is_chosen(c, _release("2.40.0")) for c in configs)
    new = sum(golden.is_chosen(c, _release("2.50.0")) for c in configs)
    assert old < 60 and 250 < new < 450
