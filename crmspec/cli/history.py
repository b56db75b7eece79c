"""``crmspec history``: what was applied to a database, when, by whom, with what result."""

from __future__ import annotations

import argparse
import json
import sys

from crmspec.cli.deployed import REFUSALS, add_database, database_url, opened
from crmspec.cli.options import Subparsers, command
from crmspec.cli.present import CLEAN, fail

_EXAMPLES = """\
  crmspec history my_crm --database sqlite:///crm.db
  crmspec history my_crm --env production --steps
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "tell what was applied to a database, when, by whom, with what result"
    parser = command(subparsers, "history", summary, _EXAMPLES)
    add_deployment(parser)
    parser.add_argument("--steps", action="store_true", help="show each step")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=run)


def add_deployment(parser: argparse.ArgumentParser) -> None:
    """Which deployment is meant: the blueprint's name is enough."""
    from crmspec.cli.options import add_blueprint

    add_blueprint(parser)
    add_database(parser)


def run(options: argparse.Namespace) -> int:
    """Print the ledger."""
    from crmspec.cli.deployed import named
    from crmspec.deploy import ledger

    try:
        meant = named(options.path)
        url = database_url(options, meant.environments)
        with opened(url, meant.deployment) as database:
            found = ledger.history(database, steps=options.steps)
    except REFUSALS as error:
        return fail(error.message, error.way_out)
    if options.format == "json":
        sys.stdout.write(json.dumps(found, indent=2) + "\n")
        return CLEAN
    for one in found:
        origin = (one["from_hash"] or "nothing")[:12]
        head = f"{one['plan']:>4}  {one['applied_at'][:19]}  {one['applied_by']}  {one['state']}"
        told = f"  {one['step']}" if one["step"] else f"  from {origin} to {one['to_hash'][:12]}"
        missed = "".join(f"; {count} lost of {name}" for name, count in one.get("missed", {}).items())
        sys.stdout.write(f"{head}{told}{missed}\n")
    if not found:
        sys.stdout.write("nothing was ever applied\n")
    return CLEAN
