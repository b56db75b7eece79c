"""Turn a checked expression into a Python function: nested closures, no text is ever evaluated."""

from __future__ import annotations

import operator
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any, Final

from crmspec.compiler.expressions.context import Context, Row
from crmspec.compiler.expressions.functions import TABLE
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr
from crmspec.compiler.expressions.lists import over_group, over_list
from crmspec.compiler.expressions.numbers import half_even

Run = Callable[[Row, Context], Any]


def to_function(expr: Expr) -> Run:
    """Compile an expression to a function of a row (field → stored value) and a context."""
    build = _BUILDERS.get(expr.op)
    if build is not None:
        return build(expr)
    if expr.op.startswith("list_"):
        return over_list(expr, to_function)
    if expr.op.startswith("agg_"):
        return over_group(expr, to_function)
    runs = [to_function(arg) for arg in expr.operands]
    if expr.op in _STRICT:
        return _two(_STRICT[expr.op], *runs)
    return _called(TABLE[expr.op], expr, runs)


def stored(value: Any, kind: str) -> Any:
    """Turn the JSON-safe form of a literal into the value that Python calculates with."""
    if isinstance(value, str):
        match kind:
            case "date":
                return date.fromisoformat(value)
            case "datetime":
                return datetime.fromisoformat(value).astimezone(UTC)
            case "time":
                return time.fromisoformat(value)
    return value


def fitting(value: int) -> int | None:
    """Let a whole number of 64 bits pass; what overflows is null."""
    return value if INT64_MIN <= value <= INT64_MAX else None


def _two(operation: Callable[[Any, Any], Any], left: Run, right: Run) -> Run:
    def run(row: Row, context: Context) -> Any:
        one = left(row, context)
        if one is None:
            return None
        other = right(row, context)
        return None if other is None else operation(one, other)

    return run


def _called(function: Function, expr: Expr, runs: list[Run]) -> Run:
    operation = function.python
    assert operation is not None, function.name
    extra = tuple(arg for arg in expr.args if not isinstance(arg, Expr))
    if function.context:
        return _contextual(operation, runs, extra)
    if function.nulls:
        return lambda row, context: operation(*(run(row, context) for run in runs), *extra)

    def run(row: Row, context: Context) -> Any:
        values = [one(row, context) for one in runs]
        return None if None in values else operation(*values, *extra)

    return run


def _contextual(operation: Callable[..., Any], runs: list[Run], extra: tuple[Any, ...]) -> Run:
    def run(row: Row, context: Context) -> Any:
        values = [one(row, context) for one in runs]
        return None if None in values else operation(context, *values, *extra)

    return run


def _literal(expr: Expr) -> Run:
    value = stored(expr.value, expr.type.kind)
    return lambda row, context: value


def _field(expr: Expr) -> Run:
    name = str(expr.args[1])
    return lambda row, context: row.get(name)


def _self(expr: Expr) -> Run:
    return lambda row, context: row.get("id")


def _old(expr: Expr) -> Run:
    name = str(expr.args[1])
    return lambda row, context: None if context.old is None else context.old.get(name)


def _outer(expr: Expr) -> Run:
    name = str(expr.args[1])
    return lambda row, context: None if context.outer is None else context.outer.get(name)


def _changed(expr: Expr) -> Run:
    name = str(expr.args[1])

    def run(row: Row, context: Context) -> Any:
        return not context.is_new and context.old is not None and context.old.get(name) != row.get(name)

    return run


def _variable(expr: Expr) -> Run:
    name = str(expr.args[0])
    return lambda row, context: context.variable(name)


def _get(expr: Expr) -> Run:
    source = to_function(expr.operands[0])
    module, name = str(expr.args[1]), str(expr.args[2])

    def run(row: Row, context: Context) -> Any:
        key = source(row, context)
        record = None if key is None else context.fetch(module, key)
        return None if record is None else record.get(name)

    return run


def _logical(stop: bool) -> Callable[[Expr], Run]:
    """Build `and` (stops at false) and `or` (stops at true); null unless something stops it."""

    def build(expr: Expr) -> Run:
        runs = [to_function(arg) for arg in expr.operands]

        def run(row: Row, context: Context) -> Any:
            result: bool | None = not stop
            for one in runs:
                value = one(row, context)
                if value is stop:
                    return stop
                if value is None:
                    result = None
            return result

        return run

    return build


def _not(expr: Expr) -> Run:
    part = to_function(expr.operands[0])

    def run(row: Row, context: Context) -> Any:
        value = part(row, context)
        return None if value is None else not value

    return run


def _null_test(expr: Expr) -> Run:
    part = to_function(expr.operands[0])
    if expr.op == "is_null":
        return lambda row, context: part(row, context) is None
    return lambda row, context: part(row, context) is not None


def _if(expr: Expr) -> Run:
    test, then, other = (to_function(arg) for arg in expr.operands)
    return lambda row, context: then(row, context) if test(row, context) is True else other(row, context)


def _in(expr: Expr) -> Run:
    value, *members = (to_function(arg) for arg in expr.operands)

    def run(row: Row, context: Context) -> Any:
        one = value(row, context)
        if one is None:
            return None
        others = [member(row, context) for member in members]
        return True if one in others else None if None in others else False

    return run


def _neg(expr: Expr) -> Run:
    part = to_function(expr.operands[0])

    def run(row: Row, context: Context) -> Any:
        value = part(row, context)
        return None if value is None else fitting(-value)

    return run


def _divided(operation: Callable[[int, int], int]) -> Callable[[int, int], int | None]:
    return lambda left, right: fitting(operation(left, right)) if right else None


def _bounded(operation: Callable[[int, int], int]) -> Callable[[int, int], int | None]:
    return lambda left, right: fitting(operation(left, right))


_BUILDERS: Final[dict[str, Callable[[Expr], Run]]] = {
    "lit": _literal,
    "field": _field,
    "self": _self,
    "old": _old,
    "var": _variable,
    "is_new": lambda expr: lambda row, context: context.is_new,
    "get": _get,
    "outer": _outer,
    "outer_self": lambda expr: (
        lambda row, context: None if context.outer is None else context.outer.get("id")
    ),
    "changed": _changed,
    "and": _logical(stop=False),
    "or": _logical(stop=True),
    "not": _not,
    "is_null": _null_test,
    "not_null": _null_test,
    "if": _if,
    "in": _in,
    "neg": _neg,
}
_STRICT: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "le": operator.le,
    "gt": operator.gt,
    "ge": operator.ge,
    "add": _bounded(operator.add),
    "sub": _bounded(operator.sub),
    "mul": _bounded(operator.mul),
    "div": _divided(half_even),
    "floordiv": _divided(operator.floordiv),
    "mod": _divided(operator.mod),
    "has": operator.contains,
}
