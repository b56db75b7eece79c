"""A part of a calculation goes the wrong way.

## What
By their names: a discount that is added, a tax that a total is less by, a cost that a profit grows with, what is
paid or used that makes what is left more; or a rate by the hour, the day or the piece that is divided by the hours,
the days or the pieces.

## Why
The figure has the right look and the wrong size, and everything that adds it up has too: invoices are too high,
what is left grows with each payment.

## Bad
```yaml
modules:
  quote:
    display: name
    fields:
      name: {type: text}
      subtotal: {type: money, required: true}
      discount: {type: money, required: true}
      total: {type: formula, expression: subtotal + discount}
```

## Good
```yaml
modules:
  quote:
    display: name
    fields:
      name: {type: text}
      subtotal: {type: money, required: true}
      discount: {type: money, required: true}
      total: {type: formula, expression: subtotal - discount}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import is_figure, parts
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.fld._figures import Term

TAKEN_OFF: Final = frozenset(
    {"discount", "discounts", "rebate", "rebates", "deduction", "deductions", "markdown"}
)
PUT_ON: Final = frozenset({"tax", "taxes", "vat", "gst", "surcharge", "shipping", "freight", "tip", "markup"})
SPENT: Final = frozenset({"cost", "costs", "expense", "expenses", "spend", "spending", "spent"})
USED: Final = frozenset(
    {"paid", "spent", "used", "disbursed", "consumed", "taken", "booked", "settled", "invoiced", "delivered"}
    | {"registered", "sign"}
)
WHOLE: Final = frozenset(
    {"total", "amount", "budget", "planned", "allowed", "limit", "price", "seats", "capacity", "awarded"}
    | {"hours", "quota", "places", "granted", "contingent"}
)
GROSS: Final = frozenset({"total", "gross", "grand", "payable", "due"})
NET: Final = frozenset({"net", "profit", "margin", "before", "without", "less", "sub", "subtotal", "excl"})
GAIN: Final = frozenset({"profit", "margin", "earnings", "gain", "surplus"})
LEFT: Final = frozenset(
    {"left", "remaining", "outstanding", "unpaid", "available", "balance", "open", "rest"}
)
APART: Final = frozenset(
    {
        "net",
        "saved",
        "over",
        "under",
        "difference",
        "variance",
        "less",
        "without",
        "delta",
        "own",
        "other",
        "change",
    }
)
"""Words of costs that others are taken off from."""
_EACH: Final = re.compile(r"(?:^|_)(?:hourly|daily|weekly|unit|per|each)(?:_|$)")
_MANY: Final = re.compile(r"(?:^|_)(?:hours|days|weeks|quantity|units|pieces|qty)(?:_|$)")
_SIGN: Final = re.compile(r"[-+/]")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at the sums that formulas, saving, figures and steps compute."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr
            if expr is None or not _SIGN.search(one.source) or not is_figure(expr):
                continue
            said = _summed(_called(path), expr) or _divided(expr)
            if said and not architecture.is_shared(path):
                yield Finding(path, said, "turn the sign round, or call the field what it is", at_key=False)


def _called(path: Keys) -> frozenset[str]:
    """The words of what is computed."""
    name = path[-2] if path[-1] in {"expression", "value"} else path[-1]
    return frozenset(str(name).split("_"))


def _words(expr: Expr) -> frozenset[str]:
    """The words of the fields that a part of a sum reads."""
    names = [str(part.args[-1]) for part in walk(expr) if part.op in {"field", "get", "outer"}]
    return frozenset(word for name in names for word in name.split("_"))


def _summed(called: frozenset[str], expr: Expr) -> str:
    """What goes the wrong way in a sum."""
    if expr.op == "div" and expr.operands[0].op in {"add", "sub"}:
        expr = expr.operands[0]
    found = [(one, _words(one.value)) for one in parts(expr)] if expr.op in {"add", "sub"} else []
    if len(found) < 2:
        return ""
    return next((said for one, words in found if (said := _turned(called, one, words, found))), "")


def _turned(
    called: frozenset[str], one: Term, words: frozenset[str], found: list[tuple[Term, frozenset[str]]]
) -> str:
    """What is wrong with the sign of one part."""
    others = [(other, its) for other, its in found if other is not one]
    plus = [its for other, its in others if other.sign > 0]
    if one.sign > 0:
        if words & TAKEN_OFF and not called & TAKEN_OFF and plus and not any(its & TAKEN_OFF for its in plus):
            return f"{_of(words, TAKEN_OFF)} is added here, where it should be taken off"
        if called & GAIN and words & SPENT and plus and not any(its & (SPENT | GAIN) for its in plus):
            return f"{_of(words, SPENT)} makes the {_one(called & GAIN)} larger here"
        if called & LEFT and words & USED and not (words - {"total"}) & WHOLE - USED:
            whole = [other for other, its in others if its & WHOLE and not its & USED]
            if whole:
                return f"what is {_one(words & USED)} makes what is {_one(called & LEFT)} larger here"
        return ""
    if words & SPENT and called & SPENT and not called & (LEFT | APART):
        return f"{_of(words, SPENT)} makes the {_one(called & SPENT)} smaller here"
    if words & PUT_ON and called & GROSS and not called & NET and not words & TAKEN_OFF:
        return f"{_of(words, PUT_ON)} makes the {_one(called & GROSS)} smaller here"
    return ""


def _divided(expr: Expr) -> str:
    """A price of one that is divided by how many there are."""
    for part in walk(expr):
        if part.op != "div" or len(part.operands) != 2:
            continue
        above, below = (_name(one) for one in part.operands)
        if above and below and _EACH.search(above) and _MANY.search(below):
            return f"`{above}` is for one, and is divided by `{below}`: it should be multiplied"
    return ""


def _name(expr: Expr) -> str:
    """The field that an operand reads, whatever scale it is brought to."""
    while expr.op in {"mul", "div", "coalesce"} and len(expr.operands) == 2 and expr.operands[1].is_literal:
        expr = expr.operands[0]
    return str(expr.args[-1]) if expr.op in {"field", "get"} else ""


def _of(words: frozenset[str], these: frozenset[str]) -> str:
    return f"the {_one(words & these)}"


def _one(words: frozenset[str]) -> str:
    return min(words)


RULE: Final = Rule(
    "EXP224", Severity.WARNING, "module", "part of a calculation that goes the wrong way", check
)
