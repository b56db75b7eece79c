"""The architecture that a command shows, or the findings why there is none."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from crmspec.cli.present import CLEAN, fail, is_missing, show
from crmspec.cli.progress import progress
from crmspec.compiler.source import read

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture


def present(options: argparse.Namespace, render: Callable[[Architecture, argparse.Namespace], str]) -> int:
    """Print what ``render`` makes of the blueprint's architecture."""
    shown = argparse.Namespace(format="text", strict=False, quiet=False)
    sources = read(options.path)
    if is_missing(sources):
        return show(shown, sources, sources.diagnostics)
    with progress("reading"):
        from crmspec.pipeline import check

        outcome = check(options.path, tests=False)
    if outcome.architecture is None:
        return show(shown, outcome.sources, outcome.diagnostics)
    try:
        text = render(outcome.architecture, options)
    except LookupError as unknown:
        message, way_out = (*unknown.args, "see `crmspec show PATH` for what is declared")[:2]
        return fail(str(message), str(way_out))
    sys.stdout.write(text if text.endswith("\n") else f"{text}\n")
    return CLEAN
