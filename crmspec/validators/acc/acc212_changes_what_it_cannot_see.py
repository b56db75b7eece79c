"""A role may change fields that it may not see.

## What
A role may update a field of records that it reads, and the field is not among those that it reads.

## Why
Forms show it empty, and saving them overwrites what is there: people change what they cannot check.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      discount: {type: percent, sensitivity: confidential}
roles:
  rep: {can: {deal: {read: all, create: true, update: {scope: all, fields: [name, discount]}}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      discount: {type: percent, sensitivity: confidential}
roles:
  rep:
    can:
      deal:
        read: {scope: all, fields: [name, discount]}
        create: true
        update: {scope: all, fields: [name, discount]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import granted
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the fields that may be changed with those that may be read."""
    who = rights(architecture)
    told: set[Keys] = set()
    for right in granted(architecture):
        if right.operation not in {"update", "mass_update"} or right.path in told:
            continue
        seen = who.fields(right.role, "read", right.module)
        if not seen or right.fields <= seen:
            continue
        blind = [one for one in architecture.modules[right.module].fields if one in right.fields - seen]
        if blind:
            told.add(right.path)
            message = f"`{right.role}` may change {some(blind, 6)} of a `{right.module}`, and may not see it"
            read = (*right.path[: right.path.index(right.module) + 1], "read")
            related = ((read, "what it may read"),) if right.path[0] == "roles" else ()
            yield Finding(
                right.path, message, "let it read the field too, or do not let it change it", related
            )


RULE: Final = Rule("ACC212", Severity.WARNING, "graph", "changes what it cannot see", check, absence=True)
