"""A stage has one probability in the pipeline and another in a formula.

## What
A formula of a pipeline's module yields a number for each stage, as the stages' `probability` does, and for most stages
it is the same number; for some it is not.

## Why
The forecast rests on the one, the board shows the other. Somebody changed one of two places.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: picklist
      chance:
        type: formula
        returns: percent
        expression: 10 if stage == "open" else 40 if stage == "offer" else 100 if stage == "won" else 0
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true, probability: 10}
      offer: {probability: 50}
      won: {probability: 100, outcome: won}
      lost: {probability: 0, outcome: lost}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: picklist
      chance:
        type: formula
        returns: percent
        expression: 10 if stage == "open" else 50 if stage == "offer" else 100 if stage == "won" else 0
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true, probability: 10}
      offer: {probability: 50}
      won: {probability: 100, outcome: won}
      lost: {probability: 0, outcome: lost}
    transitions:
      offer: {from: open, to: offer}
      win: {from: offer, to: won}
      lose: {from: [open, offer], to: lost}
```
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.expressions.types import Scaled
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, in_stage
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.validators.pip._flow import Flow


def check(architecture: Architecture) -> Iterator[Finding]:
    """Work out formulas that depend on the stage alone, and compare them with what the stages say."""
    for flow in flows(architecture):
        declared = architecture.modules.get(flow.said.module)
        said = {name: one.probability for name, one in flow.stages.items() if one.probability is not None}
        if declared is None or len(said) < 3:
            continue
        for name in declared.fields:
            path = (*architecture.field_path(flow.said.module, name), "expression")
            for one in architecture.expressions.get(path, ()):
                if one.checked.expr is not None:
                    yield from _compared(flow, name, one.checked.expr, said, path)


def _compared(
    flow: Flow, name: str, tree: Expr, said: dict[str, int], path: tuple[str | int, ...]
) -> Iterator[Finding]:
    if fields_read(tree) != {(flow.said.module, flow.said.field_)}:
        return
    found = {stage: _value(tree, flow, stage) for stage in said}
    other = [stage for stage, value in found.items() if value is not None and value != said[stage]]
    same = sum(found[stage] == said[stage] for stage in said)
    if None in found.values() or same <= len(other):
        return
    for stage in other:
        message = (
            f"`{stage}` has a probability of {said[stage]}, and the formula `{name}` says {found[stage]}"
        )
        place = (*flow.stage(stage), "probability")
        yield Finding(place, message, "say the same in both places", ((path, "the formula"),))


def _value(tree: Expr, flow: Flow, stage: str) -> Decimal | None:
    """What a formula yields in a stage; None where that is no number."""
    result = in_stage(tree, flow, stage)
    if not result.is_literal or not isinstance(result.value, int) or not isinstance(tree.type, Scaled):
        return None
    return Decimal(result.value).scaleb(-tree.type.scale)


RULE: Final = Rule("PIP220", Severity.WARNING, "module", "two probabilities of one stage", check)
