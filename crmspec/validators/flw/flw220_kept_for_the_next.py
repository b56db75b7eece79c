"""What a record keeps for those that are made of it is not handed on.

## What
A step makes a record for another one, of which nothing reads a certain field; the new record has a field of the same
name and type, from which it calculates, and the step does not set it: its default, or nothing, takes its place.

## Why
The rate that was agreed with a client stands in their record, and every bill goes out without it.

## Bad
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      tax_rate: {type: percent}
  bill:
    fields:
      client: {type: lookup, to: client, required: true}
      price: {type: money, required: true}
      tax_rate: {type: percent, default: 0}
      tax: {type: formula, returns: money, expression: price * tax_rate}
workflows:
  bill_it:
    trigger: {created: client}
    run_as: {system: Bills are made by nobody else.}
    steps:
      - {id: make, create: {module: bill, set: {client: =record, price: 100}}}
```

## Good
```yaml
modules:
  client:
    fields:
      name: {type: text, required: true}
      tax_rate: {type: percent}
  bill:
    fields:
      client: {type: lookup, to: client, required: true}
      price: {type: money, required: true}
      tax_rate: {type: percent, default: 0}
      tax: {type: formula, returns: money, expression: price * tax_rate}
workflows:
  bill_it:
    trigger: {created: client}
    run_as: {system: Bills are made by nobody else.}
    steps:
      - {id: make, create: {module: bill, set: {client: =record, price: 100, tax_rate: =tax_rate}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.compiler.model.base import Family
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what each new record calculates from with what the record has that it is made for."""
    read = architecture.fields_read
    for step in architecture.steps("create"):
        module, source = step.model.create.module, step.context.record or ""
        target, declared = architecture.modules.get(module), architecture.modules.get(source)
        if target is None or declared is None or module == source or architecture.is_shared(step.path):
            continue
        for name in target.fields.keys() & declared.fields.keys() - step.model.create.set.keys():
            if f"field:{module}.{name}" not in read or f"field:{source}.{name}" in read:
                continue
            if not _is_alike(architecture, source, module, name) or not _is_for(architecture, step):
                continue
            path = (*step.path, "create", "set")
            text = f"the `{module}` does not take over `{name}` of the `{source}` that it is made for"
            related = (
                (architecture.field_path(source, name), "nothing else reads it"),
                (architecture.field_path(module, name), "this is what the new one calculates with"),
            )
            edits = (Edit("put", (*path, name), f"={name}"),)
            yield Finding(path, text, f"set `{name}: ={name}`", related, edits=edits)


def _is_alike(architecture: Architecture, source: str, module: str, name: str) -> bool:
    """Whether a value can be taken over as it is."""
    one, other = architecture.modules[source].fields[name], architecture.modules[module].fields[name]
    if one.derived or other.derived or hasattr(other, "to") or Family.name_of(one) != Family.name_of(other):
        return False
    return not any(name in each.set for each in getattr(architecture.modules[module], "on_save", ()))


def _is_for(architecture: Architecture, step: Placed) -> bool:
    """Whether the new record points at the one that the run is about."""
    path = (*step.path, "create", "set")
    values = (condition(architecture, (*path, one)) for one in step.model.create.set)
    return any(
        one is not None and (one.op == "self" or (one.op == "var" and one.args[0] == "record"))
        for one in values
    )


RULE: Final = Rule("FLW220", Severity.WARNING, "graph", "value not handed on", check)
