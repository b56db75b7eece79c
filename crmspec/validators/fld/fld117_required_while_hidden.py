"""A field is required just when it cannot be filled.

## What
A field is required (`required_when`, `required`, a record type) only where `visible_when` hides it or
`read_only_when` locks it while it is still empty; a stage requires it, and no stage in which it is shown comes
before; or a transition asks for it where it is hidden. A field that has a default, or that `on_save` sets, is
filled without anybody seeing it.

## Why
The record is refused for lack of a value, and the people who try to save it have nowhere to enter one.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      kind: {type: picklist, required: true, options: [one_off, retainer]}
      monthly_fee: {type: money, visible_when: kind == "one_off", required_when: kind == "retainer"}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      kind: {type: picklist, required: true, options: [one_off, retainer]}
      monthly_fee: {type: money, visible_when: kind == "retainer", required_when: kind == "retainer"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.fld._shown import conditional, demands
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.together import together

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.together import Caused


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare where each field is demanded with where it is shown and open; each field is told of once."""
    yield from together(architecture, "FLD117", _closed(architecture), "it is needed here too")


def _closed(architecture: Architecture) -> Iterator[Caused]:
    for field in conditional(architecture):
        for demand in demands(architecture, field):
            for key, why in demand.closed():
                message = f"{demand.who} needs `{field.name}`, and {why}: nobody can fill it"
                way_out = f"let `{key}` leave `{field.name}` open where it is needed, or do not require it"
                related = (((*field.path, key), f"`{field.name}` is closed by this"),)
                yield (field.path, key), Finding(demand.path, message, way_out, related, at_key=False)
                break


RULE: Final = Rule("FLD117", Severity.ERROR, "graph", "required while nobody can fill it", check)
