"""Parse a scanned source with Python's own parser, and say plainly where it cannot be parsed."""

from __future__ import annotations

import ast
import warnings
from functools import lru_cache
from typing import Any, Final

from crmspec.compiler.expressions.problems import Problem
from crmspec.compiler.expressions.scan import Scanned, too_much

_MEANT: Final = {
    "=": "Write `==` to compare.",
    "&": "Write `and`.",
    "|": "Write `or`.",
    ":": "Write `a if condition else b` for a choice.",
    ";": "One expression stands alone.",
}


def parse(source: str, scanned: Scanned) -> ast.expr | Problem:
    """Parse a source, wrapped in brackets so that it may run over several lines."""
    try:
        return _parsed(f"({scanned.text}\n)")
    except SyntaxError:
        return _problem(source, scanned.text)
    except ValueError:
        return Problem(0, len(source), "EXP101", "The expression holds a character that no text can hold.")
    except (MemoryError, RecursionError):
        return too_much("nested too deep", 0, len(source))


@lru_cache(maxsize=1024)
def _parsed(text: str) -> ast.expr:
    """The tree of a text; many modules say the same about themselves, and nothing changes a tree."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree: Any = ast.parse(text, mode="eval")
    body: ast.expr = tree.body
    return body


def _problem(source: str, text: str) -> Problem:
    """Find the place by parsing once more, on one line and without the brackets around, which mislead."""
    flat = text if "#" in text else text.replace("\n", " ")
    try:
        _parsed(flat.strip())
    except SyntaxError as error:
        return _at(source, _offset(flat, error), (error.msg or "").partition(". ")[0])
    return Problem(0, len(source), "EXP101", "This does not parse.")


def _offset(flat: str, error: SyntaxError) -> int:
    """Find the character that the parser stopped at; it gives column 0 for the end."""
    if not error.offset:
        return len(flat)
    lines = flat.split("\n")
    line = min(error.lineno or 1, len(lines))
    lead = len(flat) - len(flat.lstrip()) if line == 1 else 0
    return sum(len(one) + 1 for one in lines[: line - 1]) + error.offset - 1 + lead


def _at(source: str, start: int, said: str) -> Problem:
    end = len(source.rstrip())
    if start >= end:
        return Problem(max(end - 1, 0), end, "EXP101", "The expression ends too early.")
    word_end = start + 1
    while (
        source[start].isalnum() and word_end < end and (source[word_end].isalnum() or source[word_end] == "_")
    ):
        word_end += 1
    word = source[start:word_end]
    reason = f": {said}" if said and not said.startswith("invalid syntax") else ""
    return Problem(
        start, word_end, "EXP101", f"This does not parse at `{word}`{reason}.", _MEANT.get(word, "")
    )
