"""A test ends before what it looks for could have happened.

## What
A test expects that a message is not sent, and less time passes in it than before the message could go out at all: it is
a letter of a campaign that comes later, or a workflow waits longer before it sends it. A test that says of itself that
it is about the time before is left alone.

## Why
The expectation holds whatever the blueprint says: the test is green on the day on which the check is lost.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, sensitivity: internal}
channels: {email: {kind: email, address: {lead: email}}}
templates: {hello: {channel: email, purpose: service, module: lead, subject: Hello, body: Good morning}}
workflows:
  greet:
    trigger: {created: lead}
    run_as: {system: Nobody has asked for it.}
    steps:
      - {id: later, wait: 7 days}
      - {id: write, send: {template: hello, to: record}, on_failure: continue}
# file: tests/named.yaml
test: a lead without an address gets no letter
given: {lead: {ada: {name: Ada}}}
do: [{wait: 3 days}]
expect: {messages: [{template: hello, to: lead.ada, times: 0}]}
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, sensitivity: internal}
channels: {email: {kind: email, address: {lead: email}}}
templates: {hello: {channel: email, purpose: service, module: lead, subject: Hello, body: Good morning}}
workflows:
  greet:
    trigger: {created: lead}
    run_as: {system: Nobody has asked for it.}
    steps:
      - {id: later, wait: 7 days}
      - {id: write, send: {template: hello, to: record}, on_failure: continue}
# file: tests/named.yaml
test: a lead without an address gets no letter
given: {lead: {ada: {name: Ada}}}
do: [{wait: 8 days}]
expect: {messages: [{template: hello, to: lead.ada, times: 0}]}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.scenario import Scenario
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

EARLY: Final = re.compile(
    r"\b(?:before|yet|until|early|earlier|too soon|within|first|still|days?|weeks?|hours?)\b"
)
"""What a test says that is about the time before."""
MINUTES: Final = {"minute": 1, "hour": 60, "day": 1440, "week": 10080, "month": 43200, "year": 525600}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the time that passes in each test with when messages go out."""
    asking = {
        name: one
        for name, one in architecture.tests.items()
        if not EARLY.search(f"{one.test} {one.description or ''}".lower())
        and any(sent.times == 0 and sent.template for expect in one.expect for sent in expect.messages)
    }
    soonest = _soonest(architecture) if asking else {}
    for name, one in asking.items():
        passed = _passed(one)
        for number, expect in enumerate(one.expect):
            for at, sent in enumerate(expect.messages):
                least = soonest.get(sent.template or "") if sent.times == 0 else None
                if passed is not None and least and least[0] > passed:
                    path = ("tests", name, "expect", number, "messages", at)
                    text = (
                        f"`{sent.template}` could not have been sent by then: the test ends before it is due"
                    )
                    related = ((least[1], "it goes out here, at the earliest"),)
                    yield Finding(path, text, "let more time pass (`wait`)", related, at_key=False)


def _passed(one: Scenario) -> int | None:
    """How many minutes pass in a test; None where it goes by the calendar."""
    waits = [act.wait for act in one.do if act.wait]
    return None if any(wait.until for wait in waits) else sum(_minutes(wait.for_) for wait in waits)


def _minutes(length: str | None) -> int:
    count, _, unit = (length or "0 days").partition(" ")
    return int(count) * MINUTES.get(unit.removeprefix("working ").removesuffix("s"), 0)


def _soonest(architecture: Architecture) -> dict[str, tuple[int, Keys]]:
    """When each template is sent at the earliest, after how many minutes, and where."""
    found: dict[str, tuple[int, Keys]] = {}
    for template, least, path in _sendings(architecture):
        if template not in found or least < found[template][0]:
            found[template] = (least, path)
    return found


def _sendings(architecture: Architecture) -> Iterator[tuple[str, int, Keys]]:
    for name, campaign in architecture.section("campaigns").items():
        passed = 0
        for number, letter in enumerate(campaign.series):
            passed += _minutes(letter.after)
            yield letter.template, passed, ("campaigns", name, "series", number)
        if campaign.template:
            yield campaign.template, 0, ("campaigns", name, "template")
    for step in architecture.steps("send"):
        yield step.model.send.template, _before(architecture, step), step.path


def _before(architecture: Architecture, step: Placed) -> int:
    """How long the steps of a workflow wait before one of its own list; nought where that is not certain."""
    if step.path[0] != "workflows" or len(step.path) != len(("workflows", "name", "steps", 0)):
        return 0
    *owner, number = step.path
    steps = architecture.section("workflows")[str(owner[1])].steps[: int(number)]
    return sum(_minutes(one.wait.for_) for one in steps if hasattr(one, "wait") and one.if_ is None)


RULE: Final = Rule("REQ205", Severity.WARNING, "graph", "test that ends too early", check)
