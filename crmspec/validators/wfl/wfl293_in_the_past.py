"""A day that is to come is put into the past.

## What
A step, a transition or a conversion sets a date that is called after what is to come (`due_on`, `next_call_at`,
`expires_on`, `deadline`) to some time before today.

## Why
It is overdue the moment it is set: reminders and reports for what is late come at once, or never, since the day on
which they wait for it has gone by.

## Bad
```yaml
modules:
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
workflows:
  plan_the_next_call:
    trigger: {created: deal}
    run_as: {system: Deals come in by themselves.}
    steps:
      - {id: plan, update: {set: {due_on: =today() - days(7)}}}
```

## Good
```yaml
modules:
  deal:
    ownership: user
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
workflows:
  plan_the_next_call:
    trigger: {created: deal}
    run_as: {system: Deals come in by themselves.}
    steps:
      - {id: plan, update: {set: {due_on: =today() + days(7)}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

SET: Final = frozenset({"set", "sets"})
TO_COME: Final = re.compile(
    r"(?:^|_)(?:due|next|until|expires?|expiry|deadline|renewal|renews|ends|planned)(?:_|$)"
)
MOVING: Final = frozenset({"move_date", "move_instant"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is set to a time before now."""
    for path, several in architecture.expressions.items():
        if len(path) < 3 or path[-2] not in SET or not TO_COME.search(str(path[-1])):
            continue
        value = several[0].checked.expr
        if value is not None and _is_past(value) and not architecture.is_shared(path):
            text = f"`{path[-1]}` is set to a day that has gone by already"
            yield Finding(path, text, "count forward from today, with `+`", at_key=False)


def _is_past(value: Expr) -> bool:
    """Whether a value lies some time before now, whatever the record says."""
    if value.op not in MOVING:
        return False
    start, by = value.operands
    if start.op == "date_of":
        start = start.operands[0]
    return start.op == "now" and _is_negative(by)


def _is_negative(by: Expr) -> bool:
    if by.op == "neg":
        return not _is_negative(by.operands[0])
    return by.is_literal and isinstance(by.value, int) and by.value < 0


RULE: Final = Rule("WFL293", Severity.WARNING, "module", "day to come in the past", check)
