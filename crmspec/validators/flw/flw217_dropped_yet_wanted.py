"""A conversion drops what the new record has a place for.

## What
A field is named in the `drops` of a conversion, and a module that the conversion makes has a field of the same name and
type, which the conversion leaves empty.

## Why
Whatever looks at the new record's field finds it empty: the report by source, the formula, the next copy.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      region: {type: picklist, options: [north, south]}
  deal:
    fields:
      name: {type: text, required: true}
      region: {type: picklist, options: [north, south]}
conversions:
  lead_to_deal:
    from: lead
    creates: [{module: deal, set: {name: =name}}]
    drops: [region]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      region: {type: picklist, options: [north, south]}
  deal:
    fields:
      name: {type: text, required: true}
      region: {type: picklist, options: [north, south]}
conversions:
  lead_to_deal:
    from: lead
    creates: [{module: deal, set: {name: =name, region: =region}}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.flw.flw206_conversion_drops import goes_by_itself, of_lost
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Conversion


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is dropped with what the new records have a place for."""
    for name, conversion in architecture.section("conversions").items():
        set_ = {field for target in conversion.creates for field in target.set}
        lost = of_lost(architecture, conversion.from_)
        for place, dropped in enumerate(conversion.drops):
            number = _wanting(architecture, conversion, dropped)
            if number is None or dropped in set_ or dropped in lost:
                continue
            module = conversion.creates[number].module
            message = f"`{dropped}` is left behind, and the same field of the new `{module}` stays empty"
            path = ("conversions", name)
            related = ((architecture.field_path(module, dropped), "it stays empty"),)
            way_out = f"map it: `{dropped}: ={dropped}`; or waive this with the reason"
            edits = (
                Edit("put", (*path, "creates", number, "set", dropped), f"={dropped}"),
                Edit("drop", (*path, "drops", place)),
            )
            here = (*path, "drops", place)
            yield Finding(here, message, way_out, related, at_key=False, edits=edits)


def _wanting(architecture: Architecture, conversion: Conversion, name: str) -> int | None:
    """The first record that is made and has a field like the one that is dropped."""
    old = architecture.field_of(conversion.from_, name)
    if old is None or old.external_id or goes_by_itself(old, conversion):
        return None
    for number, target in enumerate(conversion.creates):
        module = architecture.modules.get(target.module)
        field = module.fields.get(name) if module else None
        if field is not None and type(field) is type(old) and not field.external_id:
            return number
    return None


RULE: Final = Rule("FLW217", Severity.WARNING, "module", "dropped although there is a place for it", check)
