"""A form asks for secrets in the open.

## What
A public form asks for a field that is restricted; or a form takes the value of a field that is confidential or
restricted from its address (`prefill`).

## Why
What is sent through an open form passes the website, its robots and its logs; what stands in an address is kept in the
history of browsers and in every log on the way.

## Bad
```yaml
modules:
  applicant:
    fields:
      name: {type: text, required: true}
      health: {type: text, sensitivity: restricted}
forms:
  apply: {kind: public, module: applicant, fields: [name, health]}
```

## Good
```yaml
modules:
  applicant:
    fields:
      name: {type: text, required: true}
      health: {type: text, sensitivity: restricted}
forms:
  apply: {kind: public, module: applicant, fields: [name]}
  tell_us: {kind: record, module: applicant, fields: [health]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import OPEN
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for questions about what only few may know."""
    for one in forms(architecture):
        for path, name, field in one.fields:
            if field.sensitivity in OPEN:
                continue
            related = ((architecture.field_path(one.declared.module, name), f"it is {field.sensitivity}"),)
            if one.declared.kind == "public" and field.sensitivity == "restricted":
                message = f"`{name}` is restricted, and a form that is open to all asks for it"
                way_out = "ask for it later, in a form of the kind `record`, by a signed link"
                yield Finding(path, message, way_out, related)
            elif one.declared.fields[path[-1]].prefill:
                place = (*path, "prefill")
                message = f"`{name}` is {field.sensitivity}, and would stand in the address of the form"
                edits = (Edit("drop", place),)
                yield Finding(place, message, "let it be entered", related, edits=edits)


RULE: Final = Rule("IMP211", Severity.WARNING, "module", "confidential question in the open", check)
