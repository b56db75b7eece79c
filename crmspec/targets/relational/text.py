"""How SQL files are laid out: headings, comments, statements over several lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

INDENT = "    "


def comment(*parts: str) -> str:
    """Write a comment of one line, whatever the text holds."""
    text = ": ".join(part for part in parts if part)
    if not text.isprintable():
        text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    return f"-- {text}"


def block(head: str, lines: Iterable[str], tail: str = ");") -> str:
    """Lay out a statement that lists things, one a line."""
    return f"{head}\n{INDENT}" + f",\n{INDENT}".join(lines) + f"\n{tail}"


def file(title: str, statements: Iterable[str], opening: str = "") -> str:
    """Lay out a file: what it is, then its statements with blank lines between them."""
    return (
        "\n\n".join(
            part for part in (comment(title) + (f"\n{opening}" if opening else ""), *statements) if part
        )
        + "\n"
    )
