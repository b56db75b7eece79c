"""A transition sets or asks for the stage itself.

## What
The field that holds the stage stands under a transition's `sets`, `asks` or `requires`.

## Why
The transition says with `to` where it leads. A second word on it is ignored, or contradicts the first.

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
      win: {from: open, to: won, sets: {stage: lost}}
      lose: {from: open, to: lost}
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
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for the field of the stage among what transitions set and ask for."""
    for flow in flows(architecture):
        field = flow.said.field_
        for move in flow.moves:
            for key, names in (("sets", move.said.sets), ("asks", move.said.asks)):
                if field in names:
                    path = (
                        (*move.path, key, field)
                        if key == "sets"
                        else (*move.path, key, move.said.asks.index(field))
                    )
                    does = "sets" if key == "sets" else "asks for"
                    message = f"`{move.name}` leads to `{move.to}`, and {does} `{field}` besides"
                    related = (((*move.path, "to"), f"it leads to `{move.to}`"),)
                    edits = (Edit("drop", path),)
                    yield Finding(
                        path,
                        message,
                        "drop it: `to` says where the transition leads",
                        related,
                        at_key=key == "sets",
                        edits=edits,
                    )


RULE: Final = Rule("PIP111", Severity.ERROR, "module", "transition sets the stage itself", check)
