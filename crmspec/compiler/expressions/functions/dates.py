"""Calculating with dates: a day later, a month later, how long between. Dates are those of years 1 to 9999."""

from __future__ import annotations

import ast
from calendar import monthrange
from datetime import date, timedelta
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.calendar import END_OF_MONTH_SQLITE
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import DATED, WHOLE
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import DATE, INTEGER

_FIRST, _LAST = "0001-01-01", "9999-12-31"
_MOST_MONTHS: Final = 120_000
_MOST_DAYS: Final = 3_652_058  # from the first date to the last


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _moved(start: date, seconds: int) -> date | None:
    try:
        return start + timedelta(days=seconds // 86_400)
    except OverflowError:
        return None


def _add_months(start: date, months: int) -> date | None:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if abs(months) > _MOST_MONTHS or not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _months(start: date, end: date) -> int:
    months = (end.year - start.year) * 12 + end.month - start.month
    if end >= start:
        return months - (end.day < start.day)
    return months + (end.day > start.day)


def _add_years(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 2):
        return BAD
    start, years = DATED.check(checker, node.args[0]), WHOLE.check(checker, node.args[1])
    if is_bad(start, years):
        return BAD
    return Expr("add_months", DATE, (start, Expr("mul", INTEGER, (years, literal(12, INTEGER)))))


def _clamped(place: str, low: int, high: int) -> str:
    """Keep a number small: PostgreSQL calculates with constants ahead of the test that guards them."""
    return f"least(greatest({place}, {low}), {high})::integer"


def _move_postgres(emitter: Any, expr: Expr) -> str:
    days = emitter.fill("({0} / 86400)", [emitter.sql(expr.operands[1])])
    template = (
        f"(CASE WHEN ({{0}} - '{_FIRST}'::date) + {{1}} BETWEEN 0 AND {_MOST_DAYS}"
        f" THEN {{0}} + {_clamped('{1}', -_MOST_DAYS, _MOST_DAYS)} END)"
    )  # fmt: skip
    return str(emitter.fill(template, [emitter.sql(expr.operands[0]), days]))


def _move_sqlite(emitter: Any, expr: Expr) -> str:
    days = emitter.fill("({0} / 86400)", [emitter.sql(expr.operands[1])])
    moved = emitter.fill(
        f"(CASE WHEN {{1}} BETWEEN -{_MOST_DAYS} AND {_MOST_DAYS} THEN date({{0}}, {{1}} || ' days') END)",
        [emitter.sql(expr.operands[0]), days],
    )
    return str(emitter.fill(_RANGE_SQLITE, [moved]))


def _add_months_postgres(emitter: Any, expr: Expr) -> str:
    moved = emitter.fill(
        f"(CASE WHEN {{1}} BETWEEN -{_MOST_MONTHS} AND {_MOST_MONTHS}"
        " AND extract(year FROM {0}) * 12 + extract(month FROM {0}) - 1 + {1} BETWEEN 12 AND 119999"
        f" THEN ({{0}} + make_interval(months => {_clamped('{1}', -_MOST_MONTHS, _MOST_MONTHS)}))::date END)",
        [emitter.sql(arg) for arg in expr.operands],
    )
    return str(moved)


def _add_months_sqlite(emitter: Any, expr: Expr) -> str:
    months = (
        f"CASE WHEN {{1}} BETWEEN -{_MOST_MONTHS} AND {_MOST_MONTHS}"
        " AND CAST(substr({0}, 1, 4) AS INTEGER) * 12 + CAST(substr({0}, 6, 2) AS INTEGER) - 1 + {1}"
        " BETWEEN 12 AND 119999 THEN date({0}, 'start of month', {1} || ' months') END"
    )
    start, by = (emitter.sql(arg) for arg in expr.operands)
    first = emitter.fill(f"({months})", [start, by])
    last = END_OF_MONTH_SQLITE.replace("{0}", "{1}")
    template = f"min(date({{1}}, (substr({{0}}, 9, 2) - 1) || ' days'), {last})"
    return str(emitter.fill(template, [start, first]))


_RANGE_SQLITE: Final = f"(CASE WHEN {{0}} BETWEEN '{_FIRST}' AND '{_LAST}' THEN {{0}} END)"
_MONTHS_POSTGRES: Final = (
    "((extract(year FROM {1}) - extract(year FROM {0})) * 12"
    " + extract(month FROM {1}) - extract(month FROM {0})"
    " - CASE WHEN {1} >= {0} AND extract(day FROM {1}) < extract(day FROM {0}) THEN 1"
    " WHEN {1} < {0} AND extract(day FROM {1}) > extract(day FROM {0}) THEN -1 ELSE 0 END)::bigint"
)
_MONTHS_SQLITE: Final = (
    "((substr({1}, 1, 4) - substr({0}, 1, 4)) * 12 + substr({1}, 6, 2) - substr({0}, 6, 2)"
    " - CASE WHEN {1} >= {0} AND substr({1}, 9) < substr({0}, 9) THEN 1"
    " WHEN {1} < {0} AND substr({1}, 9) > substr({0}, 9) THEN -1 ELSE 0 END)"
)
_YEAR, _MONTH, _DAY = _clamped("{0}", 1, 9999), _clamped("{1}", 1, 12), _clamped("{2}", 1, 31)
_DATE_POSTGRES: Final = (
    "(CASE WHEN {0} BETWEEN 1 AND 9999 AND {1} BETWEEN 1 AND 12 AND {2} BETWEEN 1 AND"
    f" extract(day FROM make_date({_YEAR}, {_MONTH}, 1) + interval '1 month - 1 day')"
    f" THEN make_date({_YEAR}, {_MONTH}, {_DAY}) END)"
)
_DATE_SQLITE: Final = (
    "(CASE WHEN {0} BETWEEN 1 AND 9999 AND {1} BETWEEN 1 AND 12 AND {2} BETWEEN 1 AND 31"
    " AND strftime('%d', printf('%04d-%02d-%02d', {0}, {1}, {2}), '+0 days') = printf('%02d', {2})"
    " THEN printf('%04d-%02d-%02d', {0}, {1}, {2}) END)"
)

FUNCTIONS: Final = (
    Function(
        name="date",
        signature="year, month, day",
        meaning="The date of that year, month and day; null where there is none.",
        example="closed_on >= date(2026, 1, 31)",
        result=DATE,
        kinds=(WHOLE, WHOLE, WHOLE),
        python=_on,
        postgres=_DATE_POSTGRES,
        sqlite=_DATE_SQLITE,
    ),
    Function(
        name="add_months",
        signature="date, months",
        meaning="The same day so many months later, or the last day of a month that is too short.",
        example="add_months(closed_on, 1) < today()",
        result=DATE,
        kinds=(DATED, WHOLE),
        python=_add_months,
        postgres=_add_months_postgres,
        sqlite=_add_months_sqlite,
    ),
    Function(
        name="add_years",
        signature="date, years",
        meaning="The same day so many years later; from February 29 to 28 where there is none.",
        example="add_years(closed_on, 1) < today()",
        result=DATE,
        special=_add_years,
    ),
    Function(
        name="move_date",
        signature="date, duration",
        meaning="What a date plus whole days becomes.",
        example="closed_on + days(30) < today()",
        result=DATE,
        python=_moved,
        postgres=_move_postgres,
        sqlite=_move_sqlite,
        internal=True,
    ),
    Function(
        name="months_between",
        signature="start, end",
        meaning="The whole months from one date to another; below zero where the end comes first.",
        example="months_between(closed_on, today()) >= 6",
        result=INTEGER,
        kinds=(DATED, DATED),
        python=_months,
        postgres=_MONTHS_POSTGRES,
        sqlite=_MONTHS_SQLITE,
        low=-120_000,
        high=120_000,
    ),
    Function(
        name="years_between",
        signature="start, end",
        meaning="The whole years from one date to another: an age.",
        example="years_between(birthday, today()) >= 18",
        result=INTEGER,
        kinds=(DATED, DATED),
        python=lambda start, end: int(_months(start, end) / 12),
        postgres=f"({_MONTHS_POSTGRES} / 12)",
        sqlite=f"({_MONTHS_SQLITE} / 12)",
        low=-10_000,
        high=10_000,
    ),
)
