"""What a run has to say about a blueprint: values, never exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding weighs: errors stop compilation, warnings count under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one file, lines and columns counted in characters from 1; the end is exclusive.

    ``file`` is relative to the blueprint's folder, with ``/`` between its parts; empty where the
    finding concerns the blueprint as a whole (then all numbers are 0).
    """

    file: str = ""
    line: int = 0
    column: int = 0
    end_line: int = 0
    end_column: int = 0


NOWHERE = Span()


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that has to do with a finding, and what it has to do with it."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True, order=True)
class TextEdit:
    """Characters of a file, and what takes their place."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a finding: changes of files that are made together or not at all."""

    safe: bool
    """Whether it can be made without a second thought: nothing that was meant is lost or added."""
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, why, and the way out."""

    code: str
    severity: Severity
    span: Span
    message: str
    help: str = ""
    related: tuple[Related, ...] = field(default=())
    dated: bool = False
    """It is there because of the date: on another day the same blueprint may have none of it."""
    fix: Fix | None = None

    def sort_key(self) -> tuple[object, ...]:
        """Order by place, then code, then text: the same on every machine."""
        return (self.span, self.code, self.message, self.help)


def tidy(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings and keep each once; the one with more related places wins."""
    best: dict[tuple[object, ...], Diagnostic] = {}
    for one in found:
        key = (one.span, one.code, one.message)
        if key not in best or len(one.related) > len(best[key].related):
            best[key] = replace(
                one, related=tuple(sorted(set(one.related), key=lambda r: (r.span, r.message)))
            )
    return tuple(sorted(best.values(), key=Diagnostic.sort_key))


_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}


def visible(text: str) -> str:
    """``text`` with what a screen cannot show (controls, marks that turn it round) written as escapes."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _escape(char) for char in text)


def _escape(char: str) -> str:
    if char in _SHORT:
        return _SHORT[char]
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
