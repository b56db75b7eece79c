"""Something is counted, sorted or decided by a field that nothing fills.

## What
A report, segment, list, score, assignment, workflow, message, campaign or deadline looks at a field, and no form,
import, conversion, workflow, integration or role ever gives that field a value other than its default. Administrators
who may change every field of every module do not count: they are no process. Neither do rights to change a field that
no view shows, where a page of the module says what it shows.

## Why
The report stays empty, the segment has no members, the branch is never taken. Nobody notices, since nothing fails.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      churn_risk: {type: picklist, options: [low, high]}
segments:
  at_risk: {module: account, where: churn_risk == "high"}
roles:
  agent: {can: {account: {read: all, create: {fields: [name]}, update: {scope: all, fields: [name]}}}}
workflows:
  call_them:
    trigger: {button: Ask them all, module: account, by: [agent]}
    steps:
      - for_each: {segment: at_risk, as: one, steps: [{update: {record: one, set: {name: =one.name}}}]}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      churn_risk: {type: picklist, options: [low, high]}
segments:
  at_risk: {module: account, where: churn_risk == "high"}
roles:
  agent: {can: {account: {read: all, create: {fields: [name]}, update: {scope: all, fields: [name, churn_risk]}}}}
workflows:
  call_them:
    trigger: {button: Ask them all, module: account, by: [agent]}
    steps:
      - for_each: {segment: at_risk, as: one, steps: [{update: {record: one, set: {name: =one.name}}}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told
from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import filling, is_filled
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.touches import Touch
    from crmspec.compiler.architecture import Architecture

DECIDING: Final = frozenset(
    {
        "assignment_rule",
        "campaign",
        "channel",
        "document",
        "expression",
        "integration",
        "on_save",
        "pipeline",
        "report",
        "scoring_rule",
        "segment",
        "sla",
        "subflow",
        "template",
        "where",
        "workflow",
    }
)
"""Kinds of places that do not do their work without a value."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is needed, and whether anything brings it."""
    if not are_told(architecture):
        return
    for name, readers in touches(architecture).reads.items():
        module, _, field = name.partition(".")
        declared = architecture.modules.get(module)
        if declared is None or field not in declared.fields:
            continue
        needing = tuple(
            one
            for one in readers
            if (one.kind in DECIDING or (one.kind == "view" and "where" in one.path))
            and _is_sound(architecture, one)
            and not architecture.is_shared(one.path)
        )
        if needing and not is_filled(architecture, module, field):
            yield _finding(architecture, module, field, needing)


def _is_sound(architecture: Architecture, one: Touch) -> bool:
    """Whether what looks at the field has no mistake of its own, which is reported already."""
    return all(found.checked.expr is not None for found in architecture.expressions.get(one.path, ()))


def _finding(architecture: Architecture, module: str, field: str, needing: tuple[Touch, ...]) -> Finding:
    first, *others = sorted(needing, key=lambda one: (one.kind not in {"report", "segment"}, str(one.path)))
    what, _, name = architecture.owner(first.path).partition(":")
    related = (
        (architecture.field_path(module, field), "the field"),
        *((one.path, "it is looked at here too") for one in others[:6]),
    )
    still = filling(architecture, module, field)
    state = "never changes from its default" if still else "is never filled"
    message = f"the {what.replace('_', ' ')} `{name}` looks at `{module}.{field}`, which {state}"
    way_out = (
        "fill it by a form, an import, a workflow or the fields that a role may edit; or do not look at it"
    )
    return Finding(first.path, message, way_out, related, at_key=False)


RULE: Final = Rule(
    "FLW201", Severity.WARNING, "graph", "something looks at a field that nothing fills", check, absence=True
)
