"""A step of a process that nothing in the CRM supports.

## What
A step that names neither a module nor anything to do it with; one that the system does and for which there is no
workflow, campaign, import, report, message, transition or conversion; one that a customer does and for which there is
no form, message, workflow or campaign, or only a form for people of the firm; or one whose workflow is retired. (A
workflow that is switched off without a word is WFL230.)

## Why
On paper the process runs through. In the CRM it stops at this step, and whoever is to go on waits.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    ask: Ann
    steps:
      - {name: offer, by: rep, does: Writes the offer., module: deal}
      - {name: remind, by: system, does: Reminds after a week., module: deal}
```

## Good
```yaml
activities:
  call_back: {kind: task, on: [deal]}
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
workflows:
  offer_is_old:
    trigger: {created: deal}
    steps: [task: {activity: call_back, subject: Ask again, to: owner, due: 7 days}]
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    ask: Ann
    steps:
      - {name: offer, by: rep, does: Writes the offer., module: deal}
      - {name: remind, by: system, does: Reminds after a week., workflow: offer_is_old}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import ANSWERING, DOING, SUPPORTING, steps
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.gov._processes import Placed

NEEDED: Final = {
    "system": (DOING, "the system does", "a workflow"),
    "customer": (ANSWERING, "a customer does", "a form"),
}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what every step is done with."""
    for placed in steps(architecture):
        step = placed.step
        needed, who, what = NEEDED.get(step.by, (SUPPORTING, f"`{step.by}` does", "a module or a view"))
        if not any(getattr(step, one) for one in needed):
            message = f"nothing in the CRM supports the step `{step.name}`, which {who}"
            yield Finding((*placed.path, "name"), message, f"name {what} that it is done with", at_key=False)
        else:
            yield from _dead(architecture, placed, step)


def _dead(architecture: Architecture, placed: Placed, step: Any) -> Iterator[Finding]:
    """Find what a step is done with and what does nothing for whoever does it."""
    workflow = architecture.section("workflows").get(step.workflow or "")
    if workflow and not workflow.active and workflow.deprecated:  # or else it is told of by WFL230
        message = f"the step `{step.name}` is done by `{step.workflow}`, which is not active"
        related = ((("workflows", step.workflow, "active"), "it is switched off here"),)
        way_out = "switch it on, or say who does the step instead"
        yield Finding((*placed.path, "workflow"), message, way_out, related, at_key=False)
    form = architecture.section("forms").get(step.form or "")
    if form and form.kind == "internal" and step.by == "customer":
        message = f"no customer can open `{step.form}`: it is for people of the firm"
        related = ((("forms", step.form, "kind"), "it is said here"),)
        way_out = "name a public form, or one that is sent as a link, or let a role do the step"
        yield Finding((*placed.path, "form"), message, way_out, related, at_key=False)


RULE: Final = Rule("GOV211", Severity.WARNING, "graph", "step that nothing supports", check)
