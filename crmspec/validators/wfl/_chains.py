"""Workflows that start themselves for ever: which chains of changes certainly have no end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from crmspec.access.effects import Effect, effects_of
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.guards import conjuncts
from crmspec.compiler.expressions.ir import Expr, walk
from crmspec.compiler.facts import condition
from crmspec.validators.wfl._events import Link, links, may_start, settled, wanted
from crmspec.validators.wfl._groups import groups
from crmspec.validators.wfl._moments import Moment, demands_of, possible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

_MOVING: Final = frozenset(
    {
        "add",
        "sub",
        "mul",
        "div",
        "floordiv",
        "concat",
        "join",
        "move_date",
        "move_instant",
        "round",
        "coalesce",
    }
)
_BY_EVERY_CHANGE: Final = frozenset({"version", "updated_at", "updated_by"})
_ROTATING: Final = frozenset({"round_robin", "weighted", "least_loaded"})


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """One step of a chain: a change starts a workflow, which comes to its next step of the chain."""

    link: Link
    then: Effect
    """The step of the started workflow that makes the next change."""


@dataclass(frozen=True, slots=True)
class Chains:
    """Chains that come back to where they began, one for each group of workflows that start each other."""

    endless: tuple[list[Turn], ...]
    """Those that never end."""
    resting: tuple[list[Turn], ...]
    """Those of several workflows that end only because what is written then is the same as before."""


@once
def chains(architecture: Architecture) -> Chains:
    """All chains of workflows that start each other, as far as their conditions let them."""
    every = links(architecture)
    edges = {name: {one.listener.workflow for one in several} for name, several in every.items()}
    found: list[list[Turn]] = []
    resting: list[list[Turn]] = []
    for group in groups(edges):
        turns = _turns(architecture, group, every)
        ever = _closed(architecture, turns, Circle.goes_on)
        found += ever
        told = {turn.link.step.owner for chain in ever for turn in chain}
        for chain in _closed(architecture, turns, Circle.is_told):
            owners = {turn.link.step.owner for turn in chain}
            if len(owners) > 1 and owners.isdisjoint(told) and all(map(_is_a_change, chain)):
                resting.append(chain)
    return Chains(tuple(found), tuple(resting))


def _is_a_change(turn: Turn) -> bool:
    """Whether a workflow waits for fields that a step writes; with new records, tags and scores it is told already."""
    return turn.link.listener.verb == "changed" and turn.link.change is turn.link.step


def _turns(
    architecture: Architecture, group: frozenset[str], every: Mapping[str, tuple[Link, ...]]
) -> list[Turn]:
    inside = [one for name in sorted(group) for one in every[name] if one.listener.workflow in group]
    inside = [one for one in inside if not _is_bounded(architecture, one)]
    return [
        Turn(link, then)
        for link in inside
        for then in _heads(inside, link.listener.workflow)
        if _is_plain(then) and _is_plain(link.step) and may_start(architecture, link, then)
    ]


def _closed(
    architecture: Architecture, turns: list[Turn], goes_on: Callable[[Circle, Turn], bool]
) -> list[list[Turn]]:
    """The chains of those turns that go on within a circle: what falls out may end others."""
    while True:
        cycles = groups(_graph(turns))
        kept = [
            one
            for one in turns
            if any(_key(one.link.step) in each and _key(one.then) in each for each in cycles)
        ]
        circle = Circle(architecture, kept)
        live = [one for one in kept if goes_on(circle, one)]
        if len(live) == len(turns):
            return [_shortest(live, each) for each in _separate(cycles)]
        turns = live


def _heads(inside: Iterable[Link], workflow: str) -> list[Effect]:
    """The steps of a workflow that lead on, each once."""
    found: dict[int, Effect] = {}
    for one in inside:
        if one.step.owner == f"workflow:{workflow}":
            found.setdefault(id(one.step), one.step)
    return list(found.values())


def _is_plain(step: Effect) -> bool:
    return not step.unclear and not step.decided


def _is_bounded(architecture: Architecture, link: Link) -> bool:
    """Whether a workflow starts only so often: for each record, that bounds nothing where records are new."""
    bound = architecture.section("workflows")[link.listener.workflow].at_most
    return bound is not None and (bound.per == "workflow" or link.change.action != "created")


def _key(step: Effect) -> str:
    return f"{step.owner} {step.path} {step.via} {step.module} {step.action} {step.tag}"


def _graph(turns: Iterable[Turn]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one in turns:
        found.setdefault(_key(one.link.step), set()).add(_key(one.then))
        found.setdefault(_key(one.then), set())
    return found


def _separate(cycles: list[frozenset[str]]) -> list[frozenset[str]]:
    """One for each group of workflows: what goes round through the same ones is one mistake."""
    seen: set[str] = set()
    found = []
    for one in sorted(cycles, key=lambda each: (len({key.split(" ")[0] for key in each}), sorted(each))):
        owners = {key.split(" ")[0] for key in one}
        if not owners & seen:
            found.append(one)
            seen |= owners
    return found


def _shortest(turns: list[Turn], group: frozenset[str]) -> list[Turn]:
    """The shortest way round in a group, beginning with the first workflow by name."""
    inside = [one for one in turns if _key(one.link.step) in group and _key(one.then) in group]
    best: list[Turn] = []
    for start in sorted({_key(one.link.step) for one in inside}):
        way = _way_back(inside, start)
        if way and (not best or len(way) < len(best)):
            best = way
    return best


def _way_back(turns: list[Turn], start: str) -> list[Turn]:
    reached: dict[str, list[Turn]] = {}
    edge = [(start, list[Turn]())]
    while edge:
        ahead = []
        for at, way in edge:
            for one in turns:
                if _key(one.link.step) != at:
                    continue
                then = _key(one.then)
                if then == start:
                    return [*way, one]
                if then not in reached:
                    reached[then] = [*way, one]
                    ahead.append((then, reached[then]))
        edge = ahead
    return []


@dataclass(frozen=True, slots=True)
class Certain:
    """What a change leaves no doubt about, whatever the round."""

    moment: Moment
    gone_through: frozenset[str]
    """What the parts of a record are called that are gone through."""
    asked: frozenset[Expr]
    """Values that the step asks to be filled before it writes."""

    def deciding(self, expr: Expr) -> Iterator[Expr]:
        """Visit what a condition depends on; that a field is filled is so once something is written into it."""
        if expr.op == "not_null" and expr.operands[0].op == "field":
            value = self.moment.written.get(str(expr.operands[0].args[1]))
            filled = value is not None and (value.op in _MOVING | {"unknown", "now"} or value in self.asked)
            if filled and expr.operands[0].args[0] == self.moment.module:
                return
        if expr.op == "var" and expr.args[0] in self.gone_through:
            return
        yield expr
        for one in expr.operands:
            yield from self.deciding(one)


def _asked_to_be_filled(step: Effect) -> frozenset[Expr]:
    return frozenset(
        part.operands[0] for guard in step.guards for part in conjuncts(guard) if part.op == "not_null"
    )


@dataclass(frozen=True, slots=True)
class Path:
    """From which fields a value was followed back, and whether something was added on the way."""

    fields: tuple[tuple[str, str], ...] = ()
    moved: bool = False


class Circle:
    """Steps that lead to each other: what changes there with every round, and what does not."""

    def __init__(self, architecture: Architecture, turns: list[Turn]) -> None:
        self._architecture = architecture
        self._turns = turns
        self._changes: list[tuple[Effect, Effect]] = []
        known: set[tuple[int, int]] = set()
        for one in turns:
            for step in (one.link.step, one.then):
                for change in self._of_run(step):
                    if (id(step), id(change)) not in known:
                        known.add((id(step), id(change)))
                        self._changes.append((step, change))
        for one in turns:
            self._changes.append((one.link.step, one.link.change))
        self._made = {change.module for _, change in self._changes if change.action == "created"}
        self._writing: dict[tuple[str, str], list[tuple[Effect, Effect]]] = {}
        for step, change in self._changes:
            for name in change.fields if change.action == "updated" else ():
                self._writing.setdefault((change.module, name), []).append((step, change))
        self._tags = {change.tag for _, change in self._changes if change.tag}

    def _of_run(self, step: Effect) -> list[Effect]:
        """Everything that the run of a step may do."""
        return [one for one in effects_of(self._architecture).get(step.owner, ()) if not one.decided]

    def goes_on(self, turn: Turn) -> bool:
        """Whether a change is a change each time, and no condition on the way depends on what the circle does."""
        return self._is_real(turn.link) and self.is_told(turn)

    def is_told(self, turn: Turn) -> bool:
        """Whether the conditions at the start are about what the change itself writes, or what stays as it is."""
        moment = settled(self._architecture, turn.link.step, turn.link.change)
        several = wanted(self._architecture, turn.link.listener.workflow, turn.then)
        asked = _asked_to_be_filled(turn.link.step)
        certain = Certain(moment, self._gone_through(turn.then), asked)
        return not any(self._is_moving(part, moment) for one in several for part in certain.deciding(one))

    def _gone_through(self, step: Effect) -> frozenset[str]:
        """What the parts of a record are called that a workflow goes through: they are the same in each round."""
        owner = ("workflows", step.owner.partition(":")[2])
        found = set[str]()
        for loop in self._architecture.steps("for_each"):
            parts = condition(self._architecture, (*loop.path, "for_each", "in"))
            if loop.path[:2] == owner and parts is not None and parts.op == "children":
                found.add(loop.model.for_each.as_)
        return frozenset(found)

    def _is_moving(self, part: Expr, moment: Moment) -> bool:
        """Whether a part of a condition may be another one in the next round, so that the end is open."""
        match part.op:
            case "field" if part.args[0] == moment.module and part.args[1] in moment.written:
                value = moment.written[str(part.args[1])]
                return any(one.op in {"unknown", "var"} or self._is_written(one) for one in walk(value))
            case "field":
                return self._is_written(part) or part.args[1] in _BY_EVERY_CHANGE
            case "var" | "in_role" | "has_capability":
                return True  # a result, or whoever makes the change, who may be another one than who began
            case "get":
                return (part.args[1], part.args[2]) in self._writing or part.args[1] in self._made
            case "children":
                return getattr(part.type, "module", "") in {change.module for _, change in self._changes}
            case "has_tag":
                known = part.operands[0].op == "self" and part.args[1] in moment.tagged
                return part.args[1] in self._tags and not known
        return False

    def _is_written(self, part: Expr) -> bool:
        return part.op == "field" and (part.args[0], part.args[1]) in self._writing

    def _is_real(self, link: Link) -> bool:
        change, verb = link.change, link.listener.verb
        match verb:
            case "created":
                return True
            case "deleted":
                return change.module in self._made
            case "tagged" | "untagged":
                other = "untagged" if verb == "tagged" else "tagged"
                return change.whose == "made" or any(
                    one.action == other and one.tag == change.tag for _, one in self._changes
                )
            case "updated" if change.verb not in {"rollup", "score"}:
                return True
            case "enters" | "leaves" if change.action == "created":
                return True
        fields = link.listener.fields or frozenset(change.fields)
        return any(self._changing(link.step, change, name) for name in fields if name in change.fields)

    def _changing(self, step: Effect, change: Effect, name: str, path: Path | None = None) -> bool:
        """Whether what is written differs from what was there, each time."""
        if change.action == "created":
            return True
        if change.verb in {"rollup", "score"}:
            return self._is_recounted(step, change)
        if change.verb == "assign":
            return self._rotates(step)
        return change.verb == "document" or self._differs(step, change, name, path or Path())

    def _differs(self, step: Effect, change: Effect, name: str, path: Path) -> bool:
        value = change.fields[name]
        if value.is_literal:
            return self._is_set_anew(step, change, name, value)
        return self._moves(change, value, replace(path, fields=(*path.fields, (change.module, name))))

    def _moves(self, change: Effect, value: Expr, path: Path) -> bool:
        """Whether a value is another one in each round: by the clock, or by what it is calculated from."""
        if value.op == "now":
            return True
        if value.op in _MOVING:
            further = replace(path, moved=True)
            return any(self._moves(change, one, further) for one in value.operands)
        if value.op not in {"field", "get"}:
            return False
        at = (str(value.args[-2]), str(value.args[-1]))
        if at in path.fields:
            return path.moved
        return any(
            self._changing(step, other, at[1], path)
            for step, other in self._writing.get(at, ())
            if other is not change
        )

    def _is_set_anew(self, step: Effect, change: Effect, name: str, value: Expr) -> bool:
        """Whether something in the circle takes a literal away again, or the conditions say that it was not there."""
        if any(
            other is not change and other.fields[name] != value and other.fields[name].op != "unknown"
            for _, other in self._writing.get((change.module, name), ())
        ):
            return True
        if change.whose != "own":
            return False
        moment = settled(self._architecture, step, change)
        was = Expr("old", value.type, (change.module, name))
        same = (
            Expr("is_null", types.BOOLEAN, (was,))
            if value.value is None
            else Expr("eq", types.BOOLEAN, (was, value))
        )
        before = demands_of(step, moment, frozenset())
        return not possible(self._architecture, *before, same)

    def _is_recounted(self, step: Effect, change: Effect) -> bool:
        if step.action in {"created", "deleted"}:
            return change.verb == "rollup"
        return any(self._changing(step, step, name) for name in step.fields)

    def _rotates(self, step: Effect) -> bool:
        placed = self._architecture.verbs.get(step.path)
        rule = (
            self._architecture.section("assignment_rules").get(placed.model.assign.using or "")
            if placed
            else None
        )
        return rule is not None and any(one.method in _ROTATING for one in rule.cases)
