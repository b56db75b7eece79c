"""The period of a report cannot be what is meant.

## What
A report looks at less than a day, or at less time than one of its steps lasts (`by: month, last: 12 days`); at a
small part of what all others look at, with the number of another one and a smaller unit; or it counts by the day of
the last change, while another report of the module counts the same steps by another day. A `target` below nought,
where the figure cannot fall below it, is the like.

## Why
The report is empty, or has one column. Counted by the last change, what is corrected today moves out of a month that
was closed, and two reports that should agree do not.

## Bad
```yaml
modules:
  visit:
    fields:
      name: {type: text, required: true}
      hours: {type: decimal}
reports:
  hours_per_month:
    module: visit
    measures: {hours: {value: sum(hours), label: Hours}}
    period: {field: created_at, by: month, last: 12 days}
```

## Good
```yaml
modules:
  visit:
    fields:
      name: {type: text, required: true}
      hours: {type: decimal}
reports:
  hours_per_month:
    module: visit
    measures: {hours: {value: sum(hours), label: Hours}}
    period: {field: created_at, by: month, last: 12 months}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.lengths import hours
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture

STEPS: Final = {"day": 24.0, "week": 168.0, "month": 672.0, "quarter": 2016.0, "year": 8736.0}
CHANGED: Final = frozenset(
    {"changed", "updated", "touched", "edited", "modified", "activity", "stale", "upkeep", "quality", "changes",
     "recently", "idle", "last"}
)  # fmt: skip
TIMES: Final = 15
LONGER: Final = 9
MANY: Final = 3
FALLING: Final = frozenset(
    {"loss", "profit", "margin", "balance", "change", "growth", "net", "difference", "trend"}
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each period with its steps, and with those of the others."""
    reports = architecture.section("reports")
    spans = {
        name: hours(length)
        for name, one in reports.items()
        if one.period and (length := one.period.last or one.period.next)
    }
    for name, one in reports.items():
        if architecture.is_shared(("reports", name)):
            continue
        for figure, target in one.target.items():
            said = set(figure.split("_")) | set(
                (one.measures[figure].value if figure in one.measures else "").split()
            )
            if target < 0 and not FALLING & said and "-" not in said:
                text = f"`{figure}` is to reach {target}, and it is never below nought"
                yield Finding(("reports", name, "target", figure), text, "turn the sign round", at_key=False)
        if one.period:
            yield from _period(name, reports, spans)
            yield from _by_change(name, one, reports)


def _period(name: str, reports: Mapping[str, Any], spans: Mapping[str, float]) -> Iterator[Finding]:
    one = reports[name]
    span = spans.get(name, 0)
    key = "last" if one.period.last else "next"
    said, path = getattr(one.period, key), ("reports", name, "period", key)
    step = STEPS.get(one.period.by or "", 0.0)
    others = [other for its, other in spans.items() if its != name]
    if not span:
        return
    if span < STEPS["day"]:
        yield Finding(path, f"`{name}` looks at {said}: less than a day", "name days or months", at_key=False)
    elif span < step:
        text = f"`{name}` has one column per {one.period.by}, and looks at {said} only"
        yield Finding(path, text, "look at several of them, or take a shorter step", at_key=False)
    elif len(others) >= MANY and span * TIMES < min(others) and _is_slip(said, reports, name):
        text = f"`{name}` looks at {said}, and all other reports at far more"
        yield Finding(path, text, "is the unit right?", at_key=False)
    elif len(others) >= MANY and span >= LONGER * max(others) and 0 < step <= STEPS["month"]:
        text = f"`{name}` looks at {said}, by {one.period.by}, and all other reports at far less"
        yield Finding(path, text, "is the number right?", at_key=False)


def _is_slip(said: str, reports: Mapping[str, Any], name: str) -> bool:
    """Whether another report has the same number of another unit."""
    periods = [one.period for other, one in reports.items() if one.period and other != name]
    lengths = [length for one in periods if (length := one.last or one.next)]
    return any(length.split()[0] == said.split(maxsplit=1)[0] for length in lengths)


def _by_change(name: str, one: Any, reports: Mapping[str, Any]) -> Iterator[Finding]:
    if one.period.field_ != "updated_at" or CHANGED & set(name.split("_")):
        return
    for other, its in reports.items():
        period = its.period if its.module == one.module and other != name else None
        if period and period.by == one.period.by is not None and period.field_ != "updated_at":
            path = ("reports", name, "period", "field")
            text = f"`{name}` counts by the day of the last change, and `{other}` by `{period.field_}`"
            related = ((("reports", other, "period"), "the other report of these records"),)
            way_out = f"count by `{period.field_}`: what is corrected later moves to another {one.period.by}"
            yield Finding(path, text, way_out, related, at_key=False)
            return


RULE: Final = Rule("GOV256", Severity.WARNING, "module", "period that cannot be meant", check)
