"""A process that nobody can learn or ask about.

## What
A process that names no person to ask, where no training for it does either; one for which there is no training, in a
blueprint that has training at all; or one whose goal is a place-holder or only says its name again.

## Why
Whoever is new does what the neighbour does. Without a goal, nobody can say whether it was done well.

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
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
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
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
    ask: Ann Field, head of sales
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import core
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

NOTHING: Final = frozenset({(), ("todo",), ("tbd",), ("goal",), ("fixme",), ("n",), ("done",)})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is said of each process for those who are new to it."""
    training = architecture.section("training")
    taught = {one.process for one in training.values()}
    asked = {one.process for one in training.values() if one.ask}
    for name, process in architecture.section("processes").items():
        path = ("processes", name)
        if process.deprecated or architecture.is_shared(path):
            continue
        if not process.ask and name not in asked:
            message = f"`{name}` names nobody to ask"
            yield Finding(path, message, "name the person to ask, under `ask`")
        if training and name not in taught and not architecture.perhaps_meant(("process",), name):
            message = f"nobody is taught `{name}`: there is no training for it, as there is for others"
            yield Finding(path, message, "add an entry under `training`: a page, a video or a checklist")
        if core(process.goal) in NOTHING or core(process.goal) in (core(name), core(process.label or name)):
            message = f"the goal of `{name}` does not say what has been reached when it ends"
            way_out = "say what is so then, and how one can tell"
            yield Finding((*path, "goal"), message, way_out, at_key=False)


RULE: Final = Rule(
    "GOV214", Severity.WARNING, "graph", "process without what people need", check, absence=True
)
