"""Where a field must be filled, and whether it is shown and open there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import always, never, satisfiable, uncovered
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import condition, facts, value_of
from crmspec.validators.fld._logic import is_null, pipelines, reads

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.compiler.model.pipeline import Pipeline, Transition
    from crmspec.compiler.syntax import Keys


class Conditional(NamedTuple):
    """A field that is shown, or open, on a condition; nothing but people fills it."""

    module: str
    name: str
    path: Keys
    shown: Expr | None
    locked: Expr | None
    always_required: bool


class Demand(NamedTuple):
    """A place that demands a field, and what holds there."""

    architecture: Architecture
    field: Conditional
    path: Keys
    who: str
    holds: tuple[Expr, ...]
    """What holds of a record of which it is demanded."""
    earlier: tuple[tuple[Expr, ...], ...] = ()
    """What holds in the other situations in which it could have been filled before."""
    whole: bool = False
    """Whether cases that are left over count too."""

    def closed(self) -> list[tuple[str, str]]:
        """The conditions that close it, each with what it does; none where it is open somewhere."""
        if not any(self._is_open(one) for one in (self.holds, *self.earlier)):
            return [self._reason()]
        return []

    def case(self) -> str:
        """A case in which it is demanded and hidden; where it was shown before, it is no such case."""
        if self.field.shown is None or not self.whole or self.earlier:
            return ""
        return uncovered([self.field.shown], *self.holds, facts=facts(self.architecture)) or ""

    def _is_open(self, holds: tuple[Expr, ...]) -> bool:
        return not self._is_hidden(holds) and not self._is_locked(holds)

    def _is_hidden(self, holds: tuple[Expr, ...]) -> bool:
        known = facts(self.architecture)
        return self.field.shown is not None and never(self.field.shown, *holds, facts=known)

    def _is_locked(self, holds: tuple[Expr, ...]) -> bool:
        if self.field.locked is None:
            return False
        empty = is_null(value_of(self.architecture, self.field.module, self.field.name))
        return satisfiable(empty, *holds) and always(self.field.locked, empty, *holds)

    def _reason(self) -> tuple[str, str]:
        if self._is_hidden(self.holds):
            return "visible_when", "`visible_when` hides it then"
        return "read_only_when", "`read_only_when` locks it while it is empty"


@once
def conditional(architecture: Architecture) -> tuple[Conditional, ...]:
    """The fields of the blueprint's own modules that are shown or open on a condition, and filled by people only."""
    found = []
    for module, declared in architecture.section("modules").items():
        several = [
            (name, one) for name, one in declared.fields.items() if one.visible_when or one.read_only_when
        ]
        if not several or architecture.is_shared(("modules", module)):
            continue
        saved = {name for one in declared.on_save for name in one.set}
        for name, one in several:
            if one.derived or one.default is not None or name in saved:
                continue
            path = ("modules", module, "fields", name)
            shown = condition(architecture, (*path, "visible_when"))
            locked = condition(architecture, (*path, "read_only_when"))
            if shown is not None or locked is not None:
                found.append(Conditional(module, name, path, shown, locked, one.required))
    return tuple(found)


def demands(architecture: Architecture, field: Conditional) -> Iterator[Demand]:
    """Every place that demands a field."""
    staged = list(_staged(architecture, field))
    if field.always_required:
        first = _first(architecture, field)
        yield Demand(
            architecture, field, (*field.path, "required"), f"every `{field.module}`", first, whole=not first
        )
    needed = condition(architecture, (*field.path, "required_when"))
    if needed is not None:
        before = tuple(
            holds
            for name, pipeline in staged
            for holds in _before(architecture, field, name, pipeline, needed)
        )
        path = (*field.path, "required_when")
        yield Demand(
            architecture,
            field,
            path,
            f"a `{field.module}` for which `required_when` holds",
            (needed,),
            before,
            whole=True,
        )
    yield from _record_types(architecture, field)
    for name, pipeline in staged:
        yield from _of_pipeline(architecture, field, name, pipeline)


def _record_types(architecture: Architecture, field: Conditional) -> Iterator[Demand]:
    for name, one in architecture.section("record_types").items():
        if one.module == field.module and field.name in one.required:
            holds = tuple(
                _among(architecture, field.module, of, options) for of, options in sorted(one.options.items())
            )
            at = ("record_types", name, "required", one.required.index(field.name))
            if holds:
                yield Demand(architecture, field, at, f"the record type `{name}`", holds)


def _staged(architecture: Architecture, field: Conditional) -> Iterator[tuple[str, Pipeline]]:
    """The pipelines on whose stage it depends whether the field is shown or open."""
    for name, one in pipelines(architecture).get(field.module, ()):
        for said in (field.shown, field.locked):
            if said is not None and reads(said, field.module, one.field_):
                yield name, one
                break


def _first(architecture: Architecture, field: Conditional) -> tuple[Expr, ...]:
    """What holds of a new record: the stage in which it starts, where there is one."""
    for _, one in pipelines(architecture).get(field.module, ()):
        initial = tuple(name for name, stage in one.stages.items() if stage.initial)
        if initial:
            return (_among(architecture, field.module, one.field_, initial),)
    return ()


def _before(
    architecture: Architecture, field: Conditional, name: str, pipeline: Pipeline, needed: Expr
) -> Iterator[tuple[Expr, ...]]:
    """The stages from which a record comes to one in which the field is needed."""
    there = {
        stage
        for stage in pipeline.stages
        if satisfiable(needed, _among(architecture, field.module, pipeline.field_, (stage,)))
    }
    for stage in sorted(_leading(pipeline, there) - there):
        yield (_among(architecture, field.module, pipeline.field_, (stage,)),)


def _of_pipeline(
    architecture: Architecture, field: Conditional, name: str, pipeline: Pipeline
) -> Iterator[Demand]:
    def among(*stages: str) -> tuple[Expr, ...]:
        return (_among(architecture, field.module, pipeline.field_, stages),)

    path = ("pipelines", name)
    for called, stage in pipeline.stages.items():
        if field.name in stage.requires:
            place: Keys = (*path, "stages", called, "requires", stage.requires.index(field.name))
            asked = [
                one.from_
                for one in pipeline.transitions.values()
                if one.to == called and field.name in one.asks
            ]
            before = tuple(among(one) for one in sorted(_leading(pipeline, {called}) - {called}))
            if not asked:
                yield Demand(architecture, field, place, f"the stage `{called}`", among(called), before)
    for called, move in pipeline.transitions.items():
        froms = _froms(pipeline, move)
        if not froms:
            continue
        at: Keys = (*path, "transitions", called)
        if field.name in move.asks:
            here = (*at, "asks", move.asks.index(field.name))
            earlier = (among(move.to),) if move.to in pipeline.stages else ()
            yield Demand(architecture, field, here, f"the transition `{called}`", among(*froms), earlier)
        elif field.name in move.requires and field.name not in move.sets:
            here = (*at, "requires", move.requires.index(field.name))
            before = tuple(among(one) for one in sorted(_leading(pipeline, set(froms))))
            yield Demand(architecture, field, here, f"the transition `{called}`", among(*froms), before)


def _leading(pipeline: Pipeline, stages: set[str]) -> set[str]:
    """The stages under way from which transitions come to some stages; these are among them."""
    found = set(stages)
    while True:
        more = {
            one
            for move in pipeline.transitions.values()
            if move.to in found
            for one in _froms(pipeline, move)
            if pipeline.stages[one].outcome is None
        } - found
        if not more:
            return found
        found |= more


def _froms(pipeline: Pipeline, move: Transition) -> tuple[str, ...]:
    if "any" in move.from_:
        return tuple(one for one in pipeline.stages if one != move.to)
    return tuple(one for one in move.from_ if one in pipeline.stages)


def _among(architecture: Architecture, module: str, name: str, options: tuple[str, ...]) -> Expr:
    value = value_of(architecture, module, name)
    return Expr("in", BOOLEAN, (value, *(literal(one, value.type) for one in options)))
