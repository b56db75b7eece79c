"""Figures over groups of records, in up to three layers, so that none is computed twice.

What is added up is computed with each record where it is more than a field; aggregates are made of groups;
a figure made of several aggregates, such as a ratio, is computed from those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.sql import to_sql
from crmspec.physical import quoted
from crmspec.targets.relational.naming import COMPUTED
from crmspec.targets.relational.views.view import BASE, Select, nested

if TYPE_CHECKING:
    from crmspec.targets.relational.formulas import Tree
    from crmspec.targets.relational.views.view import Sketcher

_FEW: Final = 8
"""So many parts make what is added up worth computing once."""
_GROUPED: Final = quoted("g")
_TEXT: Final = re.compile(r"'(?:[^']|'')*'")
_READ: Final = re.compile(rf'{re.escape(BASE)}\."([^"]+)"')


@dataclass(slots=True)
class _Layers:
    inputs: dict[str, tuple[str, Tree]] = field(default_factory=dict)
    aggregates: dict[str, tuple[str, Tree]] = field(default_factory=dict)


def figures(
    sketcher: Sketcher, groups: list[tuple[str, str]], measures: dict[str, Tree], rows: Select
) -> Select:
    """Compute measures of the groups of some rows."""
    layers = _Layers()
    inlined = {name: sketcher.places.formulas.inline(tree) for name, tree in measures.items()}
    outer = {name: _split(tree, name, layers) for name, tree in inlined.items()}
    made = [(name, _sql(sketcher, tree, BASE)) for name, tree in layers.aggregates.values()]
    grouped = Select([*groups, *made], rows.source, rows.tests, len(groups), joins=rows.joins)
    if layers.inputs:
        computed = {name: sketcher.value(tree) for name, tree in layers.inputs.values()}
        _compute_first(grouped, computed)
    if all(tree[0] == "field" and tree[3] == name for name, tree in outer.items()):
        return grouped
    columns = [(name, f"{_GROUPED}.{quoted(name)}") for name, _ in groups]
    columns += [(name, _sql(sketcher, tree, _GROUPED)) for name, tree in outer.items()]
    return Select(columns, nested(grouped, _GROUPED))


def _compute_first(grouped: Select, computed: dict[str, str]) -> None:
    """Compute values with each record, beside the columns that are read; each by name.

    PostgreSQL takes a ``*`` for the columns there are when the view is made, and holds on to all of them.
    """
    text = _TEXT.sub("", "\n".join([*(sql for _, sql in grouped.columns), *grouped.joins]))
    read = sorted({one for one in _READ.findall(text) if one not in computed})
    columns = [*((one, f"{BASE}.{quoted(one)}") for one in read), *computed.items()]
    inner = Select(columns, grouped.source, grouped.tests)
    grouped.source, grouped.tests = nested(inner, BASE), []


def _sql(sketcher: Sketcher, tree: Tree, base: str) -> str:
    return to_sql(from_json(tree), sketcher.tongue.sql, sketcher.where(base=base))


def _split(tree: Tree, name: str, layers: _Layers) -> Tree:
    """Take the aggregates out of a measure; each is named once, after the measure it comes from."""
    if not tree[0].startswith("agg_"):
        return [_split(part, name, layers) if isinstance(part, list) else part for part in tree]
    whole = [*tree[:2], _input(tree[2], layers)]
    key = repr(whole)
    if key not in layers.aggregates:
        taken = {one for one, _ in layers.aggregates.values()}
        called = name if name not in taken else f"{name}__{len(taken) + 1}"
        layers.aggregates[key] = (called, whole)
    return ["field", tree[1], COMPUTED, layers.aggregates[key][0]]


def _input(tree: Tree, layers: _Layers) -> Tree:
    """What is added up: as it is where that is short, else computed with the record."""
    if _size(tree) <= _FEW:
        return tree
    name, _ = layers.inputs.setdefault(repr(tree), (f"input__{len(layers.inputs) + 1}", tree))
    return ["field", tree[1], COMPUTED, name]


def _size(tree: Tree) -> int:
    return 1 + sum(_size(part) for part in tree if isinstance(part, list))
