"""Automatic transitions that lead back to where they began."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.expressions.guards import compatible
from crmspec.compiler.expressions.ir import fields_read
from crmspec.compiler.facts import facts
from crmspec.validators.pip._flow import guard_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.architecture import Architecture
    from crmspec.validators.pip._flow import Flow, Move

_LONGEST = 6


def circles(architecture: Architecture, flow: Flow) -> Iterator[tuple[Move, ...]]:
    """The circles of automatic transitions that one record can go round, each from its first stage on."""
    moves = [one for one in flow.moves if one.said.automatic]
    order = list(flow.stages)
    for start in order if moves else ():
        for circle in _from(start, start, moves, ()):
            first = min(order.index(one.to) for one in circle)
            if first == order.index(start) and _turns(architecture, flow, circle):
                yield circle
                break


def _from(start: str, stage: str, moves: list[Move], way: tuple[Move, ...]) -> Iterator[tuple[Move, ...]]:
    """The ways from a stage back to the start, no stage twice."""
    been = {one.to for one in way}
    for one in moves:
        if stage in one.froms and one.to not in been and len(way) < _LONGEST:
            if one.to == start:
                yield (*way, one)
            else:
                yield from _from(start, one.to, moves, (*way, one))


def _turns(architecture: Architecture, flow: Flow, circle: tuple[Move, ...]) -> bool:
    """Whether one record can satisfy all guards of a circle, and goes on doing so."""
    guards = []
    for one in circle:
        guard = guard_of(architecture, one)
        if guard is None and one.said.guard:
            return False
        guards += [] if guard is None else [guard]
    read = {name for guard in guards for _, name in fields_read(guard)}
    changed = {name for one in circle for name in one.said.sets} | {flow.said.field_}
    return read.isdisjoint(changed) and compatible(*guards, facts=facts(architecture))
