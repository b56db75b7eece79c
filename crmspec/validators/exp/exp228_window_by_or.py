"""A stretch of time or of numbers is joined with `or`.

## What
One part of an `or` asks that a value be above a limit, another part that the same value be below a higher one: together
they let in every value.

## Why
The list that was to show the next twelve months shows everything that ever was.

## Bad
```yaml
modules:
  payment:
    fields:
      name: {type: text, required: true}
      due_on: {type: date, required: true}
      cancelled: {type: boolean, default: false}
views:
  upcoming:
    kind: list
    module: payment
    columns: [name, due_on]
    where: not cancelled and due_on >= today() or due_on < today() + days(30)
```

## Good
```yaml
modules:
  payment:
    fields:
      name: {type: text, required: true}
      due_on: {type: date, required: true}
      cancelled: {type: boolean, default: false}
views:
  upcoming:
    kind: list
    module: payment
    columns: [name, due_on]
    where: not cancelled and due_on >= today() and due_on < today() + days(30)
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.exp._past import MOVES, field_read, is_now, start_of
from crmspec.validators.exp._words import told
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

ABOVE: Final = {"gt": True, "ge": True, "lt": False, "le": False}
_TWO: Final = re.compile(r"[<>].*\bor\b.*[<>]", re.DOTALL)
_MONTH: Final = 30


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what the parts of an `or` ask of one value."""
    for path, several in architecture.expressions.items():
        for one in several:
            if one.checked.expr is None or not _TWO.search(one.source) or told(one, "EXP201", "EXP202"):
                continue
            for part in walk(one.checked.expr):
                name = _open(part) if part.op == "or" else ""
                if name and not architecture.is_shared(path):
                    message = (
                        f"the two limits of `{name}` are joined with `or`: together they let in every value"
                    )
                    yield Finding(path, message, "join them with `and`", at_key=False)
                    break


def _open(either: Expr) -> str:
    """The value of which one part wants more than a limit, and another less than a higher one."""
    limits = [list(_limits(one)) for one in either.operands]
    for at, several in enumerate(limits):
        for value, above, low in several:
            others = [one for number, each in enumerate(limits) if number != at for one in each]
            same = any(one[0] == value and one[1] != above for one in several)
            if above and not same and any(one[0] == value and not one[1] and one[2] >= low for one in others):
                return field_read(value)[1]
    return ""


def _limits(part: Expr) -> Iterator[tuple[Expr, bool, float]]:
    """What a part asks of values: whether they be above a limit, and the limit."""
    for one in conjuncts(part):
        if one.op in ABOVE:
            left, right = one.operands
            above = ABOVE[one.op]
            if field_read(right)[1]:
                left, right, above = right, left, not above
            limit = _number(right)
            if field_read(left)[1] and limit is not None:
                yield left, above, limit


def _number(limit: Expr) -> float | None:
    """A limit as a number: a day by its distance from today, about."""
    if limit.is_literal:
        return limit.value if isinstance(limit.value, int) and not isinstance(limit.value, bool) else None
    begin = start_of(limit)
    while begin.op.startswith("start_of") or begin.op == "date_of":
        begin = start_of(begin.operands[0])
    if not is_now(begin):
        return None
    if limit.op not in MOVES:
        return 0
    by = limit.operands[1]
    if not by.is_literal or not isinstance(by.value, int):
        return None
    return by.value * (_MONTH if limit.op == "add_months" else 1)


RULE: Final = Rule("EXP228", Severity.WARNING, "module", "stretch joined with or", check)
