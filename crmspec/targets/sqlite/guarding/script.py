"""Everything that a guarded connection makes for its principal, as statements."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from crmspec.physical import quoted
from crmspec.targets.sqlite import views
from crmspec.targets.sqlite.guarding.beside import beside, system
from crmspec.targets.sqlite.guarding.deciding import Changing
from crmspec.targets.sqlite.guarding.reading import Reading, opened_view
from crmspec.targets.sqlite.guarding.rows import MARK, SHOWN, Rights, private

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Plan
    from crmspec.targets.sqlite.guarding.rows import Who

Json = dict[str, Any]


@dataclass
class Script:
    """What is made, and what callers may do with it."""

    rights: Rights
    before: list[str] = field(default_factory=list)
    """Views of rows, and triggers."""
    barred: list[str] = field(default_factory=list)
    free: list[str] = field(default_factory=list)
    """Make the views of rows anew, with a bar and without."""
    shown: frozenset[str] = frozenset()
    """The views that callers may read."""
    lists: frozenset[str] = frozenset()
    """Those of them that are lists and pictures of records."""
    opened: frozenset[str] = frozenset()
    """The reports that they may open, as the file has them."""
    writable: dict[str, frozenset[str]] = field(default_factory=dict)
    """Into which of them they may `insert`, which they may `update`, from which they may `delete`."""
    limits: dict[str, list[tuple[frozenset[str], int]]] = field(default_factory=dict)
    """For each module, the grants of mass updates: fields, and how many records."""
    columns: dict[str, dict[str, str]] = field(default_factory=dict)
    """For each module, the fields that its columns belong to."""


def script(manifest: Json, planned: Plan, who: Who) -> Script:
    """Write everything for principals of whom this is so."""
    rights = Rights(manifest, planned, who)
    reading, made = Reading(rights), Script(rights)
    lists = list(_lists(manifest, planned))
    texts = [text for _, text in lists]
    made.before = [opened_view(who.roles), *reading.statements(), *_looked_into(texts), *texts]
    made.opened = frozenset(reading.opened)
    made.barred, made.free = list(reading.barred(barred=True)), list(reading.barred(barred=False))
    made.shown = frozenset([*reading.shown, *(name for name, _ in lists), "_principal"])
    made.lists = frozenset(name for name, _ in lists)
    written: dict[str, set[str]] = {"insert": set(), "update": set(), "delete": set()}
    for table, what, text in _triggers(rights, made):
        written[what].add(table)
        made.before.append(text)
    made.writable = {what: frozenset(names) for what, names in written.items()}
    return made


def _triggers(rights: Rights, made: Script) -> Iterator[tuple[str, str, str]]:
    for table in rights.planned.tables:
        if table.module:
            changing = Changing(rights, table)
            for what, text in changing.statements():
                yield table.name, what, text
            made.limits[table.module] = [(one.fields, one.at_most) for one in changing.limits()]
            made.columns[table.name] = {
                column: name for name, columns in changing.columns.items() for column in columns
            }
        else:
            for what, text in beside(rights, table):
                yield table.name, what, text
    yield from system(rights)


def _lists(manifest: Json, planned: Plan) -> Iterator[tuple[str, str]]:
    """The lists and pictures that people look at, over what the principal sees."""
    from crmspec.targets.relational.views import lists, records
    from crmspec.targets.relational.views.view import Sketcher

    sketcher = Sketcher(manifest, planned, views.TONGUE)
    for part in (lists, records):
        for one in part.views(sketcher):
            if one.sql:
                _, _, body = one.sql.removesuffix(";").partition(f"view {quoted(one.name)} as\n")
                yield one.name, f"create temp view {quoted(one.name)} as\n{_SYSTEM.sub(_instead, body)}"


_SYSTEM: Final = re.compile(r'\b(from|join) "(_[a-z_]+)"(?! as\b)|\b(from|join) "(_[a-z_]+)"', re.IGNORECASE)
"""Where a list looks into what is the system's: who somebody is, whether they agreed, what a tag is called."""


def _instead(found: re.Match[str]) -> str:
    if found[2]:
        return f"{found[1]} temp.{private(found[2])} as {quoted(found[2])}"
    return f"{found[3]} temp.{private(found[4])}"


def _looked_into(lists: list[str]) -> Iterator[str]:
    """Views of what is the system's, for lists."""
    names = sorted({name for text in lists for name in _MARKED.findall(text)} - {"_tag"})
    for name in names:
        yield f"create temp view {private(name)} as\nselect * from main.{quoted(name)}"


_MARKED: Final = re.compile(rf'temp\."(_[a-z_]+){MARK}"')


def flags(
    rights: Rights, module: str, operation: str
) -> tuple[str, list[frozenset[str]], list[frozenset[str]]]:
    """A query for what an operation covers on one record: whether it is seen, by which grants, by what it is read."""
    row = SHOWN
    held, read = rights.holding(module, operation, row), rights.holding(module, "read", row)
    tests = ", ".join(one.test for one in (*held, *read)) or "1"
    table = quoted(rights.table(module).name)
    seen = rights.seen(module, row)
    query = f'select {seen}, {tests} from main.{table} as {row} where {row}."id" = ?'
    return query, [one.fields for one in held], [one.fields for one in read]
