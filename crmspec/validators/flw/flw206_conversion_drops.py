"""A conversion leaves filled fields behind.

## What
A field of the record that is converted is filled by something, is mapped nowhere in the conversion, and is not named
in its `drops`. Not meant are what goes over by itself (tags, files), what is computed, what is asked where a record
is lost, the field that holds the state, a required field that forms or workflows forget, and conversions that keep
the record open (`locks: false`) or whose new record points back at it.

## Why
What somebody once entered is lost to all who work with the new record: they ask the customer again.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      company_size: {type: integer}
  account:
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {lead: {read: all, create: true, update: all, convert: all}, account: {read: all, create: true}}}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name}}]
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      company_size: {type: integer}
  account:
    fields:
      name: {type: text, required: true}
roles:
  agent: {can: {lead: {read: all, create: true, update: all, convert: all}, account: {read: all, create: true}}}
conversions:
  lead_to_account:
    from: lead
    creates: [{module: account, set: {name: =name}}]
    drops: [company_size]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.compiler.bind.complaints import some
from crmspec.compiler.model.field import Field
from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import is_filled, lacking, staged
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.pipeline import Conversion


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what a record holds with what its conversion takes over."""
    for name, conversion in architecture.section("conversions").items():
        declared = architecture.modules.get(conversion.from_)
        if declared is None or not conversion.locks or _points_back(architecture, name, conversion):
            continue
        taken = _taken(architecture, name, conversion) | of_lost(architecture, conversion.from_)
        lost = [
            one
            for one, field in declared.fields.items()
            if one not in taken
            and not goes_by_itself(field, conversion)
            and f"{conversion.from_}.{one}" not in staged(architecture)
            and is_filled(architecture, conversion.from_, one)
            and not _is_forgotten(architecture, conversion.from_, one)
        ]
        if lost:
            path = ("conversions", name)
            message = f"`{name}` leaves {some(lost)} of the `{conversion.from_}` behind"
            way_out = "map what the new records need, and name in `drops` what is left behind on purpose"
            edit = Edit("put", (*path, "drops"), [*conversion.drops, *lost])
            fields = tuple(
                (architecture.field_path(conversion.from_, one), "it is filled") for one in lost[:6]
            )
            yield Finding(path, message, way_out, fields, edits=(edit,))


def _is_forgotten(architecture: Architecture, module: str, name: str) -> bool:
    """Whether what makes records leaves out a field that they need: that is the fault, and not what follows."""
    if name not in lacking(architecture, module, ()):
        return False
    made = [one for one in effects_on(architecture).get(module, ()) if one.action == "created"]
    return any(name not in one.named for one in made)


def _taken(architecture: Architecture, name: str, conversion: Conversion) -> set[str]:
    """The fields that the conversion reads, sets or drops."""
    found = {*conversion.drops, *conversion.sets}
    for path, several in architecture.expressions.items():
        if path[:2] == ("conversions", name):
            for one in several:
                found.update(read.field for read in one.checked.reads if read.module == conversion.from_)
    return found


def of_lost(architecture: Architecture, module: str) -> set[str]:
    """What is asked for where a record is given up: no record that is converted holds it."""
    found = set[str]()
    for pipeline in architecture.section("pipelines").values():
        if pipeline.module == module:
            given_up = {name for name, one in pipeline.stages.items() if one.outcome in {"lost", "cancelled"}}
            for name in given_up:
                found.update(pipeline.stages[name].requires)
            for move in pipeline.transitions.values():
                if move.to in given_up:
                    found.update((*move.asks, *move.requires))
    return found


def goes_by_itself(field: Field, conversion: Conversion) -> bool:
    """Whether a field is computed, or goes over with what the conversion carries."""
    carried = type(field).model_fields
    return (
        field.derived
        or bool(field.deprecated)
        or ("category" in carried and conversion.carries.tags)
        or (type(field).tables is not Field.tables and conversion.carries.files)
    )


def _points_back(architecture: Architecture, name: str, conversion: Conversion) -> bool:
    """Whether a new record leads back to the one that was converted, where everything can be looked up."""
    for number, target in enumerate(conversion.creates):
        for field in target.set:
            path = ("conversions", name, "creates", number, "set", field)
            if any(one.source.strip() == "record" for one in architecture.expressions.get(path, ())):
                return True
    return False


RULE: Final = Rule(
    "FLW206", Severity.WARNING, "graph", "conversion drops a filled field", check, absence=True
)
