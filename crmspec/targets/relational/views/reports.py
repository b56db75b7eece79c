"""A view for each report: its figures by group and period, or its list; and what they are compared with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.targets.relational.views import periods
from crmspec.targets.relational.views.groups import groups_of
from crmspec.targets.relational.views.lists import ordered, shown
from crmspec.targets.relational.views.totals import tabulated
from crmspec.targets.relational.views.view import Select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher, View


def views(sketcher: Sketcher) -> Iterator[View]:
    """The reports; one that compares has a second view, its earlier figures at the dates of the later."""
    for name, one in sketcher.manifest["reports"].items():
        title = one.get("label", name)
        view = physical.view("report", name)
        yield sketcher.view(view, one["id"], title, partial(_figures, sketcher, one))
        if "compare" in one.get("period", {}) and one.get("measures"):
            view, title = physical.derived("report", name, "before"), f"{title}, before"
            yield sketcher.view(view, one["id"], title, partial(_figures, sketcher, one, earlier=True))


def _figures(sketcher: Sketcher, one: Json, *, earlier: bool = False) -> Select:
    module = one["module"]
    tests = sketcher.live(module, one.get("where"))
    dated = _dated(sketcher, one, earlier=earlier)
    if dated is not None:
        tests += [sketcher.condition(test) for test in periods.window(one["period"], dated)]
    if not one.get("measures"):
        columns = shown(sketcher, module, one.get("columns", []))
        order = [
            ordered(sketcher, module, by["column"], by.get("direction", "descending"))
            for by in one.get("order", ())
        ]
        return Select(columns, sketcher.source(module), tests, order=order, limit=one.get("limit"))
    rows = Select([], sketcher.source(module), tests)
    return tabulated(sketcher, one, groups_of(sketcher, one, dated), rows)


def _dated(sketcher: Sketcher, one: Json, *, earlier: bool) -> Tree | None:
    """The date that counts; for the earlier figures, moved to the later ones they are compared with."""
    if "period" not in one:
        return None
    period = one["period"]
    field = sketcher.paths.tree(one["module"], period["field"])
    day = periods.day_of(field)
    return periods.moved(period, day) if earlier else day
