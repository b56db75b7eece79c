"""A view as text, and what all kinds of views are drawn with."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.sql import Unsupported, filter_sql, to_sql
from crmspec.physical import quoted
from crmspec.targets.relational.naming import Where
from crmspec.targets.relational.text import comment
from crmspec.targets.relational.views.paths import Paths

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json, Plan
    from crmspec.targets.relational.tongue import Tongue

BASE: Final = quoted("r")
"""What the row at hand is called in every view."""


@dataclass(slots=True)
class View:
    """A view; ``own`` is one that each connection makes for itself, ``missing`` why there is none."""

    name: str
    origin: str
    title: str
    sql: str = ""
    own: bool = False
    missing: str = ""


@dataclass(slots=True)
class Select:
    """A query: what is shown under which name, of what, for which rows, in which order."""

    columns: list[tuple[str, str]]
    source: str
    tests: list[str] = field(default_factory=list)
    groups: int = 0
    """How many of the columns, from the first, it groups by."""
    order: list[str] = field(default_factory=list)
    limit: int | None = None
    joins: list[str] = field(default_factory=list)
    more: list[Select] = field(default_factory=list)
    """Further rows, of the same columns; order and limit are about all of them."""

    def text(self) -> str:
        """Lay the query out."""
        shown = ",\n".join(
            f"    {sql}" if name == "*" else f"    {sql} as {quoted(name)}" for name, sql in self.columns
        )
        parts = [f"select\n{shown}", f"from {self.source}", *self.joins]
        if self.tests:
            parts.append("where " + "\n    and ".join(self.tests))
        if self.groups:
            parts.append("group by " + ", ".join(str(at + 1) for at in range(self.groups)))
        parts += [f"union all\n{one.text()}" for one in self.more]
        if self.order:
            parts.append("order by " + ", ".join(self.order))
        if self.limit is not None:
            parts.append(f"limit {self.limit}")
        return "\n".join(parts)


def nested(inner: Select, alias: str) -> str:
    """A query as the source of another."""
    lines = "\n".join(f"    {line}" for line in inner.text().splitlines())
    return f"(\n{lines}\n) as {alias}"


class Sketcher:
    """Draws queries: renders expressions about the row at hand, finds sources and columns."""

    def __init__(self, manifest: Json, planned: Plan, tongue: Tongue) -> None:
        self.manifest = manifest
        self.places = planned.places
        self._tables = {one.module: one for one in planned.tables if one.module}
        self.tongue = tongue
        self._asking: Mapping[str, str] = tongue.asking

    @cached_property
    def paths(self) -> Paths:
        """Fields behind lookups."""
        return Paths(self.manifest)

    def where(self, level: int | None = None, base: str = BASE) -> Where:
        """The names of a view."""
        return Where(self.places, self.tongue.name, base, level, self._asking)

    def value(self, tree: Tree, level: int | None = None) -> str:
        """Render a value of the row at hand."""
        return to_sql(from_json(self.places.formulas.inline(tree)), self.tongue.sql, self.where(level))

    def condition(self, tree: Tree) -> str:
        """Render a condition on the row at hand."""
        return filter_sql(from_json(self.places.formulas.inline(tree)), self.tongue.sql, self.where())

    def live(self, module: str, condition: Json | None) -> list[str]:
        """The tests for the records of a module that are not deleted and for which a condition holds."""
        tests = [f"{BASE}.{quoted('deleted_at')} is null"]
        return [*tests, self.condition(condition["ir"])] if condition else tests

    def source(self, module: str) -> str:
        """The table of a module as the row at hand; its formulas are put in their place."""
        return f"{quoted(self.places.formulas.source(module, 0))} as {BASE}"

    def columns(self, module: str) -> list[str]:
        """The columns of a module's table."""
        return [col.name for col in self._tables[module].columns]

    def shown(self, module: str, path: str) -> list[tuple[str, str]]:
        """What is shown of a path: all columns of an own field, its linked records, or one value."""
        field = self.manifest["modules"][module]["fields"].get(path)
        if field is not None and field["columns"]:
            return [(one["name"], f"{BASE}.{quoted(one['name'])}") for one in field["columns"]]
        if field is not None and field.get("tables"):
            return [(path, self._linked(field["tables"][0]))]
        if field is None and "." not in path:
            column = self.places.name(module, path)
            return [(column, f"{BASE}.{quoted(column)}")]
        return [(self.paths.name(path), self.value(self.paths.tree(module, path)))]

    def _linked(self, table: Json) -> str:
        """A JSON list of what a table beside the module's own holds for the row at hand."""
        here = quoted(physical.identifier(table["name"]))
        whose, other = (f"{here}.{quoted(one)}" for one in table["unique"])
        listed = self.tongue.json_list.replace("{0}", other)
        return f"(select {listed} from {here} where {whose} = {BASE}.{quoted('id')})"

    def view(self, name: str, origin: str, title: str, draw: Callable[[], Select]) -> View:
        """Draw a view: for all, or where it asks who is looking, for each connection."""
        view = View(name, origin, title)
        try:
            view.sql = self._made(view, self.tongue.view, draw)
        except Unsupported as problem:
            self._for_one(view, draw, problem)
        return view

    def _for_one(self, view: View, draw: Callable[[], Select], problem: Unsupported) -> None:
        if self.tongue.own_asking is None:
            view.missing = problem.reason
            return
        self._asking = self.tongue.own_asking
        try:
            view.sql, view.own = self._made(view, self.tongue.own_view, draw), True
        except Unsupported as still:
            view.missing = still.reason
        finally:
            self._asking = self.tongue.asking

    def _made(self, view: View, start: str, draw: Callable[[], Select]) -> str:
        head = start.replace("{0}", quoted(view.name))
        return f"{comment(view.origin, view.title)}\n{head}\n{draw().text()};"
