"""A report is grouped by free text.

## What
A report puts records into groups by a text field that people write freely: no picklist, no lookup, nothing unique,
nothing computed, and no name that identifies the record.

## Why
Every spelling becomes a group of its own: "Consultant", "consultant", "Consultant ". The figures mean nothing.

## Bad
```yaml
modules:
  employee:
    fields:
      name: {type: text, required: true}
      position: {type: text}
reports:
  by_position: {module: employee, measures: {all: count()}, group: [position]}
```

## Good
```yaml
modules:
  employee:
    fields:
      name: {type: text, required: true}
      position: {type: picklist, options: [consultant, crew, office]}
reports:
  by_position: {module: employee, measures: {all: count()}, group: [position]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.touches import touches
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

_PEOPLE: Final = frozenset({"form", "import"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the groups of reports are made of."""
    for name, report in architecture.section("reports").items():
        for key in ("group", "across"):
            for number, one in enumerate(getattr(report, key)):
                path = ("reports", name, key, number)
                found = _free(architecture, (*path, "by"))
                if found and not one.each:
                    module, field = found
                    message = f"`{name}` is grouped by `{module}.{field}`, which is free text: each spelling is a group"
                    way_out = f"make `{field}` a picklist or a lookup, or group by something else"
                    related = ((architecture.field_path(module, field), "the field"),)
                    yield Finding(path, message, way_out, related, at_key=False)


def _free(architecture: Architecture, path: Keys) -> tuple[str, str] | None:
    """The free text that is grouped by as it is, with its module."""
    for one in architecture.expressions.get(path, ()):
        tree = one.checked.expr
        if tree is None or tree.op not in {"field", "get"}:
            continue
        module, name = str(tree.args[-2]), str(tree.args[-1])
        declared = architecture.modules.get(module)
        field = declared.fields.get(name) if declared else None
        if declared is None or field is None or not type(field).free or field.unique or field.external_id:
            continue
        names = [key for key, other in declared.fields.items() if type(other).free]
        fills = touches(architecture).fills.get(f"{module}.{name}", ())
        by_hand = not fills or any(touch.kind in _PEOPLE for touch in fills)
        if by_hand and name != names[0] and "name" not in name.split("_"):
            return module, name
    return None


RULE: Final = Rule("FLW212", Severity.WARNING, "graph", "report grouped by free text", check)
