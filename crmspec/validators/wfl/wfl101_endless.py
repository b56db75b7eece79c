"""A workflow starts itself again and again.

## What
A step changes a record in a way that starts the same workflow again, by itself or through others, and nothing on
the way ever ends it: no condition that the change makes false, no `at_most`, no value that stays as it is.

## Why
The chain never stops: it fills the history, sends its messages over and over, and keeps the CRM from everything
else. A `wait` in between only makes it slower.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      touches: {type: integer, default: 0}
workflows:
  count_changes:
    trigger: {updated: deal}
    steps:
      - update: {set: {touches: =touches + 1}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      touches: {type: integer, default: 0}
workflows:
  count_changes:
    trigger: {changed: deal, fields: [name]}
    steps:
      - update: {set: {touches: =touches + 1}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._chains import chains
from crmspec.validators.wfl._told import changed, name_of, place, places, waits_for, way_round

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

WAY_OUT: Final = (
    "end it with a condition that the change makes false (`if`), wait for certain fields (`changed`) and not for "
    "any, or say how often it may start (`at_most`)"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each chain once, at the step that closes it."""
    for chain in chains(architecture).endless:
        if chain and not architecture.is_shared(chain[0].link.step.path):
            first = name_of(chain[0])
            if len({name_of(one) for one in chain}) == 1:
                way = f"it {changed(chain[0].link)}, and {waits_for(chain[0].link)}"
            else:
                way = way_round(chain)
            message = f"`{first}` starts itself again and again: {way}"
            yield Finding(place(chain[0].link.step), message, WAY_OUT, tuple(places(chain)))


RULE: Final = Rule("WFL101", Severity.ERROR, "graph", "workflow that starts itself", check)
