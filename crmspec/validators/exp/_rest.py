"""What is left for the last way of a conditional over options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import Expr

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.resolve.walk import Expression

NAMED: Final = 3
SHARED: Final = 2


def shared_rest(architecture: Architecture, one: Expression) -> tuple[list[str], str]:
    """The two options that share the last way, and whose they are; none where it is not so."""
    expr = one.checked.expr if one.source.count(" if ") >= NAMED else None
    if expr is None:
        return [], ""
    left, name = _left(architecture, one, expr)
    return (left, name) if len(left) == SHARED else ([], "")


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
