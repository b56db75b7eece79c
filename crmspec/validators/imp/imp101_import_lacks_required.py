"""An import leaves out a required field.

## What
A field of the module is required and has no default, and the import neither has a column for it nor sets it.

## Why
Every row is refused: no record can be saved without it.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      city: {type: text, required: true}
imports:
  old_accounts:
    module: account
    columns: {Name: name}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      city: {type: text, required: true}
imports:
  old_accounts:
    module: account
    columns: {Name: name, Town: city}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.imp._ways_in import imports, lacks
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for required fields that a row has no value for."""
    for one in imports(architecture):
        module = one.declared.module
        missing = lacks(architecture, one, one.given)
        if missing:
            named = " and ".join(f"`{name}`" for name in missing)
            message = f"every row is refused: a `{module}` needs {named}, and no column fills it"
            related = tuple((architecture.field_path(module, name), "it is required") for name in missing)
            way_out = "name the column, give it a value under `set`, or give the field a default"
            yield Finding((*one.path, "columns"), message, way_out, related)


RULE: Final = Rule("IMP101", Severity.ERROR, "module", "import without a required field", check, absence=True)
