"""A conversion makes records without what they need.

## What
A conversion makes a record and leaves out a field that is required there and has no default.

## Why
The conversion is refused each time, on the day on which the first lead is won.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
  account:
    fields:
      name: {type: text, required: true}
      country: {type: text, required: true}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name}}]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      country: {type: text}
  account:
    fields:
      name: {type: text, required: true}
      country: {type: text, required: true}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name, country: '=coalesce(country, "unknown")'}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import lacking
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each conversion sets with what is required."""
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            missing = lacking(architecture, target.module, set(target.set))
            if missing:
                path = ("conversions", name, "creates", number, "set")
                message = f"the `{target.module}` is made without {some(missing)}, which it needs"
                way_out = (
                    f"set {some(missing)} here, from a field of the `{conversion.from_}` or to a fixed value"
                )
                related = tuple(
                    (architecture.field_path(target.module, one), "it is required here") for one in missing
                )
                yield Finding(path, message, way_out, related)


RULE: Final = Rule("FLW103", Severity.ERROR, "module", "conversion without a required field", check)
