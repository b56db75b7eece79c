"""Findings for people: what is wrong, the line it is in with the place underlined, and the way out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from crmspec.diagnostics import Diagnostic, Severity, Span, visible
from crmspec.report.colour import Paint
from crmspec.report.excerpt import excerpt

TextOf = Callable[[str], str]
"""What the file of a name says; empty where it cannot be shown."""

_PLAIN: Final = Paint()
_NAMES: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render(
    diagnostics: Iterable[Diagnostic], text_of: TextOf, prefix: str = "", paint: Paint = _PLAIN
) -> str:
    """All findings, an empty line after each, and last those that are there because of the date.

    ``prefix`` goes before the names of files.
    """
    page = _Page(text_of, prefix, paint)
    every = tuple(diagnostics)
    always = "".join(page.finding(one) for one in every if not one.dated)
    dated = "".join(page.finding(one) for one in every if one.dated)
    return always + (paint("title", "Because of the date:") + "\n\n" + dated if dated else "")


class _Page:
    """Knows how things are shown, and keeps the lines of files that were shown before."""

    __slots__ = ("_lines", "_paint", "_prefix", "_text_of")

    def __init__(self, text_of: TextOf, prefix: str, paint: Paint) -> None:
        self._text_of = text_of
        self._prefix = prefix
        self._paint = paint
        self._lines: dict[str, list[str]] = {}

    def finding(self, one: Diagnostic) -> str:
        """One finding with all that belongs to it."""
        paint = self._paint
        margin = len(str(max([one.span.line, *(other.span.line for other in one.related)])))
        title = paint("title", f": {visible(one.message)}")
        lines = [paint(str(one.severity), f"{_NAMES[one.severity]}[{one.code}]") + title]
        lines += self._place("-->", one.span, margin, "^", "")
        for other in one.related:
            lines += self._place(":::", other.span, margin, "-", visible(other.message))
        for number, line in enumerate(one.help.splitlines()):
            head = paint("frame", "=") + paint("help", " help: ") if number == 0 else " " * 8
            lines.append(f"{' ' * margin} {head}{visible(line)}")
        if one.fix:
            command = "crmspec check --fix" if one.fix.safe else "crmspec check --fix --unsafe-fixes"
            lines.append(f"{' ' * margin} {paint('frame', '=')} {paint('help', 'fix available:')} {command}")
        return "\n".join(lines) + "\n\n"

    def _place(self, arrow: str, span: Span, margin: int, mark: str, label: str) -> list[str]:
        """Where it is: the file, and the line with the stretch underlined where it can be shown."""
        if not span.file:
            return [f"{' ' * margin} = {label}"] if label else []
        paint, blank = self._paint, " " * margin
        at = f":{span.line}:{span.column}" if span.line else ""
        head = f"{blank}{paint('frame', arrow)} {visible(self._prefix + span.file)}{at}"
        line = self._line(span)
        if line is None:
            return [f"{head} {label}" if label else head]
        same = span.end_line == span.line
        shown = excerpt(line, span.column - 1, span.end_column - 1 if same else len(line))
        bar = paint("frame", "|")
        under = paint("mark" if mark == "^" else "other", f"{mark * shown.length} {label}".rstrip())
        return [
            head,
            f"{blank} {bar}",
            f"{paint('frame', str(span.line).rjust(margin))} {bar} {shown.line}".rstrip(),
            f"{blank} {bar} {' ' * shown.indent}{under}",
        ]

    def _line(self, span: Span) -> str | None:
        if span.file not in self._lines:
            text = self._text_of(span.file).replace("\r\n", "\n").replace("\r", "\n")
            self._lines[span.file] = text.split("\n") if text else []
        lines = self._lines[span.file]
        return lines[span.line - 1] if 1 <= span.line <= len(lines) else None
