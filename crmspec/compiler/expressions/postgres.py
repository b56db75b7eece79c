"""PostgreSQL: what it does its own way."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.expressions import groups, rendering
from crmspec.compiler.expressions.ir import INT64_MAX, INT64_MIN, Expr
from crmspec.compiler.expressions.rendering import guarded
from crmspec.compiler.expressions.sql import Dialect, Emitter, Render
from crmspec.quoting import quote_literal

TYPES: Final = {
    **dict.fromkeys(("integer", "decimal", "percent", "money", "duration"), "bigint"),
    **dict.fromkeys(("text", "choice", "unknown", "null"), "text"),
    **dict.fromkeys(("record", "polymorphic"), "uuid"),
    "boolean": "boolean",
    "date": "date",
    "datetime": "timestamptz",
    "time": "time",
    "choices": "text[]",
    "json": "jsonb",
    "file": "uuid",
}
_FITS: Final = f"BETWEEN {INT64_MIN} AND {INT64_MAX}"


def literal(expr: Expr) -> str:
    """Write a literal with its type, so that it means the same wherever it stands."""
    value, name = expr.value, TYPES[expr.type.kind]
    if value is None:
        return f"NULL::{name}"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int):
        return f"{value}::bigint" if value >= 0 else f"'{value}'::bigint"
    return f"{quote_literal(value)}::{name}"


def plain(expr: Expr) -> str:
    """Write a literal that takes its type from what it is compared with, so that an index serves."""
    value = expr.value
    if value is None or isinstance(value, bool) or value == INT64_MIN:
        return literal(expr)
    return quote_literal(value) if isinstance(value, str) else str(value)


def _arithmetic(sign: str) -> Render:
    exact = f"{{0}}::numeric {sign} {{1}}"
    return guarded(f"({{0}} {sign} {{1}})", f"(CASE WHEN {exact} {_FITS} THEN {{0}} {sign} {{1}} END)")


def _has(emitter: Emitter, expr: Expr) -> str:
    """Ask whether an array holds a value; PostgreSQL finds that an empty one does not hold null."""
    options, one = expr.operands
    template = "({1} = ANY({0}))" if one.is_literal else "(CASE WHEN {1} IS NOT NULL THEN {1} = ANY({0}) END)"
    return emitter.fill(template, [emitter.sql(options), emitter.sql(one)])


_TOTAL: Final = f"(CASE WHEN sum({{0}}) IS NULL THEN 0 WHEN sum({{0}}) {_FITS} THEN sum({{0}})::bigint END)"
RENDERINGS: Final[dict[str, Render]] = {
    **rendering.RENDERINGS,
    **groups.RENDERINGS,
    "add": _arithmetic("+"),
    "sub": _arithmetic("-"),
    "mul": _arithmetic("*"),
    "neg": guarded("(-{0})", f"(-nullif({{0}}, '{INT64_MIN}'::bigint))"),
    "has": _has,
}

POSTGRES: Final = Dialect(
    name="postgres",
    renderings=RENDERINGS,
    types=TYPES,
    literal=literal,
    plain=plain,
    collation=' COLLATE "C"',
    depth=0,
    whole="::bigint",
    total=_TOTAL,
)
