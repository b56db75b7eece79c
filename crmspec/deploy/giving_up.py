"""A plan on PostgreSQL that is not finished, and is taken back from where it stands instead of being gone on with."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.deploy import ledger
from crmspec.deploy.plan import Finding, Step

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan

_NAME: Final = r'"(?:[^"]|"")+"'
_INDEX: Final = re.compile(rf"create (?:unique )?index concurrently ({_NAME})")
_NEEDED: Final = re.compile(rf"alter table {_NAME} drop constraint ({_NAME});")
_FILLER: Final = re.compile(r"drop (trigger|function) ")


def may_give_up(plan: Plan) -> bool:
    """Whether everything that there was is still there: a way back takes up what was left, and is gone on with."""
    changes = plan.from_hash not in {"", plan.to_hash}
    return changes and not plan.taken_up and not any(one.destroys for one in plan.steps)


def given_up(database: Database) -> Plan | None:
    """The plan that is to be taken back from where it stands."""
    begun = ledger.unfinished(database)
    return begun if begun is not None and may_give_up(begun) else None


def from_where_it_stands(plan: Plan, begun: Plan) -> Plan:
    """A way back that copes with what a plan has not come to, whether or not it has come to it by then."""
    undone = tuple(_undone(begun))
    indexes = {told[1] for one in begun.later for sql in one.sql if (told := _INDEX.match(sql))}
    absent = {f"drop index {name};": f"drop index if exists {name};" for name in indexes}
    steps = tuple(replace(one, sql=tuple(absent.get(sql, sql) for sql in one.sql)) for one in plan.steps)
    title = f"what plan {begun.number} has not come to is left out"
    sql = (*undone, ledger.given_up(begun.number))
    found = Finding(
        f"plan:{begun.number}",
        f"plan {begun.number} is not finished: it is taken back from where it stands",
        1,
        (),
        ("`crmspec apply` goes on with it instead",),
        stops=False,
    )
    return replace(plan, steps=(Step("-", "code", title, sql), *steps), findings=(found, *plan.findings))


def _undone(begun: Plan) -> Iterator[str]:
    """What stands only until a step is done."""
    for sql in (one for step in begun.later for one in step.sql):
        if _NEEDED.fullmatch(sql):
            yield sql.replace(" drop constraint ", " drop constraint if exists ", 1)
        elif _FILLER.match(sql):
            yield _FILLER.sub(r"drop \1 if exists ", sql, count=1)
