"""A public form without protection.

## What
A form that is open to all has nothing that keeps robots out. Blueprints without roles are left alone.

## Why
Within days it is filled in by programs: thousands of records that nobody wrote, and messages to people who never asked.

## Bad
```yaml
modules:
  request:
    ownership: none
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {request: {read: all, create: true, update: all}}}
forms:
  ask_us: {kind: public, module: request, fields: [name], duplicates: create}
```

## Good
```yaml
modules:
  request:
    ownership: none
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {request: {read: all, create: true, update: all}}}
forms:
  ask_us: {kind: public, module: request, fields: [name], duplicates: create, protection: [honeypot, rate_limit]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

_LEAST: Final = ["honeypot", "rate_limit"]


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for public forms that anything can fill in."""
    for one in forms(architecture) if are_told(architecture) else ():
        if one.declared.kind == "public" and not one.declared.protection:
            message = "nothing keeps robots from filling in this form"
            way_out = "say `protection: [honeypot, rate_limit]`, or more where it matters"
            edits = (Edit("put", (*one.path, "protection"), _LEAST),)
            yield Finding((*one.path, "kind"), message, way_out, edits=edits)


RULE: Final = Rule(
    "IMP201", Severity.WARNING, "module", "public form without protection", check, absence=True
)
