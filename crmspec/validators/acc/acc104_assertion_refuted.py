"""An assertion about rights does not hold.

## What
An assertion says what nobody, or some role, must be able to do, and there is somebody who can: because it is granted,
or by a path: a workflow copies the value, a formula is made of it, a report counts it, a message tells it, a condition
that tests it decides what they see. What cannot be decided counts as a path. An assertion on approvals of records about
which nothing is approved does not hold either: it would say nothing.

## Why
What must never be known to somebody is decided once; the workflow that tells them all the same comes later, and nobody
thinks of it. The message shows the shortest path, step by step.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      budget: {type: money}
  invoice:
    fields:
      number: {type: text, required: true}
      lead: {type: lookup, to: lead}
      amount: {type: money}
      expected: {type: money}
roles:
  rep: {can: {lead: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
  finance: {can: {invoice: {read: all, create: true, update: all}}}
workflows:
  expects_the_budget:
    trigger: {created: invoice}
    run_as: {system: Who writes invoices sees no leads.}
    steps:
      - update: {set: {expected: =lead.budget}}
assert:
  - {role: finance, cannot: read lead.budget}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      budget: {type: money}
  invoice:
    fields:
      number: {type: text, required: true}
      lead: {type: lookup, to: lead}
      amount: {type: money}
      expected: {type: money}
roles:
  rep: {can: {lead: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
  finance: {can: {invoice: {read: all, create: true, update: all}}}
workflows:
  expects_what_is_written:
    trigger: {created: invoice}
    steps:
      - update: {set: {expected: =amount}}
assert:
  - {role: finance, cannot: read lead.budget}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.assertions import Refuted
    from crmspec.access.flows import Answer
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Prove or refute every assertion."""
    if not architecture.section("assert"):
        return
    from crmspec.access.assertions import empty, refuted

    for path, deed in empty(architecture):
        message = f"nothing about a `{deed.module}` is approved: the assertion says nothing"
        way_out = "name the transition that decides, like `make pipeline.transition`, or another module"
        yield Finding(path, message, way_out, at_key=False)
    for one in refuted(architecture):
        yield _finding(architecture, one)


def _finding(architecture: Architecture, one: Refuted) -> Finding:
    message = f"{_said(one.answer, str(one.deed))}"
    if one.second is not None:
        deed, answer = one.second
        message = f"{message}; {_said(answer, str(deed), again=True)}"
    related = tuple(_related(architecture, one))
    return Finding(one.path, message, _way_out(one), related, at_key=False)


def _said(answer: Answer, deed: str, *, again: bool = False) -> str:
    from crmspec.access.telling import in_words, name_of

    who = "it" if again else f"`{name_of(answer)}`"
    if answer.direct:
        return f"{who} may `{deed}`: it is granted"
    return f"{who} can `{deed}` by a path: {in_words(answer.path)}"


def _related(architecture: Architecture, one: Refuted) -> Iterator[tuple[Keys, str]]:
    from crmspec.access.telling import step_in_words

    for answer in (one.answer, *((one.second[1],) if one.second else ())):
        for number, flow in enumerate(answer.path, 1):
            yield flow.path, "it is granted here" if answer.direct else f"{number}. {step_in_words(flow)}"


def _way_out(one: Refuted) -> str:
    if one.answer.direct:
        return f"take the right away, or except `{one.answer.principal}`"
    if one.deed.verb != "read" or one.second is not None:
        return f"break the path, or except `{one.answer.principal}` if that is meant"
    return "break the path at one of these places; where it may be known, say so there with `declassify: {because, by}`"


RULE: Final = Rule("ACC104", Severity.ERROR, "graph", "assertion refuted", check)
