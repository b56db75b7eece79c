"""Carrying out a plan: one at a time, each step noted, nothing half done."""

from __future__ import annotations

import random
import sqlite3
import time
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Final

from crmspec.deploy import drift, ledger
from crmspec.deploy.database import driver_errors
from crmspec.deploy.plan import counted
from crmspec.deploy.refused import Refused
from crmspec.deploy.stuck import naming_records, ways_out

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from typing import Any

    from crmspec.deploy.database import Database
    from crmspec.deploy.plan import Plan, Step

    Json = dict[str, Any]

ATTEMPTS: Final = 8
"""How often a lock is asked for before somebody is told; each time the pause doubles."""
FEW: Final = 5
"""How many rows are named where values are missed."""
_PAUSE_SECONDS: Final = 0.1
_OUTSIDE: Final = " concurrently "
_GONE: Final = (
    "what is to be changed is not there any more",
    "see `crmspec history` for what was applied meanwhile, and `crmspec drift` for what was changed by hand",
)
_THERE: Final = (
    "what is to come has the name of something that is there",
    "see `crmspec drift` for what was made by hand, and give that another name",
)
_SAID: Final = {
    "23505": (
        "some records share what must be there once only",
        "merge or mend these records, then apply again: it goes on from here",
    ),
    "42501": ("this user may not do that", "apply as the user who owns the deployment, or as a superuser"),
    "2BP01": (
        "what somebody made by hand holds on to what goes",
        "drop that first, then apply again, and make it again afterwards as it can be then",
    ),
    "25006": (
        "nothing may be written there",
        (
            "give the server that takes changes and not one that follows it; where a role or the database is set to "
            "`default_transaction_read_only`, take that back first"
        ),
    ),
    **dict.fromkeys(("42P01", "42703", "42704", "42883"), _GONE),
    **dict.fromkeys(("42P07", "42701", "42710", "42723"), _THERE),
}
"""What PostgreSQL says by its codes: in words, and the way out."""


def apply(
    database: Database, plan: Plan, manifest: Json, who: str, tell: Callable[[str], object] = str
) -> None:
    """Carry out every step of a plan that was made for what the database is now."""
    if plan.stops:
        raise Refused("the plan found what stops it", "see `crmspec plan` for what and for the ways out")
    with _telling(), database.alone():
        if plan.is_empty:
            return
        missed: list[str] = []
        _patiently(database, lambda: _switch(database, plan, manifest, who, missed))
        for one in missed:
            tell(one)
        _finish(database, plan, tell)


def go_on(database: Database, tell: Callable[[str], object] = str) -> bool:
    """Carry out what an earlier apply has left undone; whether there was something."""
    with _telling(), database.alone():
        plan = ledger.unfinished(database)
        if plan is None:
            return False
        _finish(database, plan, tell)
        return True


@contextmanager
def _telling() -> Iterator[None]:
    """Whatever a driver says is said to a person."""
    try:
        yield
    except driver_errors() as error:
        raise told(error) from error


def _switch(database: Database, plan: Plan, manifest: Json, who: str, told: list[str]) -> None:
    """Everything that happens at once; what is to be told of it is known only when it has."""
    later, missed = plan.later, dict[int, dict[str, int]]()
    told.clear()
    with database.transaction():
        _still(database, plan)
        for at, step in enumerate(plan.steps):
            if step.how == "together":
                missed[at] = _missed(database, step, "nothing was done; plan again for the ways out")
                told += _in_words(missed[at])
                for sql in step.sql:
                    database.run(sql)
        for sql in ledger.remember(database, manifest):
            database.run(sql)
        for at, step in enumerate(plan.steps):
            details = {"at": at, "last": 0} | ({"missed": missed[at]} if missed.get(at) else {})
            database.run(ledger.of_step(database, plan, who, step, details))
        database.run(ledger.of_plan(database, plan, who, "started" if later else "done"))
        for sql in ledger.leave(database, plan.left, plan.taken_up):
            database.run(sql)
        if not later:
            drift.record(database, plan, manifest)


def _still(database: Database, plan: Plan) -> None:
    """Refuse where the database is not any more what the plan was made for."""
    now = ledger.standing(database)
    if (now.hash, now.number + 1) != (plan.from_hash, plan.number):
        raise Refused(
            f"the plan is stale: it was made for number {plan.number - 1}, the database is at {now.number}",
            "plan again",
        )


def _finish(database: Database, plan: Plan, tell: Callable[[str], object]) -> None:
    """What comes after the switch, step by step."""
    for id_, at, last in ledger.to_do(database, plan.number):
        step = plan.steps[at]
        tell(step.title)
        with naming_records(database, plan):
            _later(database, plan, step, (id_, last), tell)
    if plan.later:
        with database.transaction():
            drift.record(database, plan, ledger.manifest_by(database, plan.to_hash))
            database.run(ledger.done_with(plan.number))


def _later(
    database: Database, plan: Plan, step: Step, noted: tuple[int, int], tell: Callable[[str], object]
) -> None:
    """One step after the switch, with its row in the ledger and how far it got."""
    id_, last = noted
    if step.how == "batches":
        _in_batches(database, step, id_, last)
    missed = _missed(database, step, ways_out(plan, "write what they are to hold"))
    if missed:
        database.run(ledger.missed(database, id_, missed))
        for one in _in_words(missed):
            tell(one)
    if step.how != "batches":
        _patiently(database, partial(_by_itself, database, step, id_))
    database.run(ledger.done(id_))


def _missed(database: Database, step: Step, way_out: str) -> dict[str, int]:
    """How many rows have values in the columns of a step that come to nothing; refuse where none may."""
    found: dict[str, int] = {}
    for one in step.missed:
        count = database.rows(f'select count(*) from ({one.sql}) as "missed"')[0][0]
        if count and one.stops:
            some = ", ".join(str(key) for (key,) in database.rows(f"{one.sql} order by 1 limit {FEW}"))
            came = f"{counted(count, 'value')} of `{one.subject}` came after the data was looked at"
            raise Refused(f"{came}, and {'does' if count == 1 else 'do'} not convert: {some}", way_out)
        if count:
            found[one.subject] = count
    return found


def _in_words(missed: Mapping[str, int]) -> Iterator[str]:
    for subject, count in missed.items():
        becomes = "does not convert, and is" if count == 1 else "do not convert, and are"
        yield f"{counted(count, 'value')} of `{subject}` {becomes} left behind"


def _by_itself(database: Database, step: Step, id_: int) -> None:
    """One step and the note that it is done; what no transaction may hold can be begun anew instead."""
    if any(_OUTSIDE in sql for sql in step.sql):
        for sql in step.sql:
            database.run_alone(sql)
        return
    with database.transaction():
        for sql in step.sql:
            database.run(sql)
        database.run(ledger.done(id_))


def _in_batches(database: Database, step: Step, id_: int, last: int) -> None:
    for sql, until in database.batches(step.subject, step.sql[0], last):
        _patiently(database, partial(_batch, database, sql, id_, until))


def _batch(database: Database, sql: Sequence[str], id_: int, until: int) -> None:
    with database.transaction():
        for one in sql:
            database.run(one)
        database.run(ledger.reached(id_, until))


def _patiently(database: Database, work: Callable[[], None]) -> None:
    """Try again where somebody else holds a lock, each time after a longer pause; in the end say who it is."""
    for attempt in range(ATTEMPTS):
        try:
            return work()
        except driver_errors() as error:
            if not is_busy(error):
                raise
            if attempt == ATTEMPTS - 1:
                raise _held(database.holders()) from error
        time.sleep(_PAUSE_SECONDS * 2**attempt * random.uniform(0.5, 1))  # noqa: S311 -- so that two do not meet again
    return None


def is_busy(error: Exception) -> bool:
    """Whether a lock could not be had in time, or two waited for each other."""
    return getattr(error, "sqlstate", None) in {"55P03", "40P01"} or (
        "database is locked" in str(error) and type(error).__name__ == "OperationalError"
    )


def _is_lost(error: Exception) -> bool:
    """Whether there is nobody to talk to any more: the session was ended, the server is gone, the line is cut."""
    state = getattr(error, "sqlstate", "")
    if state is None:
        return type(error).__name__ == "OperationalError"
    return state.startswith(("08", "57P"))


def _held(holders: Sequence[str]) -> Refused:
    by = f": {'; '.join(holders)}" if holders else ""
    return Refused(
        f"somebody holds what must be locked, and does not let go{by}",
        "try again in a quieter moment, or once they are done",
    )


def told(error: Exception) -> Refused:
    """What a database says, as something to say to a person."""
    state = getattr(error, "sqlstate", None)
    text = " ".join(str(error).split())
    if is_busy(error):
        return _held(())
    if _is_lost(error):
        return Refused(
            f"the connection to the database is lost: {text}",
            "see that the server runs, then apply again: what is done is done, and the rest goes on from there",
        )
    if state == "53100" or getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL:
        return Refused(
            f"the disk of the database is full: {text}",
            "make room, then apply again: nothing is half done, and what is done is not done twice",
        )
    if state in _SAID:
        message, way_out = _SAID[state]
        return Refused(f"{message}: {text.partition(' HINT: ')[0]}", way_out)
    if "max_locks_per_transaction" in text:
        return Refused(
            "the server has no room for as many locks as there are things that change at once",
            "raise its setting `max_locks_per_transaction` (2048 is enough for a thousand modules), restart it, and "
            "apply again: nothing of this step was kept",
        )
    return Refused(
        f"the database refuses: {text}", "nothing of this step was kept; mend it, then apply again"
    )
