"""A form lets people leave out what has to be there.

## What
A question says `required: false`, and its field is required in the module, has no default and is not set by the form.

## Why
The form lets it pass, and the record is refused when it is saved, with a message that does not stand at the question.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      reason: {type: text, required: true}
forms:
  new_request: {kind: internal, module: request, fields: [name, {field: reason, required: false}]}
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      reason: {type: text, required: true}
forms:
  new_request: {kind: internal, module: request, fields: [name, reason]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, lacks
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at questions that may be left out."""
    for one in forms(architecture):
        free = {name: path for path, name in one.asked if one.declared.fields[path[-1]].required is False}
        given = one.given - (free.keys() - one.declared.set.keys())
        for name in lacks(architecture, one, given) if free else ():
            if name in free:
                place = (*free[name], "required")
                message = f"`{name}` may be left out here, and nothing is saved without it"
                related = ((architecture.field_path(one.declared.module, name), "it is required"),)
                edits = (Edit("drop", place),)
                yield Finding(place, message, "leave `required: false` out", related, edits=edits)


RULE: Final = Rule("IMP216", Severity.WARNING, "module", "required answer that may be left out", check)
