"""Another system is to write what is computed here.

## What
A mapping through which records come in names a field that is computed: a formula, a roll-up, a score, a number that
the CRM gives.

## Why
Nobody can write it: what arrives is refused, or the field is passed over and the two systems say different things.

## Bad
```yaml
modules:
  invoice:
    fields:
      ref: {type: text, external_id: true}
      net: {type: money}
      gross: {type: formula, expression: net * 1.2}
integrations:
  books:
    kind: accounting
    direction: both
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: invoice, remote: invoices, key: ref, fields: {net: net, gross: gross}}
```

## Good
```yaml
modules:
  invoice:
    fields:
      ref: {type: text, external_id: true}
      net: {type: money}
      gross: {type: formula, expression: net * 1.2}
integrations:
  books:
    kind: accounting
    direction: both
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: invoice, remote: invoices, key: ref, fields: {net: net}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for computed fields in what comes in."""
    for one in mappings(architecture):
        declared = architecture.modules.get(one.mapping.module)
        if not one.comes_in or declared is None:
            continue
        names = [
            name for name in one.mapping.fields if name in declared.fields and declared.fields[name].derived
        ]
        if names:
            plural = (
                "are computed here, and they cannot" if len(names) > 1 else "is computed here, and it cannot"
            )
            message = f"{some(names)} of a `{one.mapping.module}` {plural} be written by `{one.system}`"
            way_out = "let these records go out only (`direction: out`), or take the computed fields out of the mapping"
            related = tuple(
                (architecture.field_path(one.mapping.module, name), "it is computed") for name in names
            )
            yield Finding((*one.path, "fields", names[0]), message, way_out, related)


RULE: Final = Rule("FLW105", Severity.ERROR, "module", "integration writes computed fields", check)
