"""The columns of a module's table: those of every record, and those of its fields."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.field import Column
from crmspec.compiler.system import OWNERS, system_columns
from crmspec.targets.relational.model import Col, Given

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.targets.relational.model import Default, Json

_DEFAULTS: Final[Mapping[str, Default]] = {
    "id": Given.ID,
    "version": 1,
    "created_at": Given.NOW,
    "created_by": Given.ACTOR,
    "updated_at": Given.NOW,
    "updated_by": Given.ACTOR,
}


@lru_cache(maxsize=16)
def record_columns(ownership: str) -> tuple[Col, ...]:
    """What every record has."""
    owner = Given.OWNER if "_user" in OWNERS.get(ownership, ()) else None
    return tuple(
        Col(one, required=one.name in _DEFAULTS, default={**_DEFAULTS, "owner_id": owner}.get(one.name))
        for one in system_columns(ownership)  # type: ignore[arg-type]  # the manifest holds no other word
    )


def field_columns(name: str, field: Json) -> list[Col]:
    """The columns of one field, the required ones and those with a default marked."""
    columns = [column_of(one) for one in field["columns"]]
    if not columns:
        return []
    needed = needed_columns(name, field) if field.get("required") else ()
    found = [Col(one, required=one.name in needed) for one in columns]
    found[0].note = f"{field['id']}, {field['type']}"
    if not found[0].column.joins:
        found[0].default = _default(field)
    return found


def column_of(data: Mapping[str, Any]) -> Column:
    """Read a column of the manifest."""
    if "choices" not in data and "joins" not in data:
        return _plain_column(*data.items())
    lists = {key: tuple(data[key]) for key in ("choices", "joins") if data.get(key) is not None}
    return Column(**{**data, **lists})


@lru_cache(maxsize=8_192)
def _plain_column(*data: tuple[str, Any]) -> Column:
    """A column without lists: those of the same name and type are one."""
    return Column(**dict(data))


def needed_columns(name: str, field: Json) -> tuple[str, ...]:
    """The columns without which the field has no value: its one column, or the parts its schema requires."""
    columns = [one["name"] for one in field["columns"]]
    parts = field["json_schema"].get("required") if field["json_schema"].get("type") == "object" else None
    if parts is None:
        return (columns[0],)
    found = dict.fromkeys(f"{name}_{part}" if f"{name}_{part}" in columns else columns[0] for part in parts)
    return tuple(found)


def _default(field: Json) -> Default:
    """The default that the database can fill in: a literal. An expression is the save order's business."""
    if field.get("of") and field.get("function", "count") in {"count", "sum"}:
        return 0  # a roll-up over no children
    given = field.get("default")
    if given is None or "source" in given:
        return None
    value: Default = given["ir"][2]
    return value
