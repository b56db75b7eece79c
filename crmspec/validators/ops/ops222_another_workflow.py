"""A step of a process names a workflow that does something else.

## What
A step names a workflow and a template, and the workflow sends that template nowhere, nor does a subflow that it
runs. Or the workflow belongs to the steps of another process, is about records that no other step of this one is
about, and shares no word with the step.

## Why
The process cannot be learnt from: it says that something happens here which happens elsewhere, and what does
happen here stands nowhere.

## Bad
```yaml
modules:
  guest:
    fields:
      name: {type: text}
      came: {type: boolean}
templates:
  guest_came: {channel: internal, module: guest, body: A guest came.}
  guest_new: {channel: internal, module: guest, body: A guest is new.}
workflows:
  guest_enters:
    trigger: {created: guest}
    run_as: {system: Nobody is signed in.}
    steps:
      - notify: {role: host, template: guest_new}
  guest_leaves:
    trigger: {changed: guest, fields: [came]}
    run_as: {system: Nobody is signed in.}
    steps:
      - notify: {role: host, template: guest_came}
roles:
  host:
    can:
      guest: {read: all, create: true, update: all}
processes:
  visits:
    goal: Every guest is thanked.
    owner: host
    starts_with: A guest
    ask: Ann
    steps:
      - {name: enter, by: host, does: Enter the guest, module: guest}
      - {name: tell, by: system, does: Tells the host, workflow: guest_enters, template: guest_came}
```

## Good
```yaml
modules:
  guest:
    fields:
      name: {type: text}
      came: {type: boolean}
templates:
  guest_came: {channel: internal, module: guest, body: A guest came.}
  guest_new: {channel: internal, module: guest, body: A guest is new.}
workflows:
  guest_enters:
    trigger: {created: guest}
    run_as: {system: Nobody is signed in.}
    steps:
      - notify: {role: host, template: guest_new}
  guest_leaves:
    trigger: {changed: guest, fields: [came]}
    run_as: {system: Nobody is signed in.}
    steps:
      - notify: {role: host, template: guest_came}
roles:
  host:
    can:
      guest: {read: all, create: true, update: all}
processes:
  visits:
    goal: Every guest is thanked.
    owner: host
    starts_with: A guest
    ask: Ann
    steps:
      - {name: enter, by: host, does: Enter the guest, module: guest}
      - {name: tell, by: system, does: Tells the host, workflow: guest_leaves, template: guest_came}
```

"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WORD: Final = re.compile(r"[a-z]{4,}")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare steps with the workflows that they name."""
    processes = architecture.section("processes")
    used: dict[str, set[str]] = {}
    for name, process in processes.items():
        for step in process.steps:
            if step.workflow:
                used.setdefault(step.workflow, set()).add(name)
    sent = _sent(architecture) if used else {}
    for name, process in processes.items():
        for at, step in enumerate(process.steps):
            if step.workflow not in architecture.section("workflows"):
                continue
            path = ("processes", name, "steps", at, "workflow")
            place = (("workflows", step.workflow), "this is the workflow")
            if step.template and step.template not in sent.get(step.workflow, ()):
                text = f"`{step.name}` sends `{step.template}`, and `{step.workflow}` does not send it"
                yield Finding(path, text, "name the workflow that sends it", (place,), at_key=False)
            elif not step.template and len(used[step.workflow]) > 1 and _foreign(architecture, process, step):
                text = f"`{step.workflow}` belongs to another process: no other step of `{name}` is about such records"
                yield Finding(path, text, "name the workflow that does this step", (place,), at_key=False)


@once
def _sent(architecture: Architecture) -> Mapping[str, set[str]]:
    """The templates that each workflow sends, itself or by subflows."""
    direct: dict[tuple[str, str], set[str]] = {}
    runs: dict[tuple[str, str], set[str]] = {}
    for one in architecture.references:
        owner = (str(one.path[0]), str(one.path[1]) if len(one.path) > 1 else "")
        if owner[0] in {"workflows", "subflows"}:
            kind, _, name = one.target.partition(":")
            if kind == "template":
                direct.setdefault(owner, set()).add(name)
            elif kind == "subflow":
                runs.setdefault(owner, set()).add(name)
    found = {}
    for workflow in architecture.section("workflows"):
        left, seen = [("workflows", workflow)], set()
        while left:
            one_ = left.pop()
            if one_ not in seen:
                seen.add(one_)
                left += [("subflows", name) for name in runs.get(one_, ())]
        found[workflow] = set().union(*(direct.get(each, set()) for each in seen))
    return found


def _modules(architecture: Architecture, workflow: str) -> set[str]:
    """The modules that a workflow names anywhere."""
    found = set()
    for one in architecture.references:
        if one.path[:2] == ("workflows", workflow):
            kind, _, name = one.target.partition(":")
            if kind == "module":
                found.add(name)
            elif kind in {"field", "stage", "transition", "form"}:
                found.add(_module_of(architecture, kind, name.partition(".")[0]))
    return found


def _module_of(architecture: Architecture, kind: str, name: str) -> str:
    section = {"stage": "pipelines", "transition": "pipelines", "form": "forms"}.get(kind)
    declared = architecture.section(section).get(name) if section else None
    return declared.module if declared is not None else name


def _foreign(architecture: Architecture, process: object, step: object) -> bool:
    steps = getattr(process, "steps", ())
    words = set(WORD.findall(f"{step.name} {step.does}".lower()))  # type: ignore[attr-defined]
    workflow = step.workflow  # type: ignore[attr-defined]
    declared = architecture.section("workflows")[workflow]
    if words & set(WORD.findall(f"{workflow} {declared.label or ''} {declared.description or ''}".lower())):
        return False
    near: set[str] = set()
    for one in steps:
        if one is step:
            continue
        near |= {one.module} if one.module else set()
        near |= (
            {_module_of(architecture, "transition", one.transition.partition(".")[0])}
            if one.transition
            else set()
        )
        near |= {_module_of(architecture, "form", one.form)} if one.form else set()
        near |= _modules(architecture, one.workflow) if one.workflow else set()
    return bool(near) and near.isdisjoint(_modules(architecture, workflow))


RULE: Final = Rule("OPS222", Severity.WARNING, "graph", "workflow of another step", check)
