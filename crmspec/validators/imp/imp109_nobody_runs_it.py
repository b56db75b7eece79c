"""An import is given to those who may not import.

## What
A role that is named under `roles` of an import has no right to import into its module, or may not write a field that a
column fills; or no role is named, and none has the right. Where no role may import anything at all, the latter is left
alone.

## Why
The one who should bring the file in is refused, usually on the day of the move.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
roles:
  planner: {can: {account: {read: all, create: true, update: all}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    owner: {column: Rep}
    duplicates: create
    roles: [planner]
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
roles:
  planner: {can: {account: {read: all, create: true, update: all, import: true}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    owner: {column: Rep}
    duplicates: create
    roles: [planner]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import are_told, rights
from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import has_known_rights, imports
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.imp._ways_in import WayIn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare imports with the rights of those who run them."""
    if not are_told(architecture) or not architecture.section("imports"):
        return
    who = rights(architecture)
    known = all(has_known_rights(architecture, role) for role in architecture.section("roles"))
    granted = known and any(who.roles("import", module) for module in architecture.modules)
    for one in imports(architecture):
        module = one.declared.module
        if granted and not one.declared.roles and not who.roles("import", module):
            message = f"nobody can run the import `{one.name}`: no role may import into `{module}`"
            yield Finding(
                one.path, message, f"grant `import` on `{module}` to a role, and name it in `roles`"
            )
        for at, role in enumerate(one.declared.roles):
            if has_known_rights(architecture, role):
                yield from _run(architecture, one, role, at)


def _run(architecture: Architecture, one: WayIn, role: str, at: int) -> Iterator[Finding]:
    who, module, path = rights(architecture), one.declared.module, (*one.path, "roles", at)
    here = (("roles", role), "its rights are here")
    if not who.may(role, "import", module):
        message = f"`{role}` should run the import `{one.name}`, and may not import into `{module}`"
        yield Finding(
            path, message, f"name another role, or grant `import` on `{module}` to `{role}`", (here,)
        )
        return
    may = who.fields(role, "import", module)
    closed = [(at, name) for at, name, field in one.fields if name not in may and not field.derived]
    if closed:
        named = " and ".join(f"`{name}`" for _, name in closed)
        message = f"`{role}` runs the import `{one.name}`, and may not bring in {named}"
        related = (*((at, "it is filled here") for at, _ in closed), here)
        yield Finding(path, message, f"drop the column, or grant {named} to `{role}` under `import`", related)


RULE: Final = Rule("IMP109", Severity.ERROR, "graph", "import that nobody may run", check)
