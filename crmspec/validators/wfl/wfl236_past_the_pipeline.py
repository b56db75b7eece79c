"""A step moves a record past its pipeline.

## What
An `update` step, or a rule on saving, writes the field that holds a record's stage. A record that the run has just
made does not count.

## Why
The guards, the required fields and the settings of the transitions do not apply, and whoever may make them does not
matter: a deal is won without an amount.

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
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won, guard: amount > 0}
      lose: {from: open, to: lost}
workflows:
  paid:
    trigger: {changed: deal, fields: [amount]}
    steps:
      - {id: win, update: {set: {stage: won}}, if: stage == "open"}
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
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won, guard: amount > 0}
      lose: {from: open, to: lost}
workflows:
  paid:
    trigger: {changed: deal, fields: [amount]}
    steps:
      - {id: win, transition: sales.win, if: stage == "open"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._sets import updates

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Find what writes a stage without a transition."""
    pipelines: dict[tuple[str, str], list[str]] = {}
    for name, one in architecture.section("pipelines").items():
        if one.transitions:
            pipelines.setdefault((one.module, one.field_), []).append(name)
    for path, module, values in _set(architecture) if pipelines else ():
        for field, value in values.items():
            for name in pipelines.get((module, field), ())[:1]:
                pipeline = architecture.section("pipelines")[name]
                made = [f"{name}.{one}" for one, told in pipeline.transitions.items() if told.to == value]
                way_out = f"make the transition: {some(made)}" if made else "make one of its transitions"
                related = ((("pipelines", name, "transitions"), "how records move"),)
                text = f"`{field}` is the stage of `{name}`, and is written past its guards and requirements"
                yield Finding((*path, field), text, way_out, related)


def _is_made_here(architecture: Architecture, step: Placed) -> bool:
    """Whether a step changes a record that the same run has just made."""
    record = condition(architecture, (*step.path, "update", "record"))
    if record is None or record.op != "var":
        return False
    return any(
        one.path[:2] == step.path[:2] and record.args[0] in one.model.binds(one.context)
        for one in architecture.steps("create")
    )


def _set(architecture: Architecture) -> Iterator[tuple[Keys, str, Mapping[str, object]]]:
    for one in updates(architecture):
        if not _is_made_here(architecture, one.step):
            yield one.path, one.module, one.values
    for name, module in architecture.section("modules").items():
        for number, one in enumerate(module.on_save):
            yield ("modules", name, "on_save", number, "set"), name, one.set


RULE: Final = Rule("WFL236", Severity.WARNING, "module", "move past the pipeline", check)
