"""`npm run oracle -- models`: the table, what the classes count, and the page about both."""

import json
import pathlib

from . import counting, page, record, table

GOLDEN = pathlib.Path(__file__).parents[2] / "golden"


def run(clones: list[str]) -> str:
    if clones:
        record.record(clones)
    held = table.write()
    rows = table.rows()
    made = counting.variants()
    asked = [{"id": name, "config": row["config"]} for name, row in rows.items()] + made
    counted = counting.counts(asked)
    _write("models.jsonl", [{"id": name, "parameters": _number(counted[name])} for name in rows])
    sure = [config for config in made if isinstance(counted[config["id"]], int)]
    _write("model-configs.jsonl", [{**config, "parameters": counted[config["id"]]} for config in sure])
    page.write(rows, counted)
    return f"{held['models']} models of {held['shapes']} shapes, {sum(isinstance(counted[name], int) for name in rows)} with a class; {len(sure)} configs made at random"


def _number(answer: int | str | None) -> int | None:
    if isinstance(answer, str):
        raise RuntimeError(f"a class refuses a published config: {answer}")
    return answer


def _write(name: str, rows: list[dict]) -> None:
    (GOLDEN / name).write_text("".join(json.dumps(row) + "\n" for row in rows))
