"""A record that comes with the blueprint lacks what it needs.

## What
A record under `records` leaves out a field that is required in its module and has no default.

## Why
The record is refused when the blueprint is deployed.

## Bad
```yaml
modules:
  department:
    ownership: none
    fields:
      name: {type: text, required: true}
      hour_cost: {type: money, required: true}
records:
  design: {module: department, set: {name: Design}}
```

## Good
```yaml
modules:
  department:
    ownership: none
    fields:
      name: {type: text, required: true}
      hour_cost: {type: money, required: true}
records:
  design: {module: department, set: {name: Design, hour_cost: 80}}
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
    """Compare what each record says with what is required."""
    for name, record in architecture.section("records").items():
        missing = lacking(architecture, record.module, set(record.set))
        if missing:
            message = f"the `{record.module}` `{name}` is without {some(missing)}, which it needs"
            yield Finding(("records", name, "set"), message, f"set {some(missing)}")


RULE: Final = Rule("FLW104", Severity.ERROR, "module", "record without a required field", check)
