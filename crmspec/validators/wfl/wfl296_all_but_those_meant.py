"""A condition lets in everything but what is under way.

## What
The `if` of a workflow that a date, a schedule or a score starts, or the `where` of a segment or of somebody's
capacity, asks for the stage; it lets in what has not begun, what has ended well and what has ended otherwise, and
shuts out a stage between them.

## Why
Those who have paid are reminded, and those who owe are not: the condition is the opposite of what was meant.

## Bad
```yaml
modules:
  bill:
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
      status: {type: picklist}
roles:
  clerk: {can: {bill: {read: all, create: true, update: all, transitions: [billing.send, billing.pay, billing.void]}}}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      draft: {initial: true}
      sent: {}
      paid: {outcome: won}
      void: {outcome: cancelled}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      void: {from: [draft, sent], to: void}
activities:
  to_do: {kind: task, on: [bill]}
workflows:
  bill_is_due:
    trigger: {due: bill.due_on}
    if: status != "sent"
    run_as: {role: clerk}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", role: clerk, due: 1 day}}
```

## Good
```yaml
modules:
  bill:
    fields:
      name: {type: text, required: true}
      due_on: {type: date}
      status: {type: picklist}
roles:
  clerk: {can: {bill: {read: all, create: true, update: all, transitions: [billing.send, billing.pay, billing.void]}}}
pipelines:
  billing:
    module: bill
    field: status
    stages:
      draft: {initial: true}
      sent: {}
      paid: {outcome: won}
      void: {outcome: cancelled}
    transitions:
      send: {from: draft, to: sent}
      pay: {from: sent, to: paid}
      void: {from: [draft, sent], to: void}
activities:
  to_do: {kind: task, on: [bill]}
workflows:
  bill_is_due:
    trigger: {due: bill.due_on}
    if: status == "sent"
    run_as: {role: clerk}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", role: clerk, due: 1 day}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.bind.complaints import some
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.pip._flow import Flow

BAD: Final = frozenset({"lost", "cancelled"})
CLOCK: Final = frozenset({"due", "recurring", "schedule", "crosses"})
_FEW: Final = 4


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at which stages each condition lets in."""
    by_module: dict[str, list[Flow]] = {}
    for flow in flows(architecture):
        ends = {stage.outcome for stage in flow.stages.values() if stage.outcome}
        if ends & BAD and ends - BAD:
            by_module.setdefault(flow.said.module, []).append(flow)
    for module, path in _asked(architecture) if by_module else ():
        asked = condition(architecture, path)
        for flow in by_module.get(module, ()) if asked is not None else ():
            stage = (module, flow.said.field_)
            if asked is not None and stage in fields_read(asked) and not architecture.is_shared(path):
                yield from _compared(architecture, flow, path, asked)


def _asked(architecture: Architecture) -> Iterator[tuple[str, Keys]]:
    """The conditions that say what something is for, each with the module it is about."""
    for name, one in architecture.section("segments").items():
        yield one.module, ("segments", name, "where")
    for name, rule in architecture.section("assignment_rules").items():
        for at, _ in enumerate(rule.cases):
            yield rule.module, ("assignment_rules", name, "cases", at, "capacity", "where")
    for verb in sorted(CLOCK):
        for trigger in architecture.steps(verb):
            if trigger.path[0] == "workflows" and trigger.path[2] == "trigger":
                yield trigger.context.record or "", ("workflows", trigger.path[1], "if")


def _compared(architecture: Architecture, flow: Flow, path: Keys, asked: Expr) -> Iterator[Finding]:
    known = facts(architecture)
    let_in = [
        one for one in flow.stages if satisfiable(stage_is(architecture, flow, one), asked, facts=known)
    ]
    out = [one for one in flow.stages if one not in let_in]
    between = [one for one in out if one not in flow.initial and not flow.stages[one].outcome]
    ended = [one for one, stage in flow.stages.items() if stage.outcome]
    if between and between == out and set(ended) <= set(let_in):
        text = f"this lets in {some(ended, _FEW)}, which have ended, and shuts out {some(between, _FEW)}, under way"
        related = tuple((flow.stage(one), "this is shut out") for one in between)
        yield Finding(
            path, text, "turn the condition round, or leave out the ends too", related, at_key=False
        )


RULE: Final = Rule(
    "WFL296", Severity.WARNING, "graph", "all but those meant", check, beside=frozenset({"ASG252", "GOV240"})
)
