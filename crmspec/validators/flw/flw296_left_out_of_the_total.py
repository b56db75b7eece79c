"""A figure misses records that one step leaves without their link.

## What
A roll-up counts or adds up records by a lookup that may stay empty. One step makes such records without it, although it
makes them for a record that leads there, and other steps that make them fill it.

## Why
What this step makes is in no total: the figure is too small, and nobody sees why.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      hours: {type: rollup, of: entry, via: account, function: sum, field: spent}
  case:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
  entry:
    fields:
      case: {type: lookup, to: case, reverse: entries}
      account: {type: lookup, to: account}
      spent: {type: decimal, precision: 8, scale: 2}
workflows:
  opened:
    trigger: {created: case}
    steps:
      - {id: note, create: {module: entry, set: {case: =record, account: =account, spent: 1}}, as: entry}
  changed:
    trigger: {changed: case, fields: [name]}
    steps:
      - {id: note, create: {module: entry, set: {case: =record, spent: 1}}, as: entry}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text, required: true}
      hours: {type: rollup, of: entry, via: account, function: sum, field: spent}
  case:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
  entry:
    fields:
      case: {type: lookup, to: case, reverse: entries}
      account: {type: lookup, to: account}
      spent: {type: decimal, precision: 8, scale: 2}
workflows:
  opened:
    trigger: {created: case}
    steps:
      - {id: note, create: {module: entry, set: {case: =record, account: =account, spent: 1}}, as: entry}
  changed:
    trigger: {changed: case, fields: [name]}
    steps:
      - {id: note, create: {module: entry, set: {case: =record, account: =account, spent: 1}}, as: entry}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access._effect import assigned
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.fld._logic import holding
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what roll-ups go by with what steps fill."""
    making: dict[str, list[Placed]] = {}
    for step in architecture.steps("create"):
        making.setdefault(step.model.create.module, []).append(step)
    if all(len(several) == 1 for several in making.values()):
        return
    for module, name, one in architecture.fields_that(lambda kind: "via" in kind.model_fields):
        several = making.get(one.of, ())
        if len(several) > 1 and one.via and _may_be_empty(architecture, one):
            filling = [step for step in several if one.via in step.model.create.set]
            for step in several if filling else ():
                if step not in filling and _belongs(architecture, step, module, name, one):
                    yield _finding(architecture, step, filling[0], (module, name), one)


def _may_be_empty(architecture: Architecture, rollup: Any) -> bool:
    """Whether the lookup of a roll-up is empty where nothing fills it."""
    declared = architecture.modules.get(rollup.of)
    field = declared.fields.get(rollup.via) if declared else None
    if declared is None or field is None or field.required or field.derived or field.default is not None:
        return False
    return not any(rollup.via in entry.set for entry in declared.on_save)


def _belongs(architecture: Architecture, step: Placed, module: str, name: str, rollup: Any) -> bool:
    """Whether a step makes a record for one that leads to where the total stands, and which it would count."""
    own = architecture.modules.get(step.context.record or "")
    values = step.model.create.set
    if own is None or architecture.is_shared(step.path) or not _leads(own.fields, module):
        return False
    made = architecture.modules[rollup.of].fields
    linked = any(getattr(made.get(one), "to", None) == step.context.record for one in values)
    if not linked or _set_later(architecture, step, rollup.via):
        return False
    where = condition(architecture, (*architecture.field_path(module, name), "where"))
    if where is None:
        return rollup.where is None
    given = assigned(architecture, (*step.path, "create", "set"), values, rollup.of)
    known = holding(architecture, rollup.of, given, given)
    return satisfiable(where, *known, facts=facts(architecture))


def _leads(fields: Any, module: str) -> bool:
    return any(getattr(one, "to", None) == module for one in fields.values())


def _set_later(architecture: Architecture, step: Placed, name: str) -> bool:
    """Whether a step of the same declaration fills it afterwards."""
    return any(
        other.path[:2] == step.path[:2] and name in other.model.update.set
        for other in architecture.steps("update")
    )


def _finding(
    architecture: Architecture, step: Placed, other: Placed, total: tuple[str, str], rollup: Any
) -> Finding:
    text = (
        f"the `{rollup.of}` that is made here has no `{rollup.via}`,"
        f" so `{total[1]}` of the `{total[0]}` leaves it out; other steps fill it"
    )
    related = (
        ((*architecture.field_path(*total), "via"), "it is totalled by this"),
        ((*other.path, "create", "set", rollup.via), "it is filled here"),
    )
    return Finding((*step.path, "create", "set"), text, f"set `{rollup.via}` here too", related)


RULE: Final = Rule(
    "FLW296",
    Severity.WARNING,
    "graph",
    "left out of the total",
    check,
    absence=True,
    beside=frozenset({"WFL242"}),
)
