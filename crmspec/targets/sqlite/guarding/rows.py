"""Which rows the principal's rights are about, as SQL on a version of a record."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.sql import Unsupported, to_sql
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.physical import literal, quoted
from crmspec.targets.access.make import make_module
from crmspec.targets.relational.naming import Where

if TYPE_CHECKING:
    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Plan, Table

Json = dict[str, Any]
Tree = list[Any]
MARK: Final = "~guarded"
"""Stands in every name that is the connection's own; no statement of a caller's may hold it."""
SHOWN: Final = quoted("r")
"""A row of a view, which a test that is null hides like one that is false."""
USER: Final = '(select "user_id" from temp."_principal")'


def private(name: str) -> str:
    """Name something that only the connection itself may use."""
    return quoted(f"{name}{MARK}")


class Who(NamedTuple):
    """What decides which rights are looked at; two users of whom the same is so have the same statements."""

    roles: frozenset[str]
    teams: frozenset[str]
    queues: frozenset[str]
    """Those to which something is shared."""
    narrow: frozenset[str] = frozenset()
    """The scopes with few owners, whose records are found by their owner faster than by looking through all."""


class Held(NamedTuple):
    """A grant, or what a share opens: the condition on the record, and the fields that go with it."""

    test: str
    fields: frozenset[str]
    at_most: int = 0


@dataclass(frozen=True)
class Inside(Where):
    """Where conditions find things: in the tables themselves, for conditions see all data."""

    roles: frozenset[str] = frozenset()
    capabilities: frozenset[str] = frozenset()

    def table(self, module: str) -> str:
        """The table of a module, or the view that knows its formulas."""
        return f"main.{super().table(module)}"

    def system(self, table: str) -> str:
        """A system table."""
        return f"main.{quoted(table)}"

    def _carries(self, table: Json, record: str, named: str) -> str:
        return (
            super()
            ._carries(table, record, named)
            .replace(' FROM "', ' FROM main."')
            .replace(' JOIN "', ' JOIN main."')
        )

    def _consent(self, name: str, record: str) -> str:
        return super()._consent(name, record).replace(' FROM "', ' FROM main."')

    def _role(self, name: str, _: str) -> str:
        return str(int(name in self.roles))

    def _capability(self, name: str, _: str) -> str:
        return str(int(name in self.capabilities))


class Rights:
    """The rights of a principal, module by module."""

    def __init__(self, manifest: Json, planned: Plan, who: Who) -> None:
        self.manifest, self.planned, self.who = manifest, planned, who
        self.modules: Json = {name: make_module(one) for name, one in manifest["modules"].items()}

    def _lists(self, section: str) -> frozenset[str]:
        rights = self.planned.guarding.rights
        return frozenset(one for role in self.who.roles for one in rights[role][section])

    @cached_property
    def capabilities(self) -> frozenset[str]:
        """The named rights of the principal."""
        return self._lists("capabilities")

    def named(self, section: str) -> frozenset[str]:
        """The transitions, reports or dashboards of the principal."""
        return self._lists(section)

    def categories(self, what: str) -> list[str]:
        """The categories in which the principal may `apply`, `create` or `merge` tags."""
        told = self.planned.guarding.tagging(what)
        return sorted(name for name, roles in told.items() if not roles.isdisjoint(self.who.roles))

    def pipelines(self, module: str) -> list[tuple[str, Json]]:
        """The pipelines of a module."""
        return list(self.planned.guarding.pipelines(module))

    def grants(self, module: str, operation: str) -> list[Way]:
        """The grants of all roles, whatever their rows."""
        return list(filter(self._is_for, self.planned.guarding.grants(module, operation)))

    def _is_for(self, way: Way) -> bool:
        who = self.who
        return not way.roles.isdisjoint(who.roles) or way.team in who.teams or way.queue in who.queues

    def table(self, module: str) -> Table:
        """The table of a module."""
        return self.planned.of_module[module]

    # --- conditions ------------------------------------------------------------------------------

    def condition(self, tree: Tree, row: str, failing: str = "0") -> str:
        """A condition on a version of a record; null is not true. What cannot be said here fails."""
        where = Inside(
            self.planned.places, "sqlite", row, variables={"user": USER, "old": "o"},
            roles=self.who.roles, capabilities=self.capabilities,
        )  # fmt: skip
        try:
            told = from_json(self.planned.places.formulas.inline(tree))
            return f"({to_sql(told, SQLITE, where)} is true)"
        except Unsupported:
            return failing

    def in_rows(self, module: str, rows: str | Tree, row: str) -> str:
        """Whether a version of a record is among the rows of a grant."""
        if not isinstance(rows, str):
            return self.condition(rows, row)
        if rows == "all":
            return "1"
        owners = f'in (select "id" from temp.{private(rows)})'
        if row == SHOWN and rows in self.who.narrow:
            return f"({self.owner(module, row)} {owners})"
        return f"(+{self.owner(module, row)} {owners} is true)"

    def owner(self, module: str, row: str, depth: int = 0) -> str:
        """Who owns a version of a record: of a part its master's owner, of what nobody owns its maker."""
        one = self.modules[module]
        if one["ownership"] == "parent" and "master" in one:
            (above,) = one["fields"][one["master"]]["references"]
            column = self.planned.places.column(module, one["master"])
            master = quoted(f"m{depth}")
            found = self.owner(above, master, depth + 1)
            return (
                f"(select {found} from main.{quoted(physical.table(above))} as {master}"
                f' where {master}."id" = {row}.{column})'
            )
        return f'{row}."created_by"' if one["ownership"] in {"parent", "none"} else f'{row}."owner_id"'

    def holding(self, module: str, operation: str, *rows: str) -> list[Held]:
        """The grants, and for reading and updating the shares, with what has to hold for these versions."""
        return [
            Held(self._test(module, operation, way, rows), way.fields, way.at_most or 0)
            for way in filter(self._is_for, self.planned.guarding.ways(module, operation))
        ]

    def _test(self, module: str, operation: str, way: Way, rows: tuple[str, ...]) -> str:
        if way.by_hand:
            narrowed = "" if operation == "read" else " and \"access\" = 'update'"
            opened = (
                f'select "record_id" from temp.{private("opened")} where "module" = {word(module)}{narrowed}'
            )
            return f'({rows[0]}."id" in ({opened}))'
        return all_of(self.in_rows(module, way.rows, row) for row in rows)

    def narrowing(self, module: str, row: str) -> list[str]:
        """What has to hold of every record, whatever else lets it be seen."""
        return [
            self.condition(one.rows, row)
            for one in self.planned.guarding.restrictions(module)
            if one.roles is None or not self.who.roles.isdisjoint(one.roles)
        ]

    def seen(self, module: str, row: str) -> str:
        """Whether the principal sees a version of a record."""
        read = any_of(one.test for one in self.holding(module, "read", row))
        back = any_of(one.test for one in self.holding(module, "delete", row))
        living = any_of([f'{row}."deleted_at" is null', back])
        return all_of([read, *self.narrowing(module, row), living])


def any_of(tests: Any) -> str:
    """Any of these tests."""
    found = list(dict.fromkeys(one for one in tests if one != "0"))
    if "1" in found:
        return "1"
    return f"({' or '.join(found)})" if len(found) > 1 else found[0] if found else "0"


def all_of(tests: Any) -> str:
    """All of these tests."""
    found = list(dict.fromkeys(one for one in tests if one != "1"))
    if "0" in found:
        return "0"
    return f"({' and '.join(found)})" if len(found) > 1 else found[0] if found else "1"


def word(text: str) -> str:
    """A literal."""
    return literal(text, "sqlite")
