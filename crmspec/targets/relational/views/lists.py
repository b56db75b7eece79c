"""A view for each list, board, tree or calendar: its rows and columns."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.views.view import BASE, Select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher, View


def views(sketcher: Sketcher) -> Iterator[View]:
    """The lists."""
    for name, one in sketcher.manifest["views"].items():
        if one["kind"] != "record":
            draw = partial(_rows, sketcher, one)
            yield sketcher.view(physical.view("view", name), one["id"], one.get("label", ""), draw)


def shown(sketcher: Sketcher, module: str, paths: list[str]) -> list[tuple[str, str]]:
    """The id, and the columns of paths, each once."""
    columns = {"id": f"{BASE}.{quoted('id')}"}
    for path in paths:
        for name, sql in sketcher.shown(module, path):
            columns.setdefault(name, sql)
    return list(columns.items())


def _rows(sketcher: Sketcher, one: Json) -> Select:
    module = one["module"]
    placing = [one[key] for key in ("group_by", "parent", "date") if key in one]
    if "pipeline" in one:
        placing.append(sketcher.manifest["pipelines"][one["pipeline"]]["field"])
    columns = shown(sketcher, module, [*one.get("columns", ()), *placing])
    order = [ordered(sketcher, module, by["field"], by.get("direction")) for by in one.get("order", ())]
    return Select(columns, sketcher.source(module), sketcher.live(module, one.get("where")), order=order)


def ordered(sketcher: Sketcher, module: str, path: str, way: str | None) -> str:
    """What decides the order of rows: a path of a module's records; nothing comes last either way."""
    sql = sketcher.value(sketcher.paths.tree(module, path))
    return f"{sql} desc nulls last" if way == "descending" else f"{sql} nulls last"
