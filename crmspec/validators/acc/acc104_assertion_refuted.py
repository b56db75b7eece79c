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
from crmspec.validators.wording import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    for several in _by_place(refuted(architecture)):
        yield _finding(several)


def _by_place(every: Iterable[Refuted]) -> Iterator[list[list[Refuted]]]:
    """What one assertion is refuted by: what is let out to the same people at one place is one, deed by deed."""
    deeds: dict[tuple[object, object, str], list[Refuted]] = {}
    for one in every:
        last = one.answer.path[-1].path if one.deed.verb == "read" and one.second is None else one
        deeds.setdefault((one.path[:2], last, str(one.deed)), []).append(one)
    places: dict[tuple[object, ...], list[list[Refuted]]] = {}
    for (assertion, place, _), several in deeds.items():
        people = tuple(sorted(one.answer.principal for one in several))
        places.setdefault((assertion, place, people), []).append(several)
    yield from places.values()


def _finding(deeds: list[list[Refuted]]) -> Finding:
    from crmspec.access.telling import name_of

    first = deeds[0][0]
    said = [_said(first.answer, str(first.deed))]
    if len(deeds[0]) > 1:
        said.append(f"so can {listed(name_of(one.answer) for one in deeds[0][1:])}")
    for one, *_ in deeds[1:]:
        said.append(_said(one.answer, str(one.deed), again=True))
    if first.second is not None:
        deed, answer = first.second
        said.append(_said(answer, str(deed), again=True))
    related = tuple(place for several in deeds for one in several for place in _related(one))
    people = listed((one.answer.principal for one in deeds[0]), "and")
    return Finding(first.path, "; ".join(said), _way_out(first, people), related, at_key=False)


def _said(answer: Answer, deed: str, *, again: bool = False) -> str:
    from crmspec.access.telling import in_words, name_of

    who = "it" if again else f"`{name_of(answer)}`"
    if answer.direct:
        return f"{who} may `{deed}`: it is granted"
    return f"{who} can `{deed}` by a path: {in_words(answer.path)}"


def _related(one: Refuted) -> Iterator[tuple[Keys, str]]:
    from crmspec.access.telling import step_in_words

    for answer in (one.answer, *((one.second[1],) if one.second else ())):
        for number, flow in enumerate(answer.path, 1):
            yield flow.path, "it is granted here" if answer.direct else f"{number}. {step_in_words(flow)}"


def _way_out(one: Refuted, people: str) -> str:
    if one.answer.direct:
        return f"take the right away, or except {people}"
    if one.deed.verb != "read" or one.second is not None:
        return f"break the path, or except {people} if that is meant"
    return "break the path at one of these places; where it may be known, say so there with `declassify: {because, by}`"


RULE: Final = Rule("ACC104", Severity.ERROR, "graph", "assertion refuted", check)
