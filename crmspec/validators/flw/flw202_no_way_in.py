"""A module has no way in.

## What
No form, import, conversion, workflow, integration, campaign or record of the blueprint makes records of a module, and
no role may create them, although some may read them. Administrators who may create in every module count only where
the module has one record (`singleton`).

## Why
The module stays empty, and with it all that looks at it. Most often the grant or the form was forgotten.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  competitor:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
roles:
  agent: {can: {deal: {read: all, create: true, update: all}, competitor: {read: all, update: all}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  competitor:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
roles:
  agent: {can: {deal: {read: all, create: true, update: all}, competitor: {read: all, create: true, update: all}}}
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
    """Look for modules that nothing makes records of."""
    if not are_told(architecture):
        return
    made, who = makers(architecture), rights(architecture)
    for name, module in architecture.section("modules").items():
        if name in made or architecture.is_shared(("modules", name)) or module.deprecated:
            continue
        creating = [right for role in who.roles("create", name) for right in who.of(role, "create", name)]
        if any(not right.wide for right in creating) or (creating and module.singleton):
            continue
        readers = tuple(
            (right.path, "it is read here")
            for role in who.roles("read", name)
            for right in who.of(role, "read", name)
            if not right.wide
        )
        if not readers or architecture.perhaps_meant(("module",), name):
            continue
        only = "only administrators who may create in every module can make" if creating else "nothing makes"
        message = f"{only} a `{name}`"
        way_out = (
            "let a form, an import, a workflow or a conversion make its records, or grant a role `create`"
        )
        yield Finding(("modules", name), message, way_out, readers[:5])


RULE: Final = Rule("FLW202", Severity.WARNING, "graph", "module with no way in", check, absence=True)
