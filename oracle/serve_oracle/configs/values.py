"""YAML tokens to try for a key: right ones by kind, near misses, and every kind of wrong."""

from .emit import Raw

NULL = Raw("null")
WRONG = [
    NULL, Raw("~"), True, False, Raw("yes"), Raw("no"), 0, 1, -1, 2, 7, 100, 101, 503, Raw("2.0"), 0.5, Raw("2.5"), -0.5,
    Raw("1e3"), Raw("1.0e+3"), Raw("0x10"), Raw("1_000"), Raw(".inf"), Raw(".nan"), Raw('""'), Raw('"2"'), Raw("'0.5'"),
    Raw('"auto"'), "auto", "abc", "two", Raw("8Gi"), Raw("10s"), [], [1], ["a"], [{}], {}, {"a": 1}, {"CPU": 1},
    {"policy_function": "actors:policy"}, Raw("2024-01-01"), Raw("12:30"),
]  # fmt: skip
RIGHT = {
    "count": [1, 2, 3, 5, 8], "int": [1, 2, 10, 8000], "seconds": [1, 5, 0.5, 30.0, 600], "ratio": [0.2, 0.5, 1, Raw("1.0")],
    "bool": [True, False], "name": ["alpha", "model-a", "falcon3"], "text": ["abc", "INFO", "DEBUG", "JSON", "mean"],
    "path": ["single:api", "actors.policy", "pipeline:app"], "cpus": [0, 0.5, 1, 2, 4], "dict": [{}, {"a": 1}, {"mode": "fast"}],
    "list": [[], ["a"], ["a", "b"]], "memory": [1000000000, 1.5, Raw("4e9"), Raw("4.0e+9")], "percent": [0, 50, 100, 33.3],
}  # fmt: skip
EDGE = {
    "count": [0, -1, 1, Raw("1.5"), Raw('"3"'), "auto"], "int": [0, -1, 65536, Raw("'8000'"), Raw("8000.0")],
    "seconds": [0, -1, Raw("10s"), Raw("'30'"), Raw("1e2")], "ratio": [0, 1.1, -0.1, Raw("20%")],
    "bool": [Raw("yes"), Raw("'true'"), 0, 1, 2, Raw("on"), Raw("off"), Raw("y")], "name": [Raw('""'), 12, Raw("on"), "a b", "é", Raw("1.5")],
    "text": ["debug", "json", "Json", 20, Raw('"20"'), "MAX", "min", "WARNING"], "path": ["single", ":api", "single:", "a:b:c", "single.api", ".a"],
    "cpus": [-1, 0.00001, 0.0001, 1.5, 100000, Raw("500m")], "dict": [[], "abc", Raw('"{}"'), {1: 2}],
    "list": ["a", {}, {"a": 1}, [1, "b"]], "memory": [-1, Raw("8Gi"), Raw('"4000000000"'), 0], "percent": [-1, 101, 100.1, Raw("50%"), Raw("'50'")],
}  # fmt: skip
