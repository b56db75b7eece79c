"""Somebody is reminded of what is over already.

## What
A date starts a workflow that sends, notifies, gives a task or takes records out of any stage, its records run through
a pipeline that has ends, and no condition of the workflow looks at the stage, or at anything else that a
transition into an end sets.

## Why
Whoever has paid is reminded to pay, and the team learns to ignore the reminders.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      pay: {from: sent, to: paid}
      drop: {from: sent, to: void}
activities:
  to_do: {kind: task, on: [invoice]}
workflows:
  remind:
    trigger: {due: invoice.due_on, after: 7 days}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      pay: {from: sent, to: paid}
      drop: {from: sent, to: void}
activities:
  to_do: {kind: task, on: [invoice]}
workflows:
  remind:
    trigger: {due: invoice.due_on, after: 7 days}
    if: status == "sent"
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, is_derived
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow, Node
    from crmspec.compiler.architecture import Architecture

REMINDS: Final = frozenset({"send", "notify", "task"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what dates start, and whether it asks how far the record has come."""
    for name, workflow in architecture.section("workflows").items():
        flow = flows(architecture)["workflows", name, "steps"]
        if not any(node.verb in REMINDS or _moves_the_ended(architecture, node) for _, node in flow.steps()):
            continue
        for number, trigger in enumerate(workflow.trigger):
            module = str(getattr(trigger, "due", "")).partition(".")[0]
            ends = _ends(architecture, module)
            if not ends or _asks(architecture, flow, module, ends):
                continue
            path = ("workflows", name, "trigger")
            text = f"the date comes for each `{module}`, those that have ended too, and nothing asks for the stage"
            place = (*path, number) if len(workflow.trigger) > 1 else path
            yield Finding(place, text, f"say in `if` where it still counts, such as `{min(ends)} == ...`")
            break


def _moves_the_ended(architecture: Architecture, node: Node) -> bool:
    """Whether a step takes its own record out of whatever stage it is in, the last ones too, to one that is no end."""
    if node.verb != "transition" or node.model.transition.record != "record":
        return False
    name, _, called = node.model.transition.make.partition(".")
    pipeline = architecture.section("pipelines").get(name)
    move = pipeline.transitions.get(called) if pipeline else None
    if pipeline is None or move is None or move.to not in pipeline.stages or pipeline.stages[move.to].outcome:
        return False
    return "any" in move.from_ or any(
        one in pipeline.stages and pipeline.stages[one].outcome for one in move.from_
    )


def _ends(architecture: Architecture, module: str) -> set[str]:
    """The fields that say that a record has ended: its stage, and what the last transitions set."""
    found = set[str]()
    for one in architecture.section("pipelines").values():
        ends = {name for name, stage in one.stages.items() if stage.outcome}
        if one.module == module and ends:
            found.add(one.field_)
    return found


def _asks(architecture: Architecture, flow: Flow, module: str, ends: set[str]) -> bool:
    """Whether some condition of a workflow looks at more than the date."""
    tests = [(*flow.path, "if"), (*flow.path, "exit_when")]
    tests += [edge.test for edges in flow.into.values() for edge in edges if edge.test]
    tests += [(*node.path, "send", "only_if") for _, node in flow.steps() if node.verb == "send"]
    conditions = [condition(architecture, one) for one in tests]
    set_at_end = {
        field
        for one in architecture.section("pipelines").values()
        if one.module == module
        for transition in one.transitions.values()
        if (stage := one.stages.get(transition.to)) is not None and stage.outcome
        for field in transition.sets
    }
    return any(
        read[1] in ends | set_at_end or is_derived(architecture, *read)
        for one in conditions
        if one is not None
        for read in fields_read(one)
    )


RULE: Final = Rule("WFL237", Severity.WARNING, "graph", "reminder of what is over", check)
