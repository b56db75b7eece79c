"""A percentage is divided by a hundred twice, or taken for a fraction.

## What
A product with a percentage, or the percentage itself, is divided by 100 in a calculation that takes the share
already; or a percentage is compared with a fraction such as 0.5.

## Why
`amount * discount` is a tenth of the amount where the discount is 10: who divides by 100 once more gets a
thousandth. And 50 % is 50, so that all percentages but the least are above 0.5.

## Bad
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      amount: {type: money, required: true}
      discount: {type: percent}
      taken_off: {type: formula, expression: amount * discount / 100}
```

## Good
```yaml
modules:
  deal:
    display: name
    fields:
      name: {type: text}
      amount: {type: money, required: true}
      discount: {type: percent}
      taken_off: {type: formula, expression: amount * discount}
```
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.types import Percent
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression

FRACTION: Final = re.compile(r"\b([a-z][a-z0-9_]*)\s*(?:<=?|>=?|==|!=)\s*(0?\.\d*[1-9]\d*)(?![\d.])")
HUNDRED: Final = re.compile(r"\b100\b|\b0?\.01\b")


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at how percentages are calculated with."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr
            if expr is None or not ("." in one.source or "100" in one.source):
                continue
            if architecture.is_shared(path):
                continue
            if HUNDRED.search(one.source) and any(_twice(part) for part in walk(expr)):
                message = "the share is taken twice: a product with a percentage is a part already"
                yield Finding(path, message, "do not divide by 100", at_key=False)
            else:
                yield from _fractions(one, expr)


def _twice(expr: Expr) -> bool:
    """Whether a share is divided by a hundred."""
    if expr.op == "mul":
        return any(_is_part(one) for one in expr.operands) and not any(
            one.is_literal for one in expr.operands
        )
    return _is_hundredth(expr) and _is_share(expr.operands[0])


def _is_hundredth(expr: Expr) -> bool:
    if expr.op not in {"div", "floordiv"} or not expr.operands[1].is_literal:
        return False
    by = expr.operands[1]
    return bool(by.value == 100 * 10 ** getattr(by.type, "scale", 0))


def _is_part(expr: Expr) -> bool:
    """Whether it is a percentage divided by a hundred."""
    return _is_hundredth(expr) and isinstance(expr.operands[0].type, Percent)


def _is_share(expr: Expr) -> bool:
    """Whether it is a product with a percentage, brought to its scale."""
    if expr.op != "div" or not expr.operands[1].is_literal or expr.operands[0].op != "mul":
        return False
    factors = expr.operands[0].operands
    return any(isinstance(one.type, Percent) for one in factors) and not any(
        one.is_literal for one in factors
    )


def _fractions(one: Expression, expr: Expr) -> Iterator[Finding]:
    percentages = {
        str(part.args[-1])
        for part in walk(expr)
        if part.op in {"field", "get", "old", "outer"} and isinstance(part.type, Percent)
    }
    for found in FRACTION.finditer(one.source) if percentages else ():
        if found[1] in percentages:
            points = f"{float(found[2]) * 100:g}"
            message = f"`{found[1]}` is a percentage, counted in points: {found[2]} is less than one per cent"
            yield Finding(one.path, message, f"write {points}, if {points} % is meant", at_key=False)
            return


RULE: Final = Rule("EXP208", Severity.WARNING, "module", "percentage taken twice, or for a fraction", check)
