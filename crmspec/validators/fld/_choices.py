"""Which options of a picklist a condition names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmspec.compiler.expressions.ir import Expr


def named_options(condition: Expr, module: str) -> tuple[str, tuple[str, ...]]:
    """The picklist of the record that a condition tests for some options, and these; none where it does not."""
    if condition.op == "or":
        found = [named_options(one, module) for one in condition.operands]
        if len({field for field, _ in found}) == 1:
            return found[0][0], tuple(option for _, options in found for option in options)
        return "", ()
    if condition.op not in {"eq", "in"}:
        return "", ()
    value, *options = condition.operands
    if value.op != "field" or value.args[0] != module or not all(one.is_literal for one in options):
        return "", ()
    if any(not isinstance(one.value, str) for one in options) or value.type.kind != "choice":
        return "", ()
    return str(value.args[1]), tuple(str(one.value) for one in options)
