"""A report's filter decides its figure beforehand.

## What
A report counts or adds up the records for which something holds, and its `where` lets in only such records, or none of
them: the share is always 100 %, or always nought.

## Why
The figure looks like news and is none. Most often the filter was copied from another report.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, won, lost]}
reports:
  win_rate:
    module: deal
    where: stage == "won"
    measures: {rate: 'ratio(count(stage == "won"), count())'}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: {type: picklist, options: [open, won, lost]}
reports:
  win_rate:
    module: deal
    where: stage in ["won", "lost"]
    measures: {rate: 'ratio(count(stage == "won"), count())'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import disjoint, implies, satisfiable
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the conditions of figures with that of the report."""
    known = facts(architecture)
    for name, report in architecture.section("reports").items():
        where = condition(architecture, ("reports", name, "where"))
        if where is None or not satisfiable(where, facts=known):
            continue
        for called in report.measures:
            path = ("reports", name, "measures", called)
            figure = condition(architecture, (*path, "value"))
            said = _said(architecture, where, figure) if figure is not None else ""
            if said:
                message = f"`{called}` {said}: the report looks at no other records"
                way_out = "widen the report's `where`, or count something else"
                yield Finding(path, message, way_out, ((("reports", name, "where"), "its filter"),))


def _said(architecture: Architecture, where: Expr, tree: Expr) -> str:
    """What is known of a figure before it is counted; empty where it is open."""
    known = facts(architecture)
    for part in walk(tree):
        asked = _asked(part)
        if asked is None:
            continue
        if disjoint(where, asked, facts=known):
            return "is always nought or empty"
        if tree.op == "div" and asked.op != "not_null" and implies(where, asked, facts=known):
            return "is always the same share"
    return ""


def _asked(part: Expr) -> Expr | None:
    """The condition of a figure's part."""
    if not part.op.startswith("agg_") or not part.operands:
        return None
    (first, *_) = part.operands
    if part.op == "agg_count":
        return None if first.is_literal else first
    return first.operands[0] if first.op == "if" else None


RULE: Final = Rule("FLW214", Severity.WARNING, "module", "filter that decides the figure", check)
