"""``crmspec access --compare``: what principals gain and lose from another version to this one."""

from __future__ import annotations

import argparse
import sys

from crmspec.cli.present import CLEAN, FINDINGS, fail
from crmspec.cli.progress import progress
from crmspec.cli.versions import NoVersion, in_words_of, version_of


def run(options: argparse.Namespace) -> int:
    """Compare, and print what changed."""
    try:
        with progress("comparing"):
            earlier, after = version_of(options.compare), version_of(options.path)
            before = in_words_of(earlier, after)
    except NoVersion as refused:
        return fail(refused.message, refused.way_out)
    from crmspec.access.compare import compare
    from crmspec.review.rights_compared import render_comparison

    changes = compare(before, after)
    sys.stdout.write(render_comparison(changes, before, after, options.format))
    return FINDINGS if changes and options.exit_code else CLEAN
