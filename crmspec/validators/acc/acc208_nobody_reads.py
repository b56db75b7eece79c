"""Nobody may read the records of a module.

## What
Something makes records of a module, and no role may read it; administrators who may read every module do not count.

## Why
What is kept there can be seen by nobody whose work it is.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  complaint: {fields: {text: {type: long_text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}, complaint: {create: true}}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
  complaint: {fields: {text: {type: long_text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}, complaint: {read: all, create: true}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.flw._ways import makers
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for modules without readers."""
    if not are_told(architecture):
        return
    who = rights(architecture)
    shared = {one.module for one in architecture.section("shares").values()}
    made = makers(architecture)
    for name, module in architecture.section("modules").items():
        readers = [right for role in who.roles("read", name) for right in who.of(role, "read", name)]
        if name in shared or any(not one.wide for one in readers) or (readers and module.singleton):
            continue
        if architecture.is_shared(("modules", name)) or not (name in made or who.roles("create", name)):
            continue
        if not architecture.perhaps_meant(("module",), name):
            beside = ", besides those who may read every module" if readers else ""
            message = f"no role may read a `{name}`{beside}"
            yield Finding(("modules", name), message, "grant `read` to the roles whose work it is")


RULE: Final = Rule("ACC208", Severity.WARNING, "graph", "module that nobody may read", check, absence=True)
