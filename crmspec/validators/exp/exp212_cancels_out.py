"""Parts of a calculation cancel each other.

## What
The same is added and taken off in one calculation (`a + b - a`), or what is taken off comes to the whole by
itself: `total - parts * (total / parts)`.

## Why
Whatever the record says, it comes to nought, or to what is left without these parts. Something else was meant.

## Bad
```yaml
modules:
  plan:
    display: name
    fields:
      name: {type: text}
      total: {type: money, required: true}
      parts: {type: integer, required: true, minimum: 1}
      last_part: {type: formula, expression: total - parts * (total / parts)}
```

## Good
```yaml
modules:
  plan:
    display: name
    fields:
      name: {type: text}
      total: {type: money, required: true}
      parts: {type: integer, required: true, minimum: 1}
      last_part: {type: formula, expression: total - (parts - 1) * (total / parts)}
```
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.expressions.spoken import named
from crmspec.diagnostics import Severity
from crmspec.validators.fld._figures import is_figure, parts
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what each difference takes off."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr if "-" in one.source else None
            if expr is None or architecture.is_shared(path):
                continue
            differences = (part for part in walk(expr) if part.op == "sub" and is_figure(part))
            found = next(filter(None, map(_cancels, differences)), None)
            if found:
                way_out = "correct one of the two: another field, or only a share of it, was meant"
                yield Finding(path, _said(*found), way_out, at_key=False)


def _cancels(expr: Expr) -> tuple[Expr, bool] | None:
    """The part that is added and subtracted, and whether nothing else is left; None where there is none."""
    found = [(_plain(one.value), one.sign) for one in parts(expr)]
    for (first, one), (second, other) in combinations(found, 2):
        if first == second and one == -other:
            return first, len(found) == 2
    return None


def _said(part: Expr, nothing_left: bool) -> str:
    name = f"`{named(part)}`" if part.op in {"field", "get"} else "a part"
    if nothing_left:
        return f"this calculation always gives 0: it adds {name} and subtracts just as much"
    return f"{name} makes no difference in this calculation: it is added and subtracted again"


def _plain(expr: Expr) -> Expr:
    """A part that is multiplied by what it is divided by is itself."""
    if expr.op == "mul":
        for whole, factor in (expr.operands, expr.operands[::-1]):
            if whole.op == "div" and whole.operands[1] == factor:
                return whole.operands[0]
    return expr


RULE: Final = Rule("EXP212", Severity.WARNING, "module", "parts that cancel each other", check)
