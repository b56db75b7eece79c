"""A table in columns: for a terminal, its cells wrapped, and as Markdown."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING, Final

from crmspec.review.markdown import inline
from crmspec.review.words import line_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_GAP: Final = "  "


def in_columns(
    rows: Sequence[Sequence[str]], widest: Sequence[int], indent: str = "", *, fit: bool = True
) -> str:
    """Rows under each other; a cell that is wider than its column may be goes on below.

    Columns are as wide as they have to be, or, where they do not ``fit``, as wide as they may be.
    """
    plain = [[line_of(cell) for cell in row] for row in rows]
    needed = [max([len(row[at]) for row in plain], default=0) for at in range(len(widest))]
    widths = [min(pair) for pair in zip(widest, needed, strict=True)] if fit else list(widest)
    lines = (line for row in plain for line in _lines(row, widths))
    return "".join(f"{indent}{line}".rstrip() + "\n" for line in lines)


def _lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [
        wrap(cell, max(width, 1), break_on_hyphens=False) or [""]
        for cell, width in zip(row, widths, strict=True)
    ]
    for at in range(max(map(len, cells))):
        parts = [cell[at] if at < len(cell) else "" for cell in cells]
        yield _GAP.join(part.ljust(width) for part, width in zip(parts, widths, strict=True))


def in_markdown(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table; what stands in backticks is code."""
    told = [head, ["---"] * len(head), *([inline(cell) for cell in row] for row in rows)]
    return "".join(f"| {' | '.join(row)} |\n" for row in told)
