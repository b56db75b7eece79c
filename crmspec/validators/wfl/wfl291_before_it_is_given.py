"""The owner is told before there is one.

## What
A workflow that is started by a new record, or a form, notifies its owner or gives them a task, and gives the record to
somebody by `assign` only in a later step.

## Why
At that moment it belongs to nobody, or to whoever typed it in. Whoever gets it then hears nothing.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text}
activities:
  to_do: {kind: task, on: [lead]}
roles:
  rep: {can: {lead: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
teams:
  sales: {members: [ann, bob]}
assignment_rules:
  leads:
    module: lead
    cases: [{method: round_robin, team: sales}]
    otherwise: {role: rep}
workflows:
  arrives:
    trigger: {created: lead}
    run_as: {system: Nobody gives out what they made themselves.}
    steps:
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: owner}}
      - {id: give, assign: {using: leads}}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text}
activities:
  to_do: {kind: task, on: [lead]}
roles:
  rep: {can: {lead: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
teams:
  sales: {members: [ann, bob]}
assignment_rules:
  leads:
    module: lead
    cases: [{method: round_robin, team: sales}]
    otherwise: {role: rep}
workflows:
  arrives:
    trigger: {created: lead}
    run_as: {system: Nobody gives out what they made themselves.}
    steps:
      - {id: give, assign: {using: leads}}
      - {id: call, task: {activity: to_do, subject: "Call {{ name }}", to: owner}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow, Node
    from crmspec.compiler.architecture import Architecture

OWNER: Final = frozenset({"owner", "record.owner"})
NEW: Final = ("created", "submitted")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare when an owner is told with when there is one."""
    names = {str(one.path[1]) for one in architecture.steps("assign") if one.path[0] == "workflows"}
    for name in sorted(names):
        workflow = architecture.section("workflows")[name]
        path = ("workflows", name, "steps")
        if architecture.is_shared(path) or not all(_is_new(one) for one in workflow.trigger):
            continue
        flow = flows(architecture)[path]
        given = {number for number, node in flow.steps() if _assigns(node)}
        for number, node in flow.steps():
            later = _after(flow, number) & given
            if (
                _tells(node)
                and later
                and not _before(flow, number, given)
                and not _asks(architecture, flow, number)
            ):
                text = "this goes to the owner, and the record is given to somebody only later"
                related = (((*flow.nodes[min(later)].path, "assign"), "it is given here"),)
                yield Finding((*node.path, node.verb), text, "give it first", related)
                break


def _is_new(trigger: object) -> bool:
    return any(getattr(trigger, verb, None) for verb in NEW)


def _assigns(node: Node) -> bool:
    return node.verb == "assign" and getattr(node.model.assign, "record", "record") == "record"


def _tells(node: Node) -> bool:
    if node.verb == "notify":
        return node.model.notify.user in OWNER
    return node.verb == "task" and node.model.task.to in OWNER


def _after(flow: Flow, start: int) -> set[int]:
    seen, waiting = set[int](), [start]
    while waiting:
        for edge in flow.out[waiting.pop()]:
            if edge.target not in seen and edge.sort != "failed":
                seen.add(edge.target)
                waiting.append(edge.target)
    return seen


def _before(flow: Flow, number: int, given: set[int]) -> bool:
    """Whether it is given to somebody on some way to a step."""
    return any(number in _after(flow, one) for one in given)


def _asks(architecture: Architecture, flow: Flow, number: int) -> bool:
    """Whether the step is done only where somebody owns it."""
    tests = [edge.test for edge in flow.into[number] if edge.test is not None]
    several = (condition(architecture, one) for one in tests)
    return any("owner" in {name for _, name in fields_read(one)} for one in several if one is not None)


RULE: Final = Rule("WFL291", Severity.WARNING, "graph", "told before it is given", check)
