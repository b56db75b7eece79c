"""Nothing is said about the failure of a system outside.

## What
A step has another system do something (`integration`, `webhook`, or an action over HTTP or with effects outside), and
neither it nor its workflow says what happens when that fails. In a subflow, a workflow that uses it may say so.

## Why
Systems outside are away for a minute now and then. The workflow stops in its middle, and what was to be done
besides is not done.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: BOOKS_KEY}
    health: {path: /status}
    operations:
      post: {path: /deals, inputs: {name: text}, idempotent: true}
activities:
  note: {kind: note, on: [deal]}
workflows:
  book:
    trigger: {created: deal}
    steps:
      - id: post
        integration: {operation: books.post, with: {name: =name}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
integrations:
  books:
    kind: accounting
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: BOOKS_KEY}
    health: {path: /status}
    operations:
      post: {path: /deals, inputs: {name: text}, idempotent: true}
activities:
  note: {kind: note, on: [deal]}
workflows:
  book:
    trigger: {created: deal}
    steps:
      - id: post
        integration: {operation: books.post, with: {name: =name}}
        on_failure: {retry: {times: 5}, then: stop, steps: [{log: {activity: note, subject: Not in the books}}]}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed

OUTSIDE: Final = frozenset({"external"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for what follows the failure of each step that leaves the house."""
    covered = _covered(architecture)
    for verb in ("integration", "webhook", "action"):
        for step in architecture.steps(verb):
            told = getattr(
                step.model, "on_failure", True
            )  # a trigger of the same name says nothing of failure
            if told is None and _is_outside(architecture, step) and _owner(step) not in covered:
                text = "nothing says what happens when the other system does not answer"
                way_out = "write `on_failure`: try again, and then tell somebody and stop or continue"
                yield Finding((*step.path, verb), text, way_out)


def _owner(step: Placed) -> tuple[str, str]:
    return str(step.path[0]), str(step.path[1])


def _covered(architecture: Architecture) -> set[tuple[str, str]]:
    """Workflows that say what follows a failure, and the subflows that such workflows use."""
    found = {("workflows", name) for name, one in architecture.section("workflows").items() if one.on_failure}
    used = [(_owner(step), ("subflows", step.model.subflow.name)) for step in architecture.steps("subflow")]
    before = 0
    while len(found) > before:
        before = len(found)
        found.update(subflow for owner, subflow in used if owner in found)
    return found


def _is_outside(architecture: Architecture, step: Placed) -> bool:
    if step.verb != "action":
        return True
    action = architecture.section("actions").get(step.model.action.name)
    return action is not None and (action.kind == "http" or action.effect in OUTSIDE)


RULE: Final = Rule("WFL222", Severity.WARNING, "module", "failure outside without a word", check)
