import json

from serve_oracle import absorb, changes, merge


def test_what_was_folded_into_steps_is_unfolded_to_the_same():
    found = {"2.9.0": {"a": 1, "b": None}, "2.10.0": {"a": 1, "b": 2}, "2.11.0": {"a": None, "b": 2}}
    table = merge.table(found)
    unfolded = merge.unfolded(table, list(found))
    assert unfolded == {"2.9.0": {"a": 1}, "2.10.0": {"a": 1, "b": 2}, "2.11.0": {"b": 2}}
    assert merge.table(unfolded) == table


def test_a_release_between_others_is_laid_in_and_changes_nothing_of_them():
    table = {"a": [["2.9.0", 1], ["2.11.0", 3]]}
    held = merge.unfolded(table, ["2.9.0", "2.10.0", "2.11.0"])
    assert merge.table({**held, "2.10.0": {"a": 2}}) == {"a": [["2.9.0", 1], ["2.10.0", 2], ["2.11.0", 3]]}
    assert merge.table({**held, "2.11.0": {"a": 1}}) == {"a": [["2.9.0", 1]]}


def _files(day, yanked=False):
    return [{"upload_time": f"{day}T10:00:00", "yanked": yanked}]


def test_the_index_is_searched_for_releases_that_are_not_covered(monkeypatch):
    index = {
        "2.8.1": _files("2023-11-01"),  # older than all that are covered
        "2.9.0": _files("2023-12-21"),
        "2.99.0": _files("2030-01-02"),
        "2.98.10": _files("2030-01-01"),
        "2.99.1rc0": _files("2030-01-03"),
        "2.97.0": _files("2029-01-01", yanked=True),
        "2.96.0": [],
    }
    assert list(absorb.uncovered(index).items()) == [("2.98.10", "2030-01-01"), ("2.99.0", "2030-01-02")]


def test_nothing_new_writes_nothing(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(absorb, "_index", lambda: {"2.9.0": _files("2023-12-21")})
    assert absorb.absorb(None, None, tmp_path / "report.md") == 0
    assert not (tmp_path / "report.md").exists()
    assert "No release" in capsys.readouterr().out


def test_answers_that_two_releases_give_otherwise_are_counted_and_named(monkeypatch, tmp_path):
    monkeypatch.setattr(changes, "newest_patches", lambda _: [type("R", (), {"version": v}) for v in ("2.1.0", "2.2.0")])
    accepted, other = {"status": "accepted", "applications": {}}, {"status": "accepted", "applications": {"a": {}}}
    refused = {"status": "rejected", "stage": "schema"}
    rows = [(accepted, accepted), (accepted, refused), (accepted, other), (refused, None)]
    lines = [
        json.dumps({"id": str(i), "family": "f", "answers": [{"on": [v], "is": a} for v, a in zip(("2.1.0", "2.2.0"), pair) if a]})
        for i, pair in enumerate(rows)
    ]
    for name in changes.golden.SEEDS:
        (tmp_path / f"{name}.jsonl").write_text("\n".join(lines) if name == "first" else "")
    assert changes.words("2.2.0", tmp_path) == [
        "Of 3 generated configs that 2.1.0 was asked, too, 2 get another answer.",
        "- 1: accepted before, rejected at schema now (1 of f)",
        "- 1: accepted, with other deployments, replicas or amounts (2 of f)",
    ]
