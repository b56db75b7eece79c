"""How both databases render leaves, lookups, comparisons, logic and exact division."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.expressions.bounds import bounds
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr
from crmspec.compiler.expressions.sql import Emitter, Render
from crmspec.compiler.expressions.types import Choice, Text, Type

_GROUP: Final = 100


def _field(emitter: Emitter, expr: Expr) -> str:
    return emitter.column(str(expr.args[0]), str(expr.args[1]))


def _outer(emitter: Emitter, expr: Expr) -> str:
    return emitter.column(str(expr.args[0]), str(expr.args[1]), emitter.names.base)


def _self(emitter: Emitter, expr: Expr) -> str:
    return emitter.column(str(expr.args[0]), "id")


def _outer_self(emitter: Emitter, expr: Expr) -> str:
    return emitter.column(str(expr.args[0]), "id", emitter.names.base)


def _old(emitter: Emitter, expr: Expr) -> str:
    return emitter.column(str(expr.args[0]), str(expr.args[1]), emitter.names.variable("old"))


def _get(emitter: Emitter, expr: Expr) -> str:
    source, module, name = expr.args
    record = emitter.sql(source)
    alias = emitter.alias()
    column, key = emitter.column(str(module), str(name), alias), emitter.column(str(module), "id", alias)
    return emitter.select(column, f"{emitter.names.table(str(module))} AS {alias} WHERE {key} = {record}")


def _joined(word: str) -> Render:
    """Join conditions; in groups where they are many, for SQLite bounds how deep a chain may be."""
    return lambda emitter, expr: _grouped(f" {word} ", [emitter.sql(arg) for arg in expr.args])


def _grouped(word: str, parts: list[str]) -> str:
    while len(parts) > _GROUP:
        parts = ["(" + word.join(parts[at : at + _GROUP]) + ")" for at in range(0, len(parts), _GROUP)]
    return "(" + word.join(parts) + ")"


def _compared(sign: str) -> Render:
    def render(emitter: Emitter, expr: Expr) -> str:
        left, right = map(emitter.operand, expr.operands)
        pinned = (
            emitter.dialect.collation if sign not in {"=", "<>"} and _is_text(expr.operands[0].type) else ""
        )
        return f"({left}{pinned} {sign} {right})"

    return render


def _is_text(type_: Type) -> bool:
    return isinstance(type_, Text | Choice)


def _in(emitter: Emitter, expr: Expr) -> str:
    """Render a list of literals as such; else as comparisons, for `IN ((SELECT …))` means something else."""
    value, *members = expr.operands
    if all(member.is_literal for member in members):
        return f"({emitter.operand(value)} IN ({', '.join(map(emitter.operand, members))}))"
    tests = " OR ".join(f"{{0}} = {{{at}}}" for at in range(1, len(members) + 1))
    return emitter.fill(f"({tests})", [emitter.sql(value), *map(emitter.operand, members)])


def _not(emitter: Emitter, expr: Expr) -> str:
    part = expr.operands[0]
    if part.op == "in" and all(member.is_literal for member in part.operands[1:]):
        value, *members = map(emitter.operand, part.operands)
        return f"({value} NOT IN ({', '.join(members)}))"
    return f"(NOT {emitter.sql(part)})"


def guarded(plain: str, guard: str) -> Render:
    """Render an operation plainly where it cannot overflow, and with its guard where it can."""

    def render(emitter: Emitter, expr: Expr) -> str:
        return emitter.fill(plain if emitter.fits(expr) else guard, [emitter.sql(arg) for arg in expr.args])

    return render


_SIZE: Final = "CASE WHEN {0} > 0 THEN -({0}) ELSE {0} END"  # minus the absolute value: it always fits
_REST: Final = "({0} % {1})"
_QUOTIENT: Final = "({0} / {1})"


def _rounded_by(divisor: int) -> str:
    """Divide by a positive number that is written out, half-even; an odd divisor knows no tie."""
    half, quotient, rest = divisor // 2, f"({{0}} / {divisor})", f"({{0}} % {divisor})"
    up, down = f"{rest} > {half}", f"{rest} < -{half}"
    if divisor % 2 == 0:
        up += f" OR ({rest} = {half} AND {quotient} % 2 <> 0)"
        down += f" OR ({rest} = -{half} AND {quotient} % 2 <> 0)"
    return f"({quotient} + CASE WHEN {up} THEN 1 WHEN {down} THEN -1 ELSE 0 END)"


def _quotient(emitter: Emitter, expr: Expr) -> str:
    """Divide half-even; null by zero and where the result does not fit."""
    left, right = expr.operands
    if right.is_literal and isinstance(right.value, int) and right.value > 0:
        return emitter.fill(_rounded_by(right.value), [emitter.sql(left)])
    size = [_SIZE.replace("{0}", one) for one in (_REST, "{1}")]
    rest, room = f"({size[0]})", f"(({size[1]}) - ({size[0]}))"
    up = f"{rest} < {room} OR ({rest} = {room} AND {_QUOTIENT} % 2 <> 0)"
    step = "CASE WHEN ({0} < 0) = ({1} < 0) THEN 1 ELSE -1 END"
    whole = f"{_QUOTIENT} + CASE WHEN {up} THEN {step} ELSE 0 END"
    return _divided(emitter, left, right, whole)


def _floor(emitter: Emitter, expr: Expr) -> str:
    left, right = expr.operands
    step = f"CASE WHEN {_REST} <> 0 AND ({{0}} < 0) <> ({{1}} < 0) THEN 1 ELSE 0 END"
    return _divided(emitter, left, right, f"{_QUOTIENT} - {step}")


def _modulo(emitter: Emitter, expr: Expr) -> str:
    left, right = expr.operands
    crossed = f"{_REST} <> 0 AND ({{0}} < 0) <> ({{1}} < 0)"
    return _divided(emitter, left, right, f"CASE WHEN {crossed} THEN {_REST} + {{1}} ELSE {_REST} END")


def _divided(emitter: Emitter, left: Expr, right: Expr, whole: str) -> str:
    tests = []
    low, high = bounds(right)
    if low <= 0 <= high:
        tests.append("{1} <> 0")
    if low <= -1 <= high and bounds(left)[0] == INT64_MIN:
        tests.append(f"({{1}} <> -1 OR {{0}} >= {-INT64_MAX})")
    template = f"(CASE WHEN {' AND '.join(tests)} THEN {whole} END)" if tests else f"({whole})"
    return emitter.fill(template, [emitter.sql(left), emitter.sql(right)])


RENDERINGS: Final[dict[str, Render]] = {
    "lit": lambda emitter, expr: emitter.dialect.literal(expr),
    "field": _field,
    "outer": _outer,
    "self": _self,
    "outer_self": _outer_self,
    "old": _old,
    "var": lambda emitter, expr: emitter.names.variable(str(expr.args[0])),
    "is_new": lambda emitter, expr: emitter.names.variable("is_new"),
    "get": _get,
    "and": _joined("AND"),
    "or": _joined("OR"),
    "not": _not,
    "in": _in,
    "eq": _compared("="),
    "ne": _compared("<>"),
    "lt": _compared("<"),
    "le": _compared("<="),
    "gt": _compared(">"),
    "ge": _compared(">="),
    "is_null": "({0} IS NULL)",
    "not_null": "({0} IS NOT NULL)",
    "if": "(CASE WHEN {0} THEN {1} ELSE {2} END)",
    "div": _quotient,
    "floordiv": _floor,
    "mod": _modulo,
}
