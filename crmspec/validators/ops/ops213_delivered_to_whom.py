"""Messages of an environment go to the wrong people.

## What
An environment in which things are tried out, by its name, has no `deliver_to`, though the blueprint writes to people
outside; or production has one.

## Why
Without `deliver_to` every trial run writes to real customers: a reminder to pay at three in the morning, twice. With
it in production, no customer ever gets a message, and all of them lie in one inbox.

## Bad
```yaml
channels:
  letters: {kind: email, address: {contact: email}, sender: hello@example.com}
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email}
templates:
  hello: {channel: letters, purpose: service, module: contact, subject: Hello, body: "Hello {{ name }}"}
workflows:
  greet:
    trigger: {created: contact}
    steps: [send: {template: hello}]
environments:
  staging: {senders: {letters: staging@example.com}}
```

## Good
```yaml
channels:
  letters: {kind: email, address: {contact: email}, sender: hello@example.com}
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email}
templates:
  hello: {channel: letters, purpose: service, module: contact, subject: Hello, body: "Hello {{ name }}"}
workflows:
  greet:
    trigger: {created: contact}
    steps: [send: {template: hello}]
environments:
  staging: {senders: {letters: staging@example.com}, deliver_to: crm-test@example.com}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.ops._environments import environments, is_live, is_trial
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

INSIDE: Final = "internal"


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at where messages go, in environments of either sort."""
    outside = any(one.channel != INSIDE for one in architecture.section("templates").values())
    for name, one in environments(architecture).items():
        if outside and is_trial(name) and not one.deliver_to:
            message = f"`{name}` has no `deliver_to`: what is tried out there writes to real people"
            way_out = "send every message to one address of your own, with `deliver_to`"
            yield Finding(("environments", name), message, way_out)
        elif is_live(name) and one.deliver_to:
            path = ("environments", name, "deliver_to")
            message = f"in `{name}` every message goes to `{one.deliver_to}`: nobody outside gets any"
            yield Finding(path, message, "remove `deliver_to` from it", edits=(Edit("drop", path),))


RULE: Final = Rule("OPS213", Severity.WARNING, "graph", "messages go to the wrong people", check)
