"""What changes a record breaks a validation.

## What
A transition, a step of a workflow, a form or an import changes a record in a way that a validation of its module
always refuses, whatever else the record holds; or a record that the blueprint brings along breaks one. (Where
records are made in such a way, it is FLW106.)

## Why
The change is never saved: the button does nothing, the workflow stops each time.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      open: {type: boolean, default: true}
      answer: {type: text}
    validation:
      answered: {check: open or answer is not null, message: Give an answer.}
workflows:
  goes_stale:
    trigger: {updated: request}
    if: open and answer is null
    steps:
      - update: {set: {open: false, answer: null}}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      open: {type: boolean, default: true}
      answer: {type: text}
    validation:
      answered: {check: open or answer is not null, message: Give an answer.}
workflows:
  goes_stale:
    trigger: {updated: request}
    if: open and answer is null
    steps:
      - update: {set: {open: false, answer: Nobody asked again.}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access._beginnings import beginnings
from crmspec.access._effect import assigned
from crmspec.access.effects import effects_on
from crmspec.compiler.expressions.guards import never, passes
from crmspec.compiler.expressions.ir import TRUE, Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import Held, holding, validations
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

IS_NEW: Final = Expr("is_new", BOOLEAN)
IS_OLD: Final = Expr("not", BOOLEAN, (IS_NEW,))


def check(architecture: Architecture) -> Iterator[Finding]:
    """Try each validation on what is written."""
    for module, several in validations(architecture).items():
        told: set[tuple[Keys, str]] = set()
        for path, moment, values, what in _written(architecture, module) if several else ():
            for one in several:
                if (path, one.name) in told or architecture.is_shared(path):
                    continue
                names = _refused(architecture, module, one, moment, values)
                if names:
                    told.add((path, one.name))
                    yield _finding(module, one, path, _why(names, values, what))


def _written(architecture: Architecture, module: str) -> Iterator[tuple[Keys, Expr, Mapping[str, Expr], str]]:
    """What is written to records of a module: where, at which moment, which values."""
    saved = {name for one in architecture.modules[module].on_save for name in one.set}
    for one in effects_on(architecture).get(module, ()):
        if one.action == "updated":
            values = {name: value for name, value in one.fields.items() if name not in saved}
            yield one.path, IS_OLD, values, "it leaves it without"
    for name, record in architecture.section("records").items():
        if record.module == module:
            path = ("records", name)
            given = assigned(architecture, (*path, "set"), record.set, module)
            values = {**beginnings(architecture).of(module), **given}
            yield path, IS_NEW, {one: value for one, value in values.items() if one not in saved}, ""


def _refused(
    architecture: Architecture, module: str, one: Held, moment: Expr, values: Mapping[str, Expr]
) -> list[str]:
    """The fields whose values a validation refuses; none where it may pass."""
    if one.fields.isdisjoint(values):
        return []
    fields = architecture.modules[module].fields
    names = sorted(one.fields & values.keys())
    empty = [name for name in names if values[name].is_literal and values[name].value is None]
    if any(fields[name].required for name in empty if name in fields):
        return []
    given = tuple(holding(architecture, module, values, names))
    passed = passes(one.check, one.when)
    known = facts(architecture)
    if not given or not never(passed, moment, *given, facts=known):
        return []
    if never(passed, TRUE, facts=known):
        return []
    return [name for name in names if values[name].is_literal]


def _why(names: list[str], values: Mapping[str, Expr], what: str) -> str:
    empty = [name for name in names if values[name].value is None]
    return f"{what or 'it stands there without'} `{empty[0]}`" if empty else f"it writes `{names[0]}`"


def _finding(module: str, one: Held, path: Keys, why: str) -> Finding:
    message = f"the `{module}` is refused by `{one.name}`: {why}, as it stands"
    way_out = "give it what the validation asks for, or say in `when` which records that is about"
    related = (((*one.path, "check"), "it is refused here"),)
    return Finding(path, message, way_out, related)


RULE: Final = Rule("FLD119", Severity.ERROR, "graph", "change that a validation refuses", check)
