"""A scheduled workflow does the same to the same records every day.

## What
A workflow runs by the clock, daily or more often, looks for records by how much time has passed, writes to each of
them, or makes something for each; and it changes nothing about them, has no `at_most`, and does not ask for one certain
day.

## Why
A record that is overdue today is still overdue tomorrow: its people get the same message, or the same task is made,
every day until somebody complains.

## Bad
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      reminded_on: {type: date}
activities:
  to_do: {label: To do, kind: task, on: [invoice]}
workflows:
  overdue_invoices:
    trigger: {schedule: "0 8 * * *"}
    run_as: {system: It runs by the clock.}
    steps:
      - find: {module: invoice, where: due_on < today(), take: all}
        as: overdue
      - for_each:
          in: overdue
          as: late
          steps:
            - task: {activity: to_do, about: late, subject: Call them, to: late.owner, due: 1 day}
```

## Good
```yaml
modules:
  invoice:
    fields:
      name: {type: text}
      due_on: {type: date}
      reminded_on: {type: date}
activities:
  to_do: {label: To do, kind: task, on: [invoice]}
workflows:
  overdue_invoices:
    trigger: {schedule: "0 8 * * *"}
    run_as: {system: It runs by the clock.}
    steps:
      - find: {module: invoice, where: due_on < today() and reminded_on is null, take: all}
        as: overdue
      - for_each:
          in: overdue
          as: late
          steps:
            - task: {activity: to_do, about: late, subject: Call them, to: late.owner, due: 1 day}
            - update: {record: late, set: {reminded_on: =today()}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.access.effects import effects_of, steps_by_declaration
from crmspec.access.listeners import Listener, listens
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

_DAYS: Final = frozenset({"*", "1-5", "mon-fri", "1-6", "mon-sat", "0-6", "1-7", "mon-sun"})
_ORDERED: Final = frozenset({"lt", "le", "gt", "ge"})
_WRITING: Final = {"send": "to", "task": "about", "log": "about", "meeting": "about"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is done by the clock to records that were looked for."""
    for one in listens(architecture):
        if one.verb != "schedule" or one.waiting or architecture.is_shared(one.path):
            continue
        workflow = architecture.section("workflows").get(one.workflow)
        if workflow and workflow.at_most is None and workflow.active and _is_daily(one.model.schedule):
            yield from _repeats(architecture, one)


def _is_daily(cron: str) -> bool:
    _, _, day, month, weekday = cron.split(" ")
    return day in {"*", "*/1"} and month == "*" and weekday.lower() in _DAYS


def _repeats(architecture: Architecture, one: Listener) -> Iterator[Finding]:
    path: Keys = ("workflows", one.workflow)
    several = steps_by_declaration(architecture).get(path, ())
    if any(each.verb in {"subflow", "action", "integration", "campaign", "convert"} for each in several):
        return  # who knows what these remember
    touched = {
        each.module
        for each in effects_of(architecture).get(one.owner, ())
        if each.action != "created" and each.whose != "made"
    }
    conditions = _conditions(architecture, path, one)
    for step in several:
        record = _record(step)
        module = step.context.module_of(record) if record else None
        if module is None or module in touched or (record == "record" and not one.model.each):
            continue
        if one.model.each and step.verb == "send":
            continue  # that is told of messages without a bound
        if _by_time(conditions) and not _is_settled(conditions):
            yield _finding(one, step, module)
            return


def _record(step: Placed) -> str:
    key = _WRITING.get(step.verb)
    return str(getattr(getattr(step.model, step.verb), key, None) or "record") if key else ""


def _conditions(architecture: Architecture, path: Keys, one: Listener) -> list[Expr]:
    """Everything that decides which records are meant."""
    places: list[Any] = [
        *(
            each
            for each in architecture.expressions
            if each[:2] == path and each[-1] in {"where", "if", "only_if", "in"}
        ),
        ("segments", one.model.each or "", "where"),
    ]
    places += [
        ("segments", step.model.for_each.segment or "", "where")
        for step in steps_by_declaration(architecture).get(path, ())
        if step.verb == "for_each"
    ]
    found = (each for place in places for each in architecture.expressions.get(place, ()))
    return [each.checked.expr for each in found if each.checked.expr is not None]


def _by_time(conditions: list[Expr]) -> bool:
    """Whether records are looked for that have been so for some time: what is so today is so tomorrow."""
    parts = (part for one in conditions for part in walk(one) if part.op in _ORDERED)
    return any(each.op == "now" for part in parts for each in walk(part))


def _is_settled(conditions: list[Expr]) -> bool:
    """Whether one certain day is asked for, or what was made before is looked at."""
    for one in conditions:
        for part in walk(one):
            exact = part.op in {"eq", "in"} and any(each.op == "now" for each in walk(part))
            if exact or part.op in {"list_exists", "list_count", "has_tag"} or _is_window(part):
                return True
    return False


def _is_window(part: Expr) -> bool:
    """Whether a stretch of time is asked for, as in "since yesterday": both its ends move on with the clock."""
    if part.op != "and":
        return False
    timed = [
        each.op
        for each in part.operands
        if each.op in _ORDERED and any(inner.op == "now" for inner in walk(each))
    ]
    return len(timed) > 1


def _finding(one: Listener, step: Placed, module: str) -> Finding:
    message = (
        f"`{one.workflow}` does this every day for the same records: nothing about the `{module}` says "
        "that it was done"
    )
    way_out = (
        f"mark the `{module}` (`update`, `tag`) and leave out what is marked, ask for one certain day, "
        "or start with `due` or `at_most`, once for each record"
    )
    return Finding(
        (*step.path, step.verb), message, way_out, (((*one.path, "schedule"), "it runs so often"),)
    )


RULE: Final = Rule("WFL206", Severity.WARNING, "graph", "the same every day", check)
