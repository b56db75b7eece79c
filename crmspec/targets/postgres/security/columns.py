"""Which columns a database role may read and write."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.physical import quoted
from crmspec.targets.postgres.security.roles import EVERYONE, MEMBER, role_name, wide_role
from crmspec.targets.relational.printing import names
from crmspec.targets.relational.tables import RECORD_TYPE
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json, Plan, Table

_READ: Final = (
    "id", "version", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "owner_id", RECORD_TYPE,
)  # fmt: skip
"""What comes with every record that may be read."""
_MADE: Final = ("id", "owner_id", RECORD_TYPE)
"""What may be said of a new record besides its fields."""


class Grants:
    """Writes column grants: what a role reads of every record it sees, and whatever it might write.

    Reading has no finer judge than these; of writing, the trigger decides.
    """

    def __init__(self, manifest: Json, planned: Plan) -> None:
        self._manifest = manifest
        self._planned = planned
        self._guarding = planned.guarding
        self._columns_of: dict[str, list[tuple[str, str, bool]]] = {}

    def all(self) -> Iterator[str]:
        """Every grant."""
        for table in self._planned.of_module.values():
            lines = list(self._of_module(table))
            if lines:
                yield "\n".join([comment(table.origin), *lines])
        beside = [quoted(one.name) for tables in self._planned.beside.values() for one in tables]
        if beside:
            yield f"grant select, insert, update, delete on {', '.join(beside)} to {self._name(EVERYONE)};"

    def _of_module(self, table: Table) -> Iterator[str]:
        found: dict[tuple[str, str], list[str]] = {}
        for role in (*self._guarding.roles_on(table.module), MEMBER):
            taken = [role, wide_role(role)] if role in self._guarding.leading else [role]
            for verb, columns in self._columns(table, role).items():
                if columns:
                    found.setdefault((verb, names(tuple(columns))), []).extend(map(self._name, taken))
        for (verb, listed), roles in found.items():
            yield f"grant {verb} ({listed}) on {quoted(table.name)} to {', '.join(roles)};"

    def _columns(self, table: Table, role: str) -> dict[str, list[str]]:
        module = table.module
        read = None if role == MEMBER else self._guarding.static(role, module)
        made, changed = self._fields(module, "create", role), self._fields(module, "update", role)
        deleted = self._fields(module, "delete", role) is not None
        moved = self._moved(module, role, updates=changed is not None)
        found = {"select": ["id"]}
        if read is not None:
            found["select"] = [*_there(table, _READ), *self._of_fields(table, read, reading=True)]
        if made is not None:
            found["insert"] = [*_there(table, _MADE), *self._of_fields(table, made)]
        found["update"] = [
            *(["deleted_at"] if deleted else []),
            *self._of_fields(table, (changed or set()) | moved),
        ]
        return found

    def _fields(self, module: str, operation: str, role: str) -> set[str] | None:
        ways = [one for one in self._guarding.ways(module, operation) if role == MEMBER or one.is_for(role)]
        return set().union(*(one.fields for one in ways)) if ways else None

    def _moved(self, module: str, role: str, *, updates: bool) -> set[str]:
        """What transitions change; a stage that stays may be named by whoever updates anything."""
        found: set[str] = set()
        for name, pipeline in self._guarding.pipelines(module):
            if updates:
                found.add(pipeline["field"])
            for move, one in pipeline["transitions"].items():
                movers = self._guarding.movers(name, move)
                if role in movers or (role == MEMBER and movers):
                    found |= {pipeline["field"], *one["fills"]}
        return found

    def _of_fields(
        self, table: Table, granted: set[str] | frozenset[str], *, reading: bool = False
    ) -> list[str]:
        """What the database makes itself is read only; what is a system column is given already."""
        return [
            column
            for column, field, writable in self._stored(table.module)
            if field in granted and (reading or writable)
        ]

    def _stored(self, module: str) -> list[tuple[str, str, bool]]:
        """The columns of a module's fields, each with its field and whether it can be written."""
        if module not in self._columns_of:
            self._columns_of[module] = [
                (column["name"], name, not (one.get("derived") or column.get("joins")))
                for name, one in self._manifest["modules"][module]["fields"].items()
                for column in one["columns"]
                if column["name"] not in _READ
            ]
        return self._columns_of[module]

    def _name(self, role: str) -> str:
        return role_name(self._manifest, role)


def _there(table: Table, wanted: tuple[str, ...]) -> list[str]:
    return [name for name in wanted if table.column(name) is not None]
