"""A value goes into another field than the one it is named after.

## What
A step sets a field to an answer, a value that another system sent, or a parameter; that value has the name or the
label of another field of the same record and of the same type, which the step does not set. Or a record is made from
another, and two fields of one name on both sides go crosswise.

## Why
The award is asked for, and what was wished for is overwritten: both figures are wrong from then on, and nothing
fails.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      wished_price: {type: money}
      agreed_price: {type: money}
roles:
  rep: {label: Rep, can: {deal: {read: all, create: true, update: all}}}
workflows:
  agree:
    trigger:
      button: Agree on a price
      module: deal
      by: [rep]
      asks: {agreed_price: money}
    steps:
      - {id: note, update: {set: {wished_price: =agreed_price}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      wished_price: {type: money}
      agreed_price: {type: money}
roles:
  rep: {label: Rep, can: {deal: {read: all, create: true, update: all}}}
workflows:
  agree:
    trigger:
      button: Agree on a price
      module: deal
      by: [rep]
      asks: {price: money}
    steps:
      - {id: note, update: {set: {agreed_price: =price}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.facts import condition
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._sets import updates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

Sets = tuple[str, "Mapping[str, Any]", "Keys"]
"""The module that is written to, what is set, and where."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at each value that goes into a field as it is."""
    for module, written, path in _sets(architecture):
        values = {name: condition(architecture, (*path, name)) for name in written}
        for name, value in values.items():
            meant = _meant(architecture, module, name, value, path)
            if meant is None or not _is_same_kind(architecture, module, name, meant):
                continue
            crossed = values.get(meant)
            if meant in written and not (crossed is not None and _name_of(crossed) == name):
                continue
            if value is not None and value.op == "field" and not _has(architecture, value, name):
                continue
            said = _name_of(value) if value is not None else ""
            text = f"`{said}` goes into `{name}` of the `{module}`, which has a field `{meant}` too"
            related = ((architecture.field_path(module, meant), f"this is `{meant}`"),)
            edits = (Edit("rename", (*path, name), meant),) if meant not in written else ()
            way_out = f"set `{meant}`, or call the value otherwise"
            yield Finding((*path, name), text, way_out, related, edits=edits)


def _sets(architecture: Architecture) -> Iterator[Sets]:
    for one in updates(architecture):
        if one.module in architecture.modules and not architecture.is_shared(one.path):
            yield one.module, one.values, one.path
    for step in architecture.steps("create"):
        made, path = step.model.create, (*step.path, "create", "set")
        if made.module in architecture.modules and not architecture.is_shared(path):
            yield made.module, made.set, path
    for name, conversion in architecture.section("conversions").items():
        for index, target in enumerate(conversion.creates):
            path = ("conversions", name, "creates", index, "set")
            if target.module in architecture.modules and not architecture.is_shared(path):
                yield target.module, target.set, path


def _name_of(value: Expr) -> str:
    return str(value.args[0]) if value.op == "var" else str(value.args[-1]) if value.op == "field" else ""


def _meant(architecture: Architecture, module: str, name: str, value: Expr | None, path: Keys) -> str | None:
    """The other field that a value is named after."""
    fields = architecture.modules[module].fields
    if value is None or value.op not in {"var", "field"}:
        return None
    called = _name_of(value)
    if value.op == "field" and (value.args[0] == module or path[-2] == "update"):
        return None  # within one record, fields are copied on purpose
    if called == name:
        return None
    if called in fields:
        return called
    label = _label(architecture, path, called) if value.op == "var" else None
    if label is None or name not in fields or label == _plain(fields[name].label or name):
        return None
    alike = [one for one, field in fields.items() if one != name and _plain(field.label or one) == label]
    return alike[0] if len(alike) == 1 else None


def _plain(label: object) -> str:
    return str(label).replace("_", " ").strip().casefold()


def _label(architecture: Architecture, path: Keys, called: str) -> str | None:
    """What people read where a value is asked for."""
    owner = architecture.section(str(path[0])).get(str(path[1]))
    asked = [getattr(one, "asks", {}) for one in getattr(owner, "trigger", ())]
    asked += [step.model.ask.answers for step in architecture.steps("ask") if step.path[:2] == path[:2]]
    for several in asked:
        one = several.get(called)
        if one is not None and one.label:
            return _plain(one.label)
    return None


def _is_same_kind(architecture: Architecture, module: str, name: str, other: str) -> bool:
    fields = architecture.modules[module].fields
    if name not in fields or other not in fields or fields[other].derived:
        return False
    if any(other in one.set for one in getattr(architecture.modules[module], "on_save", ())):
        return False  # it is calculated from others
    first, second = fields[name], fields[other]
    return Family.name_of(first) == Family.name_of(second) and getattr(first, "to", None) == getattr(
        second, "to", None
    )


def _has(architecture: Architecture, value: Expr, name: str) -> bool:
    """Whether the record that a value comes from has a field of the other name too."""
    source = architecture.modules.get(str(value.args[0]))
    return source is not None and name in source.fields and not source.fields[name].derived


RULE: Final = Rule("WFL251", Severity.WARNING, "graph", "value in another field", check)
