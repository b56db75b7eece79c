"""A roll-up is called after one field and totals another.

## What
A roll-up whose name is that of a field of the children (`cost`, `total_cost`), and which totals another of
their fields.

## Why
Whoever reads it reads the wrong figure, with the right name on it.

## Bad
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      total_cost: {type: rollup, of: visit, function: sum, field: price}
  visit:
    display: name
    ownership: parent
    fields:
      account: {type: master_detail, to: account}
      name: {type: text}
      price: {type: money}
      cost: {type: money}
```

## Good
```yaml
modules:
  account:
    display: name
    fields:
      name: {type: text}
      total_cost: {type: rollup, of: visit, function: sum, field: cost}
  visit:
    display: name
    ownership: parent
    fields:
      account: {type: master_detail, to: account}
      name: {type: text}
      price: {type: money}
      cost: {type: money}
```
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import meant, rolled
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare names with what is totalled; what is a copy of another is said there."""
    copies = Counter((module, one) for (module, _), one in rolled(architecture).items())
    for (module, name), one in rolled(architecture).items():
        if copies[module, one] > 1 or not one.field or architecture.is_shared(("modules", module)):
            continue
        wanted = meant(architecture, one.of, name, one.field)
        if wanted:
            path = (*architecture.field_path(module, name), "field")
            message = f"`{name}` totals `{one.field}`, though a `{one.of}` has `{wanted}`"
            related = ((architecture.field_path(one.of, wanted), "it is called after this"),)
            way_out = f"total `{wanted}`, or give it another name"
            edits = (Edit("put", path, wanted),)
            yield Finding(path, message, way_out, related, at_key=False, edits=edits)


RULE: Final = Rule("FLD210", Severity.WARNING, "module", "roll-up of another field than its name says", check)
