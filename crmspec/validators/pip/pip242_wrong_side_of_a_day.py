"""A transition waits for the wrong side of a day.

## What
A transition whose name, or whose stage, says that a time has run out (`expire`, `overdue`) asks for a day
that is still to come; or one that leads to a good end asks that what is `valid_until`, or expires, be over.

## Why
It happens to all records that are in time, and to none that are late; or nobody can accept what is still valid.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      overdue: {}
      paid: {outcome: done}
    transitions:
      fall_overdue: {from: sent, to: overdue, guard: due_on > today()}
      pay: {from: [sent, overdue], to: paid}
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      sent: {initial: true}
      overdue: {}
      paid: {outcome: done}
    transitions:
      fall_overdue: {from: sent, to: overdue, guard: due_on < today()}
      pay: {from: [sent, overdue], to: paid}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.diagnostics import Severity
from crmspec.validators.gov.gov240_opposite import compared_with_now
from crmspec.validators.pip._flow import flows, guard_of
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

OVER: Final = re.compile(r"(^|_)(over_?due|expir\w*|laps\w*|late|timed_out|outdated|elaps\w*)(_|$)")
UNTIL: Final = re.compile(r"(^|_)(until|expir\w*|valid_to|valid_through|deadline)(_|$)")
TERM: Final = re.compile(r"(^|_)(until|expir\w*|due|valid_to|valid_through|deadline|ends?|end_date)(_|$)")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the days that guards compare with today."""
    for flow in flows(architecture):
        for move in flow.moves:
            guard = guard_of(architecture, move) if move.said.guard else None
            for part in conjuncts(guard) if guard is not None else ():
                found = compared_with_now(part)
                if found is None or found[2]:
                    continue
                name, side, _ = found
                over = OVER.search(move.name) or OVER.search(move.to)
                if over and side > 0 and TERM.search(name):
                    text = f"`{move.name}` is made while `{name}` is still to come, not when it is over"
                    yield Finding(move.guard, text, "turn the comparison round", at_key=False)
                elif (
                    not over
                    and side < 0
                    and UNTIL.search(name)
                    and flow.stages[move.to].outcome in {"won", "done"}
                ):
                    text = f"`{move.name}` leads to `{move.to}`, and only once `{name}` is over"
                    yield Finding(move.guard, text, "turn the comparison round", at_key=False)


RULE: Final = Rule("PIP242", Severity.WARNING, "module", "wrong side of a day", check)
