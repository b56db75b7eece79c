"""A field is written, and nobody can read it.

## What
A workflow, form, import, conversion or integration fills a field, and nothing reads it: no list, report, message,
condition, calculation or integration names it, and no role (other than administrators) may see it.

## Why
Somebody meant to use it. Either the list, the report or the grant is missing, or the work is for nothing.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      checked_on: {type: date, sensitivity: confidential}
roles:
  agent: {can: {account: {read: all, create: true, update: all}}}
workflows:
  note_the_check:
    trigger: {button: Checked, module: account, by: [agent]}
    run_as: {system: People may not write it themselves.}
    steps: [{update: {set: {checked_on: =today()}}}]
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      checked_on: {type: date}
roles:
  agent: {can: {account: {read: all, create: true, update: all}}}
workflows:
  note_the_check:
    trigger: {button: Checked, module: account, by: [agent]}
    run_as: {system: People may not write it themselves.}
    steps: [{update: {set: {checked_on: =today()}}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Rights
    from crmspec.compiler.architecture import Architecture

_WORK: Final = frozenset({"workflow", "subflow", "form", "import", "conversion", "integration", "on_save"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for fields that are filled by work and read by nobody."""
    if not are_told(architecture):
        return
    found, who = touches(architecture), rights(architecture)
    for name, fills in found.fills.items():
        module, _, field = name.partition(".")
        declared = architecture.modules.get(module)
        if name in found.reads or declared is None or field not in declared.fields or declared.singleton:
            continue
        working = [one for one in fills if one.kind in _WORK]
        one = declared.fields[field]
        if working and not one.external_id and not _seen(who, module, field):
            what, _, called = architecture.owner(working[0].path).partition(":")
            message = f"the {what.replace('_', ' ')} `{called}` fills `{name}`, and nobody reads it"
            way_out = "do not fill it, use it, or let a role see it"
            path = architecture.field_path(module, field)
            related = tuple((touch.path, "it is filled here") for touch in working[:5])
            yield Finding(path, message, way_out, related)


def _seen(who: Rights, module: str, field: str) -> bool:
    return any(
        field in right.fields and not right.wide
        for role in who.roles("read", module)
        for right in who.of(role, "read", module)
    )


RULE: Final = Rule(
    "FLW208", Severity.WARNING, "graph", "field that is written and never read", check, absence=True
)
