"""A plan as people read it: the risk first, then what changes, then the steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.deploy.plan import Finding, Left, Plan

NAMES: Final = {"postgres": "PostgreSQL", "sqlite": "SQLite"}
_HOW: Final = {"together": "", "alone": "  (by itself)", "batches": "  (in batches)"}


def as_text(plan: Plan, changes: str = "", *, sql: bool = False) -> str:
    """Everything that somebody must know before they say yes."""
    return "\n".join(_lines(plan, changes, sql=sql)) + "\n"


def _lines(plan: Plan, changes: str, *, sql: bool) -> Iterator[str]:
    if plan.is_empty and not plan.drift:
        yield f"`{plan.deployment}` on {NAMES[plan.dialect]} is what it should be: nothing to do"
        return
    origin = f"from {plan.from_hash[:12]} " if plan.from_hash else "from nothing "
    yield f"plan {plan.number} for `{plan.deployment}` on {NAMES[plan.dialect]}: {origin}to {plan.to_hash[:12]}"
    yield ""
    yield "risk"
    yield from (f"  {line}" for line in _risk(plan))
    if changes:
        yield ""
        yield "changes"
        yield from (f"  {line}" if line else "" for line in changes.rstrip().splitlines())
    if plan.steps:
        yield ""
        yield "steps"
    for number, step in enumerate(plan.steps, 1):
        yield f"  {number:>3} {step.sign} {step.title}{_HOW[step.how]}"
        if sql:
            yield from (f"        {line}" for one in step.sql for line in one.splitlines())


def _risk(plan: Plan) -> Iterator[str]:
    for one in sorted(plan.findings, key=lambda each: not each.stops):
        yield from _finding("stop" if one.stops else "note", one)
    destroyed = ", ".join(f"`{step.subject}`" for step in plan.steps if step.destroys)
    yield f"destroys: {f'{destroyed}, which cannot be taken back' if destroyed else 'nothing'}"
    if plan.left:
        yield f"leaves until it is contracted: {_listed(plan.left)}"
    if plan.taken_up and not destroyed:
        yield f"takes up again: {_listed(plan.taken_up)}"
    if plan.from_hash:
        yield from _locks(plan)
    yield from (f"drift: {one}" for one in plan.drift)


def _locks(plan: Plan) -> Iterator[str]:
    if plan.dialect == "sqlite":
        yield "locks the whole file until it is done"
        return
    yield "locks each table that changes for a moment; what takes long keeps nobody out"
    batches = list(dict.fromkeys(step.subject for step in plan.steps if step.how == "batches"))
    if batches:
        yield f"fills row by row, in batches: {', '.join(f'`{one}`' for one in batches)}"


def _listed(several: Iterable[Left]) -> str:
    return ", ".join(f"`{one.object}` as `{one.name}`" for one in several)


def _finding(word: str, one: Finding) -> Iterator[str]:
    yield f"{word}: {one.message}"
    if one.sample:
        yield f"      for example {', '.join(one.sample)}"
    for way in one.ways_out:
        yield f"      = {way}"
