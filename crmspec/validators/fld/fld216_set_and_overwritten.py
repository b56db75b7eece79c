"""An entry of on_save that another one undoes, or a case that none of them knows.

## What
A later entry of `on_save` sets the same field whenever an earlier one does, without looking at what that
set; or the entries that set a field name all options of a picklist one by one, and one is missing, so that the
field keeps what it was.

## Why
The first entry has no effect at all: entries are carried out in their order. And a field that is set for all
cases but one keeps the value of the case before.

## Bad
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      urgent: {type: boolean}
      answer_within: {type: integer}
    on_save:
      - if: urgent
        set: {answer_within: 4}
      - set: {answer_within: 24}
```

## Good
```yaml
modules:
  request:
    display: name
    fields:
      name: {type: text}
      urgent: {type: boolean}
      answer_within: {type: integer}
    on_save:
      - set: {answer_within: 24}
      - if: urgent
        set: {answer_within: 4}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import TRUE
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._choices import named_options
from crmspec.validators.fld._logic import reads
from crmspec.validators.fld._saving import Entry, entries
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the entries that set one field."""
    for module, several in entries(architecture).items():
        by_field: dict[str, list[Entry]] = {}
        for one in several:
            by_field.setdefault(one.name, []).append(one)
        for name, setting in by_field.items():
            yield from _undone(architecture, module, name, setting)
            yield from _forgotten(architecture, module, name, setting)


def _undone(architecture: Architecture, module: str, name: str, setting: list[Entry]) -> Iterator[Finding]:
    known = facts(architecture)
    for first, second in combinations(setting, 2):
        between = [one for one in setting if first.index < one.index <= second.index]
        if any(reads(one.value, module, name) for one in between):
            continue
        if second.condition is not None and reads(second.condition, module, name):
            continue
        if implies(first.condition or TRUE, second.condition or TRUE, facts=known):
            message = f"what is set here as `{name}` is overwritten at once: a later entry sets it in the same cases"
            related = ((second.path, "this is what stays"),)
            way_out = "put the general entry first, or make it leave these cases out"
            yield Finding(first.path, message, way_out, related)
            return


def _forgotten(architecture: Architecture, module: str, name: str, setting: list[Entry]) -> Iterator[Finding]:
    """Options of a picklist that no entry names, where the others each have one."""
    if len(setting) < 3 or any(one.condition is None for one in setting):
        return
    found = [named_options(one.condition, module) for one in setting if one.condition is not None]
    fields = {field for field, _ in found}
    if len(fields) != 1 or "" in fields:
        return
    (field,) = fields
    named = {option for _, options in found for option in options}
    retired = architecture.members.is_retired
    left = [
        one
        for one in architecture.members.options(module, field)
        if one not in named and not retired(module, field, one)
    ]
    if len(left) == 1:
        message = f"`{name}` is set for every `{field}` but `{left[0]}`: there it keeps what it was"
        related = tuple((one.path, "it is set here") for one in setting[:-1])
        yield Finding(setting[-1].path, message, f"say what holds for `{left[0]}`", related)


RULE: Final = Rule("FLD216", Severity.WARNING, "module", "set and overwritten", check)
