"""How a value of one field becomes a value of another, in the SQL of both databases.

Whatever an earlier column holds, its conversion never fails: what has no counterpart becomes null, and
whoever converts counts the rows where that happens. What a column takes beyond its type (lengths, patterns,
options that are no longer there) is kept elsewhere wherever a value is carried over as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.expressions import types
from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._numbers import as_read
from crmspec.deploy.conversions._records import module_called
from crmspec.deploy.conversions._side import Side, with_options
from crmspec.deploy.conversions._table import conversions_as_markdown, rule_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.deploy.conversions._side import Json
    from crmspec.physical import Dialect

__all__ = ["Conversion", "as_typed", "conversions_as_markdown", "convert", "with_options"]


def convert(
    old: Json, new: Json, column: str, dialect: Dialect, later: Callable[[str], str] | None = None
) -> Conversion | None:
    """Say how a column of a field is made from an earlier field; None where only the architect can say it.

    Both fields are told as manifests tell them; :func:`with_options` adds options that are declared elsewhere.
    ``later`` says what a module of the earlier version is called in the later; without it, whoever asks compares
    what references point at.
    """
    before, after = Side(old, dialect, later), Side(new, dialect, str if later else None)
    rule = rule_for(before, after)
    if rule is None or not before.columns or not after.columns:
        return None
    if column == after.main.name:
        return rule.make(before, after)
    if rule.make(before, after) is None:
        return None
    return _of_part(before, after, after.part(column))


def as_typed(old: Json, type_: types.Type, dialect: Dialect) -> str:
    """An earlier value in the form that an expression reads which was written for values of a type alone.

    A number gets as many digits after the point as the type has, or is null where a digit would be lost.
    """
    if not isinstance(type_, types.Decimal | types.Percent | types.Money):
        return "{c}"
    main, *_ = old["columns"]
    most = 10**type_.precision - 1 if isinstance(type_, types.Decimal) else None
    limits = {} if most is None else {"minimum": -most, "maximum": most}
    plain = {key: one for key, one in main.items() if key not in {"minimum", "maximum"}}
    read = {**old, "value": type_.spell(), "columns": [plain | limits]}
    return as_read(Side(old, dialect), Side(read, dialect)).sql


def _of_part(old: Side, new: Side, part: str) -> Conversion | None:
    """A further column: the same part of the earlier field, what follows from that field's type, or nothing."""
    follows = new.follows(part, old)
    if follows is not None:
        return Conversion(follows, exact=True)
    if part in old.parts and old.kind == new.kind:
        return module_called(old) if old.kind == "polymorphic" and part == "module" else Conversion.same()
    return Conversion("null", exact=True)
