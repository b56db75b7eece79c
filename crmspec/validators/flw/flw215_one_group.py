"""A report is grouped by what its filter leaves empty or the same.

## What
The `where` of a report lets in only records for which a group's key is empty, or has one and the same value; or for
which the date that they are counted by is empty, or what a figure adds up; so too the date of a calendar.

## Why
There is one group, without a name or with the name that was asked for: the table says nothing.

## Bad
```yaml
modules:
  program:
    fields:
      name: {type: text, required: true}
      kind: {type: picklist, options: [grant, loan]}
reports:
  by_kind: {module: program, measures: {all: count()}, where: kind is null, group: [kind]}
```

## Good
```yaml
modules:
  program:
    fields:
      name: {type: text, required: true}
      kind: {type: picklist, options: [grant, loan]}
reports:
  by_kind: {module: program, measures: {all: count()}, where: kind is not null, group: [kind]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, satisfiable
from crmspec.compiler.expressions.ir import Expr, fields_read, walk
from crmspec.compiler.expressions.spoken import named
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_KIND: Final = {"group": "group", "across": "column"}
WAY_OUT: Final = "use a field that these records have, or turn the filter round"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the keys of groups with the report's filter."""
    for name, report in architecture.section("reports").items():
        where = condition(architecture, ("reports", name, "where"))
        if where is None or not satisfiable(where, facts=facts(architecture)):
            continue
        for side in ("group", "across"):
            for number in range(len(getattr(report, side))):
                path = ("reports", name, side, number)
                key = condition(architecture, (*path, "by"))
                if (
                    key is not None
                    and key.op in {"field", "get"}
                    and (said := _one(architecture, where, key))
                ):
                    message = f"the report `{name}` has a single {_KIND[side]}: {said}"
                    way_out = "group by a field that differs among these records, or correct the `where`"
                    related = ((("reports", name, "where"), "only these records are counted"),)
                    yield Finding(path, message, way_out, related, at_key=False)
        yield from _counted(architecture, name, where)
    for name, view in architecture.section("views").items():
        date = getattr(view, "date", None)
        where = condition(architecture, ("views", name, "where")) if date else None
        if where is not None and date and _is_empty(architecture, view.module, date, where):
            message = f"`{name}` shows records by `{date}`, and lets in only those that have none: it is always empty"
            related = ((("views", name, "where"), "its filter"),)
            yield Finding(("views", name, "date"), message, WAY_OUT, related, at_key=False)


def _counted(architecture: Architecture, name: str, where: Expr) -> Iterator[Finding]:
    """The date that a report counts by, and what its figures add up."""
    report = architecture.section("reports")[name]
    related = ((("reports", name, "where"), "its filter"),)
    period = report.period.field_ if report.period else ""
    if period and _is_empty(architecture, report.module, period, where):
        message = f"`{name}` counts records by `{period}`, and lets in only those that have none: it is always empty"
        yield Finding(("reports", name, "period", "field"), message, WAY_OUT, related, at_key=False)
    for called in report.measures:
        path = ("reports", name, "measures", called, "value")
        figure = condition(architecture, path)
        for part in walk(figure) if figure is not None else ():
            if (
                part.op not in {"agg_sum", "agg_avg", "agg_average", "agg_min", "agg_max"}
                or not part.operands
            ):
                continue
            of = part.operands[0]
            if of.op == "field" and _is_empty(architecture, report.module, str(of.args[1]), where):
                message = f"`{called}` of `{name}` is of `{of.args[1]}`, and its records have none: it is always empty"
                yield Finding(path, message, WAY_OUT, related, at_key=False)
                break


def _is_empty(architecture: Architecture, module: str, name: str, where: Expr) -> bool:
    """Whether a filter lets in only records without a field."""
    if "." in name or (module, name) not in fields_read(where):
        return False
    empty = Expr("is_null", BOOLEAN, (value_of(architecture, module, name),))
    return implies(where, empty, facts=facts(architecture))


def _one(architecture: Architecture, where: Expr, key: Expr) -> str:
    known = facts(architecture)
    empty = [key, *(part for part in key.operands if part.op in {"field", "get"})]
    for one in empty:
        if implies(where, Expr("is_null", BOOLEAN, (one,)), facts=known):
            return f"`{named(one)}` is empty on every record that its `where` lets in"
    for part in walk(where):
        fixed = part.op == "eq" and key in part.operands and any(one.is_literal for one in part.operands)
        if fixed and implies(where, part, facts=known):
            return f"`{named(key)}` is the same on every record that its `where` lets in"
    return ""


RULE: Final = Rule("FLW215", Severity.WARNING, "module", "grouped by one value", check)
