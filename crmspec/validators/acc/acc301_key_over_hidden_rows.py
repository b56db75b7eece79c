"""A unique key tells of records that whoever writes may not see.

## What
A field or key is unique over all records of a module, and a role that may write it sees only some of them.

## Why
Being refused tells that somebody else has such a record. Often that is wanted, to avoid duplicates; it is said here
so that it is known.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      vat_number: {type: text, unique: true}
roles:
  rep: {can: {account: {read: own, create: true, update: own}}}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      vat_number: {type: text, unique: true}
roles:
  rep: {can: {account: {read: all, create: true, update: own}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.rights import Rights
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who writes unique fields with who sees all records."""
    who = rights(architecture)
    for module, declared in architecture.section("modules").items():
        keys: list[tuple[Keys, set[str]]] = [
            (architecture.field_path(module, name), {name})
            for name, one in declared.fields.items()
            if one.unique and not one.derived
        ]
        keys += [(("modules", module, "unique", n), set(one.fields)) for n, one in enumerate(declared.unique)]
        for path, fields in keys:
            writers = [
                role for role in who.roles("create", module) if _writes_blindly(who, role, module, fields)
            ]
            if writers:
                names = some(sorted(fields))
                who_ = some(writers, 6)
                message = f"{who_} can find out whether a `{module}` with the same {names} is there, unseen"
                yield Finding(path, message, "let them see all, or accept it: duplicates are refused")


def _writes_blindly(who: Rights, role: str, module: str, fields: set[str]) -> bool:
    if not fields <= who.fields(role, "create", module) | who.fields(role, "update", module):
        return False
    return not any(right.rows == "all" for right in who.of(role, "read", module))


RULE: Final = Rule("ACC301", Severity.INFO, "graph", "unique key over hidden rows", check)
