"""A step of a process is there twice.

## What
Two steps of one process have the same name, or do the same: the same is done by the same role with the same.

## Why
Nobody can say which of the two is meant when somebody asks how far it is; mostly the second was copied and not
finished.

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
      - {name: offer, by: rep, does: Has it signed., module: deal}
```

## Good
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
      - {name: sign, by: rep, does: Has it signed., module: deal}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import steps
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare the steps of each process by name and by what is done."""
    seen: dict[tuple[str, ...], Keys] = {}
    for placed in steps(architecture):
        step = placed.step
        named = (placed.process, step.name)
        does = (placed.process, step.by, " ".join(step.does.casefold().split()))
        first = seen.get(named) or seen.get(does)
        if first:
            same = "is called the same as" if named in seen else "does the same as"
            message = f"the step `{step.name}` of `{placed.process}` {same} another one"
            related = ((first, "this is the other one"),)
            yield Finding((*placed.path, "name"), message, "give it a name of its own, or remove it", related)
        seen.setdefault(named, (*placed.path, "name"))
        seen.setdefault(does, (*placed.path, "name"))


RULE: Final = Rule("GOV225", Severity.WARNING, "file", "step that is there twice", check)
