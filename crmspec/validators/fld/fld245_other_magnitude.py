"""A value is sixty, a hundred or a thousand times what its field begins with.

## What
A record that the blueprint brings, or that a workflow makes, sets a number that is exactly 60, 100, 1 000 or 3 600
times the field's own default, or such a part of it.

## Why
Somebody meant minutes where the field counts hours, or cents where it counts dollars; everything that is worked out
from it is wrong by that factor.

## Bad
```yaml
modules:
  settings:
    singleton: true
    display: name
    fields:
      name: {type: text}
      time_update: {type: decimal, precision: 6, scale: 2, unit: hours, default: 0.25}
records:
  settings: {module: settings, set: {name: Desk, time_update: 15}}
```

## Good
```yaml
modules:
  settings:
    singleton: true
    display: name
    fields:
      name: {type: text}
      time_update: {type: decimal, precision: 6, scale: 2, unit: hours, default: 0.25}
records:
  settings: {module: settings, set: {name: Desk, time_update: 0.5}}
```
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

NUMBERS: Final = frozenset({"decimal", "money", "percent", "integer"})
FACTORS: Final = (60, 100, 1000, 3600)
SURE: Final = (60, 3600)
"""Factors that come about by a unit of time, whatever the field."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the numbers that records of the blueprint set with the defaults of their fields."""
    for name, one in architecture.section("records").items():
        yield from _compared(architecture, one.module, one.set, ("records", name, "set"), FACTORS)
    for step in architecture.steps("create"):
        made = step.model.create
        yield from _compared(architecture, made.module, made.set, (*step.path, "create", "set"), SURE)


def _compared(
    architecture: Architecture, module: str, values: dict[str, Any], path: Keys, factors: tuple[int, ...]
) -> Iterator[Finding]:
    if module not in architecture.modules or architecture.is_shared(path):
        return
    for name, value in values.items():
        said = _number(value)
        if not said:
            continue
        field = architecture.field_of(module, name)
        if field is None or getattr(field, "type", "") not in NUMBERS:
            continue
        usual = _number(field.default)
        if not usual:
            continue
        factor = said / usual
        if factor in factors or 1 / factor in factors:
            times = f"{factor} times" if factor > 1 else f"one part in {1 / factor} of"
            unit = getattr(field, "unit", None)
            counts = f", and counts {unit}" if unit else ""
            message = f"`{name}` is set to {value}, {times} what it begins with ({field.default}){counts}"
            related = ((architecture.field_path(module, name), "its default"),)
            way_out = "look whether the number is in the field's unit"
            yield Finding((*path, name), message, way_out, related, at_key=False)


def _number(value: object) -> Fraction | None:
    """A number that is written out."""
    if isinstance(value, bool | None) or (isinstance(value, str) and not value[:1].isdigit()):
        return None
    try:
        return Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        return None


RULE: Final = Rule("FLD245", Severity.WARNING, "module", "another magnitude", check)
