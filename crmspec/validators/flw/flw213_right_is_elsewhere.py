"""The CRM is said to be right about what only another system knows.

## What
An integration exchanges a field both ways and the CRM is its `system_of_record`; but the field is written by a workflow
that the other system's own events start, and by no other form, import or workflow.

## Why
What happens there is told here, and with the next exchange the CRM, which is said to be right, sets it back to what it
was.

## Bad
```yaml
modules:
  ticket:
    fields:
      name: {type: text, required: true}
      board_id: {type: text, external_id: true}
      hours: {type: decimal}
integrations:
  board:
    kind: project_management
    direction: both
    system_of_record: crm
    authentication: {kind: bearer, secret: BOARD_TOKEN}
    health: {path: /status}
    mappings:
      - {module: ticket, remote: cards, key: board_id, fields: {name: title, hours: spent}}
    events:
      card_changed: {payload: {card: text, spent: decimal}}
workflows:
  hours_come_back:
    trigger: {webhook: board.card_changed, find: {module: ticket, field: board_id, with: card}}
    run_as: {system: The board does it.}
    steps: [{update: {set: {hours: =spent}}}]
```

## Good
```yaml
modules:
  ticket:
    fields:
      name: {type: text, required: true}
      board_id: {type: text, external_id: true}
      hours: {type: decimal}
integrations:
  board:
    kind: project_management
    direction: both
    system_of_record: remote
    authentication: {kind: bearer, secret: BOARD_TOKEN}
    health: {path: /status}
    mappings:
      - {module: ticket, remote: cards, key: board_id, fields: {name: title, hours: spent}}
    events:
      card_changed: {payload: {card: text, spent: decimal}}
workflows:
  hours_come_back:
    trigger: {webhook: board.card_changed, find: {module: ticket, field: board_id, with: card}}
    run_as: {system: The board does it.}
    steps: [{update: {set: {hours: =spent}}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.flw._systems import mappings
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.touches import Touch
    from crmspec.compiler.architecture import Architecture

_PEOPLE: Final = frozenset({"form", "import", "workflow", "subflow", "conversion", "pipeline", "on_save"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for fields that only the other system's events fill, where the CRM is right."""
    for one in mappings(architecture):
        if one.direction != "both" or one.right != "crm" or one.integration.conflict != "system_of_record":
            continue
        module = one.mapping.module
        theirs = {
            name: found
            for name in one.mapping.fields
            if (found := _told(architecture, one.system, f"{module}.{name}"))
        }
        if theirs:
            names = some(list(theirs))
            message = (
                f"the CRM is said to be right about a `{module}`, and only `{one.system}` knows its {names}"
            )
            way_out = f"say `remote` for `{module}`, or map it `direction: in`"
            related = tuple((touch.path, "it is told here") for touch in theirs.values())
            path = ("integrations", one.system, "system_of_record")
            yield Finding(path, message, way_out, related[:5])


def _told(architecture: Architecture, system: str, field: str) -> Touch | None:
    """The place where an event of a system fills a field, if nothing else that is at work fills it."""
    fills = [touch for touch in touches(architecture).fills.get(field, ()) if touch.kind in _PEOPLE]
    changing = [touch for touch in fills if "create" not in touch.path]
    by_events = [touch for touch in changing if _of_events(architecture, system, touch)]
    return by_events[0] if by_events and len(by_events) == len(changing) else None


def _of_events(architecture: Architecture, system: str, touch: Touch) -> bool:
    workflow = (
        architecture.section("workflows").get(str(touch.path[1])) if touch.path[0] == "workflows" else None
    )
    events = getattr(workflow, "trigger", ())
    return bool(events) and all(str(getattr(one, "webhook", "")).startswith(f"{system}.") for one in events)


RULE: Final = Rule("FLW213", Severity.WARNING, "graph", "the CRM is not the one that is right", check)
