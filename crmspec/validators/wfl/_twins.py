"""Steps that do the same for the same people, and triggers that fire together."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, Any, Final

from crmspec.access.effects import conditions_at, steps_by_declaration
from crmspec.access.listeners import listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true
from crmspec.validators.wfl._moments import possible
from crmspec.validators.wfl._occasions import occasion
from crmspec.validators.wfl._writes import same_moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.access.listeners import Listener
    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed

_WORDS: Final = re.compile(r"[^\W\d_]+")
_LENGTHS: Final = {"hour": 1, "day": 24, "week": 168}
_ALIKE: Final = 0.5
"""How much of their words two texts share that say the same."""


def coincide(architecture: Architecture, one: Listener, other: Listener) -> bool:
    """Whether two triggers fire at the same moment for the same record, whichever way they are written."""
    return (
        _comes_with(architecture, one, other)
        or _comes_with(architecture, other, one)
        or _by_the_clock(one, other)
    )


def _comes_with(architecture: Architecture, one: Listener, other: Listener) -> bool:
    """Whether two triggers fire for the same thing: a new record, and what always comes with it."""
    if one.module is None or one.module != other.module:
        return False
    if (one.verb, other.verb) == ("changed", "enters"):
        return bool(one.fields) and other.fields <= one.fields
    if one.verb != "created":
        return same_moment(one, other)
    if other.verb == "submitted":
        form = architecture.section("forms").get(other.value)
        return form is not None and form.kind != "record" and form.duplicates == "create"
    if other.verb == "enters":
        declared = architecture.section("pipelines").get(other.model.enters.partition(".")[0])
        stage = declared.stages.get(other.value) if declared else None
        return stage is not None and stage.initial
    return same_moment(one, other)


_TIMED: Final[Mapping[str, Callable[[Any], object]]] = {
    "due": lambda model: (model.due, hours(model.before), hours(model.after)),
    "recurring": lambda model: (model.recurring, model.every, hours(model.before)),
    "schedule": lambda model: (model.schedule, model.each) if model.each else object(),
    "sla": lambda model: (model.sla, model.is_),
    "crosses": lambda model: (model.crosses, model.direction),
    "webhook": lambda model: (model.webhook, str(model.find)) if model.find else object(),
}


def _by_the_clock(one: Listener, other: Listener) -> bool:
    told = _TIMED.get(one.verb)
    return told is not None and one.verb == other.verb and told(one.model) == told(other.model)


def hours(length: str | None) -> object:
    """A length of time, so that one day is as long as 24 hours."""
    count, _, unit = (length or "0 days").partition(" ")
    factor = _LENGTHS.get(unit.removesuffix("s"))
    return int(count) * factor if factor else length if int(count) else 0


def does_the_same(architecture: Architecture, one: Placed, other: Placed) -> bool:
    """Whether two steps do the same for the same people, in the same words or in others."""
    test = _SAME.get(one.verb)
    if one.verb != other.verb or test is None:
        return False
    return test(architecture, getattr(one.model, one.verb), getattr(other.model, other.verb))


def _same_message(architecture: Architecture, one: Any, other: Any) -> bool:
    keys = ("to", "role", "team", "queue", "user")
    people = all(getattr(one, key, None) == getattr(other, key, None) for key in keys)
    return people and _same_template(architecture, one.template, other.template)


def _same_template(architecture: Architecture, one: str, other: str) -> bool:
    if one == other:
        return True
    first, second = (architecture.section("templates").get(name) for name in (one, other))
    if first is None or second is None or (first.module, first.channel) != (second.module, second.channel):
        return False
    return alike(f"{first.subject} {first.body}", f"{second.subject} {second.body}")


def alike(one: object, other: object) -> bool:
    """Whether two texts have most of their words in common."""
    first, second = (set(_WORDS.findall(str(text).casefold())) for text in (one, other))
    return bool(first & second) and len(first & second) > _ALIKE * len(first | second)


def _same_task(architecture: Architecture, one: Any, other: Any) -> bool:
    keys = ("activity", "about", "to", "role", "queue")
    return all(getattr(one, key, None) == getattr(other, key, None) for key in keys) and alike(
        one.subject, other.subject
    )


def _same_record(architecture: Architecture, one: Any, other: Any) -> bool:
    return bool(one.set) and (one.module, one.set) == (other.module, other.set)


def _same_subflow(architecture: Architecture, one: Any, other: Any) -> bool:
    declared = architecture.section("subflows").get(one.name)
    if declared is None or (one.name, one.record) != (other.name, other.record):
        return False
    texts = {name for name, each in declared.parameters.items() if each.type == "text" and not each.options}
    differing = {name for name in {*one.with_, *other.with_} if one.with_.get(name) != other.with_.get(name)}
    return differing <= texts


def _same_call(architecture: Architecture, one: Any, other: Any) -> bool:
    return bool(one == other)


_SAME: Final[Mapping[str, Callable[[Architecture, Any, Any], bool]]] = {
    "send": _same_message,
    "notify": _same_message,
    "task": _same_task,
    "log": _same_task,
    "meeting": _same_task,
    "create": _same_record,
    "subflow": _same_subflow,
    "integration": _same_call,
    "webhook": _same_call,
    "action": _same_call,
    "campaign": _same_call,
}
DOING: Final = frozenset(_SAME)


@dataclass(frozen=True, slots=True, eq=False)
class Deed:
    """A step that a workflow does before it first waits."""

    workflow: str
    step: Placed
    conditions: tuple[Expr, ...]


@once
def doubles(architecture: Architecture) -> Mapping[frozenset[str], tuple[Deed, Deed]]:
    """Pairs of workflows that do the same at the same moment, each with the first step that both do."""
    by_verb: dict[tuple[str, str], list[Deed]] = defaultdict(list)
    known = listeners_by_workflow(architecture)
    for name in known:
        if architecture.section("workflows")[name].active and not architecture.is_shared(("workflows", name)):
            for one in _deeds(architecture, name):
                by_verb[one.step.verb, one.step.context.record or ""].append(one)
    found: dict[frozenset[str], tuple[Deed, Deed]] = {}
    for several in by_verb.values():
        for one, other in combinations(several, 2):
            pair = frozenset({one.workflow, other.workflow})
            if len(pair) < 2 or pair in found or not does_the_same(architecture, one.step, other.step):
                continue
            if _together(architecture, known, one, other):
                found[pair] = (one, other)
    return found


def _deeds(architecture: Architecture, name: str) -> Iterator[Deed]:
    for step in steps_by_declaration(architecture).get(("workflows", name), ()):
        if step.verb in {"wait", "approve", "ask"}:
            return
        if step.verb in DOING:
            frame = conditions_at(architecture, step)
            if not frame.unclear:
                conditions = (*frame.guards, *(not_true(one) for one in frame.unless))
                yield Deed(name, step, conditions)


def _together(
    architecture: Architecture, known: Mapping[str, tuple[Listener, ...]], one: Deed, other: Deed
) -> bool:
    for mine in known[one.workflow]:
        for theirs in known[other.workflow]:
            if one.step.verb == "send" and _is_told_elsewhere(one, other, mine, theirs):
                continue
            if coincide(architecture, mine, theirs):
                so = (*occasion(architecture, mine), *occasion(architecture, theirs))
                if possible(architecture, *one.conditions, *other.conditions, *so):
                    return True
    return False


def _is_told_elsewhere(one: Deed, other: Deed, mine: Listener, theirs: Listener) -> bool:
    same = one.step.model.send.template == other.step.model.send.template
    return same and (mine.verb == "created" or theirs.verb == "created" or same_moment(mine, theirs))
