"""A workflow ends itself half-way.

## What
A step moves the workflow's own record into a stage, or sets a field of it, so that the workflow's `exit_when` holds
for certain, and further steps follow.

## Why
The first reminder marks the invoice as overdue, and an overdue invoice ends the reminders: nothing after it is done.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      status: {type: picklist}
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, overdue: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      fall_overdue: {from: sent, to: overdue}
      pay: {from: [sent, overdue], to: paid}
      cancel: {from: [sent, overdue], to: void}
workflows:
  remind:
    trigger: {due: invoice.due_on, after: 1 day}
    if: status == "sent"
    exit_when: status != "sent"
    steps:
      - {id: mark, transition: invoicing.fall_overdue}
      - {id: rest, wait: 7 days}
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
activities:
  to_do: {kind: task, on: [invoice]}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, overdue: {}, paid: {outcome: won}, void: {outcome: lost}}
    transitions:
      fall_overdue: {from: sent, to: overdue}
      pay: {from: [sent, overdue], to: paid}
      cancel: {from: [sent, overdue], to: void}
workflows:
  remind:
    trigger: {due: invoice.due_on, after: 1 day}
    if: status == "sent"
    exit_when: status in ["paid", "void"]
    steps:
      - {id: mark, transition: invoicing.fall_overdue}
      - {id: rest, wait: 7 days}
      - {id: call, task: {activity: to_do, subject: "Call about {{ name }}", to: user}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import END, flows
from crmspec.access.effects import effects_of
from crmspec.compiler.expressions.guards import always, never
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow
    from crmspec.access.effects import Effect
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the steps of each workflow write, and at what ends it."""
    for name, workflow in architecture.section("workflows").items():
        path: Keys = ("workflows", name, "exit_when")
        ended = condition(architecture, path) if workflow.exit_when is not None else None
        if ended is None or architecture.is_shared(path) or always(ended, facts=facts(architecture)):
            continue
        flow = flows(architecture)["workflows", name, "steps"]
        several = effects_of(architecture).get(f"workflow:{name}", ())
        own = [one for one in several if one.whose == "own" and one.action == "updated" and not one.via]
        for one in own:
            if _ends(architecture, one, ended) and _goes_on(flow, one.path):
                text = f"`{name}` ends itself here: what this step writes is what ends it, and steps follow"
                way_out = "take this case out of `exit_when`, or do it last"
                yield Finding((*one.path, one.verb), text, way_out, ((path, "this holds then"),))
                break


def _ends(architecture: Architecture, one: Effect, ended: Expr) -> bool:
    """Whether the workflow is certainly over once the step has been done."""
    read = {name for module, name in fields_read(ended) if module == one.module}
    written = {name: value for name, value in one.fields.items() if name in read and value.is_literal}
    if not written:
        return False
    known = [_is(architecture, one.module, name, value) for name, value in written.items()]
    return not never(ended, *known, facts=facts(architecture)) and always(
        ended, *known, facts=facts(architecture)
    )


def _is(architecture: Architecture, module: str, name: str, value: Expr) -> Expr:
    field = value_of(architecture, module, name)
    if value.value is None:
        return Expr("is_null", BOOLEAN, (field,))
    return Expr("eq", BOOLEAN, (field, value))


def _goes_on(flow: Flow, path: Keys) -> bool:
    """Whether other steps come after one."""
    numbers = [number for number, node in flow.steps() if node.path == path]
    seen, waiting = set(numbers), list(numbers)
    while waiting:
        for edge in flow.out[waiting.pop()]:
            if edge.target != END and edge.target not in seen and edge.sort != "failed":
                node = flow.nodes[edge.target]
                if node.verb and node.verb not in {"stop", "show", "open"}:
                    return True
                seen.add(edge.target)
                waiting.append(edge.target)
    return False


RULE: Final = Rule("WFL288", Severity.WARNING, "graph", "workflow that ends itself", check)
