"""The rows of a report with figures: one for each group, then those that add up, and shares of a whole.

A total is made of the records, not of the rows above it: so that of a mean or a distinct count is right, and a
record with several values of a checklist counts once where those are not told apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.sql import to_sql
from crmspec.physical import quoted
from crmspec.targets.relational.views.figures import figures
from crmspec.targets.relational.views.groups import Group
from crmspec.targets.relational.views.view import Select, nested

if TYPE_CHECKING:
    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher

OVER: Final = physical.derived("totals", "over")
"""Which groups a row adds up over, as `grouping` of SQL says it: 0 for none, the lowest bit for the last."""
_ROW: Final = quoted("g")
_SHARE: Final = "decimal:18:6"
_WHOLE: Final = 1_000_000
Level = tuple[Group, ...]
"""The groups that are told apart in some rows."""


def tabulated(sketcher: Sketcher, one: Json, groups: list[Group], rows: Select) -> Select:
    """Lay out a report: its rows in order, so many as are wanted, then its totals."""
    report = _Report(sketcher, one, groups, rows)
    order = [_sorted(by) for by in one.get("order", ())]
    order += [f"{at + 1} nulls last" for at in range(len(groups))]
    first, *totals = _levels(groups, one.get("totals", "none"))
    if not totals:
        drawn = report.rows_of(first)
        drawn.order, drawn.limit = order, one.get("limit")
        return drawn
    drawn = report.numbered(first)
    if "limit" in one:
        drawn.order, drawn.limit = order, one["limit"]
        drawn = Select([("*", f"{_ROW}.*")], nested(drawn, _ROW))
    drawn.more = [report.numbered(level) for level in totals]
    drawn.order = [quoted(OVER), *order]
    return drawn


def _sorted(order: Json) -> str:
    way = "asc" if order.get("direction") == "ascending" else "desc"
    return f"{quoted(order['column'])} {way} nulls last"


def _levels(groups: list[Group], totals: str) -> list[Level]:
    """All groups; then what remains of them in totals: outer ones (`sub`), or none, by those across and in all."""
    down = [one for one in groups if not one.across]
    across = [one for one in groups if one.across]
    found = [
        (kept, (*down[:kept], *beside))
        for kept in range(len(down), -1, -1)
        for beside in ((across, []) if across else (across,))
    ]
    wanted = {"none": (), "sub": (True,), "grand": (False,), "both": (True, False)}[totals]
    return [found[0][1], *(level for kept, level in found[1:] if bool(kept) in wanted)]


@dataclass(frozen=True, slots=True)
class _Report:
    sketcher: Sketcher
    one: Json
    groups: list[Group]
    rows: Select

    def rows_of(self, level: Level) -> Select:
        """The figures of each group of a level, with their shares."""
        drawn = self._figures(level, {name: name for name in self.one["measures"]})
        shares = {name: one["share"] for name, one in self.one["measures"].items() if "share" in one}
        if not shares and len(level) == len(self.groups):
            return drawn
        columns = [
            (one.name, f"{_ROW}.{quoted(one.name)}" if one in level else "null") for one in self.groups
        ]
        columns += [(name, f"{_ROW}.{quoted(name)}") for name in self.one["measures"]]
        columns += [(physical.derived(name, "share"), self._share(name)) for name in shares]
        return Select(columns, nested(drawn, _ROW), joins=self._wholes(level, shares))

    def numbered(self, level: Level) -> Select:
        """The rows of a level, and which groups they add up over."""
        over = sum(1 << at for at, one in enumerate(reversed(self.groups)) if one not in level)
        drawn = self.rows_of(level)
        drawn.columns = [*drawn.columns, (OVER, str(over))]
        return drawn

    def _figures(self, level: Level, named: dict[str, str], prefix: str = "") -> Select:
        """Measures of groups, the measures under names of their own."""
        groups = [(prefix + one.name, one.sql) for one in level]
        measures = {name: self._tree(measure) for name, measure in named.items()}
        joins = [one.join for one in level if one.join]
        return figures(
            self.sketcher, groups, measures, Select([], self.rows.source, self.rows.tests, joins=joins)
        )

    def _tree(self, measure: str) -> Tree:
        tree: Tree = self.one["measures"][measure]["value"]["ir"]
        return tree

    def _wholes(self, level: Level, shares: dict[str, str]) -> list[str]:
        """What figures are shares of: those of the whole report, and of the group around."""
        found = []
        for kind, kept in (("total", ()), ("group", level[:-1])):
            named = {_whole(name): name for name, share in shares.items() if share == kind}
            if named:
                whole = nested(self._figures(kept, named, "around__"), quoted(kind))
                found.append(f"join {whole} on {self._together(kind, kept)}")
        return found

    def _together(self, kind: str, kept: Level) -> str:
        same = self.sketcher.tongue.same
        pairs = ((f"{quoted(kind, 'around__' + one.name)}", f"{_ROW}.{quoted(one.name)}") for one in kept)
        return " and ".join(f"{left} {same} {right}" for left, right in pairs) or "true"

    def _share(self, name: str) -> str:
        """A measure as a part of its whole; each with its table, which SQLite wants when columns are dropped later.

        It takes a bare name within a ``with`` for a text then, and rewrites the view so.
        """
        kind = self.one["measures"][name]["share"]
        named = {name: f"{_ROW}.{quoted(name)}", _whole(name): quoted(kind, _whole(name))}
        part, whole = (["var", self._tree(name)[1], one] for one in named)
        raised: Tree = ["mul", _SHARE, part, ["lit", "integer", _WHOLE]]
        tree = from_json(["div", _SHARE, raised, whole])
        return to_sql(tree, self.sketcher.tongue.sql, replace(self.sketcher.where(), variables=named))


def _whole(measure: str) -> str:
    return physical.derived(measure, "whole")
