"""A view for each module that has formulas: its table, and the formulas computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.physical import quoted
from crmspec.targets.relational.views.view import BASE, Select

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.views.view import Sketcher, View


def views(sketcher: Sketcher) -> Iterator[View]:
    """The views through which formulas are read, lower levels first."""
    for name, module, level in sketcher.places.formulas.views():
        origin = sketcher.manifest["modules"][module]["id"]
        title = "every record with its formulas"
        yield sketcher.view(name, origin, title, lambda m=module, k=level: _reading(sketcher, m, k))  # type: ignore[misc]


def _reading(sketcher: Sketcher, module: str, level: int) -> Select:
    formulas = sketcher.places.formulas
    columns = [(name, f"{BASE}.{quoted(name)}") for name in sketcher.columns(module)]
    for name in formulas.known(module, level):
        value = sketcher.value(formulas.tree(module, name), formulas.level(module, name) - 1)
        columns += [(name, value)]
    return Select(columns, sketcher.source(module))
