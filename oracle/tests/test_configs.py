import random

import yaml
from serve_oracle.configs import emit, generate
from serve_oracle.configs.families import typos


def test_a_seed_always_gives_the_same_configs():
    assert list(generate.make(7))[:200] == list(generate.make(7))[:200]
    assert {c.id for c in generate.make(7)} != {c.id for c in generate.make(8)}


def test_there_are_enough_and_none_twice():
    configs = list(generate.make(1))
    assert len(configs) >= 1500
    assert len({c.id for c in configs}) == len(configs)


def test_what_is_written_reads_back_as_it_was_meant():
    value = {"a": {"b": [1, {"c": "x: y", "d": "no", "e": emit.Raw("'2'")}], "f": {}}, "g": ["/", 0.5, True, None]}
    for seed in range(50):
        text = emit.document(value, random.Random(seed))
        assert yaml.safe_load(text) == {"a": {"b": [1, {"c": "x: y", "d": "no", "e": "2"}], "f": {}}, "g": ["/", 0.5, True, None]}


def test_every_config_is_yaml():
    for config in generate.make(3):
        yaml.safe_load(config.text)


def test_a_misspelt_key_is_never_the_key():
    rng = random.Random(0)
    assert all(typos.misspell("num_replicas", rng) != "num_replicas" for _ in range(100))
