"""A line of a file with a stretch of it underlined, whatever characters it holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from crmspec.diagnostics import visible

MAX_WIDTH: Final = 100
_BEFORE: Final = 30
"""How much of a long line is kept before the stretch that matters."""
_NEAR: Final = 400
_TAB: Final = " " * 4
_CUT: Final = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What to show: the line, and how far in and how long its underline is, in columns of the screen."""

    line: str
    indent: int
    length: int


@dataclass(frozen=True, slots=True)
class _Cell:
    """One character as it is shown, and the columns it takes."""

    shown: str
    width: int


def excerpt(line: str, start: int, end: int) -> Excerpt:
    """Show ``line`` with the characters from ``start`` up to ``end`` (counted from 0) underlined."""
    start = min(max(start, 0), len(line))
    end = min(max(end, start), len(line))
    left = max(0, start - _NEAR)  # a line can be megabytes long: only what is near is looked at
    cells = list(_cells(line[left : start + _NEAR]))
    start, end = start - left, min(end - left, len(cells))
    first = _first(cells, start, end)
    last = _last(cells, first)
    head = _CUT if left or first else ""
    tail = _CUT if left + last < len(line) else ""
    shown = head + "".join(cell.shown for cell in cells[first:last]) + tail
    indent = len(head) + _width(cells[first:start])
    return Excerpt(shown.rstrip(), indent, max(_width(cells[start : min(end, last)]), 1))


def _cells(line: str) -> Iterator[_Cell]:
    if line.isascii() and line.isprintable():
        for char in line:
            yield _Cell(char, 1)
        return
    from unicodedata import combining, east_asian_width

    for char in line:
        shown = _TAB if char == "\t" else visible(char)
        if shown != char:
            yield _Cell(shown, len(shown))
        elif combining(char):
            yield _Cell(char, 0)
        else:
            yield _Cell(char, 2 if east_asian_width(char) in "WF" else 1)


def _first(cells: list[_Cell], start: int, end: int) -> int:
    """Where a long line is cut before the stretch; 0 where nothing is cut."""
    if _width(cells[:end]) <= MAX_WIDTH:
        return 0
    first = start
    while first > 0 and _width(cells[first:start]) < _BEFORE:
        first -= 1
    return first


def _last(cells: list[_Cell], first: int) -> int:
    """Where a long line is cut after the stretch."""
    taken = 0
    for position in range(first, len(cells)):
        taken += cells[position].width
        if taken > MAX_WIDTH:
            return position
    return len(cells)


def _width(cells: list[_Cell]) -> int:
    return sum(cell.width for cell in cells)
