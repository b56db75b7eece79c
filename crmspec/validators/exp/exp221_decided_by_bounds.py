"""A comparison that the bounds of a field have decided.

## What
A part of a condition compares a number with a limit that the field can never pass (`discount > 20` where `maximum` is
15, less than nought where `minimum` is 0), or that it always passes. The same is so of the
input of a decision table that is only given such fields, and of the number of a turn, which never passes the number of
times. (Whole conditions that never hold are told by the rules about them.)

## Why
The way behind it is dead: the approval that large discounts need is never asked for, because no discount can be
large. Either the bound is wrong or the rule is.

## Bad
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      discount: {type: percent, minimum: 0, maximum: 15}
      amount: {type: money}
views:
  to_look_at: {kind: list, module: deal, columns: [name, amount], where: discount > 20 or amount > 50_000}
```

## Good
```yaml
modules:
  deal:
    fields:
      name: {type: text, required: true}
      discount: {type: percent, minimum: 0, maximum: 35}
      amount: {type: money}
views:
  to_look_at: {kind: list, module: deal, columns: [name, amount], where: discount > 20 or amount > 50_000}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Integer, Scaled
from crmspec.diagnostics import Severity
from crmspec.validators.exp._limits import TESTS, Limit, limits, outcome, turns
from crmspec.validators.exp._words import told
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression
    from crmspec.compiler.syntax import Keys

WHOLE: Final = frozenset({"guard", "where"})
"""Keys whose conditions are told of as a whole where they never hold."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every comparison of a bounded number with a limit that is written out."""
    bounded = limits(architecture)
    for path, several in architecture.expressions.items():
        if "validation" in path or not bounded or architecture.is_shared(path):
            continue
        for one in several:
            expr = one.checked.expr
            if expr is None or told(one, "EXP201", "EXP202") or not _may(one, bounded):
                continue
            found = next(_decided(architecture, path, expr), None)
            if found:
                yield found
    yield from _turns(architecture)


def _may(one: Expression, bounded: dict[tuple[str, str], Limit]) -> bool:
    """Whether something bounded is compared at all."""
    if not any(sign in one.source for sign in "<>="):
        return False
    return any((read.module, read.field) in bounded for read in one.checked.reads) or (
        one.path[0] == "decision_tables"
    )


def _decided(architecture: Architecture, path: Keys, expr: Expr) -> Iterator[Finding]:
    """The comparisons that are decided."""
    tests = [part for part in walk(expr) if part.op in TESTS]
    for part in tests:
        value, limit = part.operands
        if value.is_literal:
            value = limit
        known = _limit(architecture, path, value)
        result = outcome(part, known) if known else None
        if known is None or result is None or (part is expr and not result and path[-1] in WHOLE):
            continue
        if result and (part is not _part(expr, part) or sum(value in one.operands for one in tests) > 1):
            continue
        word = "always holds" if result else "never holds"
        message = f"a part of this {word}: `{known.name}` is {known.said()}"
        way_out = "change the limit here or the bound there, or drop what depends on it"
        yield Finding(path, message, way_out, ((known.path, "it is bounded here"),), at_key=False)


def _limit(architecture: Architecture, path: Keys, value: Expr) -> Limit | None:
    """What bounds a value that is compared."""
    if value.op in {"field", "outer", "get", "old"}:
        module, name = (str(one) for one in value.args[-2:])
        return limits(architecture).get((module, name))
    if value.op == "var" and path[0] == "decision_tables":
        return limits(architecture).get(("", f"{path[1]}.{value.args[0]}"))
    return None


def _part(expr: Expr, part: Expr) -> Expr | None:
    """The part itself, where it is the whole of a condition or one that must hold."""
    if expr is part:
        return part
    found = (_part(one, part) for one in expr.operands) if expr.op == "and" else iter(())
    return next((one for one in found if one is not None), None)


def _turns(architecture: Architecture) -> Iterator[Finding]:
    """Compare the number of a turn with the number of times."""
    for path, name, times in turns(architecture):
        for place, several in architecture.expressions.items():
            if place[: len(path)] != path or len(place) == len(path) + 1:
                continue
            for one in several:
                if one.checked.expr is None or name not in one.source:
                    continue
                for part in walk(one.checked.expr):
                    word = _of_a_turn(part, name, times)
                    if word:
                        message = f"a part of this {word}: `{name}` counts from 1 to the number of times"
                        way_out = "compare so that the last turn, or the first, is told from the others"
                        related = (((*path, "times"), "so many times"),)
                        yield Finding(place, message, way_out, related, at_key=False)
                        break


def _of_a_turn(part: Expr, name: str, times: Expr | None) -> str:
    if part.op not in TESTS:
        return ""
    left, right = part.operands
    op = part.op
    if right.op == "var" and right.args[0] == name:
        left, right, op = right, left, {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}.get(op, op)
    if left.op != "var" or left.args[0] != name or not isinstance(left.type, Scaled | Integer):
        return ""
    if times is not None and right == times and op in {"le", "gt"}:
        return "always holds" if op == "le" else "never holds"
    high = times.value if times is not None and times.is_literal else None
    limit = Limit(name, (), 1, high if isinstance(high, int) else None)
    result = outcome(Expr(op, part.type, (left, right)), limit)
    return "" if result is None else "always holds" if result else "never holds"


RULE: Final = Rule("EXP221", Severity.WARNING, "graph", "decided by the bounds of a field", check)
