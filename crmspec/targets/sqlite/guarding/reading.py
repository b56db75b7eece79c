"""Views of what the principal sees, under the names of the tables that they hide.

The first of each two views has the rows and the masks; only it reaches the table. Callers see the second.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.sqlite.guarding.reports import queries
from crmspec.targets.sqlite.guarding.rows import SHOWN, USER, all_of, any_of, private, word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Table
    from crmspec.targets.sqlite.guarding.rows import Rights

BARRED: Final = "\nlimit -1 offset 0"
"""Keeps the database from looking at anything else in a row before it has looked whether it is seen."""


class Reading:
    """Writes the views of a principal."""

    def __init__(self, rights: Rights) -> None:
        self._rights = rights
        self.rows: dict[str, str] = {}
        """For each view of rows, the query that it shows; without a bar."""
        self.shown: dict[str, str] = {}
        """The views that callers see, by name: what each shows."""
        self.opened: list[str] = []
        """The reports that may be opened."""
        for table in rights.planned.tables:
            if table.module:
                self._module(table)
            else:
                self._beside(table)
        self._own_writing()
        self._reports()
        for name, module, _ in rights.planned.places.formulas.views():
            self.shown[name] = f"select * from temp.{quoted(physical.table(module))}"

    def statements(self) -> Iterator[str]:
        """Every view."""
        for table in self._rights.planned.of_module.values():
            if table.module in self._led_to:
                yield seen_view(self._rights, table)
        for name, query in self.rows.items():
            yield f"create temp view {private(name)} as\n{query}"
        for name, query in self.shown.items():
            yield f"create temp view {quoted(name)} as\n{query}"

    @cached_property
    def _led_to(self) -> set[str]:
        """The modules that references of any kind lead to."""
        fields = (one for module in self._rights.modules.values() for one in module["fields"].values())
        found = {to for one in fields for to in one.get("references", ())}
        beside = (table for table in self._rights.planned.tables if not table.module)
        return found | {col.column.references or "" for table in beside for col in table.columns[1:]}

    def barred(self, *, barred: bool) -> Iterator[str]:
        """Make the views of rows anew, with a bar or without."""
        for name, query in self.rows.items():
            yield f"drop view temp.{private(name)}"
            yield f"create temp view {private(name)} as\n{query}{BARRED if barred else ''}"

    def _show(self, name: str, query: str) -> None:
        self.rows[name] = query
        self.shown[name] = f"select * from temp.{private(name)}"

    def _module(self, table: Table) -> None:
        module, formulas = table.module, self._rights.planned.places.formulas
        masks = Masks(self._rights, module)
        columns = [(col.name, masks.of_column(col.name)) for col in table.columns]
        columns += [(name, masks.of_field(name)) for name in formulas.modules.get(module, ())]
        shown = ",\n    ".join(masked(f"{SHOWN}.{quoted(name)}", mask, name) for name, mask in columns)
        source = quoted(formulas.source(module, None))
        seen = self._rights.seen(module, SHOWN)
        if seen == "0":
            nothing = ", ".join(f"null as {quoted(name)}" for name, _ in columns)
            self._show(table.name, f"select {nothing} where 0")
            return
        self._show(table.name, f"select\n    {shown}\nfrom main.{source} as {SHOWN}\nwhere {seen}")

    def _beside(self, table: Table) -> None:
        """What lies beside a record is seen where the record is, and its field in it."""
        owner = self._rights.table(table.owner)
        masks = Masks(self._rights, table.owner, quoted("o"))
        mask = masks.of_field(table.of_field) if table.of_field else "1"
        seen = all_of([self._rights.seen(table.owner, quoted("o")), mask])
        if seen == "0":
            nothing = ", ".join(f"null as {quoted(col.name)}" for col in table.columns)
            self._show(table.name, f"select {nothing} where 0")
            return
        test = (
            f"exists (select 1 from main.{quoted(owner.name)} as {quoted('o')}"
            f' where {quoted("o")}."id" = {SHOWN}.{quoted(table.primary[0])} and {seen})'
        )
        self._show(table.name, f"select * from main.{quoted(table.name)} as {SHOWN}\nwhere {test}")

    def _own_writing(self) -> None:
        mine = f'"created_by" = {USER} or "user_id" = {USER}'
        self._show("_share", f'select * from main."_share"\nwhere {mine}')
        self._show("_tag", 'select * from main."_tag"')

    def _reports(self) -> None:
        """A report shows what the system counts, to those who may open it."""
        every = queries(self._rights.manifest, self._rights.planned)
        for report in sorted(self._rights.named("reports")):
            for view in (physical.view("report", report), physical.derived("report", report, "before")):
                if view in every:
                    self.opened.append(view)
                    self._show(physical.derived(view, "opened"), every[view])


class Masks:
    """Where the fields of a module are seen, in a row that is."""

    def __init__(self, rights: Rights, module: str, row: str = SHOWN) -> None:
        self._holding = rights.holding(module, "read", row)
        self._fields = {
            one["name"]: name
            for name, field in rights.manifest["modules"][module]["fields"].items()
            for one in field["columns"]
        }

    def of_column(self, column: str) -> str:
        """Where a column is seen; what every record has comes with it."""
        field = self._fields.get(column)
        return self.of_field(field) if field else "1"

    def of_field(self, field: str) -> str:
        """Where a field is seen: in the rows of what opens it; 1 is everywhere, 0 nowhere."""
        opening = dict.fromkeys(one.test for one in self._holding if field in one.fields)
        return "1" if opening.keys() == {one.test for one in self._holding} else any_of(opening)


def masked(value: str, mask: str, name: str) -> str:
    """A column, shown where the mask says."""
    if mask == "1":
        return f"{value} as {quoted(name)}"
    return f"{'null' if mask == '0' else f'case when {mask} then {value} end'} as {quoted(name)}"


def seen_view(rights: Rights, table: Table) -> str:
    """The ids of the records that the principal sees, for references to be looked up in."""
    name = private(f"{table.name}~seen")
    seen = rights.seen(table.module, SHOWN)
    if seen == "0":
        return f'create temp view {name} as\nselect null as "id" where 0'
    return f'create temp view {name} as\nselect {SHOWN}."id" from main.{quoted(table.name)} as {SHOWN}\nwhere {seen}'


def opened_view(roles: frozenset[str]) -> str:
    """The records that somebody opened by hand to the principal."""
    named = ", ".join(map(word, sorted(roles))) or "null"
    return (
        f"create temp view {private('opened')} as\n"
        'select "module", "record_id", "access" from main."_share"\n'
        "where (\"until\" is null or \"until\" > strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z')\n"
        f'    and ("user_id" = {USER} or "role" in ({named})\n'
        f'        or "team_id" in (select "id" from temp.{private("teams")}))'
    )
