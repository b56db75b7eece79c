"""A total over time is dated by the whole, and the one beside it by its parts.

## What
A report adds up a roll-up, by the day on which the whole was made (`created_at`). A report on the same dashboard adds
up another figure of the very parts which that roll-up is made of, by the day on which each part was made.

## Why
Parts come later than their whole. Their figures fall into a month that is long past: what was reported changes again
and again, and the two curves, which people read together, do not fit each other.

## Bad
```yaml
modules:
  case:
    fields:
      name: {type: text, required: true}
      cost: {type: rollup, of: entry, via: case, function: sum, field: cost}
  entry:
    fields:
      case: {type: lookup, to: case, required: true}
      spent: {type: decimal, precision: 8, scale: 2}
      cost: {type: money}
reports:
  time_per_month: {module: entry, period: {field: created_at, by: month}, measures: {hours: sum(spent)}}
  cost_per_month: {module: case, period: {field: created_at, by: month}, measures: {cost: sum(cost)}}
dashboards:
  work: {tiles: [time_per_month, cost_per_month]}
```

## Good
```yaml
modules:
  case:
    fields:
      name: {type: text, required: true}
      cost: {type: rollup, of: entry, via: case, function: sum, field: cost}
  entry:
    fields:
      case: {type: lookup, to: case, required: true}
      spent: {type: decimal, precision: 8, scale: 2}
      cost: {type: money}
reports:
  time_per_month: {module: entry, period: {field: created_at, by: month}, measures: {hours: sum(spent)}}
  cost_per_month: {module: entry, period: {field: created_at, by: month}, measures: {cost: sum(cost)}}
dashboards:
  work: {tiles: [time_per_month, cost_per_month]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

MADE: Final = "created_at"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the totals over time that each dashboard shows side by side."""
    reports = architecture.section("reports")
    over_time = {
        name for name, one in reports.items() if one.period and one.period.by and one.period.field_ == MADE
    }
    told: set[str] = set()
    for board in architecture.section("dashboards").values() if len(over_time) > 1 else ():
        shown = [tile.report for tile in board.tiles if tile.report in over_time]
        for name in shown:
            for measure, parts in () if name in told else _of_parts(architecture, name):
                beside = [
                    other
                    for other in shown
                    if reports[other].module == parts
                    and reports[other].period.by == reports[name].period.by
                    and any(_summed(architecture, other))
                ]
                if beside and not architecture.is_shared(("reports", name)):
                    told.add(name)
                    yield _finding(architecture, name, measure, beside[0])
                    break


def _summed(architecture: Architecture, name: str) -> Iterator[tuple[str, Expr]]:
    """The fields that a report adds up, each with its figure."""
    for measure in architecture.section("reports")[name].measures:
        value = condition(architecture, ("reports", name, "measures", measure, "value"))
        if value is not None and value.op == "agg_sum" and value.operands[0].op == "field":
            yield measure, value.operands[0]


def _of_parts(architecture: Architecture, name: str) -> Iterator[tuple[str, str]]:
    """The figures of a report that add up roll-ups, each with the module of their parts."""
    for measure, value in _summed(architecture, name):
        field = architecture.field_of(str(value.args[0]), str(value.args[1]))
        if getattr(field, "function", "") == "sum":
            yield measure, str(getattr(field, "of", ""))


def _finding(architecture: Architecture, name: str, measure: str, other: str) -> Finding:
    reports = architecture.section("reports")
    whole, part = reports[name].module, reports[other].module
    text = (
        f"`{name}` dates each `{part}` by its `{whole}`, and `{other}` beside it by itself:"
        f" what comes later changes a {reports[name].period.by} that is over"
    )
    related = (
        (("reports", other, "period"), "this goes by the day of the parts"),
        (("reports", name, "measures", measure), "this is added up from the same parts"),
    )
    return Finding(("reports", name, "period"), text, f"add up the records of `{part}` instead", related)


RULE: Final = Rule("GOV298", Severity.WARNING, "graph", "total dated by the whole", check)
