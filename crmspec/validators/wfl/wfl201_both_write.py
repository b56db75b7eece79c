"""Two workflows set the same field at the same moment.

## What
Two workflows are started by the same event, and both may then set the same field of the same record, to different
values: neither waits first, and their conditions do not exclude each other.

## Why
They run side by side, so which value stays is chance, and may be another one tomorrow.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      employees: {type: integer}
      partner: {type: boolean, default: false}
      priority: {type: picklist, options: [normal, high]}
workflows:
  large_firms_first:
    trigger: {created: lead}
    if: employees > 500
    steps:
      - update: {set: {priority: high}}
  partners_are_patient:
    trigger: {created: lead}
    if: partner
    steps:
      - update: {set: {priority: normal}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      employees: {type: integer}
      partner: {type: boolean, default: false}
      priority: {type: picklist, options: [normal, high]}
workflows:
  large_firms_first:
    trigger: {created: lead}
    if: employees > 500 and not partner
    steps:
      - update: {set: {priority: high}}
  partners_are_patient:
    trigger: {created: lead}
    if: partner
    steps:
      - update: {set: {priority: normal}}
```
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._told import event
from crmspec.validators.wfl._writes import Write, moments, together, writes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.listeners import Listener
    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the workflows that set the same field of the same record."""
    fields: dict[tuple[str, str, str], list[Write]] = defaultdict(list)
    for mine in writes(architecture).values():
        for one in mine:
            fields[one.step.module, one.field, one.record].append(one)
    told: set[tuple[str, str]] = set()
    for several in fields.values():
        for one, other in combinations(several, 2):
            pair = (one.workflow, other.workflow)
            if (
                one.workflow != other.workflow
                and pair not in told
                and (at := _clash(architecture, one, other))
            ):
                told.add(pair)
                yield _finding(one, other, at[0])


def _clash(architecture: Architecture, one: Write, other: Write) -> tuple[Listener, Listener] | None:
    if one.value == other.value and one.value.op != "unknown":
        return None
    if architecture.is_shared(one.place) or architecture.is_shared(other.place):
        return None
    found = moments(architecture, one.workflow, other.workflow)
    return next((at for at in found if together(architecture, one, other, at)), None)


def _finding(one: Write, other: Write, at: Listener) -> Finding:
    what = (
        f"`{one.field}` of a `{one.step.module}`" if one.record == "record" else f"`{one.record}.{one.field}`"
    )
    message = (
        f"`{one.workflow}` and `{other.workflow}` may both set {what} {event(at)}, "
        "and which of them stays is chance"
    )
    way_out = "make their conditions exclude each other, or make one workflow of them with a `branch`"
    related = ((one.place, f"`{one.workflow}` sets it here"),)
    return Finding(other.place, message, way_out, related)


RULE: Final = Rule("WFL201", Severity.WARNING, "graph", "two workflows set one field", check)
