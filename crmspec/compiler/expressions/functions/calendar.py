"""Functions on dates, and what makes dates of instants: the clock is that of the blueprint's zone."""

from __future__ import annotations

import ast
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import DATED, HOURLY, INSTANT, WHOLE
from crmspec.compiler.expressions.functions.values import arguments
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN, DATE, INTEGER, Datetime

_FIRST, _LAST = "0001-01-01", "9999-12-31"
_MOST_MONTHS: Final = 120_000
_MOST_DAYS: Final = 3_652_058  # from the first date to the last


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except (ValueError, OverflowError):
        return None


def _date_of(context: Any, instant: datetime) -> date | None:
    local = context.zone.local(instant)
    return None if local is None else local.date()


def _hour_of(context: Any, instant: datetime) -> int | None:
    local = context.zone.local(instant)
    return None if local is None else local.hour


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


def _hour(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = HOURLY.check(checker, node.args[0])
    if is_bad(value):
        return BAD
    return Expr("hour_of" if isinstance(value.type, Datetime) else "hour", INTEGER, (value,))


def _add_years(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 2, 2):
        return BAD
    start, years = DATED.check(checker, node.args[0]), WHOLE.check(checker, node.args[1])
    if is_bad(start, years):
        return BAD
    return Expr("add_months", DATE, (start, Expr("mul", INTEGER, (years, literal(12, INTEGER)))))


def _offset(emitter: Any) -> str:
    alias, table = emitter.alias(), emitter.names.system("_zone")
    where = f"{alias}.utc_from <= {{0}} ORDER BY {alias}.utc_from DESC LIMIT 1"
    return str(emitter.select(f"{alias}.offset_seconds", f"{table} AS {alias} WHERE {where}"))


def _local_postgres(emitter: Any, expr: Expr) -> str:
    local = f"(({{0}} AT TIME ZONE 'UTC') + {_offset(emitter)} * interval '1 second')"
    return str(emitter.fill(local, [emitter.sql(expr.operands[0])]))


def _local_sqlite(emitter: Any, expr: Expr) -> str:
    local = f"strftime('%Y-%m-%dT%H:%M:%S', substr({{0}}, 1, 19), {_offset(emitter)} || ' seconds')"
    return str(emitter.fill(local, [emitter.sql(expr.operands[0])]))


def _of_postgres(part: str) -> Any:
    """Take a part of the local clock, null where its year is out of range."""

    def render(emitter: Any, expr: Expr) -> str:
        local = _local_postgres(emitter, expr)
        if expr.operands[0].op == "now":
            return part.replace("{0}", local)
        template = f"(CASE WHEN {{0}} >= '{_FIRST}' AND {{0}} < '10000-01-01' THEN {part} END)"
        return str(emitter.fill(template, [local]))

    return render


def _of_sqlite(part: str) -> Any:
    def render(emitter: Any, expr: Expr) -> str:
        local = _local_sqlite(emitter, expr)
        if expr.operands[0].op == "now":
            return part.replace("{0}", local)
        return str(emitter.fill(f"(CASE WHEN {{0}} >= '{_FIRST}' THEN {part} END)", [local]))

    return render


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
    last = _END_SQLITE.replace("{0}", "{1}")
    template = f"min(date({{1}}, (substr({{0}}, 9, 2) - 1) || ' days'), {last})"
    return str(emitter.fill(template, [start, first]))


_RANGE_SQLITE: Final = f"(CASE WHEN {{0}} BETWEEN '{_FIRST}' AND '{_LAST}' THEN {{0}} END)"
_END_SQLITE: Final = "coalesce(date({0}, 'start of month', '+1 month', '-1 day'), substr({0}, 1, 8) || '31')"
_WEEKDAY_SQLITE: Final = "((strftime('%w', {0}) + 6) % 7 + 1)"
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


def _part(  # noqa: PLR0913, PLR0917 - one column each of a small table
    name: str, meaning: str, example: str, python: Any, sqlite: str, high: int
) -> Function:
    """Make a function that takes a number out of a date."""
    field = {"weekday": "isodow"}.get(name, name)
    return Function(
        name=name,
        signature="date",
        meaning=meaning,
        example=example,
        result=INTEGER,
        kinds=(DATED,),
        python=python,
        postgres=f"extract({field} FROM {{0}})::bigint",
        sqlite=sqlite,
        low=1,
        high=high,
    )


def _start(unit: str, python: Any, sqlite: str) -> Function:
    """Make a function that goes back to the first day of a period."""
    return Function(
        name=f"start_of_{unit}",
        signature="date",
        meaning=f"The first day of the {unit} that the date is in.",
        example=f"closed_on >= start_of_{unit}(today())",
        result=DATE,
        kinds=(DATED,),
        python=python,
        postgres=f"date_trunc('{unit}', {{0}}::timestamp)::date",
        sqlite=sqlite,
    )


FUNCTIONS: Final = (
    Function(
        name="date_of",
        signature="date with time",
        meaning="The calendar date of an instant, in the blueprint's zone.",
        example='date_of(created_at) == "2026-01-31"',
        result=DATE,
        kinds=(INSTANT,),
        context=True,
        python=_date_of,
        postgres=_of_postgres("{0}::date"),
        sqlite=_of_sqlite("substr({0}, 1, 10)"),
    ),
    Function(
        name="hour_of",
        signature="date with time",
        meaning="What `hour` of an instant becomes.",
        example="hour(created_at) < 12",
        result=INTEGER,
        kinds=(INSTANT,),
        context=True,
        python=_hour_of,
        postgres=_of_postgres("extract(hour FROM {0})::bigint"),
        sqlite=_of_sqlite("CAST(substr({0}, 12, 2) AS INTEGER)"),
        low=0,
        high=23,
        internal=True,
    ),
    Function(
        name="hour",
        signature="date with time, or time",
        meaning="The hour of the day, 0 to 23, in the blueprint's zone.",
        example="hour(created_at) < 12",
        result=INTEGER,
        special=_hour,
        python=lambda value: value.hour,
        postgres="extract(hour FROM {0})::bigint",
        sqlite="CAST(substr({0}, 1, 2) AS INTEGER)",
        low=0,
        high=23,
    ),
    _part(
        "year", "The year.", "year(closed_on) == 2026",
        lambda day: day.year, "CAST(substr({0}, 1, 4) AS INTEGER)", 9999,
    ),
    _part(
        "quarter", "The quarter, 1 to 4.", "quarter(closed_on) == 1",
        lambda day: (day.month + 2) // 3, "((CAST(substr({0}, 6, 2) AS INTEGER) + 2) / 3)", 4,
    ),
    _part(
        "month", "The month, 1 to 12.", "month(birthday) == month(today())",
        lambda day: day.month, "CAST(substr({0}, 6, 2) AS INTEGER)", 12,
    ),
    _part(
        "day", "The day of the month, 1 to 31.", "day(birthday) == day(today())",
        lambda day: day.day, "CAST(substr({0}, 9, 2) AS INTEGER)", 31,
    ),
    _part(
        "weekday", "The day of the week, Monday 1 to Sunday 7.", "weekday(closed_on) == 1",
        lambda day: day.isoweekday(), _WEEKDAY_SQLITE, 7,
    ),
    Function(
        name="is_weekend",
        signature="date",
        meaning="Whether the date is a Saturday or a Sunday.",
        example="is_weekend(closed_on)",
        result=BOOLEAN,
        kinds=(DATED,),
        python=lambda day: day.isoweekday() > 5,
        postgres="(extract(isodow FROM {0}) > 5)",
        sqlite=f"({_WEEKDAY_SQLITE} > 5)",
    ),
    _start("week", lambda day: day - timedelta(days=day.weekday()),
           "date({0}, -((strftime('%w', {0}) + 6) % 7) || ' days')"),
    _start("month", lambda day: day.replace(day=1), "date({0}, 'start of month')"),
    _start("quarter", lambda day: day.replace(month=(day.month - 1) // 3 * 3 + 1, day=1),
           "date({0}, 'start of month', -((substr({0}, 6, 2) - 1) % 3) || ' months')"),
    _start("year", lambda day: day.replace(month=1, day=1), "date({0}, 'start of year')"),
    Function(
        name="end_of_month",
        signature="date",
        meaning="The last day of the month that the date is in.",
        example="due_on == end_of_month(today())",
        result=DATE,
        kinds=(DATED,),
        python=lambda day: day.replace(day=monthrange(day.year, day.month)[1]),
        postgres="(date_trunc('month', {0}::timestamp) + interval '1 month - 1 day')::date",
        sqlite=_END_SQLITE,
    ),
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
)  # fmt: skip
