"""Something is tried again that then happens twice.

## What
A step is tried again when it fails (by its own `on_failure`, its workflow's, or the integration's `retry`), and
what it calls is not `idempotent`: an action, or an operation that is not called by GET.

## Why
When the answer is lost, and not the question, the invoice is booked twice and the payment made twice.

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
      post: {path: /deals, inputs: {name: text}, idempotent: false}
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
    from crmspec.compiler.model.automation import OnFailure
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

ONCE: Final = frozenset({"GET", "PUT", "DELETE"})
"""Ways of asking that do no more the second time."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what is tried again with what may be."""
    for step in architecture.steps("action"):
        name = step.model.action.name
        action = architecture.section("actions").get(name)
        if action is not None and not action.idempotent and action.effect not in {"none", "reads"}:
            again = _again(architecture, step)
            if again:
                yield _finding((*step.path, "action"), name, again, ("actions", name, "idempotent"))
    for step in architecture.steps("integration"):
        system, _, name = step.model.integration.operation.partition(".")
        integration = architecture.section("integrations").get(system)
        operation = integration.operations.get(name) if integration else None
        if integration is None or operation is None or operation.idempotent or operation.method in ONCE:
            continue
        path = ("integrations", system, "operations", name)
        again = _again(architecture, step)
        if not again and "retry" in integration.model_fields_set and integration.retry.times:
            again = ("integrations", system, "retry")
        if again:
            written = "idempotent" in operation.model_fields_set
            yield _finding(
                (*step.path, "integration"), name, again, (*path, "idempotent") if written else path
            )


def _again(architecture: Architecture, step: Placed) -> Keys:
    """Where it is said that a step is tried again."""
    told: OnFailure | None = step.model.on_failure
    if told is not None:
        return (*step.path, "on_failure", "retry") if told.retry else ()
    workflow = (
        architecture.section("workflows").get(str(step.path[1])) if step.path[0] == "workflows" else None
    )
    if workflow is not None and workflow.on_failure is not None and workflow.on_failure.retry:
        return ("workflows", str(step.path[1]), "on_failure", "retry")
    return ()


def _finding(path: Keys, name: str, again: Keys, about: Keys) -> Finding:
    text = f"`{name}` is tried again when it fails, and doing it twice does more than doing it once"
    related = (
        (again, "it is tried again"),
        (about, "it says nothing of being `idempotent`, or that it is not"),
    )
    way_out = (
        "let the other system recognise a repeated call and write `idempotent: true`, or do not try again"
    )
    return Finding(path, text, way_out, related)


RULE: Final = Rule("WFL223", Severity.WARNING, "module", "done twice on failure", check)
