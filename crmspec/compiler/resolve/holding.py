"""What a field must hold where only some kinds of fields make sense: a date to go by, something to sort by."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions import types

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.types import Type
    from crmspec.compiler.resolve.members import Members

UNFIT: Final = "REF105"

NEEDED: Final[Mapping[str, tuple[str, tuple[type[Type], ...]]]] = {
    "time": ("a date or an instant", (types.Date, types.Datetime)),
    "choice": ("a picklist", (types.Choice,)),
    "record": ("a lookup", (types.Record,)),
    "order": (
        "something that has an order",
        (
            *(types.Boolean, types.Choice, types.Text, types.Integer, types.Decimal, types.Percent),
            *(types.Money, types.Date, types.Datetime, types.Time, types.Duration),
            *(types.Record, types.Polymorphic),
        ),
    ),
}
"""For each word that a reference may ask with: what it is called, and the types that are that."""


def unfit(target: str, needed: str, members: Members) -> str:
    """Say why a field cannot stand where something else is needed; nothing, if it can."""
    module, _, name = target.removeprefix("field:").partition(".")
    type_ = (members.members(module) or {}).get(name, types.UNKNOWN)
    if isinstance(type_, types.Unknown):
        return ""
    what, kinds = NEEDED[needed]
    if not isinstance(type_, kinds) or isinstance(type_, types.Choices):
        return f"expected {what}, found {type_}: `{name}`"
    return f"`{name}` of `{module}` cannot be listed" if not members.is_listed(module, name) else ""


def no_key(type_: Type, *, each: bool) -> str:
    """Say what records should be grouped by, where a type's values are nothing to group by."""
    if isinstance(type_, (types.Choices, types.Tags)):
        return "" if each else "one value of each record (or `each: true`)"
    if each and not isinstance(type_, types.Unknown):
        return "several values of each record, as `each` takes them apart"
    return "one value of each record" if isinstance(type_, (types.Records, types.Json, types.File)) else ""
