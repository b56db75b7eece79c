"""A process that nothing sets off, or that hands over to itself.

## What
A process that no other hands over to and that does not say under `starts_with` what sets it off; or that hands
over to itself, or to the same process twice.

## Why
Nobody knows when it is their turn. The work of the process before lies there until somebody asks for it.

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
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
  deliver:
    goal: What was sold is delivered in time.
    owner: rep
    ask: Ann
    steps: [{name: ship, by: rep, does: Sends it., module: deal}]
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
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
    hands_over_to: [deliver]
  deliver:
    goal: What was sold is delivered in time.
    owner: rep
    ask: Ann
    steps: [{name: ship, by: rep, does: Sends it., module: deal}]
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._alike import core
from crmspec.validators.gov._processes import worked_on
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Follow the hand-overs."""
    every = architecture.section("processes")
    reached = {to for name, one in every.items() for to in one.hands_over_to if to != name}
    yield from _rings(every, reached)
    for name, process in every.items():
        path = ("processes", name)
        if architecture.is_shared(path):
            continue
        known = name in reached or architecture.perhaps_meant(("process",), name)
        if not process.starts_with and not known:
            message = f"nothing sets off `{name}`: no process hands over to it, and it does not say what it starts with"
            way_out = "let the process before hand over to it, or say under `starts_with` what sets it off"
            yield Finding(path, message, way_out)
        elif not known:
            yield from _awaited(architecture, name, process)
        yield from _handed(name, process)


def _rings(every: Mapping[str, Any], reached: set[str]) -> Iterator[Finding]:
    """Find processes that hand over to each other in a ring into which nothing leads."""
    known = [name for name, one in every.items() if one.starts_with or name not in reached]
    for name in known:
        known += [to for to in every[name].hands_over_to if to in every and to not in known]
    left = [name for name in every if name not in known]
    if left:
        ring = ", ".join(f"`{name}`" for name in left)
        message = f"nothing ever sets off {ring}: they only hand over to each other"
        related = tuple((("processes", name), "this one, too") for name in left[1:])
        way_out = "say under `starts_with` of one of them what sets it off"
        yield Finding(("processes", left[0]), message, way_out, related)


def _awaited(architecture: Architecture, name: str, process: Any) -> Iterator[Finding]:
    """Find what starts with the result of a process that does not hand over to it."""
    said = set(core(process.starts_with))
    modules = architecture.section("modules")
    awaited = {module for module in modules if set(core(module)) <= said}
    processes = architecture.section("processes")
    before = [other for other in processes if other != name]
    before.sort(key=lambda other: said.isdisjoint(core(other)))
    for other in before:
        shared = sorted(awaited & worked_on(architecture, processes[other]))
        if shared:
            start = f"`{name}` starts with `{process.starts_with}`"
            message = f"{start}, and `{other}`, which works on the `{shared[0]}`, does not hand over to it"
            way_out = f"let `{other}` hand over to `{name}`"
            related = ((("processes", other), f"`{other}` works on the `{shared[0]}`"),)
            path = ("processes", other, "hands_over_to", len(processes[other].hands_over_to))
            place = ("processes", name, "starts_with")
            yield Finding(place, message, way_out, related, edits=(Edit("put", path, name),))
            return


def _handed(name: str, process: Any) -> Iterator[Finding]:
    """Find hand-overs that lead nowhere else."""
    for at, to in enumerate(process.hands_over_to):
        path = ("processes", name, "hands_over_to", at)
        if to == name:
            message = f"`{name}` hands over to itself: nobody else ever gets the work"
            yield Finding(path, message, "name the process that follows", at_key=False)
        elif to in process.hands_over_to[:at]:
            edit = Edit("drop", path, safe=True)
            message = f"`{name}` hands over to `{to}` twice"
            yield Finding(path, message, "name it once", at_key=False, edits=(edit,))


RULE: Final = Rule("GOV213", Severity.WARNING, "graph", "process that nothing sets off", check, absence=True)
