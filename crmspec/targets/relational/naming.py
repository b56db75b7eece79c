"""Where expressions find things in the database: tables, columns, who is asking, what hangs on a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.expressions.sql import Unsupported
from crmspec.compiler.expressions.types import Record
from crmspec.compiler.system import SYSTEM_MODULES, system_columns
from crmspec.physical import literal, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.targets.relational.formulas import Formulas
    from crmspec.targets.relational.model import Json

_RECORD: Final = {column.name.removesuffix("_id"): column.name for column in system_columns("user_or_queue")}


COMPUTED: Final = ""
"""The module of columns that a view computes for itself."""


class Places:
    """Which column of which table holds what expressions read, module by module."""

    def __init__(self, manifest: Json, formulas: Formulas) -> None:
        self.formulas = formulas
        self._modules: Mapping[str, Json] = manifest["modules"]
        self._found: dict[str, dict[str, str]] = {}

    @cached_property
    def links(self) -> dict[str, Json]:
        """The tables beside those of modules, by the name that expressions know."""
        tables = [
            one
            for module in self._modules.values()
            for field_ in module["fields"].values()
            for one in field_.get("tables", ())
        ]
        return {one["name"]: one for one in tables}

    @cached_property
    def tagged(self) -> dict[str, list[Json]]:
        """For each category of tags, the tables that say which record carries which of them."""
        found: dict[str, list[Json]] = {}
        for module in self._modules.values():
            for field_ in module["fields"].values():
                for category in field_.get("category", ()) if field_["value"] == "tags" else ():
                    found.setdefault(category, []).extend(field_["tables"])
        return found

    def is_module(self, name: str) -> bool:
        """Whether this is a module of the blueprint, whose records can be deleted."""
        return name in self._modules

    def column(self, module: str, name: str) -> str:
        """The column, quoted."""
        return quoted(self.name(module, name))

    def name(self, module: str, name: str) -> str:
        """The column."""
        if module not in self._found:
            self._found[module] = self._columns(module)
        return self._found[module][name]

    def _columns(self, module: str) -> dict[str, str]:
        if module in SYSTEM_MODULES:
            told = SYSTEM_MODULES[module].items()
            return {name: f"{name}_id" if isinstance(type_, Record) else name for name, type_ in told}
        if module in self._modules:
            return _of_fields(self._modules[module]["fields"])
        columns = [one["name"] for one in self.links[module]["columns"]]
        return {called: one for one in columns for called in (one, one.removesuffix("_id"))}


def _of_fields(fields: Json) -> dict[str, str]:
    found = dict(_RECORD)
    for name, one in fields.items():
        columns = [column["name"] for column in one["columns"]]
        found |= {column: column for column in columns}
        found[name] = columns[0] if columns else name
    return found


@dataclass(frozen=True)
class Where:
    """The names of one place where an expression stands, in one database."""

    places: Places
    dialect: physical.Dialect
    base: str = ""
    level: int | None = None
    """Formulas up to this level can be read of other records; absent: all."""
    variables: Mapping[str, str] = field(default_factory=dict)

    def table(self, module: str) -> str:
        """The table of a module, or the view that knows its formulas."""
        return quoted(self.places.formulas.source(module, self.level))

    def column(self, module: str, field: str) -> str:
        """The column of a field."""
        return quoted(field) if module == COMPUTED else self.places.column(module, field)

    def variable(self, name: str) -> str:
        """The SQL of a variable."""
        if name not in self.variables:
            raise Unsupported(f"`{name}` is not known here")
        return self.variables[name]

    def system(self, table: str) -> str:
        """A system table."""
        return quoted(table)

    def live(self, module: str, alias: str) -> str:
        """Records that are deleted are left out of lists."""
        return f'{alias}."deleted_at" IS NULL' if self.places.is_module(module) else ""

    def test(self, kind: str, name: str, record: str) -> str:
        """Whether a record has a tag or consent, or the user a role or capability."""
        return str(getattr(self, f"_{kind}")(name, record))

    def _tag(self, name: str, record: str) -> str:
        category, _, tag = name.partition(".")
        named = f'"_tag"."category" = {self._word(category)} AND "_tag"."name" = {self._word(tag)}'
        tests = [self._carries(one, record, named) for one in self.places.tagged.get(category, ())]
        return " OR ".join(tests) if tests else "1 = 0"

    def _carries(self, table: Json, record: str, named: str) -> str:
        here = quoted(physical.identifier(table["name"]))
        whose, tag = (f"{here}.{quoted(one)}" for one in table["unique"])
        joined = f'{here} JOIN "_tag" ON "_tag"."id" = {tag}'
        return f"EXISTS (SELECT 1 FROM {joined} WHERE {whose} = {record} AND {named})"

    def _consent(self, name: str, record: str) -> str:
        """Given and not withdrawn; on another legal basis than consent, not withdrawn."""
        now = "now()" if self.dialect == "postgres" else "strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z'"
        tests = (
            f'"_consent"."record_id" = {record}',
            f'"_consent"."consent" = {self._word(name)}',
            '"_consent"."withdrawn_at" IS NULL',
            f'("_consent"."expires_at" IS NULL OR "_consent"."expires_at" > {now})',
        )
        given = f'EXISTS (SELECT 1 FROM "_consent" WHERE {" AND ".join(tests)})'
        ended = f'EXISTS (SELECT 1 FROM "_consent" WHERE {tests[0]} AND {tests[1]} AND "withdrawn_at" IS NOT NULL)'
        kind = f'"name" = {self._word(name)} AND "legal_basis" <> {self._word("consent")}'
        lawful = f'EXISTS (SELECT 1 FROM "_consent_kind" WHERE {kind})'
        return f"{given} OR ({lawful} AND NOT {ended})"

    def _role(self, name: str, _: str) -> str:
        if self.dialect == "postgres":
            return f'"fn__has_role"({self._word(name)})'
        user = self.variable("user")
        return f'EXISTS (SELECT 1 FROM "_user_role" WHERE "user_id" = {user} AND "role" = {self._word(name)})'

    def _capability(self, name: str, _: str) -> str:
        if self.dialect == "postgres":
            return f'"fn__has_capability"({self._word(name)})'
        held = '"_user_role" JOIN "_role_capability" USING ("role")'
        user = self.variable("user")
        return f'EXISTS (SELECT 1 FROM {held} WHERE "user_id" = {user} AND "capability" = {self._word(name)})'

    def _word(self, text: str) -> str:
        return literal(text, self.dialect)
