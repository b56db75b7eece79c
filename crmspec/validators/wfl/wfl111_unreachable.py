"""A message goes to somebody who has no address for its channel.

## What
The step sends to a record of a module for which the template's channel names no field with an address.

## Why
Nobody would ever get it, and the run would fail each time.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      account: {type: lookup, to: account}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  welcome: {channel: letters, module: contact, body: "Welcome, {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: welcome, to: account}, on_failure: continue}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      account: {type: lookup, to: account}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  welcome: {channel: letters, module: contact, body: "Welcome, {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: welcome, to: record}, on_failure: continue}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sending import sendings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare whom each message goes to with whom its channel can reach."""
    channels = architecture.section("channels")
    for one in sendings(architecture):
        channel = channels.get(one.template.channel)
        if channel is None or one.to is None or one.to in channel.address:
            continue
        reached = " and ".join(f"`{module}`" for module in sorted(channel.address)) or "nobody"
        message = f"`{one.template.channel}` has no address of a `{one.to}`"
        way_out = f"it reaches {reached}: send to one of them, or add `{one.to}` to the channel's `address`"
        yield Finding((*one.path, "to"), message, way_out, at_key=False)


RULE: Final = Rule("WFL111", Severity.ERROR, "module", "recipient without an address", check, final=True)
