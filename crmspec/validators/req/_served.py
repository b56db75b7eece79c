"""Which declarations serve each requirement, and which tests prove it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crmspec.compiler.syntax import Keys

TESTS = "tests"
SATISFIES = "satisfies"


class Serving(NamedTuple):
    """A declaration that serves a requirement, and why it does not count, if it does not."""

    path: Keys
    without: str
    """Why it does not do what it is for: `is deprecated`, `is not active`; empty where it does."""


class Served(NamedTuple):
    """What serves requirements and what proves them, by their names."""

    by: Mapping[str, list[Serving]]
    proved: Mapping[str, list[Keys]]


@once
def served(architecture: Architecture) -> Served:
    """Gather what names each requirement."""
    by: dict[str, list[Serving]] = defaultdict(list)
    proved: dict[str, list[Keys]] = defaultdict(list)
    for one in architecture.references:
        if one.kind != "requirement":
            continue
        name = one.target.partition(":")[2]
        if one.path[0] == TESTS:
            proved[name].append(one.path)
        elif SATISFIES in one.path:
            path = one.path[: one.path.index(SATISFIES)]
            by[name].append(Serving(path, _without(architecture, path)))
    return Served(by, proved)


def _without(architecture: Architecture, path: Keys) -> str:
    """Why what is declared at a path does nothing: it, or what it lies in, is out of use."""
    node: Any = architecture.section(str(path[0])).get(str(path[1]))
    every = [node]
    for step in path[2:]:
        node = _below(node, step)
        every.append(node)
    for one in every:
        if getattr(one, "deprecated", None):
            return "is deprecated"
        if getattr(one, "active", True) is False:
            return "is not active"
        if getattr(one, "retired", None) is True:
            return "is retired"
    return "rests on a waiver" if getattr(node, "waive", None) else ""


def _below(node: Any, step: str | int) -> Any:
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, (list, tuple)) and isinstance(step, int):
        return node[step] if step < len(node) else None
    return getattr(node, str(step), None)
