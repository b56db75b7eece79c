"""A report is grouped by what its filter leaves empty or the same.

## What
The `where` of a report lets in only records for which a group's key is empty, or has one and the same value.

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
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.spoken import named
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_KIND: Final = {"group": "group", "across": "column"}


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
