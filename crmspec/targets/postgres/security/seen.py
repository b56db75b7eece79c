"""Views through which records are seen: each row somebody sees, with null for what they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.postgres.security.asking import AskingOnce
from crmspec.targets.postgres.security.roles import READER, SYSTEM, role_name
from crmspec.targets.postgres.security.rows import Rows, any_of, whole
from crmspec.targets.relational.text import comment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.guarding import Way
    from crmspec.targets.relational.model import Json, Plan, Table


def seen_view(name: str) -> str:
    """Name the view through which a table is seen."""
    return quoted(physical.derived(name, "seen"))


class Seen:
    """Draws the views."""

    def __init__(self, manifest: Json, planned: Plan) -> None:
        self._manifest = manifest
        self._planned = planned
        self._guarding = planned.guarding
        self.everything: dict[str, None] = {}
        """The tables of which the views read all rows."""

    def of_module(self, table: Table) -> str:
        """The view of a module: its columns, then its formulas."""
        view = _View(self._manifest, self._planned, table.module)
        fields = self._manifest["modules"][table.module]["fields"]
        of = {column["name"]: name for name, field in fields.items() for column in field["columns"]}
        columns = [
            (one.name, view.masked(of.get(one.name), f'"r".{quoted(one.name)}')) for one in table.columns
        ]
        formulas = self._planned.places.formulas.modules.get(table.module, [])
        columns += [(name, _own(view.masked(name, f'"f".{quoted(name)}'))) for name in formulas]
        joins = f'left join {_computed(table.module)} as "f" on "f"."id" = "r"."id"' if formulas else ""
        parts = [self._formulas(table, formulas)] if formulas else []
        parts.append(self._view(table, columns, f'{quoted(table.name)} as "r"', view.joins(joins)))
        self.everything |= view.asking.everything
        return "\n".join(parts)

    def of_beside(self, table: Table) -> str:
        """The view of a table beside a module's own: what belongs to a record and a field that are seen."""
        view = _View(self._manifest, self._planned, table.owner)
        test = view.test(table.of_field) if table.of_field else "true"
        columns = [(one.name, f'"b".{quoted(one.name)}') for one in table.columns]
        joined = f'"b".{quoted(table.primary[0])}'
        above = f'join {quoted(physical.table(table.owner))} as "r" on "r"."id" = {joined}'
        source = f'{quoted(table.name)} as "b"\n{above}'
        text = self._view(table, columns, source, view.joins(""), f"({test}) is true")
        self.everything |= view.asking.everything
        return text

    def _formulas(self, table: Table, formulas: list[str]) -> str:
        name, system = _computed(table.module), role_name(self._manifest, SYSTEM)
        told = ", ".join(quoted(one) for one in ("id", *formulas))
        source = quoted(self._planned.places.formulas.source(table.module, None))
        return (
            f"{comment(table.origin, 'its formulas, from all data')}\n"
            f"create view {name} as\nselect {told}\nfrom {source};\n"
            f"alter view {name} owner to {system};\n"
            f"grant select on {name} to {role_name(self._manifest, READER)};"
        )

    def _view(
        self, table: Table, columns: list[tuple[str, str]], source: str, joins: list[str], test: str = "true"
    ) -> str:
        name = seen_view(table.name)
        shown = ",\n".join(f"    {sql} as {quoted(called)}" for called, sql in columns)
        barrier = " with (security_barrier)" if test != "true" else ""
        lines = [f"create view {name}{barrier} as", f"select\n{shown}", f"from {source}", *joins]
        if test != "true":
            lines.append(f"where {test}")
        body = "\n".join(lines)
        return (
            f"{comment(table.origin, 'as it is seen')}\n{body};\n"
            f"alter view {name} owner to {role_name(self._manifest, READER)};"
        )

    def wholes(self, more: dict[str, None]) -> Iterator[str]:
        """The views of all rows that conditions read, whoever asks."""
        system, reader = role_name(self._manifest, SYSTEM), role_name(self._manifest, READER)
        tables = self._planned.by_name()
        for name in self.everything | more:
            view = quoted(physical.derived(name, "all"))
            shown = " *"
            if name in tables:  # a later table may hold more, and what a change left: none of that is shown
                shown = ",".join(f"\n    {quoted(one.name)}" for one in tables[name].columns)
            yield (
                f"{comment('system', f'all of `{name}`, for conditions')}\n"
                f"create view {view} as\nselect{shown}\nfrom {quoted(name)};\n"
                f"alter view {view} owner to {system};\ngrant select on {view} to {reader};"
            )


class _View:
    """What a view asks about each record of a module."""

    def __init__(self, manifest: Json, planned: Plan, module: str) -> None:
        self.asking = AskingOnce()
        self._module = module
        self._rows = Rows(manifest, planned, self.asking)
        self._ways = planned.guarding.ways(module, "read")
        self._all = _whom(self._ways)
        self._classes: dict[str, str] = {}
        self._tests: dict[tuple[bool, ...], str] = {}

    def masked(self, field: str | None, sql: str) -> str:
        """A value, where it is seen."""
        if field is None:
            return sql
        test = self.test(field)
        if test == "true":
            return sql
        name = self._classes.setdefault(test, quoted(f"c{len(self._classes) + 1}"))
        return f'case when "m".{name} then {sql} end'

    def test(self, field: str) -> str:
        """Whether a field is seen, of a record that is."""
        within = tuple([field in one.fields for one in self._ways])
        if within not in self._tests:
            self._tests[within] = self._test([one for one in self._ways if field in one.fields])
        return self._tests[within]

    def _test(self, ways: list[Way]) -> str:
        if _whom(ways) == self._all:
            return "true"
        return any_of(self._rows.way(self._module, one, '"r"', "read") for one in whole(ways))

    def joins(self, last: str) -> list[str]:
        """What stands beside the table."""
        tests = ",\n    ".join(f"{sql} as {name}" for sql, name in self._classes.items())
        once = "\n    offset 0" if "SELECT" in tests or "(select" in tests else ""
        masks = f'cross join lateral (\n    select\n    {tests}{once}\n) as "m"' if tests else ""
        return [one for one in (self.asking.source(), masks, last) if one]


def _whom(ways: list[Way]) -> set[tuple[object, ...]]:
    return {(repr(one.rows), one.roles, one.team, one.queue, one.by_hand) for one in whole(ways)}


def _own(formula: str) -> str:
    """Without the test a caller's function could be computed for a formula before the record is joined to it."""
    return f'case when "f"."id" = "r"."id" then {formula} end'


def _computed(module: str) -> str:
    return quoted(physical.derived(module, "computed"))
