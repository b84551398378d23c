"""docs/models.md: every model of the table with its source and the number of its parameters."""

import pathlib

from . import counting, litgpt, sources

PAGE = pathlib.Path(__file__).parents[3] / "docs" / "models.md"

HEAD = """# Models whose shape is known

Of these {all} models the memory is counted from a config that somebody published: `npm run oracle -- models` takes the configs out of the repositories named here, or the numbers of [litgpt](https://pypi.org/project/litgpt/{litgpt}/) and the rest of a published config that has the same numbers. None is written down from memory. A model that is quantized, merged or trained further under another name has a row of its own or none; where the weights lie in a folder or in the hub’s cache, its own `config.json` counts (`rayServeLens.models.readFiles`, `--read-models`).

Parameters are what the class of `transformers` {transformers} has on the meta device with the same config. Our reader counts the same for {equal} of {asked}, for none another number (`test/unit/models/published.test.ts`); {without} have no class there (their code is their repository’s own), and for {range} litgpt does not say whether the head is the embedding, so that their weights are a range. {made} small configs made at random, of all {architectures} architectures that are followed and have a class, are counted the same way.

Of {named} models the path or a list of the source has the whole id. Of the other {alike} the path has the name without the owner, or in letters of its own, and which id is meant was decided by hand, with what the file says of its sizes (`oracle/serve_oracle/models/sources.py`).

| Source | Models | As the class counts | A range | No class |
| --- | --: | --: | --: | --: |
{sources}
| Model | Architecture | Parameters | `max_position_embeddings` | Source |
| --- | --- | --: | --: | --- |
"""


def write(rows: dict[str, dict], counted: dict[str, int | str | None]) -> None:
    made = [name for name, answer in counted.items() if name not in rows and isinstance(answer, int)]
    ranges = [name for name, row in rows.items() if row["config"].get("tie_word_embeddings") == "?"]
    classes = [name for name in rows if isinstance(counted[name], int) and name not in ranges]
    head = HEAD.format(
        all=len(rows), litgpt=litgpt.VERSION, transformers=counting.TRANSFORMERS, equal=len(classes), asked=len(classes),
        without=sum(counted[name] is None for name in rows), range=len(ranges), made=len(made),
        architectures=len({name.rsplit("-", 1)[0] for name in made}),
        named=sum(_is_named(name, row) for name, row in rows.items()), alike=sum(not _is_named(name, row) for name, row in rows.items()),
        sources=_sources(rows, classes, ranges),
    )
    PAGE.write_text(head + "".join(_line(name, row, counted[name], name in ranges) for name, row in rows.items()))


def _is_named(name: str, row: dict) -> bool:
    """True where the source says the whole id."""
    listed = "*" in sources.FILES.get(row["source"].removeprefix("github.com/").split(" at ")[0], {}).values()
    written = (name.lower().replace("/", between) for between in ("/", "--", "_"))
    return listed or "path" not in row or any(word in row["path"].lower() for word in written)


def _sources(rows: dict[str, dict], classes: list[str], ranges: list[str]) -> str:
    """Of each source how many models are from it, those with the most first."""
    of: dict[str, list[str]] = {}
    for name, row in rows.items():
        of.setdefault(row["source"], []).append(name)
    lines = (
        (source, len(names), len({*names} & {*classes}), len({*names} & {*ranges}), len({*names} - {*classes} - {*ranges}))
        for source, names in sorted(of.items(), key=lambda item: (-len(item[1]), item[0].lower()))
    )
    return "".join(f"| {' | '.join(str(cell) for cell in line)} |\n" for line in lines)


def _line(name: str, row: dict, answer: int | str | None, is_range: bool) -> str:
    config = row["config"]
    length = {**config, **config.get("text_config", {})}.get("max_position_embeddings")
    place = f"{row['source']}, `{row['path']}`" if "path" in row else row["source"]
    number = "a range" if is_range else "no class" if answer is None else f"{answer:,}"
    return f"| {name} | {config['architectures'][0]} | {number} | {f'{length:,}' if length else ''} | {place} |\n"
