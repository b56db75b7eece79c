"""A wait that changes nothing.

## What
Nothing is done after a `wait`, neither when its event comes nor when it does not; or it waits until a moment that is
past at any time, such as `created_at`, or today.

## Why
What was to be done later is done at once: the question how it was comes before it has been.

## Bad
```yaml
modules:
  project:
    fields:
      name: {type: text}
activities:
  to_do: {kind: task, on: [project]}
workflows:
  ask_how_it_was:
    trigger: {created: project}
    steps:
      - {id: ask, task: {activity: to_do, subject: "Ask about {{ name }}", to: user}}
      - {id: rest, wait: 3 days}
```

## Good
```yaml
modules:
  project:
    fields:
      name: {type: text}
activities:
  to_do: {kind: task, on: [project]}
workflows:
  ask_how_it_was:
    trigger: {created: project}
    steps:
      - {id: rest, wait: 3 days}
      - {id: ask, task: {activity: to_do, subject: "Ask about {{ name }}", to: user}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import END, flows
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr

PAST: Final = frozenset({"created_at", "updated_at"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what comes after each wait, and at when it ends."""
    for step in architecture.steps("wait"):
        until = condition(architecture, (*step.path, "wait", "until"))
        if until is not None and (step.model.wait.at is None or until.op == "field") and _is_past(until):
            text = "this moment is past whenever it is asked, so nothing is waited for"
            yield Finding(
                (*step.path, "wait", "until"), text, "name a moment that is still to come", at_key=False
            )
    for path, flow in flows(architecture).items():
        if path[0] == "workflows" and not architecture.is_shared(path):
            yield from _last(flow)


def _is_past(expr: Expr) -> bool:
    """Whether a moment certainly lies behind."""
    if expr.op == "field":
        return expr.args[1] in PAST
    if expr.op in {"now", "date_of"}:
        return expr.op == "now" or _is_past(expr.operands[0])
    if expr.op in {"move_date", "move_instant"} and expr.operands[1].is_literal:
        return (
            int(expr.operands[1].value) <= 0 and expr.operands[0].op != "field" and _is_past(expr.operands[0])
        )
    return False


def _last(flow: Flow) -> Iterator[Finding]:
    for number, node in flow.steps():
        if node.verb == "wait" and all(edge.target == END for edge in flow.out[number]):
            text = "nothing is done after this wait"
            yield Finding((*node.path, "wait"), text, "move it before what is to be done later, or remove it")


RULE: Final = Rule("WFL289", Severity.WARNING, "file", "wait that changes nothing", check)
