"""Lengths of time, roughly: enough to tell that a unit was mistaken."""

from __future__ import annotations

from typing import Final

_HOURS: Final = {
    "second": 1 / 3_600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 720.0,
    "year": 8_760.0, "working hour": 3.0, "working day": 34.0,
}  # fmt: skip


def hours(length: str) -> float:
    """How long something takes by the clock, on average: a working hour stands for three."""
    count, _, unit = length.partition(" ")
    return int(count) * _HOURS[unit.removesuffix("s")]


def is_working(length: str) -> bool:
    """Whether only working time counts."""
    return " working " in length
