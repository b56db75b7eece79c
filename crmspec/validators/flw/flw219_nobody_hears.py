"""Data that is to go a way on which nothing goes.

## What
Another system is to tell of an event that no workflow waits for, while others of it are heard; a channel sends by a
system from which data only comes in; or records go in a direction that the system is said not to have.

## Why
What was agreed with the makers of the other system is not done: nobody notices, since nothing fails.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      mailing_id: {type: text, external_id: true}
      left: {type: boolean, default: false}
integrations:
  mailing:
    kind: email_marketing
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: MAILING_TOKEN}
    health: {path: /status}
    events:
      came: {payload: {subscriber: text}}
      gone: {payload: {subscriber: text}}
workflows:
  somebody_left:
    trigger: {webhook: mailing.came, find: {module: contact, field: mailing_id, with: subscriber}}
    run_as: {system: Nobody is signed in.}
    steps:
      - update: {set: {left: true}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text, required: true}
      mailing_id: {type: text, external_id: true}
      left: {type: boolean, default: false}
integrations:
  mailing:
    kind: email_marketing
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: MAILING_TOKEN}
    health: {path: /status}
    events:
      gone: {payload: {subscriber: text}}
workflows:
  somebody_left:
    trigger: {webhook: mailing.gone, find: {module: contact, field: mailing_id, with: subscriber}}
    run_as: {system: Nobody is signed in.}
    steps:
      - update: {set: {left: true}}
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
    """Look for events that nobody hears, and for ways that are closed."""
    integrations = architecture.section("integrations")
    if not integrations:
        return
    yield from _unheard(architecture)
    for name, channel in architecture.section("channels").items():
        system = integrations.get(channel.integration or "")
        if system is not None and system.direction == "in" and not architecture.is_shared(("channels", name)):
            message = f"`{name}` sends by `{channel.integration}`, from which data only comes in"
            related = ((("integrations", str(channel.integration), "direction"), "it says so here"),)
            way_out = "let data go out there too (`direction: both`), or send by another system"
            yield Finding(("channels", name, "integration"), message, way_out, related, at_key=False)
    for name, system in integrations.items():
        for at, one in enumerate(system.mappings):
            if one.direction and system.direction not in {"both", one.direction}:
                path = ("integrations", name, "mappings", at, "direction")
                message = f"`{one.module}` goes `{one.direction}`, and data of `{name}` goes `{system.direction}` only"
                related = ((("integrations", name, "direction"), "it says so here"),)
                yield Finding(path, message, "turn one of the two round", related, at_key=False)


def _unheard(architecture: Architecture) -> Iterator[Finding]:
    heard = {
        str(one.model.webhook) for one in architecture.steps("webhook") if hasattr(one.model.webhook, "strip")
    }
    systems = {one.partition(".")[0] for one in heard}
    for name, system in architecture.section("integrations").items():
        for event in system.events if name in systems else ():
            path = ("integrations", name, "events", event)
            if f"{name}.{event}" in heard or architecture.is_shared(path):
                continue
            if not architecture.perhaps_meant(("event",), f"{name}.{event}"):
                message = f"`{name}` tells of `{event}`, and no workflow waits for it"
                yield Finding(
                    path, message, f"let a workflow wait for `webhook: {name}.{event}`, or remove it"
                )


RULE: Final = Rule("FLW219", Severity.WARNING, "graph", "event that nobody hears", check, absence=True)
