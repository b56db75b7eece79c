"""Which workflow runs first decides.

## What
Two workflows are started by the same event. One sets a field, and a condition of the other (its `if`, that of a step
or of a branch) asks for this field of the same record, so that what it does depends on whether the first has been
there.

## Why
They run side by side, and nobody says which comes first: the same event has one result today and another tomorrow.

## Bad
```yaml
modules:
  account:
    fields:
      name: {type: text}
      kind: {type: picklist, options: [prospect, client], default: prospect}
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
activities:
  to_do: {kind: task, on: [account]}
workflows:
  makes_a_client:
    trigger: {created: deal}
    steps:
      - {id: mark, update: {record: account, set: {kind: client}}}
  welcomes:
    trigger: {created: deal}
    steps:
      - id: welcome
        if: account.kind == "prospect"
        task: {activity: to_do, about: account, subject: "Welcome {{ name }}", to: user}
```

## Good
```yaml
modules:
  account:
    fields:
      name: {type: text}
      kind: {type: picklist, options: [prospect, client], default: prospect}
  deal:
    fields:
      name: {type: text}
      account: {type: lookup, to: account}
activities:
  to_do: {kind: task, on: [account]}
workflows:
  welcomes:
    trigger: {created: deal}
    steps:
      - id: welcome
        if: account.kind == "prospect"
        task: {activity: to_do, about: account, subject: "Welcome {{ name }}", to: user}
      - {id: mark, update: {record: account, set: {kind: client}}}
```
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._events import wanted
from crmspec.validators.wfl._inside import expressions_under, steps_under
from crmspec.validators.wfl._moments import possible
from crmspec.validators.wfl._occasions import occasion
from crmspec.validators.wfl._told import event
from crmspec.validators.wfl._writes import Write, moments, writes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.listeners import Listener
    from crmspec.compiler.syntax import Keys

    Asked = Mapping[tuple[str, str, str], tuple[tuple[str, Keys, Expr, Expr], ...]]

WAITS: Final = frozenset({"wait", "ask", "approve"})


def check(architecture: Architecture) -> Iterator[Finding]:
    """Compare what workflows set with what others ask at the same moment."""
    told: set[frozenset[str]] = set()
    found: dict[Keys, Finding] = {}
    asked = _asked(architecture)
    for name, mine in writes(architecture).items():
        for write in mine:
            if write.step.verb == "assign" or not write.value.is_literal:
                continue
            for other, path, test, value in asked.get((write.step.module, write.field, write.record), ()):
                pair = frozenset({name, other})
                if other == name or pair in told or architecture.is_shared(path):
                    continue
                at = _decides(architecture, write, other, test, value)
                if at is not None:
                    told.add(pair)
                    one = _finding(write, other, path, at)
                    first = found.setdefault(path, one)
                    if first is not one:
                        found[path] = replace(first, related=(*first.related, *one.related))
    yield from found.values()


def _finding(write: Write, other: str, path: Keys, at: Listener) -> Finding:
    field = write.field if write.record == "record" else f"{write.record}.{write.field}"
    text = f"chance decides whether this holds: `{write.workflow}` sets `{field}` at the same moment, {event(at)}"
    way_out = f"do both in one workflow: put what `{other}` does before or after the step that sets `{field}`"
    related = ((write.place, f"`{write.workflow}` sets it here"),)
    return Finding(path, text, way_out, related, at_key=False)


def _decides(
    architecture: Architecture, write: Write, other: str, test: Expr, value: Expr
) -> Listener | None:
    """The event that starts both, if the condition is another one once the value is written."""
    known = facts(architecture)
    became = Expr("eq", BOOLEAN, (value, write.value))
    if not satisfiable(became, test, facts=known):
        before, after = test, not_true(test)
    elif not satisfiable(became, not_true(test), facts=known):
        before, after = not_true(test), test
    else:
        return None
    if not satisfiable(before, facts=known) or after == before:
        return None
    for mine, its in moments(architecture, write.workflow, other):
        conditions = [*wanted(architecture, write.workflow, write.step), before]
        first = condition(architecture, ("workflows", other, "if"))
        if first is not None and first != test:
            conditions.append(first)
        conditions += [*occasion(architecture, mine), *occasion(architecture, its)]
        if possible(architecture, *conditions):
            return its
    return None


@once
def _asked(architecture: Architecture) -> Asked:
    """By field and record, the conditions of workflows that are looked at before anything waits."""
    found: dict[tuple[str, str, str], list[tuple[str, Keys, Expr, Expr]]] = defaultdict(list)
    for name in _crowded(architecture):
        own = [name]
        waits = [one.path for one in steps_under(architecture, ("workflows", name)) if one.verb in WAITS]
        for path, test in expressions_under(architecture, ("workflows", name)):
            if path[-1] != "if" or any(path >= one for one in waits if _comparable(path, one)):
                continue
            for part in walk(test):
                record = _record(part)
                if record:
                    module, field = str(part.args[-2]), str(part.args[-1])
                    found[module, field, record].append((own[0], path, test, part))
    return {key: tuple(several) for key, several in found.items()}


def _crowded(architecture: Architecture) -> Iterator[str]:
    """The workflows that run and are started by something that starts another one too."""
    by_event: dict[tuple[str | None, str], set[str]] = defaultdict(set)
    for name, several in listeners_by_workflow(architecture).items():
        for one in several:
            by_event[one.module, "changed" if one.verb == "updated" else one.verb].add(name)
    crowd = {name for names in by_event.values() if len(names) > 1 for name in names}
    yield from (name for name in sorted(crowd) if architecture.section("workflows")[name].active)


def _comparable(path: Keys, other: Keys) -> bool:
    return all(type(a) is type(b) for a, b in zip(path, other, strict=False))


def _record(part: Expr) -> str:
    """The record that a value is read from, as steps write it; empty where it is no plain one."""
    if part.op == "field":
        return "record"
    if part.op != "get":
        return ""
    names: list[str] = []
    source = part.operands[0]
    while source.op == "get":
        names.append(str(source.args[2]))
        source = source.operands[0]
    return ".".join([str(source.args[1]), *reversed(names)]) if source.op == "field" else ""


RULE: Final = Rule("WFL281", Severity.WARNING, "graph", "which is first decides", check)
