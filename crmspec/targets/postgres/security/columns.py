"""Which columns a role may read and write: what all its grants for an operation have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.postgres.security.roles import role_name
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
_CHANGES: Final = ("insert", "update", "delete")
VERBS: Final = {"read": "select", "create": "insert", "update": "update"}


def granted(rights: Json) -> dict[str, dict[str, list[Json]]]:
    """The grants of a role by module and operation."""
    found: dict[str, dict[str, list[Json]]] = {}
    for one in rights["grants"]:
        found.setdefault(one["module"], {}).setdefault(one["operation"], []).append(one)
    return found


def common(grants: list[Json]) -> set[str]:
    """The fields that every grant names: which row it is makes no difference to them."""
    first, *rest = (set(one["fields"]) for one in grants)
    return first.intersection(*rest)


def deletes(operations: dict[str, list[Json]]) -> bool:
    """Whether deletion, which marks a row, is by the same rows as updating, so that one policy serves both."""
    wanted = _rows(operations.get("delete", ()))
    return bool(wanted) and wanted == _rows(operations.get("update", ()))


def _rows(grants: list[Json] | tuple[()]) -> list[str]:
    return sorted(repr(one["rows"]) for one in grants)


class Grants:
    """Writes column grants; roles that may do the same share the work."""

    def __init__(self, manifest: Json, planned: Plan) -> None:
        self._manifest = manifest
        self._planned = planned
        self._lists: dict[tuple[str, str, frozenset[str], bool], str] = {}

    def of(self, role: str, rights: Json) -> Iterator[str]:
        """Every column grant of a role."""
        to = f"to {role_name(self._manifest, role)}"
        for module, operations in granted(rights).items():
            table = self._planned.of_module[module]
            lines = [comment(f"role:{role} on {table.origin}"), *self._of_module(table, operations, to)]
            yield "\n".join(lines) if len(lines) > 1 else ""
            for one in self._planned.beside.get(module, ()):
                verbs = _beside(one, operations)
                if verbs:
                    told = comment(f"role:{role} on {one.origin}")
                    yield f"{told}\ngrant {', '.join(verbs)} on {quoted(one.name)} {to};"

    def _of_module(self, table: Table, operations: dict[str, list[Json]], to: str) -> Iterator[str]:
        for operation, verb in VERBS.items():
            if operation in operations:
                fields = frozenset(common(operations[operation]))
                columns = self._list(table, operation, fields, deletes(operations))
                if columns:
                    yield f"grant {verb} ({columns}) on {quoted(table.name)} {to};"

    def _list(self, table: Table, operation: str, granted_: frozenset[str], deleting: bool) -> str:
        key = (table.name, operation, granted_, deleting)
        if key not in self._lists:
            fields = self._manifest["modules"][table.module]["fields"]
            columns = [one["name"] for name in fields if name in granted_ for one in fields[name]["columns"]]
            every = [*_also(table, operation, deleting), *_writable(table, operation, columns)]
            self._lists[key] = names(tuple(every))
        return self._lists[key]


def _also(table: Table, operation: str, deleting: bool) -> list[str]:
    if operation == "update":
        return ["deleted_at"] if deleting else []
    wanted = _READ if operation == "read" else _MADE
    return [name for name in wanted if table.column(name) is not None]


def _writable(table: Table, operation: str, columns: list[str]) -> list[str]:
    """What the database makes itself is read only; what is a system column is given already."""
    made = {one.name for one in table.columns if one.column.joins} if operation != "read" else set()
    return [name for name in columns if name not in made and name not in _READ]


def _beside(table: Table, operations: dict[str, list[Json]]) -> list[str]:
    """What may be done with what lies beside a record: as with the field it belongs to, or the record."""
    held = {one for one in operations if not table.of_field or table.of_field in common(operations[one])}
    return [*(["select"] if "read" in held else []), *(_CHANGES if "update" in held else [])]


def policy_name(table: Table, *what: str) -> str:
    """Name a policy."""
    return quoted(physical.policy(table.name, "__".join(what)))
