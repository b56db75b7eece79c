"""A record is recognised by a figure.

## What
A record that the blueprint brings along, or one that a conversion looks for, is recognised (`match`) by nothing but
amounts, shares, ratings, lengths of time or yes and no, none of which is unique.

## Why
A figure says how much something is, not which one it is. Where another record has the same, that one is taken for it;
where somebody changes the figure, a second one is made beside the first.

## Bad
```yaml
modules:
  department:
    fields:
      name: {type: text, required: true}
      hour_cost: {type: money}
records:
  design:
    module: department
    set: {name: Design, hour_cost: 80}
    match: [hour_cost]
```

## Good
```yaml
modules:
  department:
    fields:
      name: {type: text, required: true}
      hour_cost: {type: money}
records:
  design:
    module: department
    set: {name: Design, hour_cost: 80}
    match: [name]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import Module
    from crmspec.compiler.syntax import Keys

FIGURES: Final = frozenset(
    {"money", "decimal", "percent", "boolean", "rating", "score", "duration", "rollup"}
)
"""Types of which many records have the same value; whole numbers and days may be what things are called by."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what records are recognised by."""
    for path, name, match in _matched(architecture):
        module = architecture.modules.get(name)
        if module is None or not match or architecture.is_shared(path):
            continue
        if all(_is_figure(module, one) for one in match) and not _is_key(module, match):
            other = next((one for one in (module.display, "name") if one in module.fields), "")
            several = " and ".join(f"`{one}`" for one in match)
            text = f"another `{name}` may have the same {several}: it would be taken for this one"
            way_out = (
                f"recognise it by `{other}`" if other else "recognise it by a field that says which it is"
            )
            related = ((architecture.field_path(name, match[0]), "many may have the same"),)
            yield Finding((*path, "match"), text, way_out, related)


def _matched(architecture: Architecture) -> Iterator[tuple[Keys, str, tuple[str, ...]]]:
    """What is recognised: where, of which module, and by what."""
    for name, record in architecture.section("records").items():
        yield ("records", name), record.module, record.match
    for name, conversion in architecture.section("conversions").items():
        for number, target in enumerate(conversion.creates):
            yield ("conversions", name, "creates", number), target.module, tuple(target.match)


def _is_figure(module: Module, name: str) -> bool:
    field = module.fields.get(name)
    if field is None or field.unique or field.external_id:
        return False
    return FIELD_TYPES.name_of(field) in FIGURES


def _is_key(module: Module, match: tuple[str, ...]) -> bool:
    return any(set(key.fields) <= set(match) for key in module.unique)


RULE: Final = Rule("FLD298", Severity.WARNING, "module", "recognised by a figure", check)
