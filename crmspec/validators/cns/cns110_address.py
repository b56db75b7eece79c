"""A channel looks for addresses where there are none.

## What
The field that holds a module's address is of another kind than the channel: email goes to fields of type `email`,
text messages and calls to `phone`, post to `address`. A formula may pick one of several.

## Why
Every message would be refused by whoever carries it, or go to a number that is none.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  newsletter:
    kind: email
    address: {lead: name}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  newsletter:
    kind: email
    address: {lead: email}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import suggestion
from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

CARRIED: Final = {"email": "email", "sms": "phone", "call": "phone", "post": "address"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the kind of each channel with the types of the fields it finds addresses in."""
    for name, channel in architecture.section("channels").items():
        wanted = CARRIED.get(channel.kind)
        for about, address in channel.address.items() if wanted else ():
            module, field = architecture.field_at(about, address)
            fields = architecture.modules[module].fields if module in architecture.modules else {}
            found = FIELD_TYPES.name_of(fields[field]) if field in fields else wanted
            if found in {wanted, "formula"}:
                continue
            of_kind = [one for one, field in fields.items() if FIELD_TYPES.name_of(field) == wanted]
            message = f"`{name}` reaches people by `{wanted}`, and `{module}.{field}` is `{found}`"
            way_out = suggestion(field, of_kind, "such fields are") or f"`{module}` has no such field"
            path = ("channels", name, "address", about)
            yield Finding(path, message, way_out, at_key=False)


RULE: Final = Rule("CNS110", Severity.ERROR, "module", "channel without an address", check)
