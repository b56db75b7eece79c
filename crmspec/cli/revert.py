"""``crmspec revert``: go back to what was there before the last change."""

from __future__ import annotations

import argparse
import sys

from crmspec.cli.apply import _agreed, _tell
from crmspec.cli.deployed import REFUSALS, add_accept, database_url, named, opened, stopped, who
from crmspec.cli.history import add_deployment
from crmspec.cli.options import Subparsers, command
from crmspec.cli.plan import explained_back, shown
from crmspec.cli.present import CLEAN, REFUSED, fail
from crmspec.cli.progress import progress

_EXAMPLES = """\
  crmspec revert my_crm --database sqlite:///crm.db --plan       what it would do
  crmspec revert my_crm --database sqlite:///crm.db
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "take the last change back, with the data that it left"
    parser = command(subparsers, "revert", summary, _EXAMPLES)
    add_deployment(parser)
    add_accept(parser)
    parser.add_argument("--plan", action="store_true", help="only tell what would be done")
    parser.add_argument("--sql", action="store_true", help="show every statement")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Plan the way back, ask, carry out."""
    from crmspec.deploy.applying import apply, go_on
    from crmspec.deploy.giving_up import given_up
    from crmspec.deploy.planning import plan_back

    try:
        meant = named(options.path)
        url = database_url(options, meant.environments)
        with opened(url, meant.deployment) as database:
            if not options.plan and given_up(database) is None:
                go_on(database, _tell)
            with progress("planning"):
                plan, manifest = plan_back(database, options.accept_drift)
                plan, changes = explained_back(database, plan, manifest)
            sys.stdout.write(shown(plan, changes, "text", sql=options.sql))
            if options.plan:
                return REFUSED if plan.stops else CLEAN
            if plan.stops:
                return stopped("the way back")
            if not (options.yes or _agreed(plan)):
                sys.stdout.write("nothing was done\n")
                return REFUSED
            apply(database, plan, manifest, who(), _tell)
    except REFUSALS as error:
        return fail(error.message, error.way_out)
    sys.stdout.write(f"plan {plan.number} is applied: what was before is back\n")
    return CLEAN
