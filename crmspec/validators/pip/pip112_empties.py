"""A transition empties a field that the stage it enters needs.

## What
A transition sets a field to null which the stage that it enters, or the module, requires.

## Why
It contradicts itself: it is refused each time it is made.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      reason: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost, requires: [reason]}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost, sets: {reason: null}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      reason: {type: text}
      stage: {type: picklist}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost, requires: [reason]}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost, asks: [reason]}
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
    """Compare what transitions empty with what must be filled."""
    for flow in flows(architecture):
        declared = architecture.modules.get(flow.said.module)
        for move in flow.moves:
            for name, value in move.said.sets.items():
                if value is not None or declared is None or name not in declared.fields:
                    continue
                if name in flow.stages[move.to].requires:
                    place, whom = (*flow.stage(move.to), "requires"), f"`{move.to}`"
                elif declared.fields[name].required:
                    place, whom = (
                        architecture.field_path(flow.said.module, name),
                        f"every `{flow.said.module}`",
                    )
                else:
                    continue
                message = f"`{move.name}` empties `{name}`, which {whom} must have"
                related = ((place, "it is required here"),)
                yield Finding(
                    (*move.path, "sets", name), message, "do not empty it, or do not require it", related
                )


RULE: Final = Rule("PIP112", Severity.ERROR, "module", "transition empties what is required", check)
