"""Time zones by name, from the tables that come with this package: the same on every machine."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@cache
def names() -> frozenset[str]:
    """Every name that a zone has."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


@cache
def zone(name: str) -> ZoneInfo:
    """The rules of a zone; the system's own tables are not asked, since they differ from machine to machine."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    if name not in names():
        raise ZoneInfoNotFoundError(f"there is no time zone {name!r}")
    with (files("tzdata") / "zoneinfo" / name).open("rb") as table:
        return ZoneInfo.from_file(table, key=name)
