"""``crmspec drift``: what somebody changed by hand since the last plan was applied."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from crmspec.cli.deployed import REFUSALS, database_url, named, opened
from crmspec.cli.history import add_deployment
from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, FINDINGS, fail
from crmspec.cli.progress import progress

if TYPE_CHECKING:
    from crmspec.deploy.drift import Drift

_EXAMPLES = """\
  crmspec drift my_crm --database sqlite:///crm.db
  crmspec drift my_crm --env production --exit-code --format json      for a nightly job
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "tell what somebody changed by hand since the last plan was applied"
    parser = command(subparsers, "drift", summary, _EXAMPLES)
    add_deployment(parser)
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 where something drifted")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Compare, and print what differs."""
    from crmspec.deploy import ledger
    from crmspec.deploy.drift import drift

    try:
        meant = named(options.path)
        url = database_url(options, meant.environments)
        with progress("looking"), opened(url, meant.deployment) as database:
            stands = ledger.standing(database)
            if stands.manifest is None:
                return fail("nothing is deployed there", "`crmspec apply` deploys")
            found = drift(database, stands.manifest)
    except REFUSALS as error:
        return fail(error.message, error.way_out)
    sys.stdout.write(_json(found) if options.format == "json" else _text(found))
    return FINDINGS if found.items and options.exit_code else CLEAN


def _text(found: Drift) -> str:
    if found.upgraded:
        told = f"the server was {found.upgraded} when the last plan was applied"
        return f"{told}: what its catalogue shows cannot be compared; the next apply notes it anew\n"
    if found.underway:
        told = f"plan {found.underway} is not finished: what differs until then is its work, and not compared"
        return f"{told}; if nobody is at it, `crmspec apply` goes on there\n"
    lines = [one.text for one in found.items]
    if found.seeds:
        lines.append(f"{len(found.seeds)} rows that are people's to change were changed; that is no drift:")
        lines += [f"  {line}" for one in found.seeds for line in one.text.splitlines()]
    return "\n".join(lines or ["nothing was changed by hand"]) + "\n"


def _json(found: Drift) -> str:
    told = {
        key: [
            {"kind": one.kind, "name": one.name, "what": one.what, "before": one.before, "now": one.after}
            for one in rows
        ]
        for key, rows in (("drift", found.items), ("seeds", found.seeds))
    }
    more = {"upgraded_from": found.upgraded or None, "unfinished_plan": found.underway or None}
    return json.dumps({**told, **more}, indent=2) + "\n"
