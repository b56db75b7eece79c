"""Time that runs backwards.

## What
A date that has always been when it is looked at (the system's `created_at`, a birthday, a date that is only ever set
to the present moment, one whose name says that something has happened: `completed_on`) is asked to lie ahead; or
the time from now to such a date, which is never above nought, is asked to be long. Or something is to stop while the
day of its end lies ahead; or a restriction shows only what is old. What validations ask of what
people enter is left alone.

## Why
The condition holds for no record, or for every one: a list of quiet leads stays empty for ever, and nobody misses it.

## Bad
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
views:
  old_ones:
    kind: list
    module: lead
    columns: [name]
    where: days_between(now(), created_at) > 30
```

## Good
```yaml
modules:
  lead:
    fields:
      name: {type: text, required: true}
views:
  old_ones:
    kind: list
    module: lead
    columns: [name]
    where: days_between(created_at, now()) > 30
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Date
from crmspec.diagnostics import Severity
from crmspec.validators.exp._past import (
    BORN,
    MOVES,
    field_read,
    is_now,
    lies,
    past,
    sounds_past,
    start_of,
    why_past,
)
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

BETWEEN: Final = frozenset(
    {"elapsed", "months_between", "years_between", "days_between", "working_days_between"}
)
LATER: Final = re.compile(
    r"^first_|^last_|repl|respon|answer|resol|clos|complet|finish|won|lost|paid|sent|convert|contacted"
)
"""Names of what happens to a record after it is made."""
STOPS: Final = frozenset({"until", "exit_when", "pause_when", "cancel_when", "stop_when"})
ENDS: Final = re.compile(
    r"^(?:ends?|expires?|valid_(?:until|to)|runs_(?:until|out)|until|terminates)(?:_|$)|_(?:end|ends|until)$|_end_|_ends_"
)
"""Names of the day up to which something runs."""
MIRRORED: Final = {"lt": "gt", "le": "ge", "gt": "lt", "ge": "le"}


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at every comparison with the present moment."""
    for path, several in architecture.expressions.items():
        if "validation" in path or path[-1] == "default" or architecture.is_shared(path):
            continue
        for one in several:
            if one.checked.expr is None or not ("now()" in one.source or "today()" in one.source):
                continue
            for part in walk(one.checked.expr):
                said = _judged(architecture, part) if part.op in MIRRORED else None
                if path[0] == "restrictions" and not said:
                    said = _aged(part)
                if said or (path[-1] in STOPS and (said := _stops(part))):
                    yield Finding(path, *said, at_key=False)
                    break
    yield from _figures(architecture)


def _figures(architecture: Architecture) -> Iterator[Finding]:
    """Lengths of time up to the making of a record, from what happens to it afterwards."""
    for path, several in architecture.expressions.items():
        for one in several:
            if "created_at" not in one.source or one.checked.expr is None or architecture.is_shared(path):
                continue
            for part in walk(one.checked.expr):
                if part.op not in BETWEEN or field_read(part.operands[1])[1] != "created_at":
                    continue
                begin = field_read(part.operands[0])
                later = begin in past(architecture) or LATER.search(begin[1])
                if later and not BORN.search(begin[1]):
                    message = f"this counts from `{begin[1]}` back to `created_at`: it is never above nought"
                    yield Finding(path, message, "name the earlier moment first", at_key=False)
                    break


def _judged(architecture: Architecture, test: Expr) -> tuple[str, str] | None:
    """What is wrong with a comparison, and the way out."""
    left, right = test.operands
    if left.is_literal:
        test = Expr(MIRRORED[test.op], test.type, (right, left))
        left, right = test.operands
    if left.op in BETWEEN and right.is_literal and isinstance(right.value, int):
        return _length(architecture, test)
    return _order(architecture, test) or _named(test)


def _stops(test: Expr) -> tuple[str, str] | None:
    """Judge what is to end something as long as its end lies ahead."""
    if test.op not in MIRRORED:
        return None
    left, right = test.operands
    if test.op in {"lt", "le"}:
        left, right = right, left
    name = field_read(left)[1]
    if not ENDS.search(name) or not is_now(right):
        return None
    message = f"this stops as long as `{name}` lies ahead, and goes on when it is past"
    return message, f"write `{name} < today()`"


def _aged(test: Expr) -> tuple[str, str] | None:
    """Judge a restriction that lets see what has long been left alone, and hides what is new."""
    left, right = test.operands if test.op in MIRRORED else (test, test)
    if test.op in {"gt", "ge"}:
        left, right = right, left
    name = field_read(left)[1]
    if name not in {"created_at", "updated_at"} or right.op not in MOVES or not is_now(start_of(right)):
        return None
    by = right.operands[1]
    if not (by.is_literal and isinstance(by.value, int) and by.value < 0):
        return None
    message = f"this hides records while their `{name}` is recent, and shows them only when they are old"
    return message, "turn the comparison round"


def _named(test: Expr) -> tuple[str, str] | None:
    """Judge a date that tells by its name of what has been, and is asked to lie ahead."""
    left, right = test.operands
    op = test.op
    if op in {"lt", "le"}:
        left, right = right, left
    name = field_read(left)[1]
    if not sounds_past(name) or field_read(right)[1] or not is_now(start_of(right)):
        return None
    if right.op in MOVES:
        by = right.operands[1]
        ahead = by.is_literal and isinstance(by.value, int) and by.value > 0
    else:
        ahead = is_now(right)
    if not ahead:
        return None
    message = (
        f"this asks for a `{name}` that is still to come, though by its name it tells of what has happened"
    )
    return message, "look back instead (`-`), or name the date that is meant"


def _length(architecture: Architecture, test: Expr) -> tuple[str, str] | None:
    """Judge a length of time that can only go one way."""
    length, limit = test.operands
    begin, end = length.operands[:2]
    (one, _), (other, _) = lies(architecture, begin), lies(architecture, end)
    if 2 in {one, other} or one == other:
        return None
    outcome = _forward(test.op, limit.value) if one < other else _backward(test.op, limit.value)
    name, why = _dated(architecture, begin, end)
    if outcome is None or not name:
        return None
    word = "always holds" if outcome else "never holds"
    if one < other:
        message = f"the comparison {word}: the time since `{name}` is never below nought ({why})"
        return message, "compare with what the time can be, or drop the condition"
    message = (
        f"the comparison {word}: counted from now back to `{name}`, the time is never above nought ({why})"
    )
    return message, "name the earlier moment first"


def _forward(op: str, limit: int) -> bool | None:
    """The outcome of comparing what is nought or more."""
    return {
        "lt": False if limit <= 0 else None,
        "le": False if limit < 0 else None,
        "gt": True if limit < 0 else None,
        "ge": True if limit <= 0 else None,
    }[op]


def _backward(op: str, limit: int) -> bool | None:
    """The outcome of comparing what is nought or less."""
    return _forward(MIRRORED[op], -limit)


def _order(architecture: Architecture, test: Expr) -> tuple[str, str] | None:
    """Judge which of two moments is the later one."""
    left, right = test.operands
    (one, first), (other, second) = lies(architecture, left), lies(architecture, right)
    name, why = _dated(architecture, left, right)
    if 2 in {one, other} or one == other or not name:
        return None
    op = test.op if one < other else MIRRORED[test.op]
    strict = first or second or not isinstance(left.type, Date)
    outcome = {"le": True, "lt": True if strict else None, "gt": False, "ge": False if strict else None}[op]
    if outcome is None:
        return None
    word = "always holds" if outcome else "never holds"
    return (
        f"this {word}: `{name}` is never ahead ({why})",
        "turn the comparison round, or name the date that is meant",
    )


def _dated(architecture: Architecture, *sides: Expr) -> tuple[str, str]:
    """The date in question, and why it has been."""
    for side in sides:
        module, name = field_read(start_of(side))
        if name and (why := why_past(architecture, module, name)):
            return name, why
    return "", ""


RULE: Final = Rule("EXP220", Severity.WARNING, "graph", "time that runs backwards", check)
