"""What does not convert becomes empty, in a field that must be filled.

## What
A required field was of another type, and `retyped` says `else: null`: values that cannot be converted are dropped.
Nothing says what the records get instead: there is no `backfill`.

## Why
A required field cannot be empty. At the first value that does not convert the change stops after all, although it says
that it would go on.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: integer, required: true, retyped: {from: text, else: null}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      size: {type: integer, required: true, retyped: {from: text, else: null}, backfill: 0}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.mentions import mentions
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at required fields that were of another type."""
    if not mentions(architecture, "retyped"):
        return
    for module, declared in architecture.modules.items():
        for name, field in declared.fields.items():
            if (
                field.required
                and field.retyped is not None
                and field.retyped.else_ == "null"
                and field.backfill is None
            ):
                path = (*architecture.field_path(module, name), "retyped", "else")
                message = f"`{name}` is required, and values that do not convert would leave it empty"
                yield Finding(path, message, "say in `backfill` what such records get, or leave out `else`")


RULE: Final = Rule("FLD252", Severity.WARNING, "module", "emptied though it is required", check)
