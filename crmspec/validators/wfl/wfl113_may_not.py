"""A step does what the one it acts as may not do.

## What
A workflow acts as a role (`run_as: {role: …}`), or as whoever pressed its button or sent a form of the firm; and a
step makes, changes, deletes, gives away or moves a record, or writes a field, for which that role has no right. Where
a change of a record starts it, those who may make that change are looked at, and what is made and changed.

## Why
The step is refused each time. The workflow stops half-way: some of what it should have done is there, the rest is not.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  invoice: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  finance: {can: {deal: {read: all}, invoice: {read: all, create: true, update: all}}}
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
  finance: {can: {deal: {read: all}, invoice: {read: all, create: true, update: all}}}
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
from crmspec.validators.wfl._actors import acting, causing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.automation import Workflow
    from crmspec.compiler.syntax import Keys

OPERATIONS: Final = {"create": "create", "update": "update", "delete": "delete", "assign": "assign"}
"""Steps, and the right that each needs."""
EDITING: Final = frozenset({"create", "update"})
"""Those that count where anybody's change of a record sets it off: giving away what is new is left to the workflow."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows do with what those may do whom they act as."""
    known = set(rights(architecture).sources)
    for name, workflow in architecture.section("workflows").items():
        named = [(role, place, OPERATIONS) for role, place in acting(architecture, name, workflow)]
        editing = [(role, place, EDITING) for role, place in causing(architecture, name, workflow)]
        actors = [one for one in (*named, *editing) if one[0] in known]
        told: set[Keys] = set()
        for effect in effects_of(architecture).get(f"workflow:{name}", ()) if actors else ():
            for role, place, operations in actors:
                lack = _lacks(architecture, role, effect) if effect.verb in operations else ""
                if lack and effect.path not in told:
                    told.add(effect.path)
                    message, way_out = _said(name, workflow, effect, role, lack)
                    why = f"it acts as `{role}`" if operations is OPERATIONS else f"`{role}` can set it off"
                    yield Finding(effect.path, message, way_out, ((place, why),))


def _said(name: str, workflow: Workflow, effect: Effect, role: str, lack: str) -> tuple[str, str]:
    """What is refused to whom, and the way out that gives nobody more rights first."""
    pressed = not workflow.run_as.role and any(role in getattr(one, "by", ()) for one in workflow.trigger)
    others = f"let the workflow act as a role that may (`run_as`), or grant it to `{role}`"
    if pressed:
        message = f"the button of `{name}` is for `{role}`, who may not {lack}: it is refused each time"
        return message, f"give the button to a role that may (`by`), {others}"
    return f"the `{effect.verb}` of `{name}` is done as `{role}`, who may not {lack}", others


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
