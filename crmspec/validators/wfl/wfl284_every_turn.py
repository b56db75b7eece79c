"""What is asked of a turn is so in every turn, or in none.

## What
Inside `repeat`, a condition on the number of the turn always holds, or never does: turns are counted from 1 to
`times`. Inside `for_each` over a segment, a condition on the record never holds for a record of the segment.

## Why
The last payment was to take what rounding leaves, and no turn is the last by this condition: a cent is missing, in
each plan.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      payments: {type: integer}
  payment:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
workflows:
  plan:
    trigger: {created: deal}
    steps:
      - id: each
        repeat:
          times: payments
          as: turn
          steps:
            - id: make
              create: {module: payment, set: {deal: =record, name: '="Part" if turn <= payments else "Rest"'}}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text}
      payments: {type: integer}
  payment:
    fields:
      name: {type: text}
      deal: {type: lookup, to: deal}
workflows:
  plan:
    trigger: {created: deal}
    steps:
      - id: each
        repeat:
          times: payments
          as: turn
          steps:
            - id: make
              create: {module: payment, set: {deal: =record, name: '="Part" if turn < payments else "Rest"'}}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import always, never
from crmspec.compiler.expressions.ir import Expr, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN, INTEGER, Record
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
    """Look at the conditions inside what is done several times."""
    for step in architecture.steps("repeat"):
        if not architecture.is_shared(step.path):
            yield from _turns(architecture, step)
    for step in architecture.steps("for_each"):
        if step.model.for_each.segment and not architecture.is_shared(step.path):
            yield from _members(architecture, step)


def _turns(architecture: Architecture, step: Placed) -> Iterator[Finding]:
    options, path = step.model.repeat, (*step.path, "repeat")
    name, times = options.as_, condition(architecture, (*path, "times"))
    turn = Expr("var", INTEGER, (name,))
    for place, test in _tests(architecture, (*path, "steps"), name):
        own = next(part for part in walk(test) if part.op == "var" and part.args[0] == name)
        known = [Expr("ge", BOOLEAN, (own, literal(1, turn.type)))]
        if times is not None:
            known.append(Expr("le", BOOLEAN, (own, times)))
        if always(test, *known, facts=facts(architecture)):
            what = "holds in every turn"
        elif never(test, *known, facts=facts(architecture)):
            what = "holds in no turn"
        else:
            continue
        text = f"this condition on `{name}` {what}: turns are counted from 1 to `{options.times}`"
        way_out = f"the last turn is `{name} == {options.times}`, those before it `{name} < {options.times}`"
        related = (((*path, "times"), "so many turns there are"),)
        yield Finding(place, text, way_out, related, at_key=False)


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


RULE: Final = Rule("WFL284", Severity.WARNING, "graph", "the same in every turn", check)
