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
from crmspec.validators.wfl._told import (
    changed,
    fields_of,
    name_of,
    place,
    places,
    waits_for,
    way_round,
)
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.wfl._chains import Turn


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each chain once, at the step that closes it."""
    for chain in chains(architecture).endless:
        if chain and not architecture.is_shared(chain[0].link.step.path):
            yield Finding(
                place(chain[0].link.step), _without_end(chain), _way_out(chain), tuple(places(chain))
            )


def _without_end(chain: list[Turn]) -> str:
    names = list(dict.fromkeys(name_of(one) for one in chain))
    if len(names) == 1:
        own = chain[0].link
        return f"`{names[0]}` starts itself without end: it {changed(own)}, and {waits_for(own)}"
    return f"{listed(names)} start each other without end: {way_round(chain)}"


def _way_out(chain: list[Turn]) -> str:
    """What ends it: fields to wait for where any change starts a workflow, or else a condition."""
    for one in chain:
        waiting, named = one.link.listener, ""
        if waiting.verb == "updated":
            fields = fields_of(one.link)
            named = f" other than {listed(fields[:3], 'or')}" if fields else ""
            return f"let `{waiting.workflow}` wait for certain fields{named}: `changed: [...]` in place of `updated`"
    last = chain[-1].link.listener.workflow
    return f"give `{last}` an `if` that no longer holds after the first round, or limit it with `at_most`"


RULE: Final = Rule("WFL101", Severity.ERROR, "graph", "workflow that starts itself", check)
