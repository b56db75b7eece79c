"""What a system tells of is brought in once more.

## What
A workflow is started by what another system tells, and makes a record of a module whose records a mapping of the same
system brings in; it does not fill the field that holds their identifier there (`key`).

## Why
The system brings the same thing by its mapping, finds no record with its identifier, and makes a second one: payments
and their totals are there twice.

## Bad
```yaml
modules:
  receipt:
    fields:
      amount: {type: money}
      books_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: receipt, remote: receipts, key: books_id, fields: {amount: amount}}
    events: {paid: {payload: {number: text, total: money}}}
workflows:
  note_it:
    trigger: {webhook: books.paid}
    run_as: {system: The other system tells it.}
    steps:
      - {id: note, create: {module: receipt, set: {amount: =total}}, as: noted}
```

## Good
```yaml
modules:
  receipt:
    fields:
      amount: {type: money}
      books_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: receipt, remote: receipts, key: books_id, fields: {amount: amount}}
    events: {paid: {payload: {number: text, total: money}}}
workflows:
  note_it:
    trigger: {webhook: books.paid}
    run_as: {system: The other system tells it.}
    steps:
      - {id: note, create: {module: receipt, set: {amount: =total, books_id: =number}}, as: noted}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.flw._systems import Mapped


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what events make with what the same systems bring in."""
    brought = {(one.system, one.mapping.module): one for one in mappings(architecture) if one.makes_records}
    systems = {system for system, _ in brought}
    for trigger in architecture.steps("webhook") if brought else ():
        system = str(trigger.model.webhook).partition(".")[0]
        if system in systems and trigger.path[0] == "workflows" and trigger.path[2] == "trigger":
            of_it = {module: one for (name, module), one in brought.items() if name == system}
            yield from _made(architecture, str(trigger.path[1]), of_it)


def _made(architecture: Architecture, workflow: str, brought: dict[str, Mapped]) -> Iterator[Finding]:
    """Look for records that a workflow makes without the identifier that they have there."""
    effects = effects_of(architecture).get(f"workflow:{workflow}", ())
    later = {(one.module, name) for one in effects if one.action == "updated" for name in one.fields}
    for one in effects:
        mapped = brought.get(one.module) if one.action == "created" else None
        if mapped is None or architecture.is_shared(one.path):
            continue
        key = mapped.mapping.key
        if key in one.named or (one.module, key) in later or _is_set(architecture, one.module, key):
            continue
        text = (
            f"`{mapped.system}` tells of this `{one.module}` and brings it in as well, and `{key}`,"
            " by which it would be known again, is left empty: it is made twice"
        )
        related = (((*mapped.path, "key"), "it is known by this"),)
        yield Finding(one.path, text, f"set `{key}` to the identifier that the event brings", related)


def _is_set(architecture: Architecture, module: str, name: str) -> bool:
    """Whether a field is filled whenever a record is saved, or by itself."""
    declared = architecture.modules[module]
    field = declared.fields.get(name)
    saved = any(name in entry.set for entry in declared.on_save)
    return saved or field is None or field.derived or hasattr(field, "room")


RULE: Final = Rule("FLW298", Severity.WARNING, "graph", "told of and brought in", check, absence=True)
