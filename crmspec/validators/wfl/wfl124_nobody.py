"""A step is for nobody.

## What
A `notify`, `ask`, `task` or `assign` step names nobody: no user, role, team, queue or rule.

## Why
Nobody is told, asked or given anything; the step does nothing or fails each time.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
activities:
  to_do: {kind: task, on: [deal]}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}"}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
activities:
  to_do: {kind: task, on: [deal]}
workflows:
  follow_up:
    trigger: {created: deal}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", role: boss}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

WHO: Final = {
    "notify": ("user", "role", "team", "queue"),
    "ask": ("user", "role"),
    "task": ("to", "role", "queue"),
    "assign": ("using", "queue", "to"),
}
DOES: Final = {"notify": "told", "ask": "asked", "task": "given this task", "assign": "given the record"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for somebody in each step that is for somebody."""
    for verb, keys in WHO.items():
        for step in architecture.steps(verb):
            options = getattr(step.model, verb)
            if all(getattr(options, key) is None for key in keys):
                yield Finding(
                    (*step.path, verb), f"nobody is {DOES[verb]}", f"name somebody: {some(list(keys))}"
                )


RULE: Final = Rule("WFL124", Severity.ERROR, "file", "step for nobody", check)
