"""A step does what the one it acts as may not do.

## What
A workflow acts as a role (`run_as: {role: …}`), or as whoever pressed its button or sent a form of the firm; and a
step makes, changes, deletes, gives away or moves a record, or writes a field, for which that role has no right.

## Why
The step is refused each time. The workflow stops half-way: some of what it should have done is there, the rest is not.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  invoice: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  finance: {can: {invoice: {read: all, create: true, update: all}}}
workflows:
  bill_it:
    trigger: {button: Bill it, module: deal, by: [rep]}
    steps: [{create: {module: invoice, set: {name: =name}}}]
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  invoice: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  finance: {can: {invoice: {read: all, create: true, update: all}}}
workflows:
  bill_it:
    trigger: {button: Bill it, module: deal, by: [rep]}
    run_as: {role: finance}
    steps: [{create: {module: invoice, set: {name: =name}}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Workflow
    from crmspec.compiler.syntax import Keys

OPERATIONS: Final = {"create": "create", "update": "update", "delete": "delete", "assign": "assign"}
"""Steps, and the right that each needs."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows do with what those may do whom they act as."""
    known = set(rights(architecture).sources)
    for name, workflow in architecture.section("workflows").items():
        acting = [one for one in _acting(architecture, name, workflow) if one[0] in known]
        if not acting:
            continue
        told: set[Keys] = set()
        for effect in effects_of(architecture).get(f"workflow:{name}", ()):
            for role, place in acting:
                if effect.path not in told and (lack := _lacks(architecture, role, effect)):
                    told.add(effect.path)
                    message = f"this step acts as `{role}`, who may not {lack}"
                    way_out = f"grant it to `{role}`, or let the workflow act as a role that may (`run_as`)"
                    yield Finding(effect.path, message, way_out, ((place, f"it acts as `{role}`"),))


def _acting(architecture: Architecture, name: str, workflow: Workflow) -> Iterator[tuple[str, Keys]]:
    """The roles that a workflow is known to act as, each with the place that says so."""
    if workflow.run_as.role:
        yield workflow.run_as.role, ("workflows", name, "run_as")
    elif not workflow.run_as.system:
        forms = architecture.section("forms")
        for trigger in workflow.trigger:
            if "button" in type(trigger).model_fields:
                yield from ((role, ("workflows", name, "trigger")) for role in getattr(trigger, "by", ()))
            form = forms.get(getattr(trigger, "submitted", ""))
            if form is not None and form.kind == "internal":
                yield from ((role, ("workflows", name, "trigger")) for role in form.roles)


def _lacks(architecture: Architecture, role: str, effect: Effect) -> str:
    """What a role lacks to bring about an effect; empty where nothing is known to be missing."""
    who = rights(architecture)
    declared = architecture.modules.get(effect.module)
    operation = OPERATIONS.get(effect.verb)
    if declared is None or operation is None:
        return ""
    if not who.may(role, operation, effect.module):
        shared = any(one.module == effect.module for one in architecture.section("shares").values())
        return "" if shared and operation == "update" else f"{operation} a `{effect.module}`"
    if operation not in {"create", "update"}:
        return ""
    fields = who.fields(role, operation, effect.module)
    missing = [
        one
        for one in declared.fields
        if one in effect.named and one not in fields and not declared.fields[one].derived
    ]
    return f"write {some(missing, 6)} of a `{effect.module}`" if missing else ""


RULE: Final = Rule("WFL113", Severity.ERROR, "graph", "step that its actor may not do", check, absence=True)
