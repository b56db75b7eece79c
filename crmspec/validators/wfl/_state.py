"""What is certain about the records at each step: conditions that were looked at, and nothing since could change.

A step that writes a field takes away what was known of it; what waits takes away everything, unless an approval
locks the record. The trigger says in which stage a record is; what ends a workflow early never holds in it.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from crmspec.access.control import Edge, Flow, Node, flows
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true
from crmspec.compiler.expressions.ir import Expr, fields_read, literal, walk
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from crmspec.compiler.model.pipeline import Pipeline
    from crmspec.compiler.syntax import Keys

Certain = frozenset[Expr]
"""Conditions that hold."""
WAITS = frozenset({"wait", "ask"})
UNSURE = frozenset({"subflow", "action", "convert", "merge"})
"""Steps that may change anything."""


@once
def states(architecture: Architecture) -> Mapping[Keys, tuple[Flow, Mapping[int, Certain]]]:
    """What is certain at the nodes of every flow, by the path of its steps."""
    return {at: (flow, _State(architecture, flow).all()) for at, flow in flows(architecture).items()}


class _State:
    def __init__(self, architecture: Architecture, flow: Flow) -> None:
        self.architecture, self.flow = architecture, flow
        ended = condition(architecture, (*flow.path, "exit_when")) if flow.path[0] == "workflows" else None
        self.always: Certain = frozenset({not_true(ended)} if ended is not None else ())

    def all(self) -> Mapping[int, Certain]:
        found = self.flow.known(self.beginning(), self.along, frozenset.intersection)
        return {number: certain | self.always for number, certain in found.items()}

    def beginning(self) -> Certain:
        if self.flow.path[0] != "workflows":
            return frozenset()
        path = self.flow.path
        workflow = self.architecture.section("workflows")[str(path[1])]
        begun = [_started(self.architecture, trigger) for trigger in workflow.trigger]
        certain = set[Expr]()
        if all(one is not None for one in begun):
            several = tuple(dict.fromkeys(one for one in begun if one is not None))
            certain.add(several[0] if len(several) == 1 else Expr("or", BOOLEAN, several))
        first = condition(self.architecture, (*path, "if"))
        return frozenset(certain if first is None else {*certain, first})

    def along(self, edge: Edge, node: Node, certain: Certain) -> Certain:
        if edge.test is not None:
            test = condition(self.architecture, edge.test)
            if test is None:
                return certain
            return certain | {test if edge.holds else not_true(test)}
        model, verb = node.model, node.verb
        if verb in WAITS or (verb == "approve" and not model.approve.lock):
            return frozenset()
        if verb in UNSURE:
            return frozenset(one for one in certain if not _reads_record(one))
        if verb == "transition":
            return self.moved(node, certain)
        if verb in {"update", "assign", "create", "delete"}:
            return _without(certain, self.written(node))
        if verb in {"tag", "untag", "consent"}:
            return frozenset(one for one in certain if not _asks(one))
        return certain

    def written(self, node: Node) -> set[tuple[str, str]]:
        placed = self.architecture.verbs.get(node.path)
        if node.verb == "update" and placed:
            module = placed.context.module_of(node.model.update.record) or ""
            return {(module, name) for name in node.model.update.set}
        return {("", "owner")} if node.verb == "assign" else set()

    def moved(self, node: Node, certain: Certain) -> Certain:
        """After a transition, a record is in its stage, and what the transition sets is set."""
        name, _, made = node.model.transition.make.partition(".")
        pipeline = self.architecture.section("pipelines").get(name)
        transition = pipeline.transitions.get(made) if pipeline else None
        if pipeline is None or transition is None:
            return frozenset()
        gone = {(pipeline.module, one) for one in (pipeline.field_, *transition.sets)}
        left = _without(certain, gone)
        value = stage_of(self.architecture, node.path, pipeline)
        return left if value is None else left | {is_one_of(value, (transition.to,))}


def stage_of(
    architecture: Architecture, step: Keys, pipeline: Pipeline, verb: str = "transition"
) -> Expr | None:
    """The stage of the record that a step moves, or changes, as conditions read it."""
    record = condition(architecture, (*step, verb, "record"))
    own = value_of(architecture, pipeline.module, pipeline.field_)
    placed = architecture.verbs[step]
    if record is None:
        written = "record" in getattr(placed.model, verb).model_fields_set
        return own if not written and placed.context.record == pipeline.module else None
    if getattr(record.type, "module", None) != pipeline.module:
        return None
    if record.op == "self" or (record.op == "var" and record.args[0] == "record"):
        return own if placed.context.record == pipeline.module else None
    return Expr("get", own.type, (record, pipeline.module, pipeline.field_))


def is_one_of(value: Expr, stages: Iterable[str]) -> Expr:
    """The condition that a value is one of some options."""
    return Expr("in", BOOLEAN, (value, *(literal(one, value.type) for one in stages)))


def _started(architecture: Architecture, trigger: Any) -> Expr | None:
    """What a trigger says of the record."""
    known = type(trigger).model_fields
    stage = trigger.enters if "enters" in known else None
    if isinstance(stage, str):
        name, _, entered = stage.partition(".")
        pipeline = architecture.section("pipelines").get(name)
        if pipeline is not None and entered in pipeline.stages:
            return is_one_of(value_of(architecture, pipeline.module, pipeline.field_), (entered,))
    each = trigger.each if "each" in known else None
    return condition(architecture, ("segments", each, "where")) if isinstance(each, str) else None


def _without(certain: Certain, fields: set[tuple[str, str]]) -> Certain:
    names = {name for module, name in fields if not module}
    return frozenset(
        one for one in certain if not any(read in fields or read[1] in names for read in fields_read(one))
    )


def _reads_record(expr: Expr) -> bool:
    return bool(fields_read(expr)) or _asks(expr)


def _asks(expr: Expr) -> bool:
    return any(part.op in {"has_tag", "has_consent"} for part in walk(expr))


@lru_cache(maxsize=4096)
def leaves(expr: Expr) -> frozenset[Expr]:
    """The values that an expression rests on."""
    return frozenset(part for part in walk(expr) if not part.operands and not part.is_literal)


def touching(expr: Expr, certain: Certain) -> bool:
    """Whether anything that is certain has to do with the values of a condition: else nothing follows for it."""
    own = leaves(expr)
    return any(not own.isdisjoint(leaves(one)) for one in certain)
