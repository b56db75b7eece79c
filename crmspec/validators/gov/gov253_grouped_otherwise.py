"""A report is not grouped by what its name says.

## What
The name of a report ends in `by` or `per` and a field of its module (`cases_by_status`), or in a length of time
(`revenue_by_month`), and it is grouped by another field, counted by another length of time, or not grouped at all.

## Why
It was copied from its neighbour and not changed in the end. People read the bars as what the title says.

## Bad
```yaml
modules:
  case:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, done]}
      priority: {type: picklist, options: [low, high]}
reports:
  cases_by_status: {module: case, measures: {cases: count()}, group: [priority]}
```

## Good
```yaml
modules:
  case:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, options: [open, done]}
      priority: {type: picklist, options: [low, high]}
reports:
  cases_by_status: {module: case, measures: {cases: count()}, group: [status]}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_BY: Final = re.compile(r"_(?:by|per)_")
_WORD: Final = re.compile(r"[a-z]+")
TIMES: Final = {
    "day": "day",
    "week": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the end of each report's name with its groups."""
    for name, report in architecture.section("reports").items():
        wanted = _BY.split(name)[1:]
        if (
            not wanted
            or report.module not in architecture.modules
            or architecture.is_shared(("reports", name))
        ):
            continue
        keys = [(side, one) for side in ("group", "across") for one in getattr(report, side)]
        grouped = _words(report, keys)
        for what in wanted:
            if what in TIMES:
                yield from _timed(name, report, what, _said_of(keys))
            elif _is_field(architecture, report.module, what) and grouped.isdisjoint(what.split("_")):
                by = ", ".join(f"`{getattr(one, 'by', one)}`" for _, one in keys)
                how = f"is grouped by {by}" if by else "is not grouped"
                place = ("reports", name, "group") if report.group else ("reports", name)
                message = f"`{name}` {how}, though its name says by `{what}`"
                edits = (Edit("put", place, [what]),) if len(report.group) == len(keys) == 1 else ()
                yield Finding(place, message, f"group by `{what}`, or call it otherwise", edits=edits)


def _is_field(architecture: Architecture, module: str, what: str) -> bool:
    """Whether the end of a name is a field of the module that can be grouped by."""
    return what in architecture.modules[module].fields


def _words(report: Any, keys: list[tuple[str, Any]]) -> frozenset[str]:
    """The words of all that a report is grouped by."""
    period = f"{report.period.field_} {report.period.by or ''}" if report.period else ""
    columns = [str(one) for one in getattr(report, "columns", ()) if not keys]
    return _said_of(keys).union(_WORD.findall(" ".join([period, *columns])))


def _said_of(keys: list[tuple[str, Any]]) -> frozenset[str]:
    """The words of the groups, and of their labels."""
    texts = [f"{getattr(one, 'by', one)} {getattr(one, 'label', None) or ''}" for _, one in keys]
    return frozenset(_WORD.findall(" ".join(texts).lower()))


def _timed(name: str, report: Any, what: str, grouped: frozenset[str]) -> Iterator[Finding]:
    """A name that says by month, and another length of time or none."""
    period = report.period
    if period is None or not period.by:
        if what not in grouped and not any(word.endswith(("date", "on", "at")) for word in grouped):
            message = f"`{name}` is not counted by the {what}, though its name says so"
            place = ("reports", name, "period") if period else ("reports", name)
            edits = (Edit("put", ("reports", name, "period", "by"), what),) if period else ()
            way_out = f"add `by: {what}` to its `period`, or call it otherwise"
            yield Finding(place, message, way_out, edits=edits)
    elif period.by in TIMES and period.by != what and what not in grouped:
        message = f"`{name}` is counted by the {period.by}, though its name says by the {what}"
        at = ("reports", name, "period", "by")
        way_out = f"write `by: {what}`, or call it otherwise"
        yield Finding(at, message, way_out, at_key=False, edits=(Edit("put", at, what),))


RULE: Final = Rule("GOV253", Severity.WARNING, "module", "grouped otherwise than its name says", check)
