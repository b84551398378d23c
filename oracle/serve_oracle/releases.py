"""The releases the oracle covers, in `releases.json`: version, the day it was published, dependencies to hold back."""

import datetime
import json
import pathlib
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASES = ROOT / "releases.json"
DEPENDENCIES_AFTER = datetime.timedelta(days=14)


@dataclass(frozen=True, order=True)
class Release:
    """One published Ray release; ordered by version number. `needs`: bounds its dependencies turned out to need."""

    key: tuple[int, int, int]
    version: str
    released: datetime.date
    needs: tuple[str, ...] = ()

    @property
    def has_llm(self) -> bool:
        """`ray.serve.llm:build_openai_app` exists from 2.44 on."""
        return self.key >= (2, 44, 0)

    @property
    def dependencies_until(self) -> datetime.date:
        """Dependencies published after this day are not used: the release's users did not have them."""
        return self.released + DEPENDENCIES_AFTER


def version_key(version: str) -> tuple[int, int, int]:
    """`2.47.1` as (2, 47, 1). Raises ValueError for anything but three numbers."""
    major, minor, patch = version.split(".")
    return int(major), int(minor), int(patch)


def load() -> list[Release]:
    """All covered releases, oldest first."""
    rows = json.loads(RELEASES.read_text())
    return sorted(
        Release(version_key(row["version"]), row["version"], datetime.date.fromisoformat(row["released"]), tuple(row.get("needs", ())))
        for row in rows
    )


def newest_patches(releases: list[Release]) -> list[Release]:
    """The newest patch of each minor. The facts of the others equal their neighbours' (docs/ray-facts.md)."""
    return sorted({release.key[:2]: release for release in sorted(releases)}.values())


def save(releases: list[Release]) -> None:
    """Writes `releases.json`, one release a line."""
    rows = [
        json.dumps({"version": r.version, "released": r.released.isoformat(), **({"needs": r.needs} if r.needs else {})})
        for r in sorted(releases)
    ]
    RELEASES.write_text("[\n" + ",\n".join(f"  {row}" for row in rows) + "\n]\n")


def choose(names: list[str]) -> list[Release]:
    """The named releases, or all of them for no name. Raises SystemExit naming what is not covered."""
    known = load()
    if not names:
        return known
    unknown = set(names) - {r.version for r in known}
    if unknown:
        raise SystemExit(f"not in releases.json: {', '.join(sorted(unknown))}")
    return [r for r in known if r.version in names]
