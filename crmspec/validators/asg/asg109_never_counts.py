"""A deadline that never counts.

## What
What starts the deadline stops it too, or pauses it; what the stage in which it starts requires counts,
and what a workflow does with each new record at once. Or one of
its conditions can never hold of any record, by the validations of the module and what the fields can hold.
(Conditions that contradict themselves are
EXP202.)

## Why
It is met the moment it starts, or it never starts: everything looks in time, and nothing is measured.

## Bad
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status in ["new", "done"]
    targets: [{within: 2 working hours}]
    escalate_to: agent
```

## Good
```yaml
calendars:
  office:
    hours: {monday: ["09:00-17:00"]}
    holidays: {2028-12-25: Christmas}
modules:
  ticket:
    fields:
      subject: {type: text}
      status: {type: picklist, options: [new, waiting, done]}
      priority: {type: picklist, options: [normal, urgent], required: true}
roles:
  agent: {can: {ticket: {read: all, create: true, update: all}}}
slas:
  answer:
    module: ticket
    calendar: office
    start: status == "new"
    stop: status == "done"
    targets: [{within: 2 working hours}]
    escalate_to: agent
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.expressions.guards import implies, never, not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, contradicts_itself, facts, validations, value_of
from crmspec.diagnostics import Severity
from crmspec.validators.pip._flow import filled, flows, stage_is
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what starts, pauses and stops each deadline."""
    what = facts(architecture)
    for name, sla in architecture.section("slas").items():
        path = ("slas", name)
        start, stop, pause = (condition(architecture, (*path, key)) for key in ("start", "stop", "pause"))
        rules = tuple(one for _, one in validations(architecture, sla.module))
        rules = (*rules, *_required(architecture, sla.module, stop))
        if start is None or contradicts_itself(architecture, (*path, "start")):
            continue
        begins = (((*path, "start"), "it starts when this begins to hold"),)
        if never(start, *rules, facts=what):
            message = f"`{name}` never starts: no `{sla.module}` can be like that"
            yield Finding((*path, "start"), message, "change the condition")
        elif stop is not None and implies(start, stop, *rules, facts=what):
            message = f"`{name}` is met the moment it starts: what starts it stops it"
            yield Finding(
                (*path, "stop"), message, "stop it by what is true only once the work is done", begins
            )
        elif pause is not None and implies(start, pause, *rules, facts=what):
            message = f"`{name}` stands still from the start: what starts it pauses it"
            yield Finding(
                (*path, "pause"), message, "pause it by something that is not so at the start", begins
            )
        elif (
            stop is not None
            and pause is not None
            and implies(stop, pause, *rules, facts=what)
            and implies(pause, stop, *rules, facts=what)
        ):
            message = f"`{name}` is stopped by what pauses it, so it never goes on after a pause"
            yield Finding(
                (*path, "pause"),
                message,
                "pause it while somebody else is at it, stop it when it is done",
                ((((*path, "stop"), "this stops it")),),
            )
        elif stop is not None and never(stop, *rules, facts=what):
            if contradicts_itself(architecture, (*path, "stop")):
                continue
            message = f"`{name}` is never met: no `{sla.module}` can be like that"
            yield Finding((*path, "stop"), message, "change the condition")
        elif stop is not None:
            yield from _by_itself(architecture, name, sla.module, start, stop)


def _by_itself(
    architecture: Architecture, name: str, module: str, start: Expr, stop: Expr
) -> Iterator[Finding]:
    """Look for a workflow that does with every new record at once what meets the deadline."""
    what, read = facts(architecture), {field for of, field in fields_read(stop) if of == module}
    stages = [flow for flow in flows(architecture) if flow.said.module == module and flow.initial]
    if any(
        not satisfiable(start, stage_is(architecture, flow, *flow.initial), facts=what) for flow in stages
    ):
        return
    for called, several in listeners_by_workflow(architecture).items() if read else ():
        if not any(one.verb == "created" and one.module == module for one in several):
            continue
        for effect in effects_of(architecture).get(f"workflow:{called}", ()):
            fields = effect.named & read
            if (
                effect.whose != "own"
                or not fields
                or effect.waits
                or effect.unclear
                or effect.decided
                or effect.unless
            ):
                continue
            after = tuple(_after(architecture, module, one, effect.fields[one]) for one in fields)
            still = all(implies(not_true(stop), guard, facts=what) for guard in effect.guards)
            if still and implies(
                after[0] if len(after) == 1 else Expr("and", BOOLEAN, after), stop, facts=what
            ):
                path = ("slas", name, "stop")
                text = f"`{name}` is met at once: `{called}` does with each new `{module}` what stops it"
                way_out = "stop it by what somebody does, such as the next stage"
                yield Finding(path, text, way_out, ((effect.path, "this is done by itself"),))
                return


def _after(architecture: Architecture, module: str, name: str, value: Expr) -> Expr:
    """What is so of a field once it has been set."""
    field = value_of(architecture, module, name)
    if value.is_literal:
        empty = value.value is None
        return Expr("is_null", BOOLEAN, (field,)) if empty else Expr("eq", BOOLEAN, (field, value))
    return Expr("not_null", BOOLEAN, (field,))


def _required(architecture: Architecture, module: str, stop: Expr | None) -> Iterator[Expr]:
    """What stages require, where the stop asks for one of these fields: that a record is not there, or has it."""
    if stop is None:
        return
    read = {name for of, name in fields_read(stop) if of == module}
    for flow in flows(architecture):
        if flow.said.module == module:
            for stage, said in flow.stages.items():
                for one in filled(architecture, flow, read & set(said.requires)):
                    away = Expr("not", BOOLEAN, (stage_is(architecture, flow, stage),))
                    yield Expr("or", BOOLEAN, (away, one))


RULE: Final = Rule("ASG109", Severity.ERROR, "module", "deadline that never counts", check)
