"""A loop over a segment asks for what none of its records is.

## What
Inside `for_each` over a segment, a condition on the record at hand never holds for any record of the segment.

## Why
The steps behind it look as if they were done each night, and never are.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      state: {type: picklist, options: [open, done]}
activities:
  to_do: {kind: task, on: [deal]}
segments:
  open_deals: {module: deal, where: state == "open"}
workflows:
  nightly:
    trigger: {schedule: "0 6 * * 1"}
    steps:
      - id: each
        for_each:
          segment: open_deals
          as: one
          steps:
            - {id: look, if: one.state == "done", task: {activity: to_do, about: one, subject: "Look", to: one.owner}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      state: {type: picklist, options: [open, done]}
activities:
  to_do: {kind: task, on: [deal]}
segments:
  open_deals: {module: deal, where: state == "open"}
workflows:
  nightly:
    trigger: {schedule: "0 6 * * 1"}
    steps:
      - id: each
        for_each:
          segment: open_deals
          as: one
          steps:
            - {id: look, if: one.name is not null, task: {activity: to_do, about: one, subject: "Look", to: one.owner}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import never
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Record
from crmspec.compiler.facts import condition, facts
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule
from crmspec.validators.wfl._inside import expressions_under
from crmspec.validators.wfl._moments import rewritten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the conditions inside loops over segments."""
    for step in architecture.steps("for_each"):
        if step.model.for_each.segment and not architecture.is_shared(step.path):
            yield from _members(architecture, step)


def _tests(architecture: Architecture, under: Keys, name: str) -> Iterator[tuple[Keys, Expr]]:
    """The conditions on a variable under a path: whole ones, and those within values."""
    for path, expr in expressions_under(architecture, under):
        if path[-1] in {"if", "only_if"}:
            if _mentions(expr, name):
                yield path, expr
            continue
        for part in walk(expr):
            if part.op == "if" and _mentions(part.operands[0], name):
                yield path, part.operands[0]


def _mentions(expr: Expr, name: str) -> bool:
    return any(part.op == "var" and part.args[0] == name for part in walk(expr))


def _members(architecture: Architecture, step: Placed) -> Iterator[Finding]:
    """Conditions that no record of the segment fulfils."""
    options = step.model.for_each
    segment = architecture.section("segments").get(options.segment)
    where = condition(architecture, ("segments", options.segment, "where"))
    if segment is None or where is None or never(where, facts=facts(architecture)):
        return
    for path, test in _tests(architecture, (*step.path, "for_each", "steps"), options.as_):
        one = next(part for part in walk(test) if part.op == "var" and part.args[0] == options.as_)
        if not isinstance(one.type, Record) or never(test, facts=facts(architecture)):
            continue

        def seen(part: Expr, one: Expr = one) -> Expr | None:
            if part.op == "field" and part.args[0] == segment.module:
                return Expr("get", part.type, (one, *part.args))
            return one if part.op == "self" else None

        if never(test, rewritten(where, seen), facts=facts(architecture)):
            text = f"this never holds: no record of `{options.segment}` is like that"
            related = ((("segments", options.segment, "where"), "who is in the segment"),)
            yield Finding(path, text, "change one of the two conditions", related, at_key=False)


RULE: Final = Rule("WFL284", Severity.WARNING, "graph", "loop that asks for what none is", check)
