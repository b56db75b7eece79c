"""Something is shown, and nobody is looking.

## What
A `show` or `open` step is for whoever started the workflow by a button or an internal form. Here no trigger is one
of these, or the step stands behind one that waits.

## Why
The message is never read and the record never opened; whoever counted on it waits for nothing.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    trigger: {created: deal}
    steps:
      - {id: note, log: {activity: note, subject: New}}
      - {id: tell, show: The deal is there.}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money}
roles:
  boss: {can: {deal: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
activities:
  note: {kind: note, on: [deal]}
workflows:
  greet:
    trigger: {button: Note it, module: deal, by: [boss]}
    steps:
      - {id: note, log: {activity: note, subject: New}}
      - {id: tell, show: The deal is there.}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.control import flows
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.control import Edge, Node
    from crmspec.compiler.architecture import Architecture

SHOWN: Final = frozenset({"show", "open"})
WAITING: Final = frozenset({"wait", "approve", "ask"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look for somebody in front of a screen wherever something is shown."""
    for name, workflow in architecture.section("workflows").items():
        flow = flows(architecture)["workflows", name, "steps"]
        shown = [(number, node) for number, node in flow.steps() if node.verb in SHOWN]
        if not shown:
            continue
        there = any(_looks(architecture, trigger) for trigger in workflow.trigger)
        waited = flow.known(False, _waits, _either)
        for number, node in shown:
            path = (*node.path, node.verb)
            if not there:
                related = ((("workflows", name, "trigger"), "what starts it"),)
                text = f"nobody is looking when `{name}` runs: what starts it is no button and no form of the firm"
                yield Finding(path, text, "tell somebody with `notify`, or start it by a button", related)
                break
            if waited.get(number):
                text = "behind a wait nobody is looking any more"
                yield Finding(path, text, "show it before the wait, or tell somebody with `notify`")
                break


def _waits(edge: Edge, node: Node, waited: bool) -> bool:
    return waited or node.verb in WAITING


def _either(one: bool, other: bool) -> bool:
    return one and other


def _looks(architecture: Architecture, trigger: object) -> bool:
    """Whether somebody of the firm sees what a workflow that is started so shows; where it is unclear, they do."""
    if hasattr(trigger, "button") or hasattr(trigger, "called"):
        return True
    form = architecture.section("forms").get(getattr(trigger, "submitted", ""))
    return hasattr(trigger, "submitted") and (form is None or form.kind == "internal")


RULE: Final = Rule("WFL229", Severity.WARNING, "module", "shown to nobody", check)
