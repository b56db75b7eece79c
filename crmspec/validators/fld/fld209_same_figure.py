"""Two fields compute the same.

## What
Two roll-ups, or two formulas, of one module that come to the same by the same way: one was copied from the
other, and its own part was never put in.

## Why
One of the two does not say what its name says, and nobody doubts a figure that looks right.

## Bad
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      hours_worked: {type: rollup, of: visit, function: sum, field: hours}
      money_spent: {type: rollup, of: visit, function: sum, field: hours}
  visit:
    display: name
    ownership: parent
    fields:
      account: {type: master_detail, to: account}
      name: {type: text}
      hours: {type: decimal}
      spending: {type: money}
```

## Good
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      hours_worked: {type: rollup, of: visit, function: sum, field: hours}
      money_spent: {type: rollup, of: visit, function: sum, field: spending}
  visit:
    display: name
    ownership: parent
    fields:
      account: {type: master_detail, to: account}
      name: {type: text}
      hours: {type: decimal}
      spending: {type: money}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import formulas, meant, rolled
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.fld._figures import Rolled


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find figures that are made alike."""
    totals: dict[object, str] = {}
    for (module, name), one in rolled(architecture).items():
        first = totals.setdefault((module, one), name)
        if first != name and not architecture.is_shared(("modules", module)):
            yield _rollups(architecture, module, one, first, name)
    made: dict[object, str] = {}
    for (module, name), expr in formulas(architecture).items():
        first = made.setdefault((module, expr), name)
        if first != name and expr.operands and not architecture.is_shared(("modules", module)):
            message = f"`{name}` is computed exactly as `{first}`"
            related = ((architecture.field_path(module, first), "this computes the same"),)
            way_out = "put in what it should compute, or keep one of the two"
            yield Finding(architecture.field_path(module, name), message, way_out, related)


def _rollups(architecture: Architecture, module: str, one: Rolled, first: str, name: str) -> Finding:
    """The one of two whose name is of something else is the copy."""
    if one.field and not meant(architecture, one.of, name, one.field):
        other = meant(architecture, one.of, first, one.field)
        first, name = (name, first) if other else (first, name)
    wanted = meant(architecture, one.of, name, one.field) if one.field else ""
    path = architecture.field_path(module, name)
    what = f"totals `{one.field}` of" if one.field else "counts"
    message = f"`{name}` {what} the same `{one.of}` records as `{first}`: one of the two is a copy"
    related = ((architecture.field_path(module, first), "this comes to the same"),)
    way_out = (
        f"`{wanted}` seems to be meant" if wanted else "put in what it should total, or keep one of the two"
    )
    edits = (Edit("put", (*path, "field"), wanted),) if wanted else ()
    return Finding(path, message, way_out, related, edits=edits)


RULE: Final = Rule("FLD209", Severity.WARNING, "module", "two fields that compute the same", check)
