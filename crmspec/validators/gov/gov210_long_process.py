"""A process that nobody can keep in mind.

## What
A process has more steps than `limits.process_steps` of the manifest says (12, if it says nothing).

## Why
Beyond a dozen steps people do what they remember. A long process is two processes, the first of which hands over
to the second, and each has an end that somebody answers for.

## Bad
```yaml
crm: {name: firm, label: Firm, limits: {process_steps: 2}}
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
      - {name: ask, by: rep, does: Asks what is needed., module: deal}
      - {name: offer, by: rep, does: Writes the offer., module: deal}
      - {name: sign, by: rep, does: Has it signed., module: deal}
```

## Good
```yaml
crm: {name: firm, label: Firm, limits: {process_steps: 2}}
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
      - {name: ask, by: rep, does: Asks what is needed., module: deal}
      - {name: offer, by: rep, does: Writes the offer and has it signed., module: deal}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.model.crm import Limits
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Count the steps of each process."""
    limit = (architecture.crm.limits if architecture.crm else Limits()).process_steps
    for name, process in architecture.section("processes").items():
        if len(process.steps) > limit and not architecture.is_shared(("processes", name)):
            message = f"`{name}` has {len(process.steps)} steps, and the limit is {limit}"
            first = process.steps[limit].name
            way_out = (
                f"make a process of its own of what follows from about `{first}` on, and hand over to it"
            )
            related = ((("processes", name, "steps", limit), "the first over the limit"),)
            yield Finding(("processes", name), message, way_out, related)


RULE: Final = Rule("GOV210", Severity.WARNING, "file", "process of too many steps", check)
