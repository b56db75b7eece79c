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
from crmspec.targets.relational.naming import Where

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Plan, Table

Json = dict[str, Any]
MARK: Final = "~guarded"
"""Stands in every name that is the connection's own; no statement of a caller's may hold it."""
USER: Final = '(select "user_id" from temp."_principal")'
OTHERS: Final = ("own", "team", "subordinates")


def private(name: str) -> str:
    """Name something that only the connection itself may use."""
    return quoted(f"{name}{MARK}")


class Who(NamedTuple):
    """What decides which rights are looked at; two users of whom the same is so have the same statements."""

    roles: frozenset[str]
    shares: frozenset[str]
    """The shares that open something to them."""


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

    def __init__(self, access: Json, manifest: Json, planned: Plan, who: Who) -> None:
        self.access, self.manifest, self.planned, self.who = access, manifest, planned, who
        self.modules: Json = access["modules"]

    @cached_property
    def capabilities(self) -> frozenset[str]:
        """The named rights of the principal."""
        return frozenset(one for role in self.who.roles for one in self._role(role)["capabilities"])

    def _role(self, name: str) -> Json:
        found: Json = self.access["roles"][name]
        return found

    def named(self, section: str) -> frozenset[str]:
        """The transitions, reports or dashboards of the principal."""
        return frozenset(one for role in self.who.roles for one in self._role(role)[section])

    def categories(self, what: str) -> list[str]:
        """The categories in which the principal may `apply`, `create` or `merge` tags."""
        return sorted({one for role in self.who.roles for one in self._role(role)["tags"][what]})

    @cached_property
    def _grants(self) -> dict[tuple[str, str], list[Json]]:
        found: dict[tuple[str, str], list[Json]] = {}
        for role in sorted(self.who.roles):
            for one in self._role(role)["grants"]:
                found.setdefault((one["module"], one["operation"]), []).append(one)
        return found

    def grants(self, module: str, operation: str) -> list[Json]:
        """The grants of all roles, whatever their rows."""
        return self._grants.get((module, operation), [])

    def table(self, module: str) -> Table:
        """The table of a module."""
        return self.planned.of_module[module]

    # --- conditions ------------------------------------------------------------------------------

    def condition(self, one: Json, row: str, failing: str = "0") -> str:
        """A condition on a version of a record; null is not true. What cannot be said here fails."""
        where = Inside(
            self.planned.places, "sqlite", row, variables={"user": USER, "old": "o"},
            roles=self.who.roles, capabilities=self.capabilities,
        )  # fmt: skip
        try:
            tree = self.planned.places.formulas.inline(one["ir"])
            return f"({to_sql(from_json(tree), SQLITE, where)} is true)"
        except Unsupported:
            return failing

    def in_rows(self, module: str, rows: str | Json, row: str) -> str:
        """Whether a version of a record is among the rows of a grant."""
        if not isinstance(rows, str):
            return self.condition(rows["where"], row)
        if rows == "all":
            return "1"
        return f'(+{self.owner(module, row)} in (select "id" from temp.{private(rows)}) is true)'

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
        found = [
            Held(self._each(module, one["rows"], rows), frozenset(one["fields"]), one.get("at_most") or 0)
            for one in self.grants(module, operation)
        ]
        if operation in {"read", "update"}:
            found += self._shares(module, operation, rows)
        return found

    def _each(self, module: str, wanted: str | Json, rows: tuple[str, ...]) -> str:
        return all_of(self.in_rows(module, wanted, row) for row in rows)

    def _shares(self, module: str, operation: str, rows: tuple[str, ...]) -> Iterator[Held]:
        for name, one in self.access["shares"].items():
            opens = operation == "read" or one.get("access", "read") == "update"
            if name in self.who.shares and one["module"] == module and opens:
                test = self._each(module, {"where": one["if"]}, rows)
                yield Held(test, self.planned.guarding.opened(module, operation, one.get("fields")))
        if self.grants(module, "read"):
            narrowed = "" if operation == "read" else " and \"access\" = 'update'"
            opened = f'(select "record_id" from temp.{private("opened")} where "module" = {word(module)}{narrowed})'
            yield Held(f'({rows[0]}."id" in {opened})', self.planned.guarding.opened(module, operation, None))

    def narrowing(self, module: str, row: str) -> list[str]:
        """What has to hold of every record, whatever else lets it be seen."""
        return [
            self.condition(one["if"], row)
            for one in self.access["restrictions"].values()
            if one["module"] == module and (one["for"] == "all" or not self.who.roles.isdisjoint(one["for"]))
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
