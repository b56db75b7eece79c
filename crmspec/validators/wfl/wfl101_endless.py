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
from crmspec.validators.wfl._chains import Turn, endless
from crmspec.validators.wfl._told import changed, place, waits_for

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys

WAY_OUT: Final = (
    "end it with a condition that the change makes false (`if`), wait for certain fields (`changed`) and not for "
    "any, or say how often it may start (`at_most`)"
)


def check(architecture: Architecture) -> Iterator[Finding]:
    """Report each chain once, at the step that closes it."""
    for chain in endless(architecture):
        if chain and not architecture.is_shared(chain[0].link.step.path):
            yield Finding(place(chain[0].link.step), _message(chain), WAY_OUT, tuple(_related(chain)))


def _name(turn: Turn) -> str:
    return turn.link.step.owner.partition(":")[2]


def _message(chain: list[Turn]) -> str:
    first = _name(chain[0])
    if len({_name(one) for one in chain}) == 1:
        return f"`{first}` starts itself again and again: it {changed(chain[0].link)}, and {waits_for(chain[0].link)}"
    way = " → ".join(f"`{_name(one)}` {changed(one.link)}, which starts" for one in chain)
    return f"`{first}` starts itself again and again: {way} `{first}`"


def _related(chain: list[Turn]) -> Iterator[tuple[Keys, str]]:
    for turn in chain:
        link = turn.link
        if turn is not chain[0]:
            yield place(link.step), f"`{_name(turn)}` {changed(link)}"
        for one in link.change.via:
            if one[0] in {"modules", "pipelines", "scoring_rules"}:
                yield one, "that changes by itself with it"
        yield link.listener.path, f"this starts `{link.listener.workflow}`"


RULE: Final = Rule("WFL101", Severity.ERROR, "graph", "workflow that starts itself", check)
