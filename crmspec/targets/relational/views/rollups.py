"""A view for each roll-up: what it is for every record, made anew from the children.

The runtime keeps the stored figure in the transaction that changes a child. This view says what it should be.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.physical import quoted
from crmspec.targets.relational.views.view import BASE, Select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher, View

_TRUE = ["lit", "boolean", True]


def rollups(manifest: Json) -> Iterator[tuple[str, str, Json]]:
    """Every roll-up, as its module, its name and its field."""
    for module, one in manifest["modules"].items():
        for name, field in one["fields"].items():
            if "of" in field:
                yield module, name, field


def view_name(module: str, name: str) -> str:
    """The view that makes a roll-up anew."""
    return physical.view("rollup", f"{module}__{name}")


def views(sketcher: Sketcher) -> Iterator[View]:
    """The roll-ups."""
    for module, name, field in rollups(sketcher.manifest):
        draw = partial(_figures, sketcher, module, field)
        yield sketcher.view(view_name(module, name), field["id"], "what it should be", draw)


def _figures(sketcher: Sketcher, module: str, field: Json) -> Select:
    value = sketcher.value(_tree(sketcher, module, field))
    return Select([("id", f"{BASE}.{quoted('id')}"), ("value", value)], sketcher.source(module))


def _tree(sketcher: Sketcher, module: str, field: Json) -> Tree:
    """The figure as an expression about the record at hand."""
    called, spelt = _collection(sketcher.manifest, sketcher.manifest["modules"][module], field)
    children: Tree = ["children", spelt, ["self", f"record:{module}", module], module, called]
    where: Tree = field["where"]["ir"] if "where" in field else _TRUE
    function = field.get("function", "count")
    if function == "count":
        return ["list_count", "integer", children, where]
    value = sketcher.paths.tree(field["of"], field["field"])
    if function != "average":
        return [f"list_{function}", field["value"], children, value, where]
    return _average(field["value"], children, value, where)


def _average(spelt: str, children: Tree, value: Tree, where: Tree) -> Tree:
    """A mean; of whole numbers it has two digits after the point."""
    present: Tree = ["and", "boolean", ["not_null", "boolean", value], where]
    total: Tree = ["list_sum", value[1], children, value, where]
    if value[1].startswith("integer"):
        total = ["mul", spelt, total, ["lit", "integer", 100]]
    return ["div", spelt, total, ["list_count", "integer", children, present]]


def _collection(manifest: Json, owner: Json, field: Json) -> tuple[str, str]:
    """The collection of children that a roll-up is over, and how its type is spelt."""
    kind, *pointing = manifest["modules"][field["of"]]["fields"][field["via"]]["value"].split(":")
    between = pointing[2:3] if kind == "records" else [field["via"]]
    for called, spelt in owner["collections"].items():
        _, child, via, *link = spelt.split(":")
        if child == field["of"] and (link[:1] or [via]) == between:
            return called, spelt
    raise AssertionError(field["id"])
