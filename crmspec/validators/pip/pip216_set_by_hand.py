"""A workflow sets a stage by hand.

## What
A workflow's `update` step sets the field that holds the stage, instead of making a transition. A record that
the run has made itself does not count.

## Why
The guard of the transition is passed over, what it requires may be empty, and what it sets stays as it was;
and where no transition leads to that stage, records get there by the back door.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
workflows:
  paid:
    trigger: {changed: deal, fields: [amount]}
    if: amount > 1_000
    steps:
      - {id: win, update: {set: {stage: won}}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
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
workflows:
  paid:
    trigger: {changed: deal, fields: [amount]}
    if: amount > 1_000
    steps:
      - {id: win, transition: sales.win}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_on
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find steps that set the field of a stage."""
    told: set[Keys] = set()
    for flow in flows(architecture):
        field = flow.said.field_
        for one in effects_on(architecture).get(flow.said.module, ()):
            if one.verb != "update" or field not in one.named or one.whose == "made" or one.path in told:
                continue
            value = one.fields.get(field)
            stage = str(value.value) if value is not None and value.is_literal else ""
            if stage and stage not in flow.stages:
                continue
            told.add(one.path)
            fitting = [move.name for move in flow.moves if move.to == stage]
            if stage and not fitting:
                message = (
                    f"the stage `{stage}` is set by hand, and no transition of `{flow.name}` leads there"
                )
                way_out = (
                    "declare the transition, and make it here: guard, requirements and settings then apply"
                )
            else:
                called = f"the stage `{stage}`" if stage else "the stage"
                message = f"{called} is set by hand, past the transitions of `{flow.name}`"
                way_out = f"make the transition: `transition: {flow.name}.{fitting[0] if fitting else '…'}`"
            related = tuple((move.path, "this one leads there") for move in flow.moves if move.to == stage)
            yield Finding((*one.path, "update", "set", field), message, way_out, related)


RULE: Final = Rule("PIP216", Severity.WARNING, "graph", "stage set by hand", check)
