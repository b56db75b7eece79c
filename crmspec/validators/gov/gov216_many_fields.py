"""A module of more fields than anybody fills in.

## What
A module or activity has more fields than `limits.fields_per_module` of the manifest says (120, if it says nothing).
Deprecated fields do not count.

## Why
Nobody fills in a page of that length. Half of the fields stay empty, and what is a record of its own (a site, a
contract, a device) hides among them.

## Bad
```yaml
crm: {name: firm, label: Firm, limits: {fields_per_module: 2}}
modules:
  account:
    fields:
      name: {type: text}
      device_model: {type: text}
      device_bought_on: {type: date}
```

## Good
```yaml
crm: {name: firm, label: Firm, limits: {fields_per_module: 2}}
modules:
  account:
    fields:
      name: {type: text}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.crm import Limits
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the fields of each module."""
    limit = (architecture.crm.limits if architecture.crm else Limits()).fields_per_module
    for section in ("modules", "activities"):
        for name, declared in architecture.section(section).items():
            count = sum(not field.deprecated for field in declared.fields.values())
            if count > limit and not architecture.is_shared((section, name)):
                message = f"`{name}` has {count} fields, and the limit is {limit}"
                way_out = (
                    "make modules of their own of what can be there several times, and drop what nobody reads"
                )
                yield Finding((section, name, "fields"), message, way_out)


RULE: Final = Rule("GOV216", Severity.WARNING, "file", "module of too many fields", check)
