"""Which expressions belong to a step itself, and which results they use."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.syntax import Keys

SAFE: Final = frozenset({"is_null", "not_null", "coalesce", "if"})
"""Operations that are made for what may be null."""
CONDITIONS: Final = frozenset({"if", "only_if", "where", "unless"})


@once
def uses(architecture: Architecture) -> Mapping[Keys, tuple[tuple[Keys, Expr], ...]]:
    """The expressions of each step that are no conditions, by the step's path."""
    found: dict[Keys, list[tuple[Keys, Expr]]] = defaultdict(list)
    for path, several in architecture.expressions.items():
        if path[-1] in CONDITIONS:
            continue
        owner = _owner(architecture, path)
        if owner is not None:
            found[owner] += [(path, one.checked.expr) for one in several if one.checked.expr is not None]
    return {path: tuple(several) for path, several in found.items()}


def _owner(architecture: Architecture, path: Keys) -> Keys | None:
    """The innermost step or trigger that a path lies in."""
    for length in range(len(path) - 1, 3, -1):
        if path[:length] in architecture.verbs:
            return path[:length]
    return None


def variables(expr: Expr) -> Mapping[str, Expr]:
    """The variables that an expression needs: where one is null, so is what it yields, or it cannot be done."""
    if expr.op == "var":
        return {str(expr.args[0]): expr}
    if expr.op in SAFE:
        return {}
    found: dict[str, Expr] = {}
    for one in expr.operands:
        found.update(variables(one))
    return found
