"""A workflow ends as soon as it begins.

## What
The `exit_when` of a workflow always holds at the moment at which it starts.

## Why
It is ended before its first step, each time: what it was to do is never done. Most often the condition is the wrong
way round, and says when to go on.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      asked: {type: boolean, default: false}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}}
    transitions: {win: {from: offer, to: won}}
workflows:
  ask_how_it_went:
    trigger: {enters: sales.won}
    exit_when: stage == "won"
    steps:
      - {id: a_week, wait: 7 days}
      - update: {set: {asked: true}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      stage: {type: picklist}
      asked: {type: boolean, default: false}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {offer: {initial: true}, won: {outcome: won}}
    transitions: {win: {from: offer, to: won}}
workflows:
  ask_how_it_went:
    trigger: {enters: sales.won}
    exit_when: stage != "won"
    steps:
      - {id: a_week, wait: 7 days}
      - update: {set: {asked: true}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import implies
from crmspec.compiler.expressions.ir import TRUE
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import condition_of
from crmspec.validators.wfl._moments import Known, possible
from crmspec.validators.wfl._occasions import occasion
from crmspec.validators.wfl._told import event

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr


def check(architecture: Architecture) -> Iterator[Finding]:
    """Ask of each way to start a workflow whether the condition of its end holds at once."""
    for name, several in listeners_by_workflow(architecture).items():
        path = ("workflows", name, "exit_when")
        found = architecture.expressions.get(path)
        end = found[0].checked.expr if found else None
        if end is None or architecture.is_shared(path):
            continue
        condition = condition_of(architecture, name)
        known = [(*occasion(architecture, one), *([condition] if condition else [])) for one in several]
        if all(_holds(architecture, end, one) for one in known):
            message = f"`{name}` ends as soon as it begins: this always holds {event(several[0])}"
            way_out = "say when it is to end although it has begun; perhaps it is the other way round"
            related = [(one.path, "this starts it") for one in several]
            related += [(("workflows", name, "if"), "and only then")] if condition else []
            yield Finding(path, message, way_out, tuple(related), at_key=False)


def _holds(architecture: Architecture, end: Expr, known: tuple[Expr, ...]) -> bool:
    return possible(architecture, *known) and implies(TRUE, end, *known, facts=Known(architecture))


RULE: Final = Rule("WFL103", Severity.ERROR, "graph", "workflow that ends at once", check)
