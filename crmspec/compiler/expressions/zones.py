"""The clock of a time zone as a table, so that Python and both databases read the same one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.zones import zone as load

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

_FIRST = datetime.min.replace(tzinfo=UTC)


class Transition(NamedTuple):
    """An offset from UTC, in force from one instant up to (not including) another."""

    utc_from: datetime
    utc_until: datetime | None
    offset_seconds: int


@lru_cache(maxsize=16)
def transitions(zone_name: str, first_year: int = 1970, last_year: int = 2100) -> tuple[Transition, ...]:
    """List the offsets of a zone between two years; the first reaches back for ever, the last on for ever.

    Raises `zoneinfo.ZoneInfoNotFoundError` for an unknown name.
    """
    zone = load(zone_name)
    start = datetime(first_year, 1, 1, tzinfo=UTC)
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    changes = [(_FIRST, _offset(zone, start))]
    step = timedelta(days=7)  # no zone changes twice within a week and back
    while start < end:
        after = min(start + step, end)
        if _offset(zone, after) != changes[-1][1]:
            moment = _moment(zone, start, after)
            changes.append((moment, _offset(zone, moment)))
            after = moment
        start = after
    untils = [*(moment for moment, _ in changes[1:]), None]
    return tuple(
        Transition(since, until, offset) for (since, offset), until in zip(changes, untils, strict=True)
    )


def _moment(zone: ZoneInfo, start: datetime, end: datetime) -> datetime:
    """Find the first second with another offset than at the start."""
    before = _offset(zone, start)
    low, high = 0, int((end - start).total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        if _offset(zone, start + timedelta(seconds=middle)) == before:
            low = middle
        else:
            high = middle
    return start + timedelta(seconds=high)


def _offset(zone: ZoneInfo, instant: datetime) -> int:
    offset = instant.astimezone(zone).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
