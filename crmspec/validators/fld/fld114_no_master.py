"""Records are owned by a master that they do not have.

## What
A module says `ownership: parent`, and has no `master_detail` field.

## Why
Its records take their owner from the record that they are a part of. Without one nobody owns them, and scopes
such as `own` never hold.

## Bad
```yaml
modules:
  line:
    ownership: parent
    fields:
      name: {type: text}
```

## Good
```yaml
modules:
  line:
    ownership: parent
    fields:
      name: {type: text}
      invoice: {type: master_detail, to: invoice}
  invoice:
    fields:
      name: {type: text}
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
    """Find modules that look for their owner in a master."""
    for name, module in architecture.section("modules").items():
        if module.ownership == "parent" and not any(field.master for field in module.fields.values()):
            message = f"`{name}` takes its owner from its master, and has none"
            way_out = "add a `master_detail` field, or choose another `ownership`"
            yield Finding(("modules", name, "ownership"), message, way_out, at_key=False)


RULE: Final = Rule(
    "FLD114", Severity.ERROR, "module", "owned by a master that is not there", check, final=True
)
