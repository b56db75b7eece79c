"""What commands show: findings, a last line, and the exit code that goes with them."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.source import Sources
from crmspec.compiler.syntax_codes import NO_BLUEPRINT
from crmspec.diagnostics import NOWHERE, Diagnostic, Severity
from crmspec.report.summary import Summary, summarise

if TYPE_CHECKING:
    from crmspec.output import OutputError

CLEAN: Final = 0
FINDINGS: Final = 1
REFUSED: Final = 2

NOT_WRITTEN: Final = "OUT101"
_COULD_NOT_RUN: Final = frozenset({NO_BLUEPRINT, NOT_WRITTEN})


def show(
    options: argparse.Namespace,
    sources: Sources,
    found: Sequence[Diagnostic],
    done: str = "",
    **more: Any,
) -> int:
    """Print findings and, unless told to be quiet, what was done; give the exit code."""
    if options.format == "json":
        from crmspec.report.json import render as render_json

        sys.stdout.write(render_json(found, **more))
    else:
        hides = not getattr(options, "notes", False)
        loud = [one for one in found if one.severity is not Severity.INFO] if hides else found
        sys.stdout.write(_text(sources, loud))
        if not options.quiet:
            sys.stdout.write(f"{_head(sources, done)}{summarise(loud)}{_hidden(len(found) - len(loud))}\n")
    return exit_code(found, strict=options.strict)


def exit_code(found: Sequence[Diagnostic], *, strict: bool = False) -> int:
    """0 clean, 1 findings, 2 could not run or refused."""
    if any(one.code in _COULD_NOT_RUN for one in found):
        return REFUSED
    counted: Summary = summarise(found)
    return FINDINGS if counted.errors or (strict and counted.warnings) else CLEAN


def is_missing(sources: Sources) -> bool:
    """Whether there is no blueprint to look at."""
    return any(one.code == NO_BLUEPRINT for one in sources.diagnostics)


def refused(error: OutputError) -> Diagnostic:
    """The finding that says why nothing was written."""
    return Diagnostic(NOT_WRITTEN, Severity.ERROR, NOWHERE, error.message, error.help)


def fail(message: str, way_out: str = "") -> int:
    """Say on the error stream why a command could not run."""
    sys.stderr.write(f"error: {message}\n" + (f"  = help: {way_out}\n" if way_out else ""))
    return REFUSED


def _hidden(notes: int) -> str:
    return f" ({notes} note{'' if notes == 1 else 's'}: see `--notes`)" if notes else ""


def _text(sources: Sources, found: Sequence[Diagnostic]) -> str:
    if not found:
        return ""
    from crmspec.report.colour import Paint, wants_colour
    from crmspec.report.text import render

    prefix = "" if sources.folder == Path() else f"{sources.folder.as_posix().rstrip('/')}/"
    return render(found, sources.text, prefix, Paint(on=wants_colour(sys.stdout, os.environ)))


def _head(sources: Sources, done: str) -> str:
    if done:
        return f"{done}: "
    files = len(sources.files) + len(sources.tests)
    return f"checked {files:,} file{'' if files == 1 else 's'}: " if files else ""
