"""A picklist has no options.

## What
A picklist or checklist has neither `options` nor `values`, and no pipeline governs it.

## Why
There is nothing to choose from, so the field stays empty for ever.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      kind: {type: picklist}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      kind: {type: picklist, options: [new_business, renewal]}
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
    """Find picklists of whose options nothing is known."""
    if any(section == "pipelines" for section, _ in architecture.blueprint.unbound):
        return
    for module, name, field in architecture.fields_that(lambda kind: "depends_on" in kind.model_fields):
        chosen = field.values or architecture.members.options(module, name)
        if not chosen and not _governed(architecture, name):
            message = f"`{name}` has no options"
            way_out = "give it `options`, the `values` of a value set, or a pipeline whose stages they are"
            yield Finding(architecture.field_path(module, name), message, way_out)


def _governed(architecture: Architecture, name: str) -> bool:
    """Whether a pipeline may have meant the field, and names it or its module with a slip of the pen."""
    lost = any(
        one.field_ == name and one.module not in architecture.modules
        for one in architecture.section("pipelines").values()
    )
    return lost or architecture.perhaps_meant(("field",), name)


RULE: Final = Rule("FLD108", Severity.ERROR, "module", "picklist without options", check)
