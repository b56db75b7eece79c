"""Something is said to be done although it may have failed.

## What
A step sends a message, makes a paper or has another system do something, and the workflow goes on when that fails
(`on_failure: continue`). A later step writes down that it was done (a date or a tick of sending, an entry about the
email, a stage `sent`), and comes there on the way of the failure too, without asking.

## Why
The record says that the customer was told, and they were not. Nobody will look for a letter that is said to have gone
out.

## Bad
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      welcome_sent_on: {type: date}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  welcome: {channel: letters, purpose: transactional, module: contact, subject: Hello, body: "Hello {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: welcome}, on_failure: continue}
      - {id: note, update: {set: {welcome_sent_on: =today()}}}
```

## Good
```yaml
modules:
  contact:
    fields:
      name: {type: text}
      email: {type: email, personal: true, sensitivity: internal}
      welcome_sent_on: {type: date}
channels:
  letters: {kind: email, address: {contact: email}}
templates:
  welcome: {channel: letters, purpose: transactional, module: contact, subject: Hello, body: "Hello {{ name }}."}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: tell, send: {template: welcome}, on_failure: stop}
      - {id: note, update: {set: {welcome_sent_on: =today()}}}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.control import flows
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Flow
    from crmspec.compiler.architecture import Architecture

_OUTSIDE: Final = frozenset({"send", "integration", "webhook", "document", "action"})
_DONE: Final = re.compile(
    r"(?:^|[^a-z])(sent|outgoing|mailed|emailed|e?mail|letter|booked|posted|transferred|exported|synced|"
    r"synchroni[sz]ed|delivered|informed|notified|reminded|printed|ordered|submitted)(?:[^a-z]|$)"
)
_NOT: Final = re.compile(r"(?:^|[^a-z])(not|fail|failed|failure|error|try|tried|attempt|retry)(?:[^a-z]|$)")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow each failure that is passed over to the steps that say it went well."""
    for flow in flows(architecture).values():
        if architecture.is_shared(flow.path):
            continue
        for number, node in flow.steps():
            failing = [edge.target for edge in flow.out[number] if edge.sort == "failed"]
            if node.verb not in _OUTSIDE or not failing:
                continue
            again = _reached(architecture, flow, failing, _results(architecture, flow, number))
            fine = _after(flow, number)
            for later in sorted(again & fine):
                claim = flow.nodes[later]
                if claim.path and (said := _claimed(claim.verb, claim.model)):
                    text = f"{said} is written down, although the `{node.verb}` before may have failed"
                    related = (((*node.path, node.verb), "this may fail, and the workflow goes on"),)
                    way_out = "stop where it fails (`on_failure: stop`), or ask here whether it went well"
                    yield Finding((*claim.path, claim.verb), text, way_out, related)
                    break


def _results(architecture: Architecture, flow: Flow, number: int) -> frozenset[str]:
    placed = architecture.verbs.get(flow.nodes[number].path)
    return frozenset(placed.model.binds(placed.context)) if placed else frozenset()


def _reached(
    architecture: Architecture, flow: Flow, starts: list[int], results: frozenset[str]
) -> frozenset[int]:
    """The steps to which a failure leads, as long as nothing asks for the result."""
    seen, waiting = set(starts), list(starts)
    while waiting:
        for edge in flow.out[waiting.pop()]:
            test = condition(architecture, edge.test) if edge.test else None
            asked = test is not None and any(_is_one_of(part, results) for part in walk(test))
            if not asked and edge.target not in seen:
                seen.add(edge.target)
                waiting.append(edge.target)
    return frozenset(seen)


def _is_one_of(part: Expr, results: frozenset[str]) -> bool:
    return part.op == "var" and part.args[0] in results


def _after(flow: Flow, number: int) -> frozenset[int]:
    """The steps to which success leads."""
    starts = [edge.target for edge in flow.out[number] if edge.sort != "failed"]
    seen, waiting = set(starts), list(starts)
    while waiting:
        for edge in flow.out[waiting.pop()]:
            if edge.target not in seen:
                seen.add(edge.target)
                waiting.append(edge.target)
    return frozenset(seen)


def _claimed(verb: str, model: Any) -> str:
    """What a step says was done, in words; empty where it says nothing of the kind."""
    options: Any = getattr(model, verb, None)
    match verb:
        case "update" | "create":
            for name, value in options.set.items():
                if _says(name) and value not in {None, False, ""}:
                    return f"`{name}`"
                if isinstance(value, str) and not value.startswith("=") and _says(value):
                    return f"`{name}: {value}`"
        case "log":
            return f"“{options.subject}”" if _says(options.subject) else ""
        case "transition":
            made = options.make.partition(".")[2]
            return f"`{options.make}`" if _says(made) else ""
    return ""


def _says(text: str) -> bool:
    plain = text.replace("_", " ").casefold()
    return bool(_DONE.search(plain)) and not _NOT.search(plain)


RULE: Final = Rule("WFL252", Severity.WARNING, "module", "failure that is passed over", check)
