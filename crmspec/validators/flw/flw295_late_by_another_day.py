"""A report lets records in by one day, and tells how late they are by another.

## What
The `where` of a report lets in records whose one date is past (`paid_on < today()`), and a group sorts them by how many
days have gone since another date, which the `where` does not look at.

## Why
Records that are not late at all stand among the late ones, in the group that is left over, and late ones whose first
date is not past, or missing, are not there.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
      paid_on: {type: date}
reports:
  overdue:
    module: bill
    where: paid_on < today()
    group: [{by: '"long" if days_between(due_on, today()) > 30 else "a little"'}]
    measures: {bills: count()}
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
      paid_on: {type: date}
reports:
  overdue:
    module: bill
    where: due_on < today()
    group: [{by: '"long" if days_between(due_on, today()) > 30 else "a little"'}]
    measures: {bills: count()}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import fields_read, walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

PAST: Final = {"lt": 0, "le": 0, "gt": 1, "ge": 1}
"""Comparisons, and where the day stands that is past."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the days of groups with the one of the filter."""
    for name, report in architecture.section("reports").items():
        where = condition(architecture, ("reports", name, "where")) if report.where and report.group else None
        past = [one for part in conjuncts(where) if (one := _past(part))] if where is not None else []
        if len(past) != 1 or where is None or architecture.is_shared(("reports", name)):
            continue
        for number in range(len(report.group)):
            path = ("reports", name, "group", number, "by")
            key = condition(architecture, path)
            for late in _counted(key) if key is not None and key.op == "if" else ():
                if late[0] == past[0][0] and late not in fields_read(where):
                    text = (
                        f"`{name}` lets in a `{late[0]}` whose `{past[0][1]}` is past,"
                        f" and tells how late it is by `{late[1]}`"
                    )
                    way_out = f"ask `{late[1]} < today()` in the `where`, or count from `{past[0][1]}`"
                    related = ((path, "the days are counted here"),)
                    yield Finding(("reports", name, "where"), text, way_out, related, at_key=False)
                    break


def _past(part: Expr) -> tuple[str, str] | None:
    """The field of which a comparison says that it is before today."""
    if part.op not in PAST or len(part.operands) != 2:
        return None
    day, limit = part.operands[PAST[part.op]], part.operands[1 - PAST[part.op]]
    if day.op == "field" and _is_now(limit):
        return str(day.args[0]), str(day.args[1])
    return None


def _is_now(value: Expr) -> bool:
    """Whether a value is this moment, or today."""
    return value.op == "now" or (value.op == "date_of" and value.operands[0].op == "now")


def _counted(key: Expr) -> Iterator[tuple[str, str]]:
    """The fields from which a group's key counts the days until today."""
    for part in walk(key):
        if part.op == "days_between" and len(part.operands) == 2:
            since, until = part.operands
            if since.op == "field" and _is_now(until):
                yield str(since.args[0]), str(since.args[1])


RULE: Final = Rule("FLW295", Severity.WARNING, "module", "late by another day", check)
