"""A retired name is used again.

## What
A `retired` list names what is declared: a module, a field, a stage, a tag.

## Why
The name is kept from being used again because data, reports and integrations out there still know it with its
old meaning. A new thing under the old name would inherit all of that.

## Bad
```yaml
modules:
  deal:
    retired: [code]
    fields:
      name: {type: text}
      code: {type: text}
```

## Good
```yaml
modules:
  deal:
    retired: [code]
    fields:
      name: {type: text}
      offer_code: {type: text}
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
    """Find declarations whose names were given up."""
    names = architecture.names
    for kind, retired in names.retired.items():
        for name, path in retired.items():
            declared = names.path(kind, name)
            if declared:
                what = f"the {kind.replace('_', ' ')} `{name.rpartition('.')[2]}`"
                related = ((path, "it is retired here"),)
                yield Finding(
                    declared, f"{what} is retired, and used again", "choose a new name for it", related
                )


RULE: Final = Rule("REF103", Severity.ERROR, "module", "retired name used again", check)
