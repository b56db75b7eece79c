"""Two workflows do the same thing at the same moment.

## What
Two workflows that start at the same moment for the same record, under conditions that can both hold, do the same:
they tell the same people the same, give the same task, use the same subflow, make the same record or have another
system do the same. Other words for the same make no difference. (A message to people outside that is sent at the
same change of a record is WFL208.)

## Why
Everybody gets the reminder twice, and each task stands in the list twice. One of the two was written because nobody
knew of the other.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      call_on: {type: date}
activities:
  to_do: {kind: task, on: [deal]}
workflows:
  call_is_due:
    trigger: {due: deal.call_on}
    run_as: {system: It runs by the clock.}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: owner, due: 1 day}}
  reminder_of_the_call:
    trigger: {due: deal.call_on}
    run_as: {system: It runs by the clock.}
    steps:
      - {id: remind, task: {activity: to_do, subject: "Call {{ name }} today", to: owner, due: 1 day}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      call_on: {type: date}
activities:
  to_do: {kind: task, on: [deal]}
workflows:
  call_is_due:
    trigger: {due: deal.call_on}
    run_as: {system: It runs by the clock.}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: owner, due: 1 day}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._twins import doubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each pair of workflows once, at the first step that both do."""
    for one, other in doubles(architecture).values():
        message = f"`{other.workflow}` does at the same moment what `{one.workflow}` does: it happens twice"
        related = (((*one.step.path, one.step.verb), f"`{one.workflow}` does it here"),)
        yield Finding((*other.step.path, other.step.verb), message, "take one of the two out", related)


RULE: Final = Rule("WFL250", Severity.WARNING, "graph", "the same thing twice", check)
