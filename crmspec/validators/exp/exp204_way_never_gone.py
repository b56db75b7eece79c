"""A case of a conditional expression never comes up.

## What
In `a if x else b if y else c`, the cases before take all that a later condition asks for (`> 0` before `> 60`),
or the condition contradicts the one around it; or both ways come to the same. The bounds and options of fields
count. It is so in formulas, values that are set, groups of reports, measures and inputs of decisions alike.

## Why
The first condition that holds decides. The later case was meant to be another, and never comes.

## Bad
```yaml
modules:
  bill:
    display: name
    fields:
      name: {type: text}
      days_late: {type: integer}
      pace: {type: formula, expression: '"soon" if days_late > 0 else "at once" if days_late > 60 else "none"'}
```

## Good
```yaml
modules:
  bill:
    display: name
    fields:
      name: {type: text}
      days_late: {type: integer}
      pace: {type: formula, expression: '"at once" if days_late > 60 else "soon" if days_late > 0 else "none"'}
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.guards import implies, never
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts
from crmspec.diagnostics import Severity
from crmspec.validators.exp._words import told
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture

Around = tuple[tuple[Expr, ...], tuple[Expr, ...]]
"""What holds around a way, and what does not."""


def check(architecture: Architecture) -> Iterator[Finding]:
    """Go through the ways of every conditional expression."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr if " if " in one.source else None
            if expr is None or told(one, "EXP201", "EXP202") or architecture.is_shared(path):
                continue
            found = next(_ways(architecture, expr, ((), ())), "")
            if found:
                way_out = "put the narrower case first, or take it out"
                yield Finding(path, found, way_out, at_key=False)


def _ways(architecture: Architecture, expr: Expr, around: Around) -> Iterator[str]:
    """Say which cases of an expression never come up, from the outside in."""
    if expr.op != "if":
        for part in expr.operands:
            yield from _ways(architecture, part, around)
        return
    test, then, other = expr.operands
    holding, failing = around
    known = facts(architecture)
    if never(test, *holding, facts=known):
        why = "contradicts what holds around it" if holding else "asks for what its fields cannot be"
        yield f"the case {_result(then)} never comes up: its condition {why}"
    elif failing and implies(test, _either(failing), *holding, facts=known):
        yield f"the case {_result(then)} never comes up: the cases before it take all that it is for"
    elif then == other and not (then.is_literal and then.value is None):
        yield f"the condition makes no difference: both ways come to {_result(then)}"
    yield from _ways(architecture, then, ((*holding, test), failing))
    yield from _ways(architecture, other, (holding, (*failing, test)))


def _either(several: tuple[Expr, ...]) -> Expr:
    return several[0] if len(several) == 1 else Expr("or", BOOLEAN, several)


def _result(expr: Expr) -> str:
    """What a way comes to, as far as that can be said shortly."""
    if not expr.is_literal:
        return "behind a later `if`"
    if expr.value is None:
        return "null"
    scale = getattr(expr.type, "scale", 0)
    if isinstance(expr.value, int) and not isinstance(expr.value, bool) and scale:
        return f"`{expr.value / 10**scale:g}`"
    return f"`{expr.value}`"


RULE: Final = Rule("EXP204", Severity.WARNING, "module", "case that never comes up", check)
