"""Derived fields form a cycle.

## What
Formulas and roll-ups that are computed from each other, or one that is computed from itself. The path is
printed.

## Why
There is no value to begin with.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      net: {type: formula, expression: gross - tax, returns: integer}
      gross: {type: formula, expression: net + tax, returns: integer}
      tax: {type: integer}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      net: {type: integer}
      gross: {type: formula, expression: net + tax, returns: integer}
      tax: {type: integer}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.cycles import cycles, shown
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.field import Field
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """See what every formula and roll-up is computed from."""
    derived = {
        f"{module}.{name}": (architecture.field_path(module, name), field)
        for module, name, field in architecture.fields_that(_computed)
    }
    edges = {
        one: tuple(sorted(derived.keys() & _read(architecture, path, field)))
        for one, (path, field) in derived.items()
    }
    for cycle in cycles(edges):
        first, *others = (derived[one][0] for one in cycle)
        related = tuple((path, "it is computed from this one") for path in others)
        if others:
            message = f"these are computed from each other: {shown(cycle)}"
        else:
            message = f"`{cycle[0]}` is computed from itself"
        yield Finding(first, message, "let one of them be entered, or compute it from other fields", related)


def _computed(kind: type[Field]) -> bool:
    return kind.derived and ("expression" in kind.model_fields or "of" in kind.model_fields)


def _read(architecture: Architecture, path: Keys, field: Any) -> set[str]:
    """The fields that a formula's expression, or a roll-up's field and condition, read."""
    found = {f"{field.of}.{field.field}"} if getattr(field, "of", None) and field.field else set()
    for key in ("expression", "where"):
        for one in architecture.expressions.get((*path, key), ()):
            found.update(f"{read.module}.{read.field}" for read in one.checked.reads)
    return found


RULE: Final = Rule("FLD102", Severity.ERROR, "graph", "derived fields in a cycle", check, final=True)
