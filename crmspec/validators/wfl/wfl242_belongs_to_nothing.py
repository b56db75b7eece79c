"""What a step makes does not point at the record that it is made for.

## What
A step makes a record and leaves the lookup empty that could lead to the workflow's own record: every other step that
makes such records sets it, or there is no other, and it is the only such lookup.

## Why
The record is there, but belongs to nothing: it is missing on the page of its customer, and in each total over it.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  order:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
workflows:
  order_it:
    trigger: {created: deal}
    steps:
      - {id: first, create: {module: order, set: {name: First, deal: =record}}}
      - {id: later, create: {module: order, set: {name: Second}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
  order:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
workflows:
  order_it:
    trigger: {created: deal}
    steps:
      - {id: first, create: {module: order, set: {name: First, deal: =record}}}
      - {id: later, create: {module: order, set: {name: Second, deal: =record}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.flw._filling import lacking
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the steps that make records of one module."""
    making: dict[str, list[Placed]] = defaultdict(list)
    for step in architecture.steps("create"):
        making[step.model.create.module].append(step)
    for module, steps in making.items():
        if module in architecture.modules:
            for step in steps:
                others = [one for one in steps if one is not step]
                if not architecture.is_shared(step.path) and (
                    found := _left_out(architecture, module, step, others)
                ):
                    yield found


def _left_out(architecture: Architecture, module: str, step: Placed, others: list[Placed]) -> Finding | None:
    options = step.model.create
    given = set[str]().union(options.set)
    needed = lacking(architecture, module, given)
    if not others:
        return _belongs_to_nothing(architecture, module, step, given)
    custom = set(others[0].model.create.set).intersection(*(one.model.create.set for one in others[1:]))
    for name in sorted(custom - given):
        field = architecture.field_of(module, name)
        if field is None or field.default is not None or field.derived or name in needed:
            continue
        if not _is_own(architecture, module, step, name):
            continue
        made = "the other step that makes" if len(others) == 1 else "all other steps that make"
        sets = "sets" if len(others) == 1 else "set"
        message = f"`{name}` is left empty here, and {made} a `{module}` {sets} it"
        related = ((others[0].path, "it is set here"),)
        return Finding((*step.path, "create", "set"), message, f"set `{name}` here too", related)
    return None


def _belongs_to_nothing(
    architecture: Architecture, module: str, step: Placed, given: set[str]
) -> Finding | None:
    """The only lookup that could lead to the workflow's own record, where it is left empty."""
    fields = architecture.modules[module].fields
    lookups = [one for one in fields if _is_own(architecture, module, step, one)]
    if len(lookups) != 1 or lookups[0] in given or not step.context.record or module == step.context.record:
        return None
    name, field = lookups[0], fields[lookups[0]]
    if field.default is not None or field.derived or name in lacking(architecture, module, given):
        return None
    own = step.context.record
    message = f"the `{module}` that is made here does not point at the `{own}`: `{name}` is left empty"
    related = ((architecture.field_path(module, name), "it could point there"),)
    return Finding((*step.path, "create", "set"), message, f"set `{name}: =record`", related)


def _is_own(architecture: Architecture, module: str, step: Placed, name: str) -> bool:
    """Whether a lookup leads to the workflow's own record."""
    return getattr(architecture.field_of(module, name), "to", None) == (step.context.record or "")


RULE: Final = Rule("WFL242", Severity.WARNING, "graph", "record that belongs to nothing", check, absence=True)
