"""Two workflows do the same thing at the same moment.

## What
Two workflows that start at the same moment for the same record, under conditions that can both hold, do the same:
they tell the same people the same, give the same task, use the same subflow, make the same record or have another
system do the same. Other words for the same make no difference. Or one of them is started by a tag that the other
puts on where it makes the same record. (A message to people outside that is sent at the same change of a record is
WFL208.)

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

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listeners_by_workflow
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._twins import doubles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each pair of workflows once, at the first step that both do."""
    for one, other in doubles(architecture).values():
        message = f"`{other.workflow}` does at the same moment what `{one.workflow}` does: it happens twice"
        related = (((*one.step.path, one.step.verb), f"`{one.workflow}` does it here"),)
        yield Finding((*other.step.path, other.step.verb), message, "take one of the two out", related)
    yield from _set_off(architecture)


def _set_off(architecture: Architecture) -> Iterator[Finding]:
    """Look for workflows that tags start, and that make what is made where the tag is put on."""
    started = {
        (one.value, name): several
        for name, several in listeners_by_workflow(architecture).items()
        for one in several
        if one.verb == "tagged" and architecture.section("workflows")[name].active
    }
    made = [one for one in architecture.steps("create") if one.path[0] == "workflows"] if started else []
    for tag, name in started:
        theirs = [one for one in made if one.path[1] == name]
        for owner, effects in effects_of(architecture).items() if theirs else ():
            if owner == f"workflow:{name}":
                continue
            for tagging in (one for one in effects if one.action == "tagged" and one.tag == tag):
                for mine in made:
                    other = next((one for one in theirs if _is_same(mine, one)), None)
                    if other is not None and mine.path[:-1] == tagging.path[:-1]:
                        text = (
                            f"`{name}` makes what `{mine.path[1]}`, which puts the tag on, has made already"
                        )
                        related = (
                            ((*mine.path, "create"), f"`{mine.path[1]}` makes it here"),
                            (tagging.path, "and puts the tag on here"),
                        )
                        yield Finding((*other.path, "create"), text, "take one of the two out", related)
                        break


def _is_same(one: Placed, other: Placed) -> bool:
    """Whether two steps make the same sort of record with much the same in it."""
    first, second = one.model.create, other.model.create
    if (first.module, first.record_type) != (second.module, second.record_type):
        return False
    return len(first.set.keys() & second.set.keys()) * 2 > len(first.set.keys() | second.set.keys())


RULE: Final = Rule("WFL250", Severity.WARNING, "graph", "the same thing twice", check)
