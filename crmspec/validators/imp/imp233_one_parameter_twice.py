"""One part of a link fills two questions.

## What
Two questions of a form are filled beforehand by the same parameter of the link.

## Why
One of the two gets the other's value: the town stands where the service is asked for.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      town: {type: text}
      wish: {type: text}
forms:
  ask:
    kind: public
    module: lead
    fields: [name, {field: town, prefill: town}, {field: wish, prefill: town}]
    protection: [honeypot]
    duplicates: create
    thanks: Thank you.
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      town: {type: text}
      wish: {type: text}
forms:
  ask:
    kind: public
    module: lead
    fields: [name, {field: town, prefill: town}, {field: wish, prefill: wish}]
    protection: [honeypot]
    duplicates: create
    thanks: Thank you.
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for parameters that are named twice in a form."""
    for name, form in architecture.section("forms").items():
        first: dict[str, int] = {}
        for at, one in enumerate(form.fields):
            if one.prefill and first.setdefault(one.prefill, at) != at:
                before = first[one.prefill]
                other = form.fields[before].field_
                message = f"`{one.prefill}` of the link fills `{one.field_}`, and `{other}` too"
                related = ((("forms", name, "fields", before, "prefill"), "it fills this too"),)
                path = ("forms", name, "fields", at, "prefill")
                yield Finding(
                    path, message, "give each question a parameter of its own", related, at_key=False
                )


RULE: Final = Rule("IMP233", Severity.WARNING, "file", "one parameter for two questions", check)
