"""Training that does not reach those who do the work.

## What
Training with neither an address nor a text; for a process, but for roles none of which does a step of it or
answers for it; or a role that does a step, may do it, and does not answer for the process, while the training for
the process is for others only.

## Why
Those who do the work have not learnt it, and those who learn it never do it.

## Bad
```yaml
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {deal: {read: all, create: true, update: all}}}
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
    ask: Ann
training:
  selling: {process: sell, roles: [clerk], url: "https://learn.example.com/selling"}
```

## Good
```yaml
modules:
  deal: {fields: {name: {type: text}}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all}}}
  clerk: {can: {deal: {read: all, create: true, update: all}}}
processes:
  sell:
    goal: Every deal is won or lost within a month.
    owner: rep
    starts_with: Somebody asks.
    steps: [{name: offer, by: rep, does: Writes the offer., module: deal}]
    ask: Ann
training:
  selling: {process: sell, roles: [rep], url: "https://learn.example.com/selling"}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.diagnostics import Severity
from crmspec.validators.gov._processes import doers, refused
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare training with the processes it is for."""
    processes = architecture.section("processes")
    by_process: dict[str, list[str]] = {}
    for name, training in architecture.section("training").items():
        path = ("training", name)
        if not (training.url or training.text) and not architecture.is_shared(path):
            message = f"there is nothing to learn in `{name}`: it has neither an address nor a text"
            yield Finding(path, message, "give its `url`, or write its `text`")
        if training.process in processes:
            by_process.setdefault(training.process, []).append(name)
    for name, several in by_process.items():
        yield from _roles(architecture, name, processes[name], several)


def _roles(architecture: Architecture, name: str, process: Any, several: list[str]) -> Iterator[Finding]:
    """Compare the roles that do a process with those that its training is for."""
    every = architecture.section("training")
    told = {role for one in several for role in every[one].roles}
    if not told or any(not every[one].roles for one in several):
        return
    doing = [role for role in doers(process) if role in architecture.section("roles")]
    others = [role for role in doing if role not in told and role != process.owner]
    refused_ones = {step.by for step in process.steps if any(refused(architecture, step))}
    untaught = [role for role in others if role not in refused_ones]
    path = ("training", several[0], "roles")
    related = ((("processes", name), "this process"),)
    if doing and not told & {*doing, process.owner}:
        message = f"`{several[0]}` teaches `{name}` to those who have no part in it: none of them does a step"
        edits = (Edit("put", path, doing),) if len(several) == 1 else ()
        yield Finding(path, message, f"write {_said(doing)} in its `roles`", related, edits=edits)
    elif untaught:
        message = f"{_said(untaught)} does steps of `{name}`, and its training is for others only"
        edits = (Edit("put", path, [*every[several[0]].roles, *untaught]),)
        yield Finding(path, message, f"add {_said(untaught)} to its `roles`", related, edits=edits)


def _said(roles: list[str]) -> str:
    return " and ".join(f"`{role}`" for role in roles)


RULE: Final = Rule("GOV215", Severity.WARNING, "graph", "training that misses its people", check)
