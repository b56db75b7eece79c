"""A workflow waits for what may never come.

## What
A `wait` for an event has no `deadline`; or a `wait` says neither how long, nor until when, nor for what.

## Why
Runs pile up that never end. For each record that is under way the workflow does not start again, so that those for whom
the event did not come are forgotten for good.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: answer, wait: {event: {changed: deal, fields: [amount]}}}
      - {id: tell, log: {activity: note, subject: There is an amount}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
  project:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
activities:
  note: {kind: note, on: [deal, project]}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: answer, wait: {event: {changed: deal, fields: [amount]}, deadline: 30 days}}
      - {id: tell, log: {activity: note, subject: There is an amount}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what ends each wait."""
    for step in architecture.steps("wait"):
        wait, path = step.model.wait, (*step.path, "wait")
        if wait.event is not None and wait.deadline is None:
            text = f"nothing ends the wait of `{step.path[1]}` where the event does not come"
            if wait.on_timeout:
                text += ", and what is to be done then is never done"
            way_out = "say how long in `deadline`, and in `on_timeout` what is done then"
            yield Finding((*path, "event"), text, way_out)
        elif wait.event is None and not (wait.for_ or wait.until or wait.at):
            text = f"the wait of `{step.path[1]}` says neither how long, nor until when, nor for what"
            yield Finding(path, text, "write `for`, `until`, `at` or `event`")


RULE: Final = Rule("WFL121", Severity.ERROR, "file", "wait without an end", check)
