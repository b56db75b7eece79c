"""Two systems change the same records, and neither is the one that counts.

## What
An integration maps a module whose records go both ways, and `system_of_record` does not say who is right about it.

## Why
When both have changed a record, whoever comes last wins, and each blames the other.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
  invoice:
    fields:
      number: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: both
    system_of_record: {account: crm}
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
      - {module: invoice, remote: invoices, key: number, fields: {number: ref}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
  invoice:
    fields:
      number: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: both
    system_of_record: {account: crm, invoice: crm}
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
      - {module: invoice, remote: invoices, key: number, fields: {number: ref}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for mapped modules of which nobody is said to be right, and for the opposite."""
    for one in mappings(architecture):
        module, path = one.mapping.module, ("integrations", one.system, "system_of_record")
        if one.right is None:
            message = f"nobody says whether `{one.system}` or the CRM is right about a `{module}`"
            if one.direction != "both":
                continue
            edit = Edit("put", (*path, module), "crm")
            yield Finding(
                path,
                message,
                f"add `{module}: crm` or `{module}: remote`",
                ((one.path, "it is mapped here"),),
                edits=(edit,),
            )
        elif (one.right == "crm" and one.direction == "in") or (
            one.right == "remote" and one.direction == "out"
        ):
            yield _backwards(one.system, module, one.right, path, one.path)


def _backwards(
    system: str, module: str, right: str, path: tuple[str, ...], mapped: tuple[str | int, ...]
) -> Finding:
    who = "the CRM" if right == "crm" else f"`{system}`"
    way = "come in only" if right == "crm" else "go out only"
    message = f"{who} is said to be right about a `{module}`, and its records {way}"
    way_out = "turn the direction round, or say that the other one is right"
    return Finding(path, message, way_out, ((mapped, "they are mapped here"),), at_key=True)


RULE: Final = Rule("FLW204", Severity.WARNING, "module", "nobody is the system of record", check)
