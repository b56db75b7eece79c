"""A role may do something in every module.

## What
A role or a permission set uses `every_module`.

## Why
It reaches into modules that do not exist yet: whoever adds one with salaries or health data next year grants it to this
role without knowing. Where that is meant, for administrators, a waiver with the reason says so.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  assistant: {every_module: {read: all, create: true, update: all}}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text, required: true}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  assistant: {can: {deal: {read: all, create: true, update: all}}}
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
    """Look for rights in every module."""
    for section in ("roles", "permission_sets"):
        for name, one in architecture.section(section).items():
            if one.every_module is not None and not architecture.is_shared((section, name)):
                given = [
                    (info.alias or key)
                    for key, info in type(one.every_module).model_fields.items()
                    if getattr(one.every_module, key)
                ]
                message = f"`{name}` may {_joined(given)} in every module, those of next year included"
                way_out = "name the modules; for an administrator, waive this with the reason"
                yield Finding((section, name, "every_module"), message, way_out)


def _joined(words: list[str]) -> str:
    words = [one.replace("_", " ") for one in words]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


RULE: Final = Rule("ACC202", Severity.WARNING, "module", "rights in every module", check)
