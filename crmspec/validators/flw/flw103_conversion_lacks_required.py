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
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each conversion sets with what is required; what several leave out is said once."""
    yield from together(architecture, "FLW103", _left_out(architecture), "it is left out here too")


def _left_out(architecture: Architecture) -> Iterator[Caused]:
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            missing = lacking(architecture, target.module, set(target.set))
            if missing:
                path = ("conversions", name, "creates", number, "set")
                message = f"`{name}` makes a `{target.module}` without {some(missing)}, which it needs"
                way_out = (
                    f"set {some(missing)} here, from a field of the `{conversion.from_}` or to a fixed value"
                )
                related = tuple(
                    (architecture.field_path(target.module, one), "it is required here") for one in missing
                )
                yield (target.module, tuple(missing)), Finding(path, message, way_out, related)


RULE: Final = Rule("FLW103", Severity.ERROR, "module", "conversion without a required field", check)
