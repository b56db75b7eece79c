"""Findings for programs, in a format that stays: see ``format_version``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from crmspec.diagnostics import Diagnostic, Fix, Related, Severity, Span, TextEdit
from crmspec.report.summary import summarise

FORMAT_VERSION: Final = 1


def render(diagnostics: Iterable[Diagnostic], **more: Any) -> str:
    """One JSON document, in ASCII so that no terminal or pipe can spoil it, with a line break at its end."""
    diagnostics = tuple(diagnostics)
    counted = summarise(diagnostics)
    document = {
        "format_version": FORMAT_VERSION,
        "summary": {
            "errors": counted.errors,
            "warnings": counted.warnings,
            "infos": counted.infos,
            **_if_any("dated", counted.dated),
        },
        "diagnostics": [to_data(one) for one in diagnostics],
        **more,
    }
    return json.dumps(document, indent=2) + "\n"


def to_data(one: Diagnostic) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "code": one.code,
        "severity": str(one.severity),
        "message": one.message,
        "help": one.help,
        **_place(one.span),
        "related": [{**_place(other.span), "message": other.message} for other in one.related],
        **_if_any("dated", one.dated),
        **({"fix": _fix_data(one.fix)} if one.fix else {}),
    }


def from_data(data: Mapping[str, Any]) -> Diagnostic:
    """The finding that :func:`to_data` wrote down."""
    return Diagnostic(
        data["code"],
        Severity(data["severity"]),
        _span(data),
        data["message"],
        data["help"],
        tuple(Related(_span(other), other["message"]) for other in data["related"]),
        data.get("dated", False),
        _fix(data["fix"]) if "fix" in data else None,
    )


def _fix_data(fix: Fix) -> dict[str, Any]:
    return {"safe": fix.safe, "edits": [{**_place(one.span), "text": one.text} for one in fix.edits]}


def _fix(data: Mapping[str, Any]) -> Fix:
    return Fix(data["safe"], tuple(TextEdit(_span(one), one["text"]) for one in data["edits"]))


def _if_any(key: str, value: int) -> dict[str, int]:
    """What is said only where there is something because of the date."""
    return {key: value} if value else {}


def _place(span: Span) -> dict[str, Any]:
    return {
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _span(data: Mapping[str, Any]) -> Span:
    return Span(data["file"], data["line"], data["column"], data["end_line"], data["end_column"])
