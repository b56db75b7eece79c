"""The stretch of time a report looks at, as conditions on a date in the blueprint's zone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json

_DAY: Final = 86_400
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_DAYS: Final = {"day": 1, "week": 7, "working day": 1}
_TODAY: Final[Tree] = ["date_of", "date", ["now", "datetime"]]


def day_of(field: Tree) -> Tree:
    """The calendar date of a date or an instant."""
    return ["date_of", "date", field] if field[1] == "datetime" else field


def start(by: str, day: Tree, week_starts: str) -> Tree:
    """The first day of the period that a date is in."""
    if by == "day":
        return day
    if by == "week" and week_starts == "sunday":
        return _shift(["start_of_week", "date", _shift(day, "day", 1)], "day", -1)
    return [f"start_of_{by}", "date", day]


def window(period: Json, day: Tree) -> Iterator[Tree]:
    """The tests for a date within the stretch that is looked at."""
    last, ahead = period.get("last"), period.get("next")
    if last or ahead:
        since = _away(last, -1) if last else _TODAY
        until = _away(ahead, 1) if ahead else _TODAY
        yield ["ge", "boolean", day, since]
        yield ["le", "boolean", day, until]


def moved(period: Json, day: Tree) -> Tree:
    """A date moved to where it is compared: by a year, by the stretch that is looked at, or by one period."""
    if period["compare"] == "previous_year":
        return _shift(day, "month", 12)
    amount, unit = _read(period["last"]) if "last" in period else (1, period.get("by", "day"))
    return _shift(day, unit, amount)


def _away(duration: str, sign: int) -> Tree:
    amount, unit = _read(duration)
    return _shift(_TODAY, unit, sign * amount)


def _read(duration: str) -> tuple[int, str]:
    amount, unit = duration.split(" ", 1)
    return int(amount), unit.removesuffix("s")


def _shift(day: Tree, unit: str, amount: int) -> Tree:
    """A date some days or months away; a part of a day counts as a day."""
    if unit in _MONTHS:
        return ["add_months", "date", day, ["lit", "integer", amount * _MONTHS[unit]]]
    seconds = amount * _DAYS.get(unit, 1) * _DAY
    return ["move_date", "date", day, ["lit", "duration:days", seconds]]
