"""Make an expression fit a type: literals become what they are compared with, numbers change their scale."""

from __future__ import annotations

import ast
import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Final

from crmspec.compiler.expressions import numbers
from crmspec.compiler.expressions.checker import BAD, Checker, is_bad
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.problems import did_you_mean
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    NULL,
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
    Polymorphic,
    Record,
    Text,
    Time,
    Type,
)

UNKNOWN_OPTION: Final = "EXP109"
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)")
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d")
_TIME: Final = re.compile(r"\d\d:\d\d(:\d\d)?")


def condition(checker: Checker, node: ast.AST) -> Expr:
    """Check a node that has to be a condition."""
    return fit(checker, checker.visit(node), BOOLEAN, node)


def fit(checker: Checker, expr: Expr, wanted: Type, node: ast.AST) -> Expr:
    """Give the expression the wanted type, as an assignment does, or report that it cannot have it."""
    if is_bad(expr) or (type(wanted) is type(expr.type) and not isinstance(wanted, _PARAMETERISED)):
        return expr
    if expr.is_literal and (adapted := adapt(checker, expr, wanted, node)) is not None:
        return adapted
    if expr.op == "if" and isinstance(node, ast.IfExp) and _holds_literals(expr):
        return _fit_branches(checker, expr, wanted, node)
    if (fitted := _assigned(expr, wanted)) is not None:
        return fitted
    if isinstance(wanted, Money) and isinstance(expr.type, Money):
        return mixed_currencies(checker, node, wanted, expr.type)
    return checker.mismatch(node, wanted, expr.type, _advice(wanted, expr.type))


def _holds_literals(expr: Expr) -> bool:
    """Whether a branch is written out, and so takes the type of what it is assigned to."""
    return any(one.is_literal or (one.op == "if" and _holds_literals(one)) for one in expr.operands[1:])


def _fit_branches(checker: Checker, expr: Expr, wanted: Type, node: ast.IfExp) -> Expr:
    """Give both branches of a conditional the wanted type."""
    test, body, orelse = expr.operands
    branches = (fit(checker, body, wanted, node.body), fit(checker, orelse, wanted, node.orelse))
    return BAD if is_bad(*branches) else replace(expr, type=wanted, args=(test, *branches))


def mixed_currencies(checker: Checker, node: ast.AST, left: Money, right: Money) -> Expr:
    """Report that amounts of two currencies meet."""
    message = f"{left.currency} and {right.currency} cannot be mixed: {checker.quoted(node)}."
    return checker.problem(node, "EXP105", message, "Convert by a dated rate first.")


def adapt(checker: Checker, expr: Expr, wanted: Type, node: ast.AST) -> Expr | None:
    """Read a literal as a value of the wanted type; None where it is no literal for that type."""
    if expr.type is NULL or expr.value is None:
        return literal(None, wanted)
    if isinstance(expr.value, str):
        return _text_as(checker, expr, wanted, node)
    if isinstance(wanted, Money | Percent | Decimal) and isinstance(expr.type, Integer | Decimal):
        exact = numbers.rescaled_exactly(expr, wanted.scale)
        if exact is None and isinstance(wanted, Money) and expr.type.scale > wanted.scale:
            return checker.problem(
                node, "EXP104", f"{wanted.currency} has {wanted.scale} digits after the point."
            )
        return exact and replace(exact, type=wanted)
    return None


def _text_as(checker: Checker, expr: Expr, wanted: Type, node: ast.AST) -> Expr | None:
    match wanted:
        case Choice():
            return option(checker, str(expr.value), wanted, node)
        case Date():
            value = _date(str(expr.value))
        case Datetime():
            value = _instant(str(expr.value))
        case Time():
            value = _time(str(expr.value))
        case _:
            return None
    if value is None:
        return checker.mismatch(node, f"{wanted} (such as {_SAMPLES[wanted.kind]})", TEXT)
    return literal(value, wanted)


_SAMPLES: Final = {"date": '`"2026-01-31"`', "datetime": '`"2026-01-31T09:30:00Z"`', "time": '`"09:30"`'}


def option(checker: Checker, value: str, type_: Choice, node: ast.AST) -> Expr:
    """Read a text as an option of a picklist, which has to have it."""
    if type_.options and value not in type_.options:
        return checker.problem(node, UNKNOWN_OPTION, *no_option(value, type_))
    return literal(value, Choice(type_.options, type_.name, type_.moved))


def no_option(value: str, type_: Choice) -> tuple[str, str]:
    """Say that a picklist does not have an option, and what may have been meant."""
    where = f"`{type_.name}` has" if type_.name else "the picklist has"
    today = dict(type_.moved).get(value)
    if today:
        return f"`{value}` is no option {where} any more.", f"It moved to `{today}`: write that."
    way_out = did_you_mean(value, type_.options) or f"It can be {Choice(type_.options)}."
    return f"`{value}` is no option {where}.", way_out


def common(checker: Checker, exprs: list[Expr], nodes: list[ast.expr]) -> list[Expr]:
    """Bring expressions to one type, as branches of a choice have to be; a bad list where that fails."""
    if is_bad(*exprs):
        return [BAD for _ in exprs]
    wanted = exprs[0].type
    for expr, node in zip(exprs[1:], nodes[1:], strict=True):
        joined = join(wanted, expr, exprs[0])
        if joined is None:
            if isinstance(wanted, Money) and isinstance(expr.type, Money):
                mixed_currencies(checker, node, wanted, expr.type)
            else:
                checker.mismatch(node, wanted, expr.type, _advice_between(wanted, expr.type))
            return [BAD for _ in exprs]
        wanted = joined
    return [fit(checker, expr, wanted, node) for expr, node in zip(exprs, nodes, strict=True)]


def join(left: Type, expr: Expr, first: Expr) -> Type | None:
    """Find the type that both sides can take, if there is one."""
    right = expr.type
    if left is NULL or left == right:
        return right
    match left, right:
        case _, _ if right is NULL:
            return left
        case Money() | Percent() | Date() | Datetime() | Time() | Choice(), _ if expr.is_literal:
            return left
        case _, Money() | Percent() | Date() | Datetime() | Time() | Choice() if first.is_literal:
            return right
        case ((Integer() | Decimal() | Percent()), (Integer() | Decimal() | Percent())):
            return numbers.joined(left, right)
        case Duration(), Duration():
            return Duration()
        case Choices(), _:
            return None
        case ((Text() | Choice()), (Text() | Choice())) if not isinstance(right, Choices):
            return TEXT if isinstance(left, Text) or isinstance(right, Text) else _joined_choices(left, right)
        case ((Record() | Polymorphic()), (Record() | Polymorphic())):
            return _joined_records(left, right)
    return None


def _joined_choices(left: Choice, right: Choice) -> Choice:
    more = tuple(one for one in right.options if one not in left.options)
    return Choice(left.options + more, left.name if left.name == right.name else "")


def _joined_records(left: Record | Polymorphic, right: Record | Polymorphic) -> Type | None:
    ours, theirs = targets(left), targets(right)
    if not set(ours) & set(theirs):
        return None
    every = ours + tuple(one for one in theirs if one not in ours)
    return Record(every[0]) if len(every) == 1 else Polymorphic(every)


def targets(type_: Record | Polymorphic) -> tuple[str, ...]:
    """List the modules whose records a value of the type can be."""
    return (type_.module,) if isinstance(type_, Record) else type_.targets


def _assigned(expr: Expr, wanted: Type) -> Expr | None:
    match wanted, expr.type:
        case Integer(), Integer():
            return expr
        case ((Decimal() | Percent()), (Integer() | Decimal() | Percent())):
            return numbers.rescaled(expr, wanted.scale, wanted)
        case Money(), Money() if wanted == expr.type:
            return expr
        case Text(), Choice() if not isinstance(expr.type, Choices):
            return replace(expr, type=TEXT)
        case Choice(), Choice() if type(wanted) is type(expr.type) and _within(expr.type, wanted):
            return replace(expr, type=wanted)
        case Duration(), Duration() if expr.type.days or not wanted.days:
            return expr
        case Polymorphic(), (Record() | Polymorphic()) if set(targets(expr.type)) & set(wanted.targets):
            return replace(expr, type=wanted)
        case Record(), Record() if wanted == expr.type:
            return expr
        case Record(), Polymorphic() if wanted.module in expr.type.targets:
            return expr
    return expr if wanted == expr.type else None


def _within(inner: Choice, outer: Choice) -> bool:
    return not outer.options or not inner.options or set(inner.options) <= set(outer.options)


def _advice_between(left: Type, right: Type) -> str:
    if {type(left), type(right)} == {Date, Datetime}:
        return "Compare dates: `date_of(…)` of the other."
    if isinstance(left, Text) != isinstance(right, Text):
        return "Compare texts: `text(…)` of the other." if isinstance(right, Text) else ""
    return _advice(left, right) if isinstance(left, Money) else ""


def _advice(wanted: Type, found: Type) -> str:
    match wanted, found:
        case Integer(), Decimal() | Percent():
            return "Round it: `round(…)`, `floor(…)` or `ceil(…)`."
        case Money(), Integer() | Decimal():
            return f'Say that it is an amount: `money(…, "{wanted.currency}")`.'
        case Date(), Datetime():
            return "Take its date: `date_of(…)`."
        case Duration(days=True), Duration():
            return "A date moves by whole days: `days(…)`, `weeks(…)`."
        case Text(), _:
            return "Write it as text: `text(…)`."
        case Boolean(), _:
            return "Compare it with something."
    return ""


_PARAMETERISED: Final = (Integer, Decimal, Percent, Money, Choice, Record, Polymorphic, Duration)


def _date(text: str) -> str | None:
    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _instant(text: str) -> str | None:
    if not _INSTANT.fullmatch(text):
        return None
    try:
        instant = datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return f"{instant:%H:%M:%S}" and instant.replace(tzinfo=None).isoformat("T", "microseconds") + "Z"


def _time(text: str) -> str | None:
    if not _TIME.fullmatch(text):
        return None
    try:
        return time.fromisoformat(text).isoformat("seconds")
    except ValueError:
        return None
