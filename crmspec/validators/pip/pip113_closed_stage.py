"""The rules of a module forbid a stage.

## What
No record can be in the stage, because a validation of the module contradicts it, or what the stage requires,
or two validations contradict each other there.

## Why
Whoever moves a record there reads an error message that nothing they fill in will satisfy.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
    validation:
      open_only: {check: stage == "open" or amount > 0, message: An amount is needed.}
      lost_is_nothing: {check: stage != "lost" or amount < 0, message: What is lost is worth nothing.}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost, requires: [amount]}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
      stage: {type: picklist}
    validation:
      open_only: {check: stage == "open" or amount >= 0, message: An amount is needed.}
      lost_is_nothing: {check: stage != "lost" or amount == 0, message: What is lost is worth nothing.}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      won: {outcome: won}
      lost: {outcome: lost, requires: [amount]}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never
from crmspec.compiler.expressions.ir import TRUE, Expr, fields_read
from crmspec.compiler.facts import Known, facts, validations
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import filled, flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for a record that each stage can hold."""
    what = facts(architecture)
    for flow in flows(architecture):
        several = validations(architecture, flow.said.module)
        for name, stage in flow.stages.items() if several else ():
            fields = {(flow.said.module, one) for one in (flow.said.field_, *stage.requires)}
            rules = tuple(one for one in several if not fields.isdisjoint(fields_read(one[1])))
            if not rules:
                continue
            there = (stage_is(architecture, flow, name), *filled(architecture, flow, stage.requires))
            if never(*there, *(passed for _, passed in rules), facts=what):
                if never(TRUE, *(passed for _, passed in rules), facts=what):
                    continue  # no record at all passes them, whatever its stage
                blame = _blamed(rules, there, what)
                required = " with all that it requires" if stage.requires else ""
                what_is = f"no `{flow.said.module}` can be in `{name}`{required}"
                message = f"{what_is}: the validations of the module forbid it"
                related = tuple((path, "this has to hold") for path in blame)
                yield Finding(
                    flow.stage(name), message, "change one of them, or say `when` it is checked", related
                )


def _blamed(rules: tuple[tuple[Keys, Expr], ...], there: tuple[Expr, ...], what: Known) -> tuple[Keys, ...]:
    """The fewest validations that forbid it: one alone, or what is left when others are taken away."""
    left = list(rules)
    for one in rules:
        fewer = [other for other in left if other is not one]
        if never(*there, *(passed for _, passed in fewer), facts=what):
            left = fewer
    return tuple(path for path, _ in left)


RULE: Final = Rule("PIP113", Severity.ERROR, "module", "stage that no record can be in", check)
