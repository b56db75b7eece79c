"""A public form lets people choose from records that the public may not see.

## What
A question of a public form fills a lookup: whoever opens the form chooses from a list of the other module's records. No
role of the public may read these, and the address of the form does not fill the question in (`prefill`).

## Why
Anybody on the internet can leaf through the names of all partners or customers; or, where rights are kept, the list is
empty and the question cannot be answered.

## Bad
```yaml
modules:
  partner:
    fields:
      name: {type: text, required: true}
  request:
    fields:
      name: {type: text, required: true}
      partner: {type: lookup, to: partner}
forms:
  ask_us: {kind: public, module: request, fields: [name, partner]}
```

## Good
```yaml
modules:
  partner:
    fields:
      name: {type: text, required: true}
  request:
    fields:
      name: {type: text, required: true}
      partner: {type: lookup, to: partner}
forms:
  ask_us: {kind: public, module: request, fields: [name, {field: partner, prefill: partner}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import closed_to_the_public, forms, points_at
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for lookups in public forms."""
    public = {name for name, one in architecture.section("roles").items() if one.kind == "public"}
    for one in forms(architecture):
        if one.declared.kind != "public":
            continue
        closed = closed_to_the_public(architecture, one)[1]
        for path, name, field in one.fields:
            if one.declared.fields[path[-1]].prefill or name in closed:
                continue
            for module in points_at(field):
                if module in architecture.modules and not public & {
                    *rights(architecture).roles("read", module)
                }:
                    message = f"anybody on the internet would choose from every `{module}` to answer `{name}`"
                    way_out = (
                        "ask in words, set it by the link (`prefill`), or use a form of the kind `record`"
                    )
                    related = ((architecture.field_path(one.declared.module, name), "it is declared here"),)
                    yield Finding(path, message, way_out, related)
                    break


RULE: Final = Rule("IMP210", Severity.WARNING, "graph", "public form that shows records", check)
