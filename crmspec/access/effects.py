"""What each thing that writes does to records.

An *effect* is one change of one kind of record: a step of a workflow, what a transition, a form or an import
writes. What follows from it by itself (`on_save`, roll-ups, scores, automatic transitions) is asked with
:func:`follows`. What people edit by hand is no effect: see the rights of roles. Which triggers wait for what
is in `crmspec.access.listeners`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec.access._consequences import Consequences
from crmspec.access._effect import UNKNOWN, Effect
from crmspec.access._moves import moves
from crmspec.access._steps import conditions_at, effects_of_subflow, stepped, steps_by_declaration
from crmspec.access._ways_in import brought
from crmspec.compiler.architecture import Architecture, once

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__: Final = [
    "UNKNOWN",
    "Effect",
    "conditions_at",
    "effects",
    "effects_of",
    "effects_of_subflow",
    "effects_on",
    "follows",
    "moves",
    "steps_by_declaration",
]


@once
def effects(architecture: Architecture) -> tuple[Effect, ...]:
    """Everything that something does to records; subflows count where they are called."""
    return (*stepped(architecture), *brought(architecture))


@once
def effects_of(architecture: Architecture) -> Mapping[str, tuple[Effect, ...]]:
    """What each declaration does, by its id (`workflow:x`, `form:y`), in the order of its steps."""
    found: dict[str, list[Effect]] = {}
    for one in effects(architecture):
        found.setdefault(one.owner, []).append(one)
    return {owner: tuple(several) for owner, several in found.items()}


@once
def effects_on(architecture: Architecture) -> Mapping[str, tuple[Effect, ...]]:
    """What is done to the records of each module."""
    found: dict[str, list[Effect]] = {}
    for one in effects(architecture):
        found.setdefault(one.module, []).append(one)
    return {module: tuple(several) for module, several in found.items()}


@once
def _consequences(architecture: Architecture) -> Consequences:
    return Consequences(architecture)


def follows(architecture: Architecture, effect: Effect) -> tuple[Effect, ...]:
    """What an effect brings about by itself, each with the places that led to it in `via`."""
    return _consequences(architecture).of(effect)
