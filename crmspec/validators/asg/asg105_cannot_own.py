"""A record is given to what cannot own it.

## What
A rule or a step gives records to a queue that does not hold their module, to a queue where only people can
own them, to people where only queues can, or it gives out records of a module that have no owner of their
own.

## Why
The assignment is refused each time; the record stays with whoever made it.

## Bad
```yaml
modules:
  lead:
    ownership: user
    fields:
      name: {type: text}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: rep}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```

## Good
```yaml
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text}
      budget: {type: money}
queues:
  pool: {modules: [lead], roles: [rep]}
roles:
  rep: {can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases:
      - {id: rest, method: round_robin, role: rep}
    otherwise: {queue: pool}
workflows:
  give:
    trigger: {created: lead}
    steps:
      - {id: give, assign: {using: new_leads}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare who gets records with who can own them."""
    for name, rule in architecture.section("assignment_rules").items():
        path = ("assignment_rules", name)
        module = architecture.modules.get(rule.module)
        if module is None:
            continue
        if module.ownership in {"none", "parent"}:
            whose = "nobody" if module.ownership == "none" else "its master"
            message = f"`{name}` gives out records of `{rule.module}`, which belong to {whose}"
            way_out = f"give `{rule.module}` an `ownership` of `user` or `user_or_queue`, or remove the rule"
            yield Finding((*path, "module"), message, way_out, _declared(rule.module), at_key=False)
            continue
        several = [((*path, "cases", at), case) for at, case in enumerate(rule.cases)]
        for place, case in [*several, ((*path, "otherwise"), rule.otherwise)]:
            method = getattr(
                case, "method", "queue" if case.queue else "user" if case.user or case.role else ""
            )
            queue = case.queue if method == "queue" else None
            yield from _fits(
                architecture, place, rule.module, queue, person=bool(method) and method != "queue"
            )
    for step in architecture.steps("assign"):
        said = step.model.assign
        given = step.context.module_of(said.record)
        if said.queue and given in architecture.modules:
            yield from _fits(architecture, (*step.path, "assign"), str(given), said.queue, person=False)
        rule = architecture.section("assignment_rules").get(said.using or "")
        if (
            rule is not None
            and given in architecture.modules
            and rule.module in architecture.modules
            and given != rule.module
        ):
            gives = f"`{said.using}` gives out records of `{rule.module}`"
            message = f"{gives}, and `{step.path[1]}` uses it for a `{given}`"
            related = ((("assignment_rules", str(said.using), "module"), "it says so here"),)
            yield Finding(
                (*step.path, "assign", "using"), message, f"use a rule for `{given}`", related, at_key=False
            )


def _lacks(architecture: Architecture, modules: tuple[str, ...], module: str) -> bool:
    """Whether a queue does not hold a module; one that names a module wrongly may have meant it."""
    return module not in modules and not architecture.perhaps_meant(("module",), module)


def _fits(
    architecture: Architecture, path: Keys, module: str, queue: str | None, *, person: bool
) -> Iterator[Finding]:
    ownership = architecture.modules[module].ownership
    declared = architecture.section("queues").get(queue or "")
    if queue and ownership == "user":
        message = f"`{queue}` is a queue, and a `{module}` can belong to people only"
        way_out = f"say `ownership: user_or_queue` in `{module}`"
        edits = (Edit("put", ("modules", module, "ownership"), "user_or_queue"),)
        yield Finding((*path, "queue"), message, way_out, _declared(module), at_key=False, edits=edits)
    elif declared is not None and _lacks(architecture, declared.modules, module):
        message = f"`{queue}` does not hold records of `{module}`"
        related = ((("queues", str(queue), "modules"), "it holds these"),)
        yield Finding(
            (*path, "queue"),
            message,
            f"name a queue that holds `{module}`, or add it to the `modules` of `{queue}`",
            related,
            at_key=False,
        )
    elif person and ownership == "queue":
        message = f"a `{module}` can belong to queues only, and goes to a person here"
        way_out = f"say `ownership: user_or_queue` in `{module}`"
        edits = (Edit("put", ("modules", module, "ownership"), "user_or_queue"),)
        yield Finding(path, message, way_out, _declared(module), at_key=False, edits=edits)


def _declared(module: str) -> tuple[tuple[Keys, str], ...]:
    return ((("modules", module), f"`{module}` says who owns its records"),)


RULE: Final = Rule("ASG105", Severity.ERROR, "graph", "given to what cannot own it", check)
