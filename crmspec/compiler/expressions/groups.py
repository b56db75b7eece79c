"""Lists of records and groups of them: how they are counted and added up, in SQL."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.expressions.bounds import bounds
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.sql import Emitter, Render
from crmspec.compiler.expressions.types import Choice, Records, Text

_SMALL: Final = 2**31  # so many rows of values so small cannot overflow


def _source(emitter: Emitter, children: Expr, alias: str) -> str:
    """Name the rows of a list: children point to the record, or pairs of a link do."""
    type_, names = children.type, emitter.names
    assert isinstance(type_, Records)
    record = emitter.sql(children.args[0])
    live = [condition for condition in [names.live(type_.module, alias)] if condition]
    if not type_.link:
        tests = [f"{emitter.column(type_.module, type_.via, alias)} = {record}", *live]
        return f"{names.table(type_.module)} AS {alias} WHERE {' AND '.join(tests)}"
    pair = emitter.alias()
    matched = f"{emitter.column(type_.module, 'id', alias)} = {emitter.column(type_.link, type_.other, pair)}"
    tests = [f"{emitter.column(type_.link, type_.via, pair)} = {record}", *live]
    if between := names.live(type_.link, pair):
        tests.append(between)
    joined = f"{names.table(type_.module)} AS {alias} JOIN {names.table(type_.link)} AS {pair} ON {matched}"
    return f"{joined} WHERE {' AND '.join(tests)}"


def _rows(emitter: Emitter, expr: Expr) -> tuple[str, str]:
    """Render the value taken of each child, and the rows that it is taken of."""
    children, *about = expr.operands
    alias = emitter.alias()
    source = _source(emitter, children, alias)
    around, emitter.row = emitter.row, alias
    value = emitter.scoped(about[0]) if len(about) == 2 else "1"
    test = "" if about[-1].is_literal and about[-1].value is True else f" AND {emitter.scoped(about[-1])}"
    emitter.row = around
    return value, source + test


def _list_count(emitter: Emitter, expr: Expr) -> str:
    return emitter.select("count(*)", _rows(emitter, expr)[1])


def _list_exists(emitter: Emitter, expr: Expr) -> str:
    return f"EXISTS {emitter.select('1', _rows(emitter, expr)[1])}"


def _list_extreme(emitter: Emitter, expr: Expr) -> str:
    value, rows = _rows(emitter, expr)
    return emitter.select(_extreme(emitter, expr, value), rows)


def _list_sum(emitter: Emitter, expr: Expr) -> str:
    value, rows = _rows(emitter, expr)
    alias = emitter.alias()
    inner = emitter.select(f"{value} AS v", rows)
    return emitter.select(_sum(emitter, expr.operands[1], f"{alias}.v"), f"{inner} AS {alias}")


def _extreme(emitter: Emitter, expr: Expr, value: str) -> str:
    pinned = emitter.dialect.collation if isinstance(expr.type, Text | Choice) else ""
    return f"{expr.op.partition('_')[2]}({value}{pinned})"


def _sum(emitter: Emitter, value: Expr, text: str) -> str:
    low, high = bounds(value)
    if low >= -_SMALL and high <= _SMALL:
        return f"coalesce(sum({text}), 0){emitter.dialect.whole}"
    return emitter.dialect.total.replace("{0}", text)


def _group_count(emitter: Emitter, expr: Expr) -> str:
    test = expr.operands[0]
    if test.is_literal and test.value is True:
        return "count(*)"
    return f"count(*) FILTER (WHERE {emitter.within(test)})"


RENDERINGS: Final[dict[str, Render]] = {
    "list_count": _list_count,
    "list_exists": _list_exists,
    "list_sum": _list_sum,
    "list_min": _list_extreme,
    "list_max": _list_extreme,
    "agg_count": _group_count,
    "agg_distinct": lambda emitter, expr: f"count(DISTINCT {emitter.within(expr.operands[0])})",
    "agg_sum": lambda emitter, expr: _sum(emitter, expr.operands[0], emitter.within(expr.operands[0])),
    "agg_min": lambda emitter, expr: _extreme(emitter, expr, emitter.within(expr.operands[0])),
    "agg_max": lambda emitter, expr: _extreme(emitter, expr, emitter.within(expr.operands[0])),
}
