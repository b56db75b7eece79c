"""An import that says nothing about owners.

## What
Records of the module belong to somebody, the import neither has a column for the owner nor sets one, and no workflow
assigns new records of the module. Modules of which no role sees or changes only what it owns are left alone.

## Why
Everything belongs to the one who ran the import. Those who work on their own records cannot work on any of it.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {account: {read: own, create: true, update: own, import: true}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    roles: [rep]
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
    duplicate_rules:
      same: {match: [[name]]}
roles:
  rep: {can: {account: {read: own, create: true, update: own, import: true}}}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
    owner: {column: Rep}
    roles: [rep]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._owners import assigned_when_made, kept_by_owners
from crmspec.validators.imp._ways_in import has_owners, imports
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for imports whose records belong to whoever runs them."""
    for one in imports(architecture):
        module = one.declared.module
        if one.declared.owner or "owner" in one.given or not has_owners(one.module):
            continue
        if module in kept_by_owners(architecture) and module not in assigned_when_made(architecture):
            message = f"every `{module}` belongs to whoever runs this import: no column says who owns it"
            way_out = "say `owner: {column: …}`, with `assign` or `queue` for those that nobody is found for"
            related = ((kept_by_owners(architecture)[module], "owners only, here"),)
            yield Finding((*one.path, "columns"), message, way_out, related)


RULE: Final = Rule("IMP204", Severity.WARNING, "graph", "import without an owner", check, absence=True)
