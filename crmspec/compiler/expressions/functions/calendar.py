"""Parts of dates, and the dates of instants: the clock is that of the blueprint's zone."""

from __future__ import annotations

import ast
from calendar import monthrange
from datetime import date, datetime, timedelta
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function
from crmspec.compiler.expressions.functions.kinds import DATED, HOURLY, INSTANT
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.types import BOOLEAN, DATE, INTEGER, Datetime

_FIRST, _LAST = "0001-01-01", "9999-12-31"


def _date_of(context: Any, instant: datetime) -> date | None:
    local = context.zone.local(instant)
    return None if local is None else local.date()


def _hour_of(context: Any, instant: datetime) -> int | None:
    local = context.zone.local(instant)
    return None if local is None else local.hour


def _hour(checker: Checker, node: ast.Call, function: Function) -> Expr:
    if not arguments(checker, node, function, 1, 1):
        return BAD
    value = HOURLY.check(checker, node.args[0])
    if is_bad(value):
        return BAD
    return Expr("hour_of" if isinstance(value.type, Datetime) else "hour", INTEGER, (value,))


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


END_OF_MONTH_SQLITE: Final = (
    "coalesce(date({0}, 'start of month', '+1 month', '-1 day'), substr({0}, 1, 8) || '31')"
)
_WEEKDAY_SQLITE: Final = "((strftime('%w', {0}) + 6) % 7 + 1)"


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
        sqlite=END_OF_MONTH_SQLITE,
    ),
)  # fmt: skip
