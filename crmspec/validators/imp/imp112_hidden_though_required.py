"""A form hides a question without whose answer nothing can be saved.

## What
A question for a required field without a default is asked only on a condition (`visible_when`).

## Why
Whoever does not see it cannot send the form, and is not told why.

## Bad
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      urgent: {type: boolean}
      reason: {type: text, required: true}
forms:
  new_request:
    kind: internal
    module: request
    fields: [name, urgent, {field: reason, visible_when: urgent}]
```

## Good
```yaml
modules:
  request:
    fields:
      name: {type: text, required: true}
      urgent: {type: boolean}
      reason: {type: text, required_when: urgent}
forms:
  new_request:
    kind: internal
    module: request
    fields: [name, urgent, {field: reason, visible_when: urgent}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, lacks
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at questions that are asked on a condition."""
    for one in forms(architecture):
        hidden = {name: path for path, name in one.asked if one.declared.fields[path[-1]].visible_when}
        if not hidden or not one.makes:
            continue
        given = one.given - (hidden.keys() - one.declared.set.keys())
        for name in lacks(architecture, one, given):
            if name in hidden:
                message = f"who is not asked for `{name}` cannot send the form: it is required"
                way_out = "ask always, give it a default, or say `required_when` in the module"
                place = architecture.field_path(one.declared.module, name)
                yield Finding((*hidden[name], "visible_when"), message, way_out, ((place, "it is required"),))


RULE: Final = Rule("IMP112", Severity.ERROR, "module", "required question that is hidden", check)
