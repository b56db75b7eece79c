"""What every record has, and what expressions may read of the system's own modules.

``created_by.team``, ``owner.manager``, ``user.email``: users, teams and queues are there from the
first day, in tables whose names begin with an underscore. Roles are asked by `in_role`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from crmspec.compiler.expressions import types
from crmspec.compiler.model.field import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.types import Type

Ownership = Literal["user", "queue", "user_or_queue", "parent", "none"]

OWNERS: Final[Mapping[str, tuple[str, ...]]] = {
    "user": ("_user",),
    "queue": ("_queue",),
    "user_or_queue": ("_user", "_queue"),
}
"""Who can own a record, for each kind of ownership that has an owner of its own."""

SYSTEM_FIELDS: Final = (
    "id",
    "version",
    "created_at",
    "created_by",
    "updated_at",
    "updated_by",
    "owner",
    "deleted_at",
)
"""Names that no field of a module may have."""


def system_fields(ownership: Ownership) -> Mapping[str, Type]:
    """Return what every record of a module has, and the owner where the module's records have one."""
    fields: dict[str, Type] = {
        "id": types.TEXT,
        "version": types.Integer(1),
        "created_at": types.DATETIME,
        "created_by": types.USER,
        "updated_at": types.DATETIME,
        "updated_by": types.USER,
        "deleted_at": types.DATETIME,
    }
    owner = owner_type(ownership)
    return fields if owner is None else {**fields, "owner": owner}


def owner_type(ownership: Ownership) -> Type | None:
    """Return the type of the owner; none where the master's counts, or nobody's."""
    owners = OWNERS.get(ownership, ())
    if len(owners) == 1:
        return types.Record(owners[0])
    return types.Polymorphic(owners) if owners else None


def system_columns(ownership: Ownership) -> tuple[Column, ...]:
    """Return the columns that every module's table begins with."""
    columns = [
        Column("id", "id"),
        Column("version", "int64", minimum=1),
        Column("created_at", "datetime"),
        Column("created_by", "id", references="_user", on_delete="restrict"),
        Column("updated_at", "datetime"),
        Column("updated_by", "id", references="_user", on_delete="restrict"),
        Column("deleted_at", "datetime"),
    ]
    owners = OWNERS.get(ownership, ())
    if owners:
        single = owners[0] if len(owners) == 1 else None
        on_delete = "restrict" if single else None
        columns.append(Column("owner_id", "id", references=single, on_delete=on_delete))
    return tuple(columns)


SYSTEM_COLUMNS: Final = tuple(column.name for column in system_columns("user_or_queue"))
"""Names that no column of a field may have: a text field `owner_id` would be one."""


def _user() -> dict[str, Type]:
    return {
        "id": types.TEXT,
        "name": types.TEXT,
        "email": types.TEXT,
        "phone": types.TEXT,
        "active": types.BOOLEAN,
        "team": types.TEAM,
        "manager": types.USER,
        "time_zone": types.TEXT,
        "language": types.TEXT,
        "locale": types.TEXT,
        "last_login_at": types.DATETIME,
        "absent_from": types.DATE,
        "absent_until": types.DATE,
        "created_at": types.DATETIME,
    }


def _team() -> dict[str, Type]:
    return {"id": types.TEXT, "name": types.TEXT, "parent": types.TEAM, "manager": types.USER}


def _queue() -> dict[str, Type]:
    return {"id": types.TEXT, "name": types.TEXT, "email": types.TEXT, "team": types.TEAM}


SYSTEM_MODULES: Final[Mapping[str, Mapping[str, Type]]] = {
    "_user": _user(),
    "_team": _team(),
    "_queue": _queue(),
}
"""The system's modules as expressions see them: the type of each field."""
