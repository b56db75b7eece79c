"""A workflow is switched off.

## What
A workflow says `active: false`, and is not marked `deprecated` with the reason.

## Why
Whoever reads the blueprint takes it for what happens; what it is there for is simply not done. Mostly it was
switched off to try something, and forgotten.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    active: false
    trigger: {created: deal}
    steps:
      - {id: note, log: {activity: note, subject: New}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: note, log: {activity: note, subject: New}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import steps
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.gov._processes import Placed

_MOST: Final = 3


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find workflows that are there and do not run."""
    off = any(not one.active for one in architecture.section("workflows").values())
    by_workflow: dict[str, list[Placed]] = {}
    for placed in steps(architecture) if off else ():
        by_workflow.setdefault(placed.step.workflow or "", []).append(placed)
    for name, workflow in architecture.section("workflows").items():
        path = ("workflows", name)
        if workflow.active or workflow.deprecated or architecture.is_shared(path):
            continue
        done = tuple((one.path, "this step of a process is done by it") for one in by_workflow.get(name, ()))
        needing = [*(one.step.name for one in by_workflow.get(name, ())), *workflow.satisfies]
        shown = listed(needing, "and") if len(needing) <= _MOST else some(needing, _MOST)
        serves = f", and {shown} {'count' if len(needing) > 1 else 'counts'} on it" if needing else ""
        edits = (Edit("drop", (*path, "active")),)
        way_out = "switch it on, remove it, or say why in `deprecated`"
        yield Finding((*path, "active"), f"`{name}` is switched off{serves}", way_out, done, edits=edits)


RULE: Final = Rule("WFL230", Severity.WARNING, "file", "workflow that is switched off", check)
