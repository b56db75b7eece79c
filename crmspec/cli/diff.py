"""``crmspec diff``: what changes from one version to another, what it breaks, and who gains or loses."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Final

from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, FINDINGS, fail
from crmspec.cli.progress import progress
from crmspec.cli.versions import NOT_WHOLE, NoVersion, in_words_of

if TYPE_CHECKING:
    from crmspec.access.version import Version
    from crmspec.change.diff import Change

_EXAMPLES = """\
  crmspec diff HEAD:blueprints/creative_boost blueprints/creative_boost     what is not committed yet
  crmspec diff main:my_crm my_crm --format markdown                         for a pull request
  crmspec diff generated/creative_boost blueprints/creative_boost --exit-code
  crmspec diff v1.2:my_crm v1.3:my_crm --format json
"""
FORMATS: Final = ("text", "json", "markdown")

_UNSOUND: Final = "note: `{0}` has errors, see `crmspec check`: who gains and who loses is not told\n"


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "tell what changes from one version to another, what it breaks, who gains and who loses"
    parser = command(subparsers, "diff", summary, _EXAMPLES)
    what = "a blueprint's folder, a bundle's, a manifest, or REVISION:PATH for one that git keeps"
    parser.add_argument("old", metavar="OLD", help=f"the earlier version: {what}")
    parser.add_argument("new", metavar="NEW", help="the later version, in the same way")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 where something changed")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, and print the changes."""
    from crmspec.cli.revisions import version_at

    try:
        with progress("comparing"):
            sides = version_at(options.old), version_at(options.new)
            changes, text = _compared(sides, options.format)
    except NoVersion as refused:
        return fail(refused.message, refused.way_out)
    for one, _ in sides:
        if not one.policy:
            sys.stderr.write(_UNSOUND.format(one.name))
    sys.stdout.write(text)
    return FINDINGS if changes and options.exit_code else CLEAN


def _compared(
    sides: tuple[tuple[Version, bool], tuple[Version, bool]], format_: str
) -> tuple[tuple[Change, ...], str]:
    """The changes, and how they are printed; each side says whether it was compiled before."""
    from crmspec.access.compare import compare
    from crmspec.change.diff import diff
    from crmspec.review.changes import render_changes

    (before, _), (after, _) = sides
    try:
        rights = compare(in_words_of(before, after), after) if before.policy and after.policy else ()
        changes = diff(before, after, rights)
        return changes, render_changes(changes, before.name, after.name, format_)
    except NOT_WHOLE as error:
        compiled = [f"`{one.name}`" for one, is_compiled in sides if is_compiled]
        if not compiled:
            raise
        named = " or of ".join(compiled)
        raise NoVersion(f"the manifest of {named} is not whole", "compile its blueprint again") from error
