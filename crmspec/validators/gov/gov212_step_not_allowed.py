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

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import refused, steps
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare each step with the rights of the role that does it; the first thing it may not is told."""
    for placed in steps(architecture):
        step = placed.step
        first = next(refused(architecture, step), None)
        if first:
            key, what = first
            message = f"`{step.by}` is to do the step `{step.name}`, but may not {what}"
            related = ((("roles", step.by), "its rights are granted here"),)
            way_out = f"name a role in `by` that may, or grant it to `{step.by}`"
            yield Finding((*placed.path, key), message, way_out, related, at_key=False)


RULE: Final = Rule("GOV212", Severity.WARNING, "graph", "step by a role that may not do it", check)
