"""Carrying out a plan: one at a time, each step noted, nothing half done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.deploy import ledger
from crmspec.deploy.refused import Refused

if TYPE_CHECKING:
    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

Json = dict[str, Any]


def apply(database: Database, plan: Plan, manifest: Json, who: str) -> None:
    """Carry out every step of a plan that was made for what the database is now."""
    if plan.stops:
        raise Refused(
            "the plan found data that does not fit", "see `crmspec plan` for what and for the ways out"
        )
    if plan.is_empty:
        return
    with database.transaction():
        _still(database, plan)
        for step in plan.steps:
            for sql in step.sql:
                database.run(sql)
        for sql in ledger.remember(database, manifest):
            database.run(sql)
        for step in plan.steps:
            database.run(ledger.wrote(database, plan, who, step, "done", {}))
        database.run(ledger.wrote(database, plan, who, None, "done", {"steps": len(plan.steps)}))
        for sql in ledger.leave(database, plan.left, plan.taken_up):
            database.run(sql)


def _still(database: Database, plan: Plan) -> None:
    """Refuse where the database is not any more what the plan was made for."""
    now = ledger.standing(database)
    if (now.hash, now.number + 1) != (plan.from_hash, plan.number):
        raise Refused(
            f"the plan is stale: it was made for number {plan.number - 1}, the database is at {now.number}",
            "plan again",
        )
