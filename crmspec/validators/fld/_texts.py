"""Which words free texts are compared with, and which they are set to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import walk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Reference
    from crmspec.compiler.syntax import Keys

QUOTE: Final = re.compile("[\"']")
_READS: Final = {"field": (0, 1), "outer": (0, 1), "old": (0, 1), "get": (1, 2)}
_SAME: Final = frozenset({"eq", "ne", "in"})
_ORDERED: Final = frozenset({"lt", "le", "gt", "ge"})


class Use(NamedTuple):
    """A free text meets a word that is written out."""

    module: str
    field: str
    word: str
    path: Keys
    ordered: bool = False


def comparisons(architecture: Architecture, holding: re.Pattern[str]) -> Iterator[Use]:
    """Comparisons of free texts with words, in expressions that hold something."""
    free = _free(architecture)
    for path, several in architecture.expressions.items():
        for one in several:
            expr = one.checked.expr if holding.search(one.source) else None
            if expr and any((read.module, read.field) in free for read in one.checked.reads):
                yield from _compared(expr, free, path)


def _free(architecture: Architecture) -> frozenset[tuple[str, str]]:
    return frozenset((module, name) for module, name, _ in architecture.fields_that(lambda kind: kind.free))


def _compared(expr: Expr, free: frozenset[tuple[str, str]], path: Keys) -> Iterator[Use]:
    for part in walk(expr):
        if part.op in _SAME or part.op in _ORDERED:
            fields = [read for one in part.operands if (read := _read(one)) in free]
            words = [one.value for one in part.operands if one.is_literal and isinstance(one.value, str)]
            for module, field in fields:
                for word in words:
                    yield Use(module, field, word, path, part.op in _ORDERED)


def _read(expr: Expr) -> tuple[str, str]:
    module, name = _READS.get(expr.op, (-1, -1))
    return (str(expr.args[module]), str(expr.args[name])) if module >= 0 else ("", "")


def assignments(architecture: Architecture) -> Iterator[Use]:
    """Words that free texts are set to."""
    texts = {
        path
        for path, type_ in architecture.literal_types.items()
        if type(type_) is types.Text and path[-1] != "default"
    }
    if not texts:
        return
    free = _free(architecture)
    for one in written_out(architecture):
        if one.path in texts:
            module, _, name = one.target.removeprefix("field:").partition(".")
            word = value_at(architecture, one.path) if (module, name) in free else None
            if isinstance(word, str):
                yield Use(module, name, word, one.path)


@once
def written_out(architecture: Architecture) -> tuple[Reference, ...]:
    """The fields that are set to what is written out."""
    places = architecture.literal_types
    return tuple(
        one
        for one in architecture.references
        if one.kind == "field" and isinstance(one.path[-1], str) and one.path in places
    )


def value_at(architecture: Architecture, path: Keys) -> Any:
    """The value at a path, as the file has it."""
    tree = architecture.blueprint.trees[str(path[0]), str(path[1])]
    node: Any = tree.root
    for step in architecture.blueprint.counted(path):
        if isinstance(node, dict):
            node = node.get(step, node)  # a shorthand has no such key: what it stands for is the value itself
        elif isinstance(node, list) and isinstance(step, int) and step < len(node):
            node = node[step]
    return node
