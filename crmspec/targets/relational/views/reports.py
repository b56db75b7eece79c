"""A view for each report: its figures by group and period, or its list; and what they are compared with."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.views import periods
from crmspec.targets.relational.views.figures import figures
from crmspec.targets.relational.views.lists import ordered, shown
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
    groups = _apart(list(_groups(sketcher, one, dated)), one["measures"])
    measures = {name: value["value"]["ir"] for name, value in one["measures"].items()}
    drawn = figures(sketcher, groups, measures, Select([], sketcher.source(module), tests))
    drawn.order = [_sorted(order) for order in one.get("order", ())]
    drawn.order += [str(at + 1) for at in range(len(groups))]
    drawn.limit = one.get("limit")
    return drawn


def _sorted(order: Json) -> str:
    way = "asc" if order.get("direction") == "ascending" else "desc"
    return f"{quoted(order['column'])} {way} nulls last"


def _dated(sketcher: Sketcher, one: Json, *, earlier: bool) -> Tree | None:
    """The date that counts; for the earlier figures, moved to the later ones they are compared with."""
    if "period" not in one:
        return None
    period = one["period"]
    field = sketcher.paths.tree(one["module"], period["field"])
    day = periods.day_of(field)
    return periods.moved(period, day) if earlier else day


def _groups(sketcher: Sketcher, one: Json, dated: Tree | None) -> Iterator[tuple[str, str]]:
    """What it groups by: the period, then each group, down and across, under the name of its field."""
    if dated is not None and "by" in one["period"]:
        week = sketcher.manifest["crm"]["week_starts"]
        yield "period", sketcher.value(periods.start(one["period"]["by"], dated, week))
    for at, group in enumerate((*one.get("group", ()), *one.get("across", ()))):
        tree = group["by"]["ir"]
        yield _called(tree) or f"group_{at + 1}", sketcher.value(tree)


def _called(tree: Tree) -> str:
    """The name of a field, or of a path to one; empty for what is computed."""
    if tree[0] == "field":
        return str(tree[3])
    if tree[0] == "get":
        before = _called(tree[2])
        return physical.derived(before, tree[4]) if before else ""
    return ""


def _apart(groups: list[tuple[str, str]], measures: Json) -> list[tuple[str, str]]:
    """Keep names apart: a group that is called like a figure, or like another group, gives way."""
    found: dict[str, str] = {}
    for name, sql in groups:
        free = name not in measures and name not in found
        found[name if free else physical.derived("group", str(len(found) + 1), name)] = sql
    return list(found.items())
