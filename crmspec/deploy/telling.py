"""A plan as people read it: the risk first, then what changes, then the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.deploy.database import BATCH_SECONDS, LOCK_SECONDS, ROWS_A_SECOND
from crmspec.deploy.plan import counted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crmspec.deploy.plan import Finding, Left, Plan

SHOWN: Final = 6
"""How many tables, or people, are told of in a line."""
NOTICED: Final = 2
"""From how many seconds on a plan tells how long something takes."""
NAMES: Final = {"postgres": "PostgreSQL", "sqlite": "SQLite"}
HOW: Final = {"together": "", "alone": "  (by itself)", "batches": "  (in batches)"}


def as_text(plan: Plan, changes: str = "", *, sql: bool = False) -> str:
    """Everything that somebody must know before they say yes."""
    return "\n".join(_lines(plan, changes, sql=sql)) + "\n"


def head(plan: Plan) -> str:
    """Which plan it is."""
    where = f"`{plan.deployment}` on {NAMES[plan.dialect]}"
    if plan.is_empty and not plan.drift:
        return f"{where} is what it should be: nothing to do"
    origin = f"from {plan.from_hash[:12]} " if plan.from_hash else "from nothing "
    return f"plan {plan.number} for {where}: {origin}to {plan.to_hash[:12]}"


def _lines(plan: Plan, changes: str, *, sql: bool) -> Iterator[str]:
    yield head(plan)
    if plan.is_empty and not plan.drift:
        return
    yield ""
    yield "risk"
    yield from (f"  {line}" for line in risk(plan))
    if changes:
        yield ""
        yield "changes"
        yield from (f"  {line}" if line else "" for line in changes.rstrip().splitlines())
    if plan.steps:
        yield ""
        yield "steps"
    for number, step in enumerate(plan.steps, 1):
        yield f"  {number:>3} {step.sign} {step.title}{HOW[step.how]}"
        if sql:
            yield from (f"        {line}" for one in step.sql for line in one.splitlines())
            if step.undo:
                yield "        -- undone by:"
                yield from (f"        {line}" for one in step.undo for line in one.splitlines())


def risk(plan: Plan) -> Iterator[str]:
    """What somebody must know before all else, line by line."""
    for one in sorted(plan.findings, key=lambda each: not each.stops):
        yield from _finding("stop" if one.stops else "note", one)
    destroyed = ", and ".join(step.title.removesuffix(", for good") for step in plan.steps if step.destroys)
    yield f"destroys: {f'{destroyed}, which cannot be taken back' if destroyed else 'nothing'}"
    if plan.left:
        yield f"leaves until it is contracted: {_listed(plan.left)}"
    if plan.taken_up and not destroyed:
        yield f"takes up again: {_listed(plan.taken_up)}"
    yield from _access(plan)
    if plan.from_hash:
        yield from _locks(plan)
    yield from (f"drift: {one}" for one in plan.drift)


def _access(plan: Plan) -> Iterator[str]:
    """Who may do more and who less, in a line."""
    if not plan.changes:
        return
    gains, loses = (
        [f"`{one}`" for one in sorted({who for each in plan.changes for who in each["access"][word]})]
        for word in ("gains", "loses")
    )
    if not gains and not loses:
        yield "nobody gains or loses access"
        return
    yield f"gains access: {_some(gains) or 'nobody'}; loses access: {_some(loses) or 'nobody'}"


def _locks(plan: Plan) -> Iterator[str]:
    """What is locked, for how long, and how many rows are there."""
    if plan.dialect == "sqlite":
        tables = [one.subject.partition(".")[0] for one in plan.steps]
        anew = [one for one in tables if one in plan.rows]
        told = (
            f", in which all rows are written anew of {_tables(plan, anew)}{_lasting(plan, anew)}"
            if anew
            else ""
        )
        yield f"locks the whole file until it is done{told}"
        return
    short = [one for one in plan.steps if one.how == "together" or one.destroys]
    switched = [one.subject.partition(".")[0] for one in short]
    waits = f"a lock that cannot be had in {LOCK_SECONDS} seconds is asked for again"
    tables = [one for one in dict.fromkeys(switched) if one in plan.rows]
    yield f"locks for a moment: {_tables(plan, tables) or 'no table'}; {waits}"
    filled = [one.subject for one in plan.steps if one.how == "batches"]
    if filled:
        size = f"of {BATCH_SECONDS} seconds or so, for which other writers wait"
        yield f"fills in batches {size}: {_tables(plan, filled)}{_lasting(plan, filled)}"
    read = [one.subject.partition(".")[0] for one in plan.steps if one.how == "alone" and not one.destroys]
    read = [one for one in read if one in plan.rows]
    if read:
        yield f"reads while others go on, to see that rows hold what they must and for indexes: {_tables(plan, read)}"


def _lasting(plan: Plan, names: Iterable[str]) -> str:
    """How long it may take, where somebody would notice."""
    seconds = round(sum(plan.rows.get(one, 0) for one in dict.fromkeys(names)) / ROWS_A_SECOND)
    if seconds < NOTICED:
        return ""
    told = counted(seconds, "second") if seconds < 2 * 60 else counted(round(seconds / 60), "minute")
    return f"; at {counted(ROWS_A_SECOND, 'row')} a second some {told}"


def _tables(plan: Plan, names: Iterable[str]) -> str:
    return _some([f"`{one}` ({counted(plan.rows.get(one, 0), 'row')})" for one in dict.fromkeys(names)])


def _some(several: Sequence[str]) -> str:
    more = f" and {len(several) - SHOWN} more" if len(several) > SHOWN else ""
    return ", ".join(several[:SHOWN]) + more


def _listed(several: Iterable[Left]) -> str:
    return ", ".join(
        f"`{one.object}`" if one.name == one.object else f"`{one.object}` as `{one.name}`" for one in several
    )


def _finding(word: str, one: Finding) -> Iterator[str]:
    yield f"{word}: {one.message}"
    if one.sample:
        yield f"      for example {', '.join(one.sample)}"
    for way in one.ways_out:
        yield f"      = {way}"
