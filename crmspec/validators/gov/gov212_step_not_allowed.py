"""A step is to be done by a role that may not do it.

## What
A step of a process names a transition, conversion, import, report, view, form or module, and the role that does
the step may not make, run, open or read it, by its own rights or by those of the bundles that it includes.

## Why
Whoever follows the process gets as far as this step and is refused. They call somebody who may, or do it on paper.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text}}}
  invoice: {fields: {number: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
processes:
  bill:
    goal: Every invoice goes out on the day it is due to.
    owner: clerk
    starts_with: A result.
    ask: Ann
    steps:
      - {name: write, by: rep, does: Writes the invoice., module: invoice}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text}}}
  invoice: {fields: {number: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {invoice: {read: all, create: true, update: all}}}
processes:
  bill:
    goal: Every invoice goes out on the day it is due to.
    owner: clerk
    starts_with: A result.
    ask: Ann
    steps:
      - {name: write, by: clerk, does: Writes the invoice., module: invoice}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.rights import OPERATIONS, Rights, rights
from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import steps
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each step with the rights of the role that does it; the first thing it may not is told."""
    roles = architecture.section("roles")
    for placed in steps(architecture):
        step = placed.step
        if step.by not in roles or roles[step.by].kind != "person":
            continue
        refused = next(_refused(architecture, rights(architecture), step), None)
        if refused:
            key, what = refused
            message = f"`{step.by}` is to do the step `{step.name}`, but may not {what}"
            related = ((("roles", step.by), "its rights are granted here"),)
            way_out = f"grant it to `{step.by}`, or let another role do the step"
            yield Finding((*placed.path, key), message, way_out, related, at_key=False)


def _refused(architecture: Architecture, granted: Rights, step: Any) -> Iterator[tuple[str, str]]:
    """What the role of a step may not do of it: the key, and in words."""
    role = step.by
    pipeline, _, called = (step.transition or "").partition(".")
    moves = getattr(architecture.section("pipelines").get(pipeline), "transitions", {})
    if called in moves and not moves[called].automatic and step.transition not in granted.transitions[role]:
        yield "transition", f"make the transition `{step.transition}`"
    conversion = architecture.section("conversions").get(step.conversion or "")
    if conversion and not granted.may(role, "convert", conversion.from_):
        yield "conversion", f"convert records of `{conversion.from_}`"
    load = architecture.section("imports").get(step.import_ or "")
    if load and not (role in load.roles or (not load.roles and granted.may(role, "import", load.module))):
        yield "import", f"run the import `{step.import_}`"
    if step.report in architecture.section("reports") and step.report not in granted.opens("reports", role):
        yield "report", f"open the report `{step.report}`"
    form = architecture.section("forms").get(step.form or "")
    if form and form.kind == "internal" and form.roles and role not in form.roles:
        yield "form", f"use the form `{step.form}`"
    view = architecture.section("views").get(step.view or "")
    if view and ((view.roles and role not in view.roles) or not granted.may(role, "read", view.module)):
        yield "view", f"open the view `{step.view}`"
    module = step.module
    if module in architecture.modules and not any(granted.may(role, one, module) for one in OPERATIONS):
        yield "module", f"do anything with records of `{module}`"


RULE: Final = Rule("GOV212", Severity.WARNING, "graph", "step by a role that may not do it", check)
