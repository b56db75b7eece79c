"""Two systems write one field.

## What
A field is filled by two integrations; or it comes from a system that is right about its module, and a form, an
import, a workflow or a conversion fills it here as well.

## Why
What one writes the other overwrites with the next exchange. The value jumps to and fro, and what people
entered is gone.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
      mail_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
  mailer:
    kind: email_marketing
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: MAILER_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: members, key: mail_id, fields: {name: company}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      books_id: {type: text, external_id: true}
      mail_id: {type: text, external_id: true}
integrations:
  books:
    kind: accounting
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: BOOKS_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: customers, key: books_id, fields: {name: name}}
  mailer:
    kind: email_marketing
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: MAILER_TOKEN}
    health: {path: /status}
    mappings:
      - {module: account, remote: members, key: mail_id, fields: {name: company}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import Mapped, mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.touches import Touch
    from crmspec.compiler.architecture import Architecture

_LATER: Final = frozenset({"form", "import", "workflow", "subflow", "on_save"})
"""What may fill a field of a record that is there already."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for fields that come from two sides."""
    coming: dict[str, list[Mapped]] = defaultdict(list)
    for one in mappings(architecture):
        if one.comes_in and not (one.direction == "both" and one.right == "crm"):
            for field in one.mapping.fields:
                coming[f"{one.mapping.module}.{field}"].append(one)
    for name, several in coming.items():
        field = name.partition(".")[2]
        first, *others = several
        path = (*first.path, "fields", field)
        if len({one.system for one in several}) > 1:
            other = next(one for one in others if one.system != first.system)
            message = f"`{first.system}` and `{other.system}` both write `{name}`"
            way_out = "let one of them bring it, and the other only take it; or give each a field of its own"
            yield Finding(
                path, message, way_out, (((*other.path, "fields", field), "it is written here too"),)
            )
        elif first.right == "remote" and first.integration.conflict == "system_of_record":
            yield from _overwritten(architecture, first, name)


def _overwritten(architecture: Architecture, one: Mapped, name: str) -> Iterator[Finding]:
    here = [
        touch
        for touch in touches(architecture).fills.get(name, ())
        if touch.kind in _LATER and "create" not in touch.path and not _by_itself(architecture, one, touch)
    ]
    if here:
        what, _, called = architecture.owner(here[0].path).partition(":")
        field = name.partition(".")[2]
        message = (
            f"`{one.system}` is right about `{name}`: what the {what} `{called}` writes there is overwritten"
        )
        way_out = "leave it to the other system, or write into a field of its own"
        related = tuple((touch.path, "it is written here") for touch in here[:5])
        yield Finding((*one.path, "fields", field), message, way_out, related)


def _by_itself(architecture: Architecture, one: Mapped, touch: Touch) -> bool:
    """Whether it is the other system that has a workflow write, by an event of its own."""
    workflow = architecture.section("workflows").get(str(touch.path[1]))
    events = getattr(workflow, "trigger", ())
    return any(str(getattr(event, "webhook", "")).startswith(f"{one.system}.") for event in events)


RULE: Final = Rule("FLW205", Severity.WARNING, "graph", "two systems write one field", check)
