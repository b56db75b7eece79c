"""A value that does not fit is left out, though nothing can be saved without it.

## What
A column with `otherwise: empty` fills a required field without a default.

## Why
The row is refused all the same, only with another message: that the field is missing, not what was wrong with it.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      email: {type: email, required: true, personal: true}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, E-mail: {field: email, otherwise: empty}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      email: {type: email, required: true, personal: true}
imports:
  old_contacts:
    module: contact
    columns: {Name: name, E-mail: {field: email, otherwise: skip_row}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for columns that empty what may not be empty."""
    for one in imports(architecture):
        for path, name, field in one.fields:
            empties = one.declared.columns[path[-1]].otherwise == "empty"
            if empties and field.required and field.default is None and name not in one.declared.set:
                message = f"`{name}` is required: a row without it is refused, whatever `otherwise` says"
                place = (*path, "otherwise")
                related = ((architecture.field_path(one.declared.module, name), "it is required"),)
                way_out = "say `skip_row` to leave the row out and list it, or `error`"
                edits = (Edit("put", place, "skip_row"),)
                yield Finding(place, message, way_out, related, at_key=False, edits=edits)


RULE: Final = Rule("IMP209", Severity.WARNING, "module", "required value that is left out", check)
