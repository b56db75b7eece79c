"""``crmspec check``: find what is wrong with a blueprint."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from crmspec import cache
from crmspec.cli.options import Subparsers, add_as_of, add_blueprint, add_cache, add_report, command
from crmspec.cli.present import fail, is_missing, show
from crmspec.cli.progress import progress
from crmspec.cli.remembered import diagnostics_from, diagnostics_to
from crmspec.compiler.source import read

if TYPE_CHECKING:
    from crmspec.pipeline import Outcome

_EXAMPLES = """\
  crmspec check blueprints/creative_boost
  crmspec check --strict --format json blueprints/creative_boost
  crmspec check --diff blueprints/creative_boost                what `--fix` would change
  crmspec check --as-of 2027-01-01 blueprints/creative_boost    what will be overdue by then
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    parser = command(subparsers, "check", "find what is wrong with a blueprint", _EXAMPLES)
    add_blueprint(parser)
    add_as_of(parser, "the date for rules that depend on it (default: today)")
    parser.add_argument("--fix", action="store_true", help="make the fixes that are safe")
    parser.add_argument(
        "--unsafe-fixes",
        action="store_true",
        help="with --fix or --diff: make the others too, to be read over",
    )
    parser.add_argument(
        "--diff", action="store_true", help="show what --fix would change, and change nothing"
    )
    add_report(parser)
    add_cache(parser)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check, or remember what the last check of the same files found."""
    sources = read(options.path)
    if is_missing(sources):
        return show(options, sources, sources.diagnostics)
    as_of = options.as_of or date.today()
    if options.fix or options.diff:
        from crmspec.cli.fixing import fix

        return fix(options, _check(options, as_of), as_of)
    if options.unsafe_fixes:
        return fail("`--unsafe-fixes` goes with `--fix` or `--diff`")
    slot = cache.slot("check", options.path)
    mark = cache.fingerprint(sources, as_of=as_of)
    usable = options.cache and not sources.diagnostics
    found = diagnostics_from(cache.load(slot, mark)) if usable else None
    if found is None:
        outcome = _check(options, as_of)
        found = outcome.diagnostics
        if usable and outcome.sources == sources:
            cache.store(slot, mark, diagnostics_to(found))
    return show(options, sources, found)


def _check(options: argparse.Namespace, as_of: date) -> Outcome:
    with progress("checking", quiet=options.quiet):
        from crmspec.pipeline import check

        return check(options.path, as_of=as_of)
