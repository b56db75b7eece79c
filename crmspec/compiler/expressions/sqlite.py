"""SQLite: what it does its own way. Built-in functions only, those of 3.35 and without the optional ones."""

from __future__ import annotations

import re
from typing import Final

from crmspec.compiler.expressions import groups, rendering
from crmspec.compiler.expressions.ir import INT64_MIN, Expr
from crmspec.compiler.expressions.rendering import guarded
from crmspec.compiler.expressions.sql import Dialect, Emitter, Render
from crmspec.quoting import quote_literal

TYPES: Final = {
    **dict.fromkeys(("integer", "decimal", "percent", "money", "duration", "boolean"), "INTEGER"),
    **dict.fromkeys(("text", "choice", "choices", "unknown", "null", "json", "file"), "TEXT"),
    **dict.fromkeys(("record", "polymorphic", "date", "datetime", "time"), "TEXT"),
}
_PLAIN_OPTION: Final = re.compile(r"[A-Za-z0-9_ .-]+")  # written in JSON as it is


def literal(expr: Expr) -> str:
    """Write a literal."""
    value = expr.value
    if value is None:
        return "NULL"
    if isinstance(value, int):
        return str(int(value)) if value >= 0 else f"({value})"
    return quote_literal(value)


def _arithmetic(sign: str) -> Render:
    """Add, subtract, multiply: SQLite answers an overflow with a float, which is taken for null."""
    plain = f"{{0}} {sign} {{1}}"
    return guarded(f"({plain})", f"(CASE WHEN typeof({plain}) = 'integer' THEN {plain} END)")


def _has(emitter: Emitter, expr: Expr) -> str:
    options, one = expr.operands
    if one.is_literal and isinstance(one.value, str) and _PLAIN_OPTION.fullmatch(one.value):
        return f"(instr({emitter.sql(options)}, {quote_literal(chr(34) + one.value + chr(34))}) > 0)"
    value = emitter.sql(one)
    alias = emitter.alias()
    found = emitter.select("1", f"json_each({{0}}) AS {alias} WHERE {alias}.value = {{1}}")
    template = f"(CASE WHEN {{0}} IS NOT NULL AND {{1}} IS NOT NULL THEN EXISTS {found} END)"
    return emitter.fill(template, [emitter.sql(options), value])


# SQLite's own sum fails where it overflows; the upper and the lower 32 bits, added up apart, cannot.
_LOW: Final = "sum({0} & 4294967295)"
_HIGH: Final = f"(sum({{0}} >> 32) + ({_LOW} >> 32))"
_TOTAL: Final = (
    f"(CASE WHEN {_HIGH} IS NULL THEN 0 WHEN {_HIGH} BETWEEN -2147483648 AND 2147483647"
    f" THEN {_HIGH} * 4294967296 + ({_LOW} & 4294967295) END)"
)
RENDERINGS: Final[dict[str, Render]] = {
    **rendering.RENDERINGS,
    **groups.RENDERINGS,
    "add": _arithmetic("+"),
    "sub": _arithmetic("-"),
    "mul": _arithmetic("*"),
    "neg": guarded("(-{0})", f"(-nullif({{0}}, {INT64_MIN}))"),
    "has": _has,
}

SQLITE: Final = Dialect(
    name="sqlite",
    renderings=RENDERINGS,
    types=TYPES,
    literal=literal,
    plain=literal,
    collation="",
    depth=85,
    whole="",
    total=_TOTAL,
)
