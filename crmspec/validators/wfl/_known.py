"""What is certain where a step is done: which conditions hold, which results are there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access.control import START, Edge, Flow, Node, flows
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import implies, not_true
from crmspec.compiler.expressions.ir import TRUE, Expr
from crmspec.compiler.facts import condition, facts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.compiler.syntax import Keys

Test = tuple[Expr, bool]
"""A condition, and whether it holds."""
COMPARED: Final = frozenset(
    {"eq", "ne", "lt", "le", "gt", "ge", "in", "add", "sub", "mul", "get", "not_null"}
)
"""Operations that give null where an operand is null, or false."""


class At(NamedTuple):
    """What is certain at a node."""

    tests: frozenset[Test]
    made: frozenset[str]
    """The results of earlier steps that are there on every way."""


class Maker(NamedTuple):
    """A step that makes a result."""

    path: Keys
    verb: str
    model: Any


class Ways(NamedTuple):
    """A flow, what is certain at its nodes, and what makes its results."""

    flow: Flow
    at: Mapping[int, At]
    makers: Mapping[str, tuple[Maker, ...]]


@once
def ways(architecture: Architecture) -> Mapping[Keys, Ways]:
    """What is certain in every flow, by the path of its steps."""
    return {at: _ways(architecture, flow) for at, flow in flows(architecture).items()}


def _ways(architecture: Architecture, flow: Flow) -> Ways:
    binds = {node.path: _bound(architecture, node) for _, node in flow.steps()}
    makers: dict[str, tuple[Maker, ...]] = {}
    for _, node in flow.steps():
        for name in binds[node.path]:
            makers[name] = (*makers.get(name, ()), Maker(node.path, node.verb, node.model))

    def along(edge: Edge, node: Node, known: At) -> At:
        if edge.test is not None:
            test = condition(architecture, edge.test)
            return At(known.tests | {(test, edge.holds)}, known.made) if test is not None else known
        if edge.sort in {"done", "outcome"} and node.verb:
            return At(known.tests, known.made | binds[node.path])
        return known

    first = condition(architecture, (*flow.path, "if")) if flow.path[0] == "workflows" else None
    start = At(frozenset({(first, True)} if first is not None else ()), frozenset())
    return Ways(flow, flow.known(start, along, _both), makers)


def _bound(architecture: Architecture, node: Node) -> frozenset[str]:
    """The results of a step; those of a loop's steps are no result of the loop."""
    placed = architecture.verbs.get(node.path)
    return frozenset(placed.model.binds(placed.context)) if placed else frozenset()


def _both(one: At, other: At) -> At:
    return At(one.tests & other.tests, one.made & other.made)


def known(at: At) -> tuple[Expr, ...]:
    """The conditions that are certain, as conditions that hold."""
    return tuple(expr if holds else not_true(expr) for expr, holds in at.tests)


def follows(architecture: Architecture, at: At, wanted: Expr) -> bool:
    """Whether a condition certainly holds at a node."""
    if (wanted, True) in at.tests:
        return True
    given = known(at)
    return bool(given) and implies(TRUE, wanted, *given, facts=facts(architecture))


def filled(at: At, value: Expr) -> bool:
    """Whether what is certain at a node says that a value is not null."""
    return any(_filled(expr, value, holds=holds) for expr, holds in at.tests)


def _filled(expr: Expr, value: Expr, *, holds: bool) -> bool:
    match expr.op:
        case "and" | "or":
            parts = [_filled(part, value, holds=holds) for part in expr.operands]
            return any(parts) if holds is (expr.op == "and") else all(parts)
        case "not":
            return _filled(expr.operands[0], value, holds=not holds)
        case "is_null":
            return not holds and _needs(expr.operands[0], value)
        case "not_null":
            return holds and _needs(expr.operands[0], value)
    return holds and expr.op in COMPARED and any(_needs(one, value) for one in expr.operands)


def _needs(expr: Expr, value: Expr) -> bool:
    """Whether an expression is null wherever a value is."""
    if expr == value:
        return True
    return expr.op in COMPARED - {"in", "not_null"} and any(_needs(one, value) for one in expr.operands)


def nodes(found: Ways) -> Iterator[tuple[Node, At]]:
    """The steps that can be reached, with what is certain there."""
    for number, node in found.flow.steps():
        if number in found.at and number != START:
            yield node, found.at[number]
