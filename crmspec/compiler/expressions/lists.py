"""Lists of records and groups of them: how they are counted and added up, in Python."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, Final

from crmspec.compiler.expressions.context import Context, Row
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr

Run = Callable[[Row, Context], Any]


def _total(values: list[Any]) -> int | None:
    total = sum(values)
    return total if INT64_MIN <= total <= INT64_MAX else None


_REDUCED: Final[dict[str, Callable[[list[Any]], Any]]] = {
    "count": len,
    "exists": bool,
    "distinct": lambda values: len(set(values)),
    "sum": _total,
    "min": lambda values: min(values, default=None),
    "max": lambda values: max(values, default=None),
}


def over_list(expr: Expr, compile_: Callable[[Expr], Run]) -> Run:
    """Compile a function over the records that point to one record."""
    children, *about = expr.operands
    source = compile_(children.operands[0])
    module, name = str(children.args[1]), str(children.args[2])
    reduce = _REDUCED[expr.op.removeprefix("list_")]
    value, test = (compile_(about[0]), compile_(about[-1])) if len(about) == 2 else (None, compile_(about[0]))

    def run(row: Row, context: Context) -> Any:
        key = source(row, context)
        rows: Iterable[Row] = () if key is None else context.records.children(module, name, key)
        inner = replace(context, outer=row)
        kept = [one for one in rows if test(one, inner) is True]
        return reduce(kept if value is None else _present(value(one, inner) for one in kept))

    return run


def over_group(expr: Expr, compile_: Callable[[Expr], Run]) -> Run:
    """Compile an aggregate over the rows of the context."""
    value = compile_(expr.operands[0])
    reduce = _REDUCED[expr.op.removeprefix("agg_")]
    counted = expr.op == "agg_count"

    def run(_: Row, context: Context) -> Any:
        values = _present(value(one, context) for one in context.rows)
        return reduce([one for one in values if one is True] if counted else values)

    return run


def _present(values: Iterable[Any]) -> list[Any]:
    return [value for value in values if value is not None]
