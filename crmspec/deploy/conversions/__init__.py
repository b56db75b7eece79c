"""How a value of one field becomes a value of another, in the SQL of both databases.

Whatever an earlier column holds, its conversion never fails: what has no counterpart becomes null, and
whoever converts counts the rows where that happens. What a column takes beyond its type (lengths, patterns,
options that are no longer there) is kept elsewhere wherever a value is carried over as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.deploy.conversions._conversion import Conversion
from crmspec.deploy.conversions._records import module_called
from crmspec.deploy.conversions._side import Side, with_options
from crmspec.deploy.conversions._table import conversions_as_markdown, rule_for

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmspec.deploy.conversions._side import Json
    from crmspec.physical import Dialect

__all__ = ["Conversion", "conversions_as_markdown", "convert", "with_options"]


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


def _of_part(old: Side, new: Side, part: str) -> Conversion | None:
    """A further column: the same part of the earlier field, what follows from that field's type, or nothing."""
    follows = new.follows(part, old)
    if follows is not None:
        return Conversion(follows, exact=True)
    if part in old.parts and old.kind == new.kind:
        return module_called(old) if old.kind == "polymorphic" and part == "module" else Conversion.same()
    return Conversion("null", exact=True)
