"""The last way of a conditional takes two cases for one.

## What
`a if x == "one" else b if x == "two" else c if x == "three" else d` names three options or more of a picklist, or of
what a button asks for, one by one, and two options are left that share the last way; it comes to more than null, nought
or nothing.

## Why
The last way was written for one of the two. The other was added later, and is now taken for it.

## Bad
```yaml
modules:
  contract:
    display: name
    fields:
      name: {type: text}
      every: {type: picklist, options: [week, fortnight, month, quarter, year]}
      days:
        type: formula
        expression: 7 if every == "week" else 30 if every == "month" else 91 if every == "quarter" else 365
```

## Good
```yaml
modules:
  contract:
    display: name
    fields:
      name: {type: text}
      every: {type: picklist, options: [week, month, quarter, year]}
      days:
        type: formula
        expression: 7 if every == "week" else 30 if every == "month" else 91 if every == "quarter" else 365
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr
from crmspec.diagnostics import Severity
from crmspec.validators.rule import Finding, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression

NAMED: Final = 3
SHARED: Final = 2


def check(architecture: Architecture) -> Iterator[Finding]:
    """Look at what is left for the last way of each conditional over options."""
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr if one.source.count(" if ") >= NAMED else None
            if expr is None or architecture.is_shared(path):
                continue
            left, name = _left(architecture, one, expr)
            if len(left) == SHARED:
                first, second = left
                message = f"the last way takes both `{first}` and `{second}` of `{name}`, each other option has its own"
                yield Finding(path, message, "give each of them its case", at_key=False)


def _left(architecture: Architecture, one: Expression, expr: Expr) -> tuple[list[str], str]:
    """The options that the last way takes, and whose they are."""
    value: Expr | None = None
    named: list[str] = []
    while expr.op == "if":
        test, _, expr = expr.operands
        if test.op != "eq" or not test.operands[1].is_literal or value not in {None, test.operands[0]}:
            return [], ""
        value = test.operands[0]
        named.append(str(test.operands[1].value))
    if value is None or len(named) < NAMED or (expr.is_literal and expr.value in {None, 0, ""}):
        return [], ""
    return [option for option in _options(architecture, one, value) if option not in named], str(
        value.args[-1]
    )


def _options(architecture: Architecture, one: Expression, value: Expr) -> list[str]:
    if value.op == "var":
        kind, _, options = one.context.names.get(str(value.args[0]), "").partition(":")
        return options.split(",") if kind == "choice" else []
    if value.op not in {"field", "get"}:
        return []
    module, name = str(value.args[-2]), str(value.args[-1])
    retired = architecture.members.is_retired
    return [
        option for option in architecture.members.options(module, name) if not retired(module, name, option)
    ]


RULE: Final = Rule("EXP211", Severity.WARNING, "module", "last way that takes two cases for one", check)
