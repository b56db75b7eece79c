"""A required field that nothing can fill.

## What
A field is required, and no default, form, import, conversion, workflow, integration or role can give it a value.

## Why
No record can be saved: whoever tries is asked for something that is nowhere to be entered.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      vat_number: {type: text, required: true, sensitivity: confidential}
roles:
  agent: {can: {account: {read: all, create: {fields: [name]}, update: {scope: all, fields: [name]}}}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      vat_number: {type: text, required: true, sensitivity: confidential}
roles:
  agent: {can: {account: {read: all, create: {fields: [name, vat_number]}, update: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import is_fillable, lacking
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for required fields without anything that fills them."""
    if not are_told(architecture):
        return
    for module in architecture.section("modules"):
        for name in lacking(architecture, module, set()):
            if not is_fillable(architecture, module, name):
                message = f"`{name}` is required, and nothing fills it: no `{module}` can be saved"
                way_out = "give it a default, do not require it, or let a form, a workflow or a role fill it"
                yield Finding((*architecture.field_path(module, name), "required"), message, way_out)


RULE: Final = Rule(
    "FLW101", Severity.ERROR, "graph", "required field that nothing can fill", check, absence=True
)
