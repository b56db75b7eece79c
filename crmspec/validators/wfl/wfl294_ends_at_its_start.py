"""What ends is started by the day on which it begins.

## What
A workflow waits for the day on which something begins, and puts the record into a state that is called an end
(`expired`, `ended`, `lapsed`) or makes a transition into an end of its pipeline, although the record has a day of
ending beside it. Or it waits for the day of ending, and makes the record `active`.

## Why
Whoever has just bought is turned away, and what has really ended stays active for ever.

## Bad
```yaml
modules:
  pass:
    fields:
      name: {type: text, required: true}
      start_date: {type: date}
      end_date: {type: date}
      state: {type: picklist, options: [active, expired], default: active}
workflows:
  pass_expires:
    trigger: {due: pass.start_date}
    if: state == "active"
    run_as: {system: It runs by the clock.}
    steps:
      - {id: expire, update: {set: {state: expired}}}
```

## Good
```yaml
modules:
  pass:
    fields:
      name: {type: text, required: true}
      start_date: {type: date}
      end_date: {type: date}
      state: {type: picklist, options: [active, expired], default: active}
workflows:
  pass_expires:
    trigger: {due: pass.end_date}
    if: state == "active"
    run_as: {system: It runs by the clock.}
    steps:
      - {id: expire, update: {set: {state: expired}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import steps_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

PAIRS: Final = (
    ("start", "end"), ("starts", "ends"), ("start", "ends"), ("begins", "ends"), ("begin", "end"), ("from", "until"),
    ("from", "to"), ("started", "ended"), ("opens", "closes"),
)  # fmt: skip
OVER: Final = re.compile(r"^(?:expired|ended|over|lapsed|inactive|terminated|archived|finished)$")
RUNNING: Final = re.compile(r"^(?:active|started|running|in_force)$")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the days that workflows wait for with what these do."""
    for trigger in architecture.steps("due"):
        if (
            trigger.path[0] != "workflows"
            or trigger.path[2] != "trigger"
            or architecture.is_shared(trigger.path)
        ):
            continue
        module, _, name = trigger.model.due.partition(".")
        declared = architecture.modules.get(module)
        for first, last in PAIRS if declared and name in declared.fields else ():
            begins, ends = _other(name, first, last), _other(name, last, first)
            known = declared.fields if declared else {}
            if begins in known and _does(architecture, trigger, module, OVER, end=True):
                yield _finding(architecture, trigger, begins, ("ends", "begins"))
                break
            if ends in known and _does(architecture, trigger, module, RUNNING, end=False):
                yield _finding(architecture, trigger, ends, ("begins", "ends"))
                break


def _other(name: str, one: str, other: str) -> str:
    words = name.split("_")
    return "_".join(other if word == one else word for word in words) if one in words else ""


def _does(
    architecture: Architecture, trigger: Placed, module: str, called: re.Pattern[str], *, end: bool
) -> bool:
    """Whether the workflow puts its own record into such a state."""
    for step in steps_under(architecture, (*trigger.path[:2], "steps")):
        if step.verb == "update" and step.context.module_of(step.model.update.record) == module:
            if any(
                isinstance(value, str) and called.match(value) for value in step.model.update.set.values()
            ):
                return True
        elif step.verb == "transition" and end:
            name, _, made = step.model.transition.make.partition(".")
            pipeline = architecture.section("pipelines").get(name)
            transition = pipeline.transitions.get(made) if pipeline and pipeline.module == module else None
            stage = pipeline.stages.get(transition.to) if pipeline and transition else None
            if stage is not None and stage.outcome and called.match(str(transition.to if transition else "")):
                return True
    return False


def _finding(architecture: Architecture, trigger: Placed, other: str, words: tuple[str, str]) -> Finding:
    module, _, name = trigger.model.due.partition(".")
    does, day = words
    text = f"`{trigger.path[1]}` {does} a `{module}` on `{name}`, the day on which it {day}"
    related = ((architecture.field_path(module, other), f"this is the day on which it {does}"),)
    return Finding((*trigger.path, "due"), text, f"wait for `{module}.{other}`", related, at_key=False)


RULE: Final = Rule("WFL294", Severity.WARNING, "module", "ends on its first day", check)
