"""``crmspec apply``: carry out a plan."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from crmspec.cli.deployed import (
    REFUSALS,
    add_accept,
    add_database,
    add_destroy,
    database_url,
    of_version,
    opened,
    stopped,
    wanted,
    who,
)
from crmspec.cli.options import Subparsers, command
from crmspec.cli.plan import made, shown
from crmspec.cli.present import CLEAN, REFUSED, fail
from crmspec.cli.progress import progress
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from crmspec.cli.deployed import Wanted
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
_EXAMPLES = """\
  crmspec apply my_crm --database sqlite:///crm.db               asks before anything is done
  crmspec apply staging.plan.json --env staging --yes            what was reviewed, and nothing else
  crmspec apply my_crm --database $URL --allow-destroy deal.legacy_code
"""


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "make a database what a blueprint says, after asking"
    parser = command(subparsers, "apply", summary, _EXAMPLES)
    parser.add_argument(
        "path", metavar="PATH", type=Path, help="a blueprint's folder, a bundle's, or a plan's file"
    )
    add_database(parser)
    add_destroy(parser)
    add_accept(parser)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Plan, ask, carry out."""
    try:
        meant, reviewed = _asked_for(options.path)
        url = database_url(options, meant.environments)
        with opened(url, meant.deployment, make=True) as database:
            return _apply(database, meant, reviewed, options)
    except REFUSALS as error:
        return fail(error.message, error.way_out)


def _asked_for(path: Path) -> tuple[Wanted, Json | None]:
    """What is to be there, and the plan that was reviewed, if there is one."""
    if not path.is_file():
        return wanted(path), None
    return _reviewed(path, visible(str(path)))


def _reviewed(path: Path, name: str) -> tuple[Wanted, Json]:
    """A plan from its file, as it was written."""
    from crmspec.cli.versions import NOT_WHOLE, version
    from crmspec.deploy.plan import FORMAT_VERSION, digest
    from crmspec.deploy.refused import Refused
    from crmspec.diagnostics import NOWHERE
    from crmspec.targets.relational.seeds.deployment import manifest_hash

    again = "make it anew with `crmspec plan PATH --out FILE`"
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        plan, manifest = told["plan"], told["manifest"]
        written, signed = plan["format_version"], plan["digest"]
        if written != FORMAT_VERSION:
            message = f"its format is {visible(str(written))}, and this crmspec reads {FORMAT_VERSION}"
            raise Refused(f"the plan `{name}` cannot be read: {message}", again)
        if signed != digest(plan) or plan["to_hash"] != manifest_hash(manifest):
            raise Refused(f"`{name}` was changed by hand", "plan again: what is applied is what was reviewed")
        return of_version(version(name, manifest, lambda _path, _id: NOWHERE)), plan
    except (OSError, RecursionError, *NOT_WHOLE) as error:
        raise Refused(f"`{name}` is no plan", again) from error


def _apply(database: Database, meant: Wanted, reviewed: Json | None, options: argparse.Namespace) -> int:
    from crmspec.deploy.applying import apply, go_on
    from crmspec.deploy.refused import Refused
    from crmspec.deploy.telling import NAMES

    if reviewed is not None and reviewed["dialect"] != database.dialect:
        sorts = f"{NAMES[reviewed['dialect']]}, and this is {NAMES[database.dialect]}"
        raise Refused(f"the plan is for {sorts}", "give the database that it was made for, or plan again")
    if go_on(database, _tell):
        sys.stdout.write("what an earlier apply had begun is done\n")
    if reviewed is not None:
        _not_applied(database, reviewed)
    destroy = options.allow_destroy or [
        one["subject"] for one in (reviewed or {}).get("steps", ()) if one["destroys"]
    ]
    with progress("planning"):
        accept = options.accept_drift or _let_be(reviewed or {})
        plan, changes = made(database, meant, destroy, accept)
    if reviewed is not None and _essence(plan.as_json()) != _essence(reviewed):
        raise Refused("the plan is stale: the database is not what it was made for any more", "plan again")
    sys.stdout.write(shown(plan, changes, "text"))
    if plan.is_empty:
        return CLEAN
    if plan.stops:
        return stopped()
    if not (options.yes or _agreed(plan)):
        sys.stdout.write("nothing was done\n")
        return REFUSED
    apply(database, plan, meant.manifest, who(), _tell)
    sys.stdout.write(f"plan {plan.number} is applied\n")
    return CLEAN


def _not_applied(database: Database, reviewed: Json) -> None:
    """Say it of a plan that was carried out that it was, not that it is stale."""
    from crmspec.deploy import ledger
    from crmspec.deploy.refused import Refused

    now = ledger.standing(database)
    if now.number >= reviewed["number"] and now.hash == reviewed["to_hash"]:
        raise Refused(
            "the plan is applied already: the database is what it leads to", "see `crmspec history` for when"
        )


def _let_be(reviewed: Json) -> list[str]:
    """What was changed by hand and let be when the plan was made: what stopped it then was not."""
    stopped = {one["subject"] for one in reviewed.get("findings", ()) if one["stops"]}
    return [one for one in reviewed.get("drift", ()) if one not in stopped]


def _essence(plan: Json) -> Json:
    """What of a plan must be the same when it is carried out: not how many rows were found."""
    without = {"digest", "findings", "changes", "rows"}
    return {key: one for key, one in json.loads(json.dumps(plan)).items() if key not in without}


def _tell(text: str) -> None:
    sys.stdout.write(f"  {text}\n")
    sys.stdout.flush()


def _agreed(plan: Plan) -> bool:
    if not sys.stdin.isatty():
        fail("nobody is there to be asked", "read the plan, then give --yes")
        return False
    sys.stdout.write(f"apply plan {plan.number} to `{plan.deployment}`? Only `yes` goes on: ")
    sys.stdout.flush()
    return sys.stdin.readline().strip() == "yes"
