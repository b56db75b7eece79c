"""A figure of the same sort is confidential elsewhere, and open here.

## What
A field that says what something costs or earns the firm, or what people are paid (`cost`, `margin`, `profit`, `salary`,
`wage`, `commission`), is open to all colleagues who may read the record, and another such field of the blueprint is
confidential or restricted. Blueprints in which none of them is, are left alone.

## Why
The firm has decided that such figures are not for everybody. Whoever may not see the one reads the other.

## Bad
```yaml
modules:
  product:
    fields:
      name: {type: text, required: true}
      unit_cost: {type: money, sensitivity: confidential}
  job:
    fields:
      name: {type: text, required: true}
      cost: {type: money}
roles:
  manager:
    can:
      product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
      job: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  rep: {reports_to: manager, can: {product: {read: all}, job: {read: all}}}
```

## Good
```yaml
modules:
  product:
    fields:
      name: {type: text, required: true}
      unit_cost: {type: money, sensitivity: confidential}
  job:
    fields:
      name: {type: text, required: true}
      cost: {type: money, sensitivity: confidential}
roles:
  manager:
    can:
      product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
      job: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
  rep: {reports_to: manager, can: {product: {read: all}, job: {read: all}}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.rights import rights
from crmspec.compiler.bind.complaints import some
from crmspec.diagnostics import Severity
from crmspec.validators.acc._roles import closed, sees
from crmspec.validators.acc.acc229_told_by_another_field import check as told_elsewhere
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

INSIDE: Final = frozenset(
    {"cost", "costs", "margin", "profit", "profits", "salary", "wage", "wages", "commission"}
)
FIGURES: Final = ("money:", "decimal", "percent", "integer")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare figures of one sort."""
    if not closed(architecture):
        return
    found = [
        (module, name)
        for module in architecture.section("modules")
        for name in _figures(architecture, module)
    ]
    shut = [(module, name) for module, name in found if name in closed(architecture).get(module, frozenset())]
    open_ = [(module, name) for module, name in found if (module, name) not in shut]
    said = {one.path for one in told_elsewhere(architecture)} if shut and open_ else set()
    for module, name in open_ if shut else ():
        path = architecture.field_path(module, name)
        learns = _who_sees(architecture, module, name)
        if not learns or any(one[: len(path)] == path for one in said):
            continue
        word = architecture.modules[shut[0][0]].fields[shut[0][1]].sensitivity
        message = f"`{name}` of a `{module}` is open to {some(learns)}, and such figures are {word} elsewhere"
        way_out = f"make it `sensitivity: {word}`, or say in a waiver why this one may be known"
        places = tuple((architecture.field_path(*one), f"this one is {word}") for one in shut[:3])
        yield Finding(path, message, way_out, places, edits=(Edit("put", (*path, "sensitivity"), str(word)),))


def _figures(architecture: Architecture, module: str) -> Iterator[str]:
    types = architecture.members.members(module) or {}
    for name in architecture.modules[module].fields:
        if INSIDE & set(name.split("_")) and name in types and types[name].spell().startswith(FIGURES):
            yield name


def _who_sees(architecture: Architecture, module: str, name: str) -> list[str]:
    """The roles that see a field by what they are granted in its module."""
    return [
        one for one in rights(architecture).roles("read", module) if name in sees(architecture, one, module)
    ]


RULE: Final = Rule(
    "ACC234", Severity.WARNING, "graph", "open where others are confidential", check, absence=True
)
