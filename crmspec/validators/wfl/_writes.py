"""What workflows write to a record, and what is written about the same moment by others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.access.effects import effects_of
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.validators.wfl._events import wanted
from crmspec.validators.wfl._moments import possible
from crmspec.validators.wfl._occasions import no_change, occasion

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access.effects import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True, eq=False)
class Write:
    """One field that a step sets soon after its workflow has begun."""

    step: Effect
    field: str
    record: str
    """The record, as the step names it."""

    @property
    def value(self) -> Expr:
        """What it is set to."""
        return self.step.fields[self.field]

    @property
    def workflow(self) -> str:
        """The name of the workflow."""
        return self.step.owner.partition(":")[2]

    @property
    def place(self) -> Keys:
        """The place of the value; of the step, where the value is said elsewhere."""
        if self.step.verb == "update":
            return (*self.step.path, "update", "set", self.field)
        return (*self.step.path, self.step.verb)


@once
def writes(architecture: Architecture) -> Mapping[str, tuple[Write, ...]]:
    """By workflow, what it sets at once: not behind a `wait`, and under conditions that are understood."""
    found: dict[str, tuple[Write, ...]] = {}
    for owner, several in effects_of(architecture).items():
        kind, _, name = owner.partition(":")
        if kind == "workflow" and architecture.section("workflows")[name].active:
            found[name] = tuple(_writes(architecture, several))
    return found


def _writes(architecture: Architecture, several: tuple[Effect, ...]) -> Iterator[Write]:
    for one in several:
        if one.action != "updated" or one.whose == "made" or one.waits or one.decided or one.unclear:
            continue
        if one.verb not in {"update", "transition", "assign"} or any(_depends(each) for each in one.guards):
            continue
        record = _record(architecture, one)
        if record:
            yield from (Write(one, name, record) for name in one.fields)


def _depends(guard: Expr) -> bool:
    """Whether a condition asks for the result of an earlier step."""
    return any(part.op == "var" and part.args[0] != "user" for part in walk(guard))


def _record(architecture: Architecture, one: Effect) -> str:
    if one.whose == "own":
        return "record"
    placed = architecture.verbs.get(one.path)
    inlined = bool(one.via)
    return "" if inlined or placed is None else str(getattr(placed.model, one.verb).record)


def same_moment(one: Listener, other: Listener) -> bool:
    """Whether two triggers fire at the same moment, for the same record."""
    if one.module != other.module or one.module is None:
        return False
    if {one.verb, other.verb} <= {"changed", "updated"}:
        return not (one.fields and other.fields) or not one.fields.isdisjoint(other.fields)
    if one.verb != other.verb or one.verb in {"due", "recurring", "schedule", "button", "called", "webhook"}:
        return False
    return one.fields == other.fields and one.value == other.value if one.value else one.model == other.model


def moments(architecture: Architecture, one: str, other: str) -> list[tuple[Listener, Listener]]:
    """The triggers of two workflows that fire together."""
    known = listeners_by_workflow(architecture)
    return [(a, b) for a in known.get(one, ()) for b in known.get(other, ()) if same_moment(a, b)]


def together(architecture: Architecture, one: Write, other: Write, at: tuple[Listener, Listener]) -> bool:
    """Whether two writes may both be made at the moment at which these triggers fire."""
    conditions = [
        *wanted(architecture, one.workflow, one.step),
        *wanted(architecture, other.workflow, other.step),
    ]
    known = [each for listener in at for each in occasion(architecture, listener)]
    for condition in conditions:
        known += no_change(tuple(known), condition)
    return possible(architecture, *conditions, *known)
