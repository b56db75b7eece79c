"""``crmspec contract``: take away for good what earlier changes left."""

from __future__ import annotations

import argparse
import sys

from crmspec.cli.apply import _agreed, _tell
from crmspec.cli.deployed import REFUSALS, add_destroy, database_url, named, opened, stopped, who
from crmspec.cli.history import add_deployment
from crmspec.cli.options import Subparsers, command
from crmspec.cli.plan import shown
from crmspec.cli.present import CLEAN, REFUSED, fail

_EXAMPLES = """\
  crmspec contract my_crm --database sqlite:///crm.db                             what is left, and since when
  crmspec contract my_crm --database sqlite:///crm.db --allow-destroy deal.legacy_code
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "take away for good what earlier changes left, as far as it is named"
    parser = command(subparsers, "contract", summary, _EXAMPLES)
    add_deployment(parser)
    add_destroy(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """List what is left, or destroy what is named."""
    from crmspec.deploy import ledger
    from crmspec.deploy.applying import apply, go_on
    from crmspec.deploy.planning import plan_to_contract

    try:
        meant = named(options.path)
        url = database_url(options, meant.environments)
        with opened(url, meant.deployment) as database:
            stands = ledger.standing(database)
            if not options.allow_destroy:
                for one in stands.left:
                    sys.stdout.write(
                        f"{one.object:<40} {one.kind:<7} left by plan {one.number} as `{one.name}`\n"
                    )
                if not stands.left:
                    sys.stdout.write("nothing is left of earlier changes\n")
                return CLEAN
            go_on(database, _tell)
            plan = plan_to_contract(database, options.allow_destroy)
            sys.stdout.write(shown(plan, "", "text"))
            if plan.stops:
                return stopped()
            if not (options.yes or _agreed(plan)):
                sys.stdout.write("nothing was done\n")
                return REFUSED
            assert stands.manifest is not None
            apply(database, plan, stands.manifest, who(), _tell)
    except REFUSALS as error:
        return fail(error.message, error.way_out)
    sys.stdout.write(f"plan {plan.number} is applied\n")
    return CLEAN
