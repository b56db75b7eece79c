"""In which stages a workflow's own record may be at each step: what the trigger says, and what waiting lets happen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmspec.access.control import Edge, Flow, Node, flows
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, fields_read
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.validators.pip._flow import Flow as Pipe
from crmspec.validators.pip._flow import flows as pipelines
from crmspec.validators.wfl._inside import steps_under
from crmspec.validators.wfl._occasions import occasion
from crmspec.validators.wfl._state import is_one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from crmspec.compiler.model.automation import Workflow

Fields = frozenset[tuple[str, str]]


class Where(NamedTuple):
    """What is known of the record at a step."""

    stages: frozenset[str]
    """The stages that it may be in."""
    waited: bool
    """Whether the run has waited on some way here."""
    asked: Fields
    """The fields that conditions since then look at, on every way here."""


class Run(NamedTuple):
    """A workflow whose record goes through a pipeline with an end."""

    name: str
    workflow: Workflow
    pipe: Pipe
    flow: Flow
    begins: frozenset[str]
    """The stages in which it may start."""
    at: Mapping[int, Where]

    @property
    def stage(self) -> tuple[str, str]:
        """The field that holds the stage."""
        return self.pipe.said.module, self.pipe.said.field_


@once
def runs(architecture: Architecture) -> tuple[Run, ...]:
    """The workflows that wait, and are about records of one module with a pipeline."""
    waiting = {str(one.path[1]) for one in architecture.steps("wait") if one.path[0] == "workflows"}
    return tuple(found for name in sorted(waiting) for found in _runs(architecture, name))


def _runs(architecture: Architecture, name: str) -> Iterator[Run]:
    several = listeners_by_workflow(architecture).get(name, ())
    modules = {one.module for one in several}
    workflow = architecture.section("workflows")[name]
    if len(modules) != 1 or architecture.is_shared(("workflows", name)) or not workflow.active:
        return
    for pipe in pipelines(architecture):
        if pipe.said.module in modules and pipe.whole and pipe.moves:
            inside = _Inside(architecture, pipe, name)
            begins = inside.begins()
            flow = flows(architecture)["workflows", name, "steps"]
            at = flow.known(Where(begins, waited=False, asked=frozenset()), inside.along, _either)
            yield Run(name, workflow, pipe, flow, begins, at)


def _either(one: Where, other: Where) -> Where:
    asked = one.asked & other.asked if one.waited == other.waited else (one if one.waited else other).asked
    return Where(one.stages | other.stages, one.waited or other.waited, asked)


class _Inside:
    def __init__(self, architecture: Architecture, pipe: Pipe, name: str) -> None:
        self.architecture, self.pipe, self.name = architecture, pipe, name
        self.value = value_of(architecture, pipe.said.module, pipe.said.field_)
        self.ended = condition(architecture, ("workflows", name, "exit_when"))
        self._kept: dict[Expr, frozenset[str]] = {}

    def begins(self) -> frozenset[str]:
        first = condition(self.architecture, ("workflows", self.name, "if"))
        found = set[str]()
        for one in listeners_by_workflow(self.architecture).get(self.name, ()):
            if one.verb == "created" and self.pipe.initial:
                stages: Iterable[str] = self.pipe.initial
            else:
                stages = self.pipe.stages
            known = [*occasion(self.architecture, one), *([first] if first is not None else [])]
            found |= {stage for stage in stages if self.may(stage, *known)}
        return self.going_on(found)

    def may(self, stage: str, *known: Expr) -> bool:
        relevant = [one for one in known if self._reads_stage(one)]
        is_there = is_one_of(self.value, (stage,))
        return not relevant or satisfiable(is_there, *relevant, facts=facts(self.architecture))

    def _reads_stage(self, expr: Expr) -> bool:
        return (self.pipe.said.module, self.pipe.said.field_) in fields_read(expr)

    def kept(self, stages: Iterable[str], test: Expr) -> frozenset[str]:
        if not self._reads_stage(test):
            return frozenset(stages)
        if test not in self._kept:
            self._kept[test] = frozenset(one for one in self.pipe.stages if self.may(one, test))
        return self._kept[test] & frozenset(stages)

    def going_on(self, stages: Iterable[str]) -> frozenset[str]:
        return frozenset(stages) if self.ended is None else self.kept(stages, not_true(self.ended))

    def along(self, edge: Edge, node: Node, known: Where) -> Where:
        if edge.test is not None:
            test = condition(self.architecture, edge.test)
            if test is None:
                return known
            asked = known.asked | fields_read(test)
            return Where(self.kept(known.stages, test if edge.holds else not_true(test)), known.waited, asked)
        if node.verb in {"wait", "ask"} or (node.verb == "approve" and not node.model.approve.lock):
            return self.waited(edge, node, known)
        if node.verb == "transition":
            return Where(self.going_on(self.moved(node, known.stages)), known.waited, known.asked)
        if node.verb in {"subflow", "action", "convert", "merge", "update"}:
            return Where(self.going_on(self.changed(node, known.stages)), known.waited, known.asked)
        return known

    def waited(self, edge: Edge, node: Node, known: Where) -> Where:
        event = node.model.wait.event if node.verb == "wait" else None
        entered = str(getattr(event, "enters", "") or "")
        pipeline, _, stage = entered.partition(".")
        if entered and edge.sort == "done" and pipeline == self.pipe.name and stage in self.pipe.stages:
            stages: Iterable[str] = {stage}
        else:
            stages = self.pipe.reached(known.stages)
            if entered and edge.sort == "late" and pipeline == self.pipe.name and stage not in known.stages:
                stages = self.pipe.reached(known.stages, without=stage)
        return Where(self.going_on(stages), waited=True, asked=frozenset())

    def moved(self, node: Node, stages: frozenset[str]) -> frozenset[str]:
        pipeline, _, made = node.model.transition.make.partition(".")
        own = node.model.transition.record == "record"
        if pipeline != self.pipe.name or not own:
            return self.pipe_reached(stages) if not own and pipeline == self.pipe.name else stages
        return frozenset(one.to for one in self.pipe.moves if one.name == made) or stages

    def changed(self, node: Node, stages: frozenset[str]) -> frozenset[str]:
        if node.verb == "update" and self.pipe.said.field_ not in node.model.update.set:
            return stages
        if node.verb == "subflow" and not self._moves(str(node.model.subflow.name)):
            return stages
        return self.pipe_reached(stages)

    def pipe_reached(self, stages: frozenset[str]) -> frozenset[str]:
        return frozenset(self.pipe.reached(stages))

    def _moves(self, subflow: str) -> bool:
        inside = steps_under(self.architecture, ("subflows", subflow))
        return any(one.verb in {"transition", "update", "subflow", "action"} for one in inside)
