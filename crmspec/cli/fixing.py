"""``crmspec check --fix`` and ``--diff``: what findings can be mended by themselves, mended or shown."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from difflib import unified_diff
from typing import TYPE_CHECKING

from crmspec.cli.present import CLEAN, FINDINGS, refused, show
from crmspec.cli.progress import progress
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.mend import Mended
    from crmspec.pipeline import Outcome


def fix(options: argparse.Namespace, outcome: Outcome, as_of: date) -> int:
    """Mend, then write or show what came of it, and give the exit code."""
    from crmspec.mend import mend

    with progress("mending", quiet=options.quiet):
        mended = mend(outcome, unsafe=options.unsafe_fixes, as_of=as_of)
    return _show(options, mended) if options.diff else _write(options, mended)


def _write(options: argparse.Namespace, mended: Mended) -> int:
    from crmspec.output import OutputError, rewrite

    outcome, files = mended.outcome, len(mended.texts)
    try:
        rewrite(outcome.sources.folder, mended.texts)
    except OutputError as error:
        return show(options, mended.before, [refused(error)], fixed=0)
    done = f"mended {_counted(mended.fixed, 'finding')} in {_counted(files, 'file')}" if files else ""
    return show(options, outcome.sources, outcome.diagnostics, done, fixed=mended.fixed)


def _show(options: argparse.Namespace, mended: Mended) -> int:
    """Print the changes; with 1 for the exit code where there are any."""
    text = "".join(_diff(mended.texts))
    if options.format == "json":
        found = mended.outcome.diagnostics
        show(options, mended.outcome.sources, found, fixed=mended.fixed, diff=text)
    else:
        sys.stdout.write(text)
        if not options.quiet:
            files = _counted(len(mended.texts), "file")
            would = (
                f"would mend {_counted(mended.fixed, 'finding')} in {files}" if text else "nothing to mend"
            )
            sys.stdout.write(f"{would}\n")
    return FINDINGS if text else CLEAN


def _diff(texts: Mapping[str, tuple[str, str]]) -> Iterator[str]:
    for name, (before, after) in sorted(texts.items()):
        shown = visible(name)
        lines = unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{shown}", f"b/{shown}"
        )
        for line in lines:
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
