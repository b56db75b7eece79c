"""An integration brings records without what they need.

## What
Another system makes records here (`direction: in`, or `both` where it is the system of record), and its mapping
leaves out a field that is required and has no default.

## Why
Each record that arrives is refused. It shows in a log that nobody reads, and the two systems drift apart.

## Bad
```yaml
modules:
  payment:
    ownership: none
    fields:
      books_id: {type: text, external_id: true}
      amount: {type: money}
      paid_on: {type: date, required: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: payment, remote: payments, key: books_id, fields: {amount: total}}
```

## Good
```yaml
modules:
  payment:
    ownership: none
    fields:
      books_id: {type: text, external_id: true}
      amount: {type: money}
      paid_on: {type: date, required: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: payment, remote: payments, key: books_id, fields: {amount: total, paid_on: date}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import lacking
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what comes in with what is required."""
    for one in mappings(architecture):
        if not one.makes_records:
            continue
        given = {*one.mapping.fields, one.mapping.key}
        missing = lacking(architecture, one.mapping.module, given)
        if missing:
            message = (
                f"`{one.system}` brings a `{one.mapping.module}` without {some(missing)}, which it needs"
            )
            way_out = f"map {some(missing)}, give it a default, or do not require it"
            module = one.mapping.module
            related = tuple(
                (architecture.field_path(module, name), "it is required here") for name in missing
            )
            yield Finding((*one.path, "fields"), message, way_out, related)


RULE: Final = Rule("FLW102", Severity.ERROR, "module", "integration without a required field", check)
