"""Calculate what is written out: `days(30)` becomes its seconds, `2 * 500` a thousand.

It makes the SQL shorter, and keeps from the databases what they would calculate ahead of a guard.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any, Final

from crmspec.compiler.expressions.context import Context
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.python import to_function

_NOWHERE: Final = Context(now=datetime.min.replace(tzinfo=UTC))
# What depends on more than its operands, or stands for something.
_KEPT: Final = frozenset({"lit", "now", "date_of", "hour_of", "has_tag", "has_consent"})


def fold(expr: Expr) -> Expr:
    """Replace every operation whose operands are all literals by its value."""
    args = tuple(fold(arg) if isinstance(arg, Expr) else arg for arg in expr.args)
    folded = expr if args == expr.args else replace(expr, args=args)
    operands = folded.operands
    if expr.op in _KEPT or not operands or not all(one.is_literal for one in operands):
        return folded
    if expr.op.startswith(("agg_", "list_")):
        return folded
    return literal(_written(to_function(folded)({}, _NOWHERE)), expr.type)


def _written(value: Any) -> str | int | bool | None:
    """Write a value in the JSON-safe form that literals have."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat("T", "microseconds") + "Z"
    if isinstance(value, date | time):
        return value.isoformat()
    assert value is None or isinstance(value, str | int)
    return value
