"""A workflow waits until a date that may be missing.

## What
A `wait` goes on `until` a date that a field holds, the field need not be filled, and nothing on the way to the step
says that it is.

## Why
Where the date is missing, nobody can say when the workflow goes on: it never does, or it does at once.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      due_on: {type: date}
activities:
  note: {kind: note, on: [deal]}
workflows:
  remind:
    trigger: {created: deal}
    steps:
      - {id: pause, wait: {until: due_on}}
      - {id: tell, log: {activity: note, subject: It is due}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      due_on: {type: date}
activities:
  note: {kind: note, on: [deal]}
workflows:
  remind:
    trigger: {created: deal}
    if: due_on is not null
    steps:
      - {id: pause, wait: {until: due_on}}
      - {id: tell, log: {activity: note, subject: It is due}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.facts import condition
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Edit, Finding, Rule
from crmspec.validators.wfl._known import filled, nodes, ways
from crmspec.validators.wfl._uses import SAFE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.expressions.ir import Expr


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the dates that waits go by."""
    for found in ways(architecture).values():
        for node, at in nodes(found):
            if node.verb != "wait" or node.model.wait.until is None:
                continue
            path = (*node.path, "wait", "until")
            until = condition(architecture, path)
            for value in _fields(until) if until is not None else ():
                if _may_be_null(architecture, value) and not filled(at, value):
                    name = str(value.args[-1])
                    text = f"`{name}` may be missing, and then nothing says how long this waits"
                    related = ((architecture.field_path(str(value.args[-2]), name), "it need not be filled"),)
                    way_out = f"do this only `if: {name} is not null`, or wait `until: coalesce({name}, …)`"
                    asked = (Edit("put", (*node.path, "if"), f"{name} is not null"),)
                    edits = asked if value.op == "field" and node.model.if_ is None else ()
                    yield Finding(path, text, way_out, related, at_key=False, edits=edits)
                    break


def _fields(expr: Expr) -> Iterator[Expr]:
    """The fields without which an expression is null."""
    if expr.op in SAFE:
        return
    if expr.op in {"field", "get"}:
        yield expr
    for one in expr.operands if expr.op != "get" else ():
        yield from _fields(one)


def _may_be_null(architecture: Architecture, value: Expr) -> bool:
    field = architecture.field_of(str(value.args[-2]), str(value.args[-1]))
    return field is not None and not field.required and not field.derived and field.default is None


RULE: Final = Rule("WFL225", Severity.WARNING, "module", "wait until a missing date", check)
