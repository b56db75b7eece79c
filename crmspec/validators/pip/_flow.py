"""Pipelines as graphs: their moves between stages, and the other ways in which a record gets into a stage."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access.effects import effects_on
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.fold import fold
from crmspec.compiler.expressions.guards import satisfiable
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.access.effects import Effect
    from crmspec.compiler.model.pipeline import Pipeline, Stage, Transition
    from crmspec.compiler.syntax import Keys

ANYWHERE: Final = "*"
"""A value that is not known before the CRM runs: any stage."""


class Move(NamedTuple):
    """One transition, with the stages that it leaves written out."""

    name: str
    said: Transition
    froms: tuple[str, ...]
    to: str
    path: Keys

    @property
    def guard(self) -> Keys:
        """Where its guard stands."""
        return (*self.path, "guard")


class Flow(NamedTuple):
    """One pipeline."""

    name: str
    said: Pipeline
    moves: tuple[Move, ...]
    whole: bool
    """Whether all its transitions name stages that are there."""

    @property
    def path(self) -> Keys:
        """Where it is declared."""
        return ("pipelines", self.name)

    @property
    def stages(self) -> Mapping[str, Stage]:
        """Its stages, in order."""
        return self.said.stages

    @property
    def initial(self) -> tuple[str, ...]:
        """The stages in which records start."""
        return tuple(name for name, one in self.stages.items() if one.initial)

    def stage(self, name: str) -> Keys:
        """Where a stage is declared."""
        return (*self.path, "stages", name)

    def reached(self, starts: Iterable[str], *, without: str = "") -> set[str]:
        """The stages that transitions lead to, from some stages on; the starts are among them."""
        found = set(starts) - {without}
        while True:
            more = {
                one.to for one in self.moves if one.to != without and not found.isdisjoint(one.froms)
            } - found
            if not more:
                return found
            found |= more


@once
def flows(architecture: Architecture) -> tuple[Flow, ...]:
    """The pipelines that the blueprint itself declares."""
    found = []
    for name, said in architecture.section("pipelines").items():
        if not architecture.is_shared(("pipelines", name)):
            moves = tuple(_moves(name, said))
            found.append(Flow(name, said, moves, len(moves) == len(said.transitions) and _named(said)))
    return tuple(found)


def _named(said: Pipeline) -> bool:
    return all(one == "any" or one in said.stages for move in said.transitions.values() for one in move.from_)


def _moves(name: str, said: Pipeline) -> Iterator[Move]:
    for called, one in said.transitions.items():
        if one.to in said.stages:
            froms = (
                [stage for stage in said.stages if stage != one.to]
                if "any" in one.from_
                else [stage for stage in one.from_ if stage in said.stages]
            )
            yield Move(called, one, tuple(froms), one.to, ("pipelines", name, "transitions", called))


def stage_is(architecture: Architecture, flow: Flow, *stages: str) -> Expr:
    """The condition that a record is in one of some stages."""
    value = value_of(architecture, flow.said.module, flow.said.field_)
    return Expr("in", BOOLEAN, (value, *(literal(one, value.type) for one in stages)))


def filled(architecture: Architecture, flow: Flow, fields: Iterable[str]) -> tuple[Expr, ...]:
    """The conditions that fields are filled."""
    values = (value_of(architecture, flow.said.module, name) for name in fields)
    return tuple(Expr("not_null", BOOLEAN, (value,)) for value in values)


def placed(architecture: Architecture, flow: Flow) -> Iterator[tuple[str, Effect | None, Keys]]:
    """The stages into which a record is put without a transition: by what, and where that is said."""
    module, field = flow.said.module, flow.said.field_
    for one in effects_on(architecture).get(module, ()):
        if field in one.named and one.verb != "transition":
            yield _stage_of(one.fields.get(field)), one, one.path
    declared = architecture.modules.get(module)
    if declared and field in declared.fields and isinstance(declared.fields[field].default, str):
        default = declared.fields[field].default
        yield _written(default), None, (*architecture.field_path(module, field), "default")
    for called, one in architecture.section("record_types").items():
        if one.module == module and field in one.defaults:
            yield _written(one.defaults[field]), None, ("record_types", called, "defaults", field)
    for called, one in architecture.section("records").items():
        if one.module == module and field in one.set:
            yield _written(one.set[field]), None, ("records", called, "set", field)


def _stage_of(value: Expr | None) -> str:
    return str(value.value) if value is not None and value.is_literal else ANYWHERE


def _written(value: object) -> str:
    return ANYWHERE if not isinstance(value, str) or value.startswith("=") else value


def leaves(architecture: Architecture, flow: Flow, stage: str) -> bool:
    """Whether something other than a transition may take records out of a stage."""
    for to, one, _ in placed(architecture, flow):
        if one is not None and to != stage and one.action == "updated":
            known = (*one.guards, *one.demands) if one.whose == "own" else one.demands
            if satisfiable(stage_is(architecture, flow, stage), *known, facts=facts(architecture)):
                return True
    return False


def dead_ends(architecture: Architecture, flow: Flow) -> tuple[str, ...]:
    """The stages under way that nothing leaves."""
    if not flow.whole or not flow.moves:
        return ()
    left = {stage for move in flow.moves for stage in move.froms if stage != move.to}
    return tuple(
        name
        for name, stage in flow.stages.items()
        if not stage.outcome and name not in left and not leaves(architecture, flow, name)
    )


def guard_of(architecture: Architecture, move: Move) -> Expr | None:
    """The guard of a transition; None where it has none, or it is wrong."""
    return condition(architecture, move.guard)


def in_stage(tree: Expr, flow: Flow, stage: str) -> Expr:
    """What a formula yields in a stage, as far as the stage alone tells."""
    return fold(_put(tree, flow, stage))


def _put(tree: Expr, flow: Flow, stage: str) -> Expr:
    if tree.op == "field" and tree.args == (flow.said.module, flow.said.field_):
        return literal(stage, tree.type)
    args = tuple(_put(one, flow, stage) if isinstance(one, Expr) else one for one in tree.args)
    return replace(tree, args=args)
