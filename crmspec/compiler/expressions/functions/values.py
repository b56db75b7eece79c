"""Functions on values of any type: which one, and how it is written."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.coerce import common
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import ANY
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import (
    TEXT,
    Boolean,
    Choice,
    Choices,
    Date,
    Datetime,
    Decimal,
    Duration,
    Integer,
    Money,
    Percent,
    Scaled,
    Text,
    Time,
    Type,
)

ORDERED: Final = (Integer, Decimal, Money, Duration, Date, Datetime, Time, Text, Percent)


def _any(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 9):
        return BAD
    values = common(checker, [checker.visit(arg) for arg in node.args], node.args)
    return BAD if is_bad(*values) else Expr("coalesce", values[0].type, tuple(values))


def _extreme(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 9):
        return BAD
    values = common(checker, [checker.visit(arg) for arg in node.args], node.args)
    if is_bad(*values):
        return BAD
    if not isinstance(values[0].type, ORDERED):
        return checker.mismatch(node.args[0], "something that has an order", values[0].type)
    return Expr(function.name, values[0].type, tuple(values))


def _least(word: str) -> Any:
    def render(emitter: Any, expr: Expr) -> str:
        places = [f"{{{at}}}" for at in range(len(expr.args))]
        pinned = ' COLLATE "C"' if isinstance(expr.type, Text) else ""
        template = (
            f"(CASE WHEN num_nulls({', '.join(places)}) = 0 THEN {word}({', '.join(places)}{pinned}) END)"
        )
        return str(emitter.fill(template, [emitter.sql(arg) for arg in expr.args]))

    return render


def _listed(word: str) -> Any:
    def render(emitter: Any, expr: Expr) -> str:
        return f"{word}({', '.join(emitter.sql(arg) for arg in expr.args)})"

    return render


def _first(*values: Any) -> Any:
    return next((value for value in values if value is not None), None)


def _same(args: Sequence[Expr]) -> Type:
    return args[0].type


def _as_text(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = checker.visit(node.args[0])
    if is_bad(value):
        return BAD
    if isinstance(value.type, Text | Choice) and not isinstance(value.type, Choices):
        return replace(value, type=TEXT)
    if not isinstance(value.type, Scaled | Boolean | Date | Datetime | Time):
        return checker.mismatch(node.args[0], "a number, a date, a time or a condition", value.type)
    scale = value.type.scale if isinstance(value.type, Scaled) else 0
    return Expr("text", TEXT, (value, scale))


def _written(value: Any, scale: int) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        digits = f"{abs(value):0{scale + 1}d}"
        return ("-" if value < 0 else "") + (f"{digits[:-scale]}.{digits[-scale:]}" if scale else digits)
    if hasattr(value, "utcoffset") and hasattr(value, "year"):
        return str(value.replace(tzinfo=None).isoformat("T", "microseconds")) + "Z"
    return str(value.isoformat())


_TEXT_POSTGRES: Final = {
    "boolean": "(CASE WHEN {0} THEN 'true' WHEN NOT {0} THEN 'false' END)",
    "date": "to_char({0}, 'YYYY-MM-DD')",
    "datetime": """to_char({0} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')""",
    "time": "to_char({0}, 'HH24:MI:SS')",
}
_TEXT_SQLITE: Final = {
    "boolean": "(CASE WHEN {0} THEN 'true' WHEN NOT {0} THEN 'false' END)",
    "date": "{0}",
    "datetime": "{0}",
    "time": "{0}",
}


def _text_postgres(emitter: Any, expr: Expr) -> str:
    value, scale = expr.operands[0], int(str(expr.args[1]))
    exact = f"({{0}} * {10**-scale:.{scale}f})::text" if scale else "{0}::text"
    return str(emitter.fill(_TEXT_POSTGRES.get(value.type.kind, exact), [emitter.sql(value)]))


def _text_sqlite(emitter: Any, expr: Expr) -> str:
    value, scale = expr.operands[0], int(str(expr.args[1]))
    unit, sign = 10**scale, "CASE WHEN {0} < 0 THEN '-' ELSE '' END"
    exact = f"({sign} || abs({{0}} / {unit}) || '.' || printf('%0{scale}d', abs({{0}} % {unit})))"
    template = _TEXT_SQLITE.get(value.type.kind, exact if scale else "CAST({0} AS TEXT)")
    return str(emitter.fill(template, [emitter.sql(value)]))


FUNCTIONS: Final = (
    Function(
        name="text",
        signature="value",
        meaning="The value as text: all digits of a number, dates and instants as ISO 8601 writes them.",
        example='concat("No. ", text(seats))',
        result=TEXT,
        special=_as_text,
        python=_written,
        postgres=_text_postgres,
        sqlite=_text_sqlite,
    ),
    Function(
        name="coalesce",
        signature="value, value, …",
        meaning="The first of the values that is not null.",
        example='coalesce(nickname, name) == "Ann"',
        result=_same,
        special=_any,
        nulls=True,
        python=_first,
        postgres=_listed("coalesce"),
        sqlite=_listed("coalesce"),
    ),
    Function(
        name="if_null",
        signature="value, other",
        meaning="The value, or the other where it is null.",
        example="if_null(score, 0) > 5",
        result=_same,
        kinds=(ANY, ANY),
        special=_any,
    ),
    Function(
        name="min_of",
        signature="value, value, …",
        meaning="The least of the values; null if one of them is.",
        example="min_of(seats, 10) == 10",
        result=_same,
        special=_extreme,
        python=min,
        postgres=_least("least"),
        sqlite=_listed("min"),
    ),
    Function(
        name="max_of",
        signature="value, value, …",
        meaning="The greatest of the values; null if one of them is.",
        example="max_of(seats, 0) == seats",
        result=_same,
        special=_extreme,
        python=max,
        postgres=_least("greatest"),
        sqlite=_listed("max"),
    ),
)
