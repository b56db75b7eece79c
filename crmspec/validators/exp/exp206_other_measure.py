"""A figure of a report is called after one field and totals another.

## What
A measure whose name or label is that of a field of the module (`hours`, `total_cost`), and which adds up another; or a
report whose own name says so while it has one figure only; or two measures of one report that are the same.

## Why
It was copied, and its own field was never put in. The figure looks right and is another.

## Bad
```yaml
modules:
  visit:
    display: name
    fields:
      name: {type: text}
      hours: {type: decimal}
      cost: {type: money}
reports:
  visits:
    module: visit
    measures: {cost: sum(cost), hours: sum(cost)}
```

## Good
```yaml
modules:
  visit:
    display: name
    fields:
      name: {type: text}
      hours: {type: decimal}
      cost: {type: money}
reports:
  visits:
    module: visit
    measures: {cost: sum(cost), hours: sum(hours)}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.types import Scaled
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import field_of, meant, stem
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.model.insight import Report
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what figures are called and what they add up."""
    for name, report in architecture.section("reports").items():
        if architecture.is_shared(("reports", name)):
            continue
        seen: dict[tuple[Expr, str | None], str] = {}
        for called, measure in report.measures.items():
            path = ("reports", name, "measures", called, "value")
            expr = condition(architecture, path)
            if expr is None:
                continue
            first = seen.setdefault((expr, measure.share), called)
            wanted = _wanted(architecture, report, (name, called), expr)
            if first != called:
                message = f"`{called}` is the same figure as `{first}`"
                related: tuple[tuple[Keys, str], ...] = (
                    (("reports", name, "measures", first), "the other one"),
                )
                way_out = (
                    f"`{wanted}` seems to be meant" if wanted else "put in what it should show, or drop it"
                )
                yield Finding(path, message, way_out, related, at_key=False)
            elif wanted:
                what = _totalled(report, expr)
                message = f"`{called}` of `{name}` adds up `{what}`, though it is called after `{wanted}`"
                related = ((architecture.field_path(report.module, wanted), "there is this too"),)
                yield Finding(
                    path, message, f"add up `{wanted}`, or call it otherwise", related, at_key=False
                )


@once
def misnamed(architecture: Architecture) -> frozenset[str]:
    """The reports with a figure of another field than its name says."""
    return frozenset(str(one.path[1]) for one in check(architecture))


def _totalled(report: Report, expr: Expr) -> str:
    """The field that a figure adds up, or takes the mean, least or greatest of."""
    if expr.op == "div" and expr.operands[0].op.startswith("agg_"):
        expr = expr.operands[0]
    return field_of(expr.operands[0], report.module) if expr.op.startswith("agg_") and expr.operands else ""


def _wanted(architecture: Architecture, report: Report, names: tuple[str, str], expr: Expr) -> str:
    """The field that a figure is called after, where it adds up another."""
    field, (name, called) = _totalled(report, expr), names
    if not field or report.module not in architecture.modules:
        return ""
    wanted = meant(architecture, report.module, called, field) or _at_its_end(
        architecture, report.module, called, field
    )
    if wanted or len(report.measures) > 1:
        return wanted
    return _in_name(architecture, report.module, name, field)


def _at_its_end(architecture: Architecture, module: str, called: str, field: str) -> str:
    """The amount whose name ends in that of the figure, where the one added up has no word of it."""
    members = architecture.members.members(module) or {}
    ends = [
        other
        for other in architecture.modules[module].fields
        if other.endswith(f"_{called}") and isinstance(members.get(other), Scaled)
    ]
    alike = len(ends) == 1 and type(members.get(ends[0])) is type(members.get(field))
    return ends[0] if alike and set(called.split("_")).isdisjoint(field.split("_")) else ""


def _in_name(architecture: Architecture, module: str, name: str, field: str) -> str:
    """The field whose whole name stands in the report's name, where the one that is added up does not."""
    if _stands_in(field, name) or _stands_in("_".join(stem(field)), name):
        return ""
    members = architecture.members.members(module) or {}
    same = [
        other
        for other in architecture.modules[module].fields
        if "_" in other and _stands_in(other, name) and isinstance(members.get(other), Scaled)
    ]
    return same[0] if len(same) == 1 else ""


def _stands_in(field: str, name: str) -> bool:
    return bool(field) and f"_{field}_" in f"_{name}_"


RULE: Final = Rule("EXP206", Severity.WARNING, "module", "figure of another field than its name says", check)
