"""Functions on instants and durations. An instant has no zone; a day on it is 24 hours."""

from __future__ import annotations

import ast
from datetime import datetime, timedelta
from typing import Any, Final

from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.functions.arguments import arguments
from crmspec.compiler.expressions.functions.entry import Function, Special
from crmspec.compiler.expressions.functions.kinds import DATED, INSTANT, WHOLE
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import DATE, DATETIME, INTEGER, Datetime, Duration

_SECOND: Final = timedelta(seconds=1)
_MOST_SECONDS: Final = 320_000_000_000  # a little more than from the first year to the last
_CENTURY: Final = 3_155_760_000
_FIRST: Final = "0001-01-01"
_FIRST_SECOND, _AFTER_SECOND = -62_135_596_800, 253_402_300_800  # of the years 1 to 9999, since 1970


def _now(checker: Checker, node: ast.Call, function: Function) -> Expr:
    return Expr("now", DATETIME) if arguments(checker, node, function, 0, 0) else BAD


def _today(checker: Checker, node: ast.Call, function: Function) -> Expr:
    now = Expr("now", DATETIME)
    return Expr("date_of", DATE, (now,)) if arguments(checker, node, function, 0, 0) else BAD


def _now_sql(standard: str) -> Any:
    def render(emitter: Any, expr: Expr) -> str:
        return str(emitter.variable("now", standard))

    return render


def _span(seconds: int, *, days: bool) -> Special:
    def check(checker: Checker, node: ast.Call, function: Function) -> Expr:
        if not arguments(checker, node, function, 1, 1):
            return BAD
        amount = WHOLE.check(checker, node.args[0])
        return BAD if is_bad(amount) else Expr("mul", Duration(days), (amount, literal(seconds, INTEGER)))

    return check


def _between(seconds: int) -> Special:
    """Count whole units of time between two instants."""

    def check(checker: Checker, node: ast.Call, function: Function) -> Expr:
        if not arguments(checker, node, function, 2, 2):
            return BAD
        ends = [INSTANT.check(checker, arg) for arg in node.args]
        return BAD if is_bad(*ends) else Expr("elapsed", INTEGER, (*ends, seconds))

    return check


def _days_between(checker: Checker, node: ast.Call, function: Function) -> Expr:
    """Count the days between dates, or the times of 24 hours between instants."""
    if not arguments(checker, node, function, 2, 2):
        return BAD
    ends = [checker.visit(arg) for arg in node.args]
    if is_bad(*ends):
        return BAD
    if all(isinstance(end.type, Datetime) for end in ends):
        return Expr("elapsed", INTEGER, (*ends, 86_400))
    dates = [DATED.accept(checker, arg, end) for arg, end in zip(node.args, ends, strict=True)]
    return BAD if is_bad(*dates) else Expr("days_between", INTEGER, tuple(dates))


def _elapsed(start: datetime, end: datetime, seconds: int) -> int:
    units, rest = divmod(end - start, seconds * _SECOND)
    return units + (units < 0 and bool(rest))


def _elapsed_postgres(emitter: Any, expr: Expr) -> str:
    template = f"div(extract(epoch FROM {{1}} - {{0}}), {expr.args[2]})::bigint"
    return str(emitter.fill(template, [emitter.sql(arg) for arg in expr.operands]))


def _elapsed_sqlite(emitter: Any, expr: Expr) -> str:
    moment = (
        "(CAST(strftime('%s', substr({0}, 1, 19)) AS INTEGER) * 1000000"
        " + CAST(substr({0}, 21, 6) AS INTEGER))"
    )  # fmt: skip
    template = f"(({moment.replace('{0}', '{1}')} - {moment}) / {int(str(expr.args[2])) * 1_000_000})"
    return str(emitter.fill(template, [emitter.sql(arg) for arg in expr.operands]))


def _moved(start: datetime, seconds: int) -> datetime | None:
    try:
        return start + timedelta(seconds=seconds) if abs(seconds) <= _MOST_SECONDS else None
    except OverflowError:
        return None


def _move_postgres(emitter: Any, expr: Expr) -> str:
    start, by = expr.operands
    args = [emitter.sql(arg) for arg in expr.operands]
    if start.op == "now" and by.is_literal and by.value is not None and abs(by.value) < _CENTURY:
        return str(emitter.fill("({0} + {1} * interval '1 second')", args))
    # The number is kept small besides: PostgreSQL calculates with constants ahead of the test that guards them.
    clamped = f"least(greatest({{1}}, -{_MOST_SECONDS}), {_MOST_SECONDS})"
    second = "extract(epoch FROM {0}) + {1}"
    within = f"{second} >= {_FIRST_SECOND} AND {second} < {_AFTER_SECOND}"
    moved = f"(CASE WHEN {within} THEN {{0}} + {clamped} * interval '1 second' END)"
    return str(emitter.fill(moved, args))


def _move_sqlite(emitter: Any, expr: Expr) -> str:
    moved = emitter.fill(
        f"(CASE WHEN {{1}} BETWEEN -{_MOST_SECONDS} AND {_MOST_SECONDS} THEN"
        " strftime('%Y-%m-%dT%H:%M:%S', substr({0}, 1, 19), {1} || ' seconds') || substr({0}, 20) END)",
        [emitter.sql(arg) for arg in expr.operands],
    )
    return str(emitter.fill(f"(CASE WHEN {{0}} >= '{_FIRST}' THEN {{0}} END)", [moved]))


def _unit(name: str, seconds: int, *, days: bool) -> Function:
    return Function(
        name=name,
        signature="count",
        meaning=f"A duration of so many {name}.",
        example=f"created_at < now() - {name}(2)",
        result=Duration(days),
        special=_span(seconds, days=days),
    )


def _units_between(name: str, seconds: int) -> Function:
    return Function(
        name=f"{name}_between",
        signature="start, end",
        meaning=f"The whole {name} from one instant to another; below zero where the end comes first.",
        example=f"{name}_between(created_at, now()) > 30",
        result=INTEGER,
        special=_between(seconds),
    )


FUNCTIONS: Final = (
    Function(
        name="now",
        signature="",
        meaning="This instant; the same all through a transaction.",
        example="due_at < now()",
        result=DATETIME,
        special=_now,
        context=True,
        python=lambda context: context.now,
        postgres=_now_sql("transaction_timestamp()"),
        sqlite=_now_sql("(strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')"),
    ),
    Function(
        name="today",
        signature="",
        meaning="The date of this instant in the blueprint's zone.",
        example="closed_on < today()",
        result=DATE,
        special=_today,
    ),
    _unit("minutes", 60, days=False),
    _unit("hours", 3_600, days=False),
    _unit("days", 86_400, days=True),
    _unit("weeks", 604_800, days=True),
    _units_between("minutes", 60),
    _units_between("hours", 3_600),
    Function(
        name="days_between",
        signature="start, end",
        meaning="The days from one date to another; between two instants the whole times of 24 hours.",
        example="days_between(created_at, now()) > 30",
        result=INTEGER,
        special=_days_between,
        python=lambda start, end: (end - start).days,
        postgres="({1} - {0})::bigint",
        sqlite="((CAST(strftime('%s', {1}) AS INTEGER) - CAST(strftime('%s', {0}) AS INTEGER)) / 86400)",
        low=-_MOST_SECONDS // 86_400,
        high=_MOST_SECONDS // 86_400,
    ),
    Function(
        name="elapsed",
        signature="start, end, seconds",
        meaning="What the difference of two instants becomes.",
        example="now() - created_at > hours(2)",
        result=INTEGER,
        python=_elapsed,
        postgres=_elapsed_postgres,
        sqlite=_elapsed_sqlite,
        low=-_MOST_SECONDS,
        high=_MOST_SECONDS,
        internal=True,
    ),
    Function(
        name="move_instant",
        signature="date with time, duration",
        meaning="What an instant plus a duration becomes.",
        example="created_at + hours(2) < now()",
        result=DATETIME,
        python=_moved,
        postgres=_move_postgres,
        sqlite=_move_sqlite,
        internal=True,
    ),
)
