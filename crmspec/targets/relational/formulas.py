"""Formulas: computed on reading, from the record itself and from others that may have formulas too.

A formula that reads another one of the same record has it put in its place. Those of other records are
read from a view; so that no two views need each other, each formula has a level: 1 where it reads no
formula of another record, else one more than the highest it reads. A view for a level knows the formulas
up to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.compiler.expressions.types import Decimal, Money, Percent, read_type

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json

Tree = list[Any]
Name = tuple[str, str]
_INSIDE = {"field": "outer", "self": "outer_self"}


class Formulas:
    """The formulas of a blueprint, by module and field."""

    def __init__(self, manifest: Json) -> None:
        self._trees: dict[Name, Tree] = {
            (module, name): _as_declared(field)
            for module, one in manifest["modules"].items()
            for name, field in one["fields"].items()
            if "expression" in field
        }
        self._inlined: dict[Name, Tree] = {}
        self._levels: dict[Name, int] = {}
        self.modules: dict[str, list[str]] = {}
        for module, name in self._trees:
            self.modules.setdefault(module, []).append(name)

    def tree(self, module: str, name: str) -> Tree:
        """The expression of a formula, other formulas of the same record put in their place."""
        found = self._inlined.get((module, name))
        if found is None:
            found = self._inlined[module, name] = self.inline(self._trees[module, name])
        return found

    def inline(self, tree: Tree) -> Tree:
        """Put the formulas of the record at hand in their place."""
        return self._inline(tree, inside=False) if self._trees else tree

    def _inline(self, tree: Tree, *, inside: bool) -> Tree:
        op = tree[0]
        if op == ("outer" if inside else "field") and (tree[2], tree[3]) in self._trees:
            own = self.tree(tree[2], tree[3])
            return _moved_inside(own) if inside else own
        return [
            self._inline(part, inside=deeper or inside) if isinstance(part, list) else part
            for part, deeper in _parts(tree)
        ]

    def level(self, module: str, name: str) -> int:
        """The level of a formula."""
        key = (module, name)
        if key not in self._levels:
            above = [self.level(*one) for one in self._of_others(self.tree(module, name))]
            self._levels[key] = 1 + max(above, default=0)
        return self._levels[key]

    def highest(self, module: str) -> int:
        """The level at which all formulas of a module are known."""
        return max((self.level(module, name) for name in self.modules.get(module, ())), default=0)

    def known(self, module: str, level: int) -> list[str]:
        """The formulas of a module that are known at a level."""
        return [name for name in self.modules.get(module, ()) if self.level(module, name) <= level]

    def source(self, module: str, level: int | None) -> str:
        """The table or view that knows the formulas of a module up to a level."""
        highest = self.highest(module)
        level = highest if level is None else min(level, highest)
        known = self.known(module, level)
        if not known:
            return physical.table(module)
        if level == highest:
            return physical.read_view(module)
        return physical.derived(module, "read", str(max(self.level(module, name) for name in known)))

    def views(self) -> Iterator[tuple[str, str, int]]:
        """Each view that is needed, as its name, its module and its level, in order of making."""
        found = [
            (level, module, self.source(module, level))
            for module in self.modules
            for level in sorted({self.level(module, name) for name in self.modules[module]})
        ]
        for level, module, name in sorted(found):
            yield name, module, level

    def _of_others(self, tree: Tree, *, inside: bool = False) -> Iterator[Name]:
        op = tree[0]
        if op == "get" and (tree[3], tree[4]) in self._trees:
            yield tree[3], tree[4]
        elif inside and op == "field" and (tree[2], tree[3]) in self._trees:
            yield tree[2], tree[3]
        for part, deeper in _parts(tree):
            if isinstance(part, list):
                yield from self._of_others(part, inside=inside or deeper)


def _parts(tree: Tree) -> Iterator[tuple[Any, bool]]:
    """What a node holds, and whether it is about a child."""
    listing = tree[0].startswith("list_")
    for at, part in enumerate(tree):
        yield part, listing and at > 2  # after the operator, the type and the list itself


def _moved_inside(tree: Tree) -> Tree:
    """Say about the record around what was said about the record at hand."""
    moved = [
        _moved_inside(part) if isinstance(part, list) and not deeper else part
        for part, deeper in _parts(tree)
    ]
    return [_INSIDE.get(tree[0], tree[0]), *moved[1:]]


def _as_declared(field: Json) -> Tree:
    """The expression of a formula in the type that the field says it returns."""
    tree: Tree = field["expression"]["ir"]
    wanted = field["value"]
    more = _scale(wanted) - _scale(tree[1])
    if more > 0:
        return ["mul", wanted, tree, ["lit", "integer", 10**more]]
    return ["div", wanted, tree, ["lit", "integer", 10**-more]] if more < 0 else tree


def _scale(spelt: str) -> int:
    type_ = read_type(spelt)
    return type_.scale if isinstance(type_, Decimal | Percent | Money) else 0
