"""``crmspec access --compare``: what principals gain and lose from another version to this one."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from crmspec.cli.present import CLEAN, FINDINGS, fail
from crmspec.cli.progress import progress
from crmspec.cli.versions import NOT_WHOLE, NoVersion, in_words_of, is_bundle, version_of
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.access.compare import Change
    from crmspec.access.version import Version


def run(options: argparse.Namespace) -> int:
    """Compare, and print what changed."""
    try:
        with progress("comparing"):
            before, after, changes = _compared(options)
    except NoVersion as refused:
        return fail(refused.message, refused.way_out)
    if options.module is not None:
        if not any(options.module in one.policy["modules"] for one in (before, after)):
            return fail(
                f"there is no module `{visible(options.module)}`", "neither of the two versions has one"
            )
        changes = tuple(one for one in changes if one.area == options.module)
    from crmspec.review.rights_compared import render_comparison

    sys.stdout.write(render_comparison(changes, before, after, options.format))
    return FINDINGS if changes and options.exit_code else CLEAN


def _compared(options: argparse.Namespace) -> tuple[Version, Version, tuple[Change, ...]]:
    from crmspec.access.compare import compare

    earlier, after = version_of(options.compare), version_of(options.path)
    bundles = [visible(str(one)) for one in (options.compare, options.path) if is_bundle(one)]
    try:
        before = in_words_of(earlier, after)
        return before, after, compare(before, after)
    except NOT_WHOLE as error:
        if not bundles:
            raise
        named = " or of ".join(f"`{one}`" for one in bundles)
        raise NoVersion(f"the manifest of {named} is not whole", "compile its blueprint again") from error
