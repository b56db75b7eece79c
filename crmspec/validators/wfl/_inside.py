"""The steps and the expressions of each declaration, found once for all who ask."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


@once
def _steps(architecture: Architecture) -> Mapping[Keys, list[Placed]]:
    found: dict[Keys, list[Placed]] = defaultdict(list)
    for path, one in architecture.verbs.items():
        found[path[:2]].append(one)
    return found


@once
def _expressions(architecture: Architecture) -> Mapping[Keys, list[tuple[Keys, Expr]]]:
    found: dict[Keys, list[tuple[Keys, Expr]]] = defaultdict(list)
    for path, several in architecture.expressions.items():
        found[path[:2]] += [(path, one.checked.expr) for one in several if one.checked.expr is not None]
    return found


def steps_under(architecture: Architecture, path: Keys) -> list[Placed]:
    """The steps and triggers at a path or below it."""
    return [one for one in _steps(architecture).get(path[:2], ()) if one.path[: len(path)] == path]


def expressions_under(architecture: Architecture, path: Keys) -> list[tuple[Keys, Expr]]:
    """The expressions at a path or below it, with their places."""
    return [one for one in _expressions(architecture).get(path[:2], ()) if one[0][: len(path)] == path]
