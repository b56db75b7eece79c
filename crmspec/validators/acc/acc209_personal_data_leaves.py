"""Confidential data about people leaves the CRM.

## What
A field that is `personal` and `confidential` or `restricted` goes out to another system, or people may export it; or
its value is taken over into another field, which goes out. Administrators with rights in every module are reported as
such, not here.

## Why
What has left is no longer guarded: neither by roles, nor by erasure when the person asks for it.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      date_of_birth: {type: date, personal: true, sensitivity: confidential}
roles:
  agent: {can: {contact: {read: {scope: all, fields: all}, create: true, export: {scope: all, fields: all}}}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      date_of_birth: {type: date, personal: true, sensitivity: confidential}
roles:
  agent: {can: {contact: {read: {scope: all, fields: all}, create: true, export: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmspec.access.flows import Answer
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is exported, and at what goes to other systems."""
    yield from _under_another_name(architecture)
    told: set[Keys] = set()
    for right in granted(architecture):
        if right.operation == "export" and right.path not in told:
            told.add(right.path)
            names = private(architecture, right.module, right.fields)
            if names:
                message = f"`{right.role}` may export {some(names, 6)} of a `{right.module}`: personal and confidential"
                yield Finding(
                    right.path, message, "leave them out with `except`, or name the fields that are needed"
                )
    for name, integration in architecture.section("integrations").items():
        for number, mapping in enumerate(integration.mappings):
            if (mapping.direction or integration.direction) != "in":
                path = ("integrations", name, "mappings", number, "fields")
                names = private(architecture, mapping.module, mapping.fields)
                if names:
                    what = f"{some(names, 6)} of a `{mapping.module}`"
                    message = f"{what} goes out to `{name}`: personal and confidential"
                    yield Finding(
                        (*path, names[0]),
                        message,
                        "do not map it, or waive this with the reason and the contract",
                    )


def _under_another_name(architecture: Architecture) -> Iterator[Finding]:
    """What is taken over into other fields, by workflows or formulas, and goes out with them."""
    systems = architecture.section("integrations").values()
    if not any(one.mappings or one.operations for one in systems):
        return
    from crmspec.access.flows import copies

    for module, declared in architecture.modules.items():
        for name in private(architecture, module, declared.fields):
            for one in copies(architecture, module, name):
                if one.kind == "integration":
                    yield _taken_over(architecture, f"{module}.{name}", one)
                    break


def _taken_over(architecture: Architecture, field: str, one: Answer) -> Finding:
    from crmspec.access.telling import in_words, step_in_words

    message = (
        f"`{field}` is personal and confidential, and goes out to `{one.principal}` under another name:"
        f" {in_words(one.path)}"
    )
    way_out = "do not take it over, or say with `declassify` why it may be known there"
    related = tuple((flow.path, step_in_words(flow)) for flow in one.path[1:])
    return Finding(one.path[0].path, message, way_out, related)


def private(architecture: Architecture, module: str, names: Iterable[str]) -> list[str]:
    """Those of some fields that are personal and not for everyone inside."""
    declared = architecture.modules.get(module)
    fields = declared.fields if declared else {}
    wanted = set(names)
    return [
        name
        for name, one in fields.items()
        if name in wanted and one.personal and one.sensitivity not in OPEN
    ]


RULE: Final = Rule("ACC209", Severity.WARNING, "graph", "confidential personal data leaves", check)
