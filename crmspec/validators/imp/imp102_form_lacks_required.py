"""A form leaves out a required field.

## What
A field of the module is required and has no default, and a form that makes records neither asks for it nor sets it.
Forms by a link that change the record which the link is about need not ask for everything.

## Why
Nobody can send the form: the record cannot be saved, and who fills it in cannot do anything about it.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      company: {type: text, required: true}
forms:
  recommend_us: {kind: internal, module: lead, fields: [name]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      company: {type: text, required: true}
forms:
  recommend_us: {kind: internal, module: lead, fields: [name, company]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import forms, lacks
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for required fields that a new record would lack; those that several forms leave out are said once."""
    yield from together(architecture, "IMP102", _left_out(architecture), "this form leaves it out too")


def _left_out(architecture: Architecture) -> Iterator[Caused]:
    for one in forms(architecture):
        module, asked = one.declared.module, len(one.declared.fields)
        missing = lacks(architecture, one, one.given) if one.makes else ()
        if missing:
            named = " and ".join(f"`{name}`" for name in missing)
            refused = f"whatever is sent by the form `{one.name}` is refused"
            message = f"{refused}: it never fills {named}, which a `{module}` must have"
            related = tuple((architecture.field_path(module, name), "it is required") for name in missing)
            edits = tuple(
                Edit("put", (*one.path, "fields", asked + at), name) for at, name in enumerate(missing[:1])
            )
            way_out = f"add {named} to the form's `fields`, or give it a value under the form's `set`"
            path, edits = (*one.path, "fields"), edits if len(missing) == 1 else ()
            yield (module, tuple(missing)), Finding(path, message, way_out, related, edits=edits)


RULE: Final = Rule("IMP102", Severity.ERROR, "module", "form without a required field", check, absence=True)
