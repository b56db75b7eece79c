"""A transition leads nowhere.

## What
The only stage that the transition leaves is the one that it enters, or it leaves none.

## Why
It moves nothing: the button is there and no record ever changes its stage. Most often a copy was not
finished.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      reopen: {from: open, to: open}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
      reopen: {from: lost, to: open}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find transitions that end where they begin, or begin nowhere."""
    for flow in flows(architecture):
        for move in flow.moves:
            if not move.said.from_:
                message = f"`{move.name}` leaves no stage, so nobody can ever make it"
                yield Finding((*move.path, "from"), message, "name the stages that it leaves")
            elif set(move.said.from_) == {move.to}:
                message = f"`{move.name}` leads from `{move.to}` to `{move.to}`: nothing moves"
                way_out = "name the stage that it leaves, or enters; to change fields only, use a button"
                yield Finding((*move.path, "from"), message, way_out, (((*move.path, "to"), "here"),))


RULE: Final = Rule("PIP105", Severity.ERROR, "module", "transition that leads nowhere", check)
