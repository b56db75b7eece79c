"""Something sets an option that no record type allows.

## What
The record types of a module narrow down a picklist, and a workflow, a form, an import or a transition sets an
option that none of them leaves for a record that is there; or a step makes a record of a type and gives it an
option that this type leaves out.

## Why
Every record of one of these types is refused when it comes to that: it can never get there.

## Bad
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      relation: {type: picklist, default: prospect, options: [prospect, client, partner]}
      signed: {type: boolean}
record_types:
  buyer: {module: account, options: {relation: [prospect]}}
  helper: {module: account, options: {relation: [partner]}, defaults: {relation: partner}}
workflows:
  becomes_a_client:
    trigger: {updated: account}
    if: signed and changed(signed)
    steps:
      - update: {set: {relation: client}}
```

## Good
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      relation: {type: picklist, default: prospect, options: [prospect, client, partner]}
      signed: {type: boolean}
record_types:
  buyer: {module: account, options: {relation: [prospect, client]}}
  helper: {module: account, options: {relation: [partner]}, defaults: {relation: partner}}
workflows:
  becomes_a_client:
    trigger: {updated: account}
    if: signed and changed(signed)
    steps:
      - update: {set: {relation: client}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.module import RecordType
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is set with what the record types of a module leave together."""
    yield from _made(architecture)
    by_module: dict[str, dict[str, RecordType]] = {}
    for name, one in architecture.section("record_types").items():
        by_module.setdefault(one.module, {})[name] = one
    for module, types in by_module.items():
        fields = {field for one in types.values() for field in one.options}
        for field in sorted(fields):
            if all(field in one.options for one in types.values()) and field in _declared(
                architecture, module
            ):
                yield from _of_field(architecture, module, field, types)


def _made(architecture: Architecture) -> Iterator[Finding]:
    """Steps that make a record of a type with an option that the type leaves out."""
    for step in architecture.steps("create"):
        made = step.model.create
        one = architecture.section("record_types").get(made.record_type or "")
        for field, options in one.options.items() if one else ():
            value = made.set.get(field)
            if isinstance(value, str) and not value.startswith("=") and value not in options:
                name = made.record_type
                path = (*step.path, "create", "set", field)
                related = ((("record_types", name, "options", field), "these are allowed"),)
                message = f"the record type `{name}` does not allow `{value}` as its `{field}`: the record is refused"
                yield Finding(
                    path, message, f"set another `{field}`, or add `{value}` to the options", related
                )


def _declared(architecture: Architecture, module: str) -> Mapping[str, object]:
    return architecture.modules[module].fields if module in architecture.modules else {}


def _of_field(
    architecture: Architecture, module: str, field: str, types: Mapping[str, RecordType]
) -> Iterator[Finding]:
    left = {option for one in types.values() for option in one.options[field]}
    known = architecture.members.options(module, field)
    places: dict[str, list[tuple[Keys, str]]] = {}
    for one in effects_on(architecture).get(module, ()):
        value = one.fields.get(field) if field in one.named else None
        if one.action != "updated" or value is None or not value.is_literal:
            continue
        if value.value in known and value.value not in left:
            places.setdefault(str(value.value), []).append((one.path, one.owner.partition(":")[2]))
    default = architecture.modules[module].fields[field].default
    for option, paths in sorted(places.items()):
        name = next((name for name, one in types.items() if default in one.options[field]), next(iter(types)))
        path = ("record_types", name, "options", field)
        begins = option == default and any(field not in one.defaults for one in types.values())
        if begins or architecture.is_shared(path):
            continue  # that new records begin with it is FLD121
        setter = f"`{paths[0][1]}` sets"
        message = f"no record type of `{module}` allows `{option}` as its `{field}`, which {setter}"
        related = tuple((one, f"`{field}` is set to `{option}` here") for one, _ in dict.fromkeys(paths))
        which = f"`{name}`" if len(types) == 1 else f"`{name}`, or of the record type that may come to it"
        edits = (Edit("put", path, [*types[name].options[field], option]),)
        yield Finding(path, message, f"add `{option}` to the options of {which}", related, edits=edits)


RULE: Final = Rule(
    "FLD223", Severity.WARNING, "graph", "option that is set, and no record type leaves", check
)
