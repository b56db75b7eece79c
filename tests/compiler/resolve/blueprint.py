"""Small blueprints for tests of the resolution: what they say wrong, and what becomes of them."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING, Any

from crmspec.compiler.manifest import manifest_of
from crmspec.diagnostics import Severity
from crmspec.pipeline import check

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = "crm: {name: example, label: Example, targets: [docs]}\n"
QUIET = frozenset({"REF201", "FLD206", "FLD203"})
"""What small examples are not about: what nothing uses, and what is not said of people."""


def found(folder: Path, text: str) -> list[tuple[str, str]]:
    """The findings about a blueprint: each with its code and what it underlines."""
    lines = (MANIFEST + dedent(text)).splitlines()
    outcome = _check(folder, text)
    told = []
    for one in outcome.diagnostics:
        if one.severity is not Severity.INFO and one.code not in QUIET:
            line = lines[one.span.line - 1]
            last = one.span.end_column - 1 if one.span.end_line == one.span.line else len(line)
            told.append((one.code, line[one.span.column - 1 : last]))
    return told


def compiled(folder: Path, text: str) -> dict[str, Any]:
    """The manifest of a blueprint that has no errors."""
    outcome = _check(folder, text)
    assert not outcome.failed, [one.message for one in outcome.diagnostics]
    assert outcome.architecture is not None
    return manifest_of(outcome.architecture)


def _check(folder: Path, text: str) -> Any:
    (folder / "crm.yaml").write_text(MANIFEST + dedent(text))
    return check(folder)
