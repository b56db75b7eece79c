"""``crmspec plan``: what would be done to a database so that it becomes what a blueprint says."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from crmspec.cli.deployed import REFUSALS, add_accept, add_database, add_destroy, database_url, opened, wanted
from crmspec.cli.options import Subparsers, add_blueprint, command
from crmspec.cli.present import CLEAN, FINDINGS, REFUSED, fail
from crmspec.cli.progress import progress
from crmspec.diagnostics import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from crmspec.access.version import Version
    from crmspec.cli.deployed import Wanted
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]
_EXAMPLES = """\
  crmspec plan my_crm --database sqlite:///crm.db
  crmspec plan my_crm --env staging --out staging.plan.json      to be reviewed, then applied
  crmspec plan my_crm --database $URL --exit-code                exits with 1 where something would be done
  crmspec plan my_crm --database $URL --sql                      with every statement
"""
DEPLOYED: Final = "what is deployed"
FORMATS: Final = ("text", "json", "markdown")


def add(subparsers: Subparsers) -> None:
    """Declare the command."""
    summary = "tell what would be done to a database, what it risks and which data does not fit"
    parser = command(subparsers, "plan", summary, _EXAMPLES)
    add_blueprint(parser)
    add_database(parser)
    add_destroy(parser)
    add_accept(parser)
    parser.add_argument(
        "--out", metavar="FILE", type=Path, help="write the plan down, for `crmspec apply FILE`"
    )
    parser.add_argument("--sql", action="store_true", help="show every statement")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 where something would be done")
    parser.add_argument("--format", choices=FORMATS, default="text", help="default: text")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Plan, and print it."""
    try:
        with progress("planning"):
            meant = wanted(options.path)
            url = database_url(options, meant.environments)
            with opened(url, meant.deployment, make=True) as database:
                told = "markdown" if options.format == "markdown" else "text"
                plan, changes = made(database, meant, options.allow_destroy, options.accept_drift, told)
                left = undone(database)
        if options.out is not None:
            _write(options.out, plan, meant.manifest)
    except REFUSALS as error:
        return fail(error.message, error.way_out)
    sys.stderr.write(left)
    sys.stdout.write(shown(plan, changes, options.format, sql=options.sql))
    if plan.stops:
        return REFUSED
    return FINDINGS if options.exit_code and (left or not plan.is_empty) else CLEAN


def undone(database: Database) -> str:
    """A note about an earlier plan whose steps are not all done."""
    from crmspec.deploy import ledger
    from crmspec.deploy.giving_up import may_give_up
    from crmspec.deploy.plan import counted

    plan = ledger.unfinished(database)
    if plan is None:
        return ""
    steps = counted(len(ledger.to_do(database, plan.number)), "step")
    back = ", and `crmspec revert` takes it back" if may_give_up(plan) else ""
    told = f"plan {plan.number} has {steps} to do yet"
    return f"note: {told}: if nobody is at it, `crmspec apply` goes on there{back}\n"


def made(
    database: Database,
    meant: Wanted,
    destroy: Sequence[str],
    accept: Sequence[str],
    format_: str = "text",
) -> tuple[Plan, str]:
    """Plan, and tell what is otherwise as ``crmspec diff`` does."""
    from dataclasses import replace

    from crmspec.deploy import ledger
    from crmspec.deploy.planning import planned, unchanged

    stands = ledger.standing(database)
    if stands.manifest is not None and stands.hash == meant.hash:
        return unchanged(database, stands, destroy), ""
    plan = planned(database, meant.manifest, destroy=destroy, accept=accept)
    if stands.manifest is None or plan.is_empty:
        return plan, ""
    changes, text = _changes(_version(DEPLOYED, stands.manifest), meant.version, format_)
    return replace(plan, changes=tuple(changes)), text


def explained_back(database: Database, plan: Plan, earlier: Json) -> tuple[Plan, str]:
    """A plan that takes a change back, with that change: who gained by it loses."""
    from dataclasses import replace

    from crmspec.deploy import ledger

    stands = ledger.standing(database).manifest
    assert stands is not None
    changes, text = _changes(_version("what was before", earlier), _version(DEPLOYED, stands), "text")
    told = [
        {**one, "access": {"gains": one["access"]["loses"], "loses": one["access"]["gains"]}}
        for one in changes
    ]
    return replace(plan, changes=tuple(told)), text.replace("changes from", "takes back the changes from", 1)


def _version(name: str, manifest: Json) -> Version:
    from crmspec.cli.versions import version
    from crmspec.diagnostics import NOWHERE

    return version(name, manifest, lambda _path, _id: NOWHERE)


def _changes(earlier: Version, later: Version, format_: str) -> tuple[list[Json], str]:
    import json

    from crmspec.access.compare import compare
    from crmspec.change.diff import diff
    from crmspec.cli.versions import in_words_of
    from crmspec.review.changes import render_changes

    rights = compare(in_words_of(earlier, later), later) if later.policy else ()
    found = diff(earlier, later, rights)
    told = json.loads(render_changes(found, earlier.name, later.name, "json"))["changes"]
    return told, render_changes(found, earlier.name, later.name, format_)


def shown(plan: Plan, changes: str, format_: str, *, sql: bool = False) -> str:
    """The plan in a format."""
    if format_ == "json":
        from pydantic_core import to_json

        return to_json(plan.as_json(), indent=2).decode() + "\n"
    if format_ == "markdown":
        from crmspec.cli.plan_page import as_markdown

        return as_markdown(plan, changes, sql=sql)
    from crmspec.deploy.telling import as_text

    return as_text(plan, changes, sql=sql)


def _write(path: Path, plan: Plan, manifest: Json) -> None:
    """Write a plan with the manifest that it leads to, wholly or not at all."""
    from pydantic_core import to_json

    from crmspec.deploy.refused import Refused
    from crmspec.output import OutputError
    from crmspec.output.pages import write_pages

    if not path.name or path.is_dir():
        raise Refused(f"`{visible(str(path))}` is a folder", "give a file with `--out`")
    text = to_json({"plan": plan.as_json(), "manifest": manifest}, indent=1).decode() + "\n"
    try:
        write_pages({path.name: text}, path.parent)
    except OutputError as error:
        raise Refused(error.message, "give another file with `--out`") from error
