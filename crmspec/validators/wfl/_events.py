"""Which workflow starts which: the graph from a step through the change it makes to the workflow that waits for it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmspec.access.effects import Effect, effects_of, follows
from crmspec.access.listeners import Listener, causes, listeners_by_workflow
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true
from crmspec.compiler.expressions.ir import Expr
from crmspec.validators.wfl._moments import Moment, demands_of, possible, reads_any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@dataclass(frozen=True, slots=True, eq=False)
class Link:
    """A step makes a change, by itself or by what follows from it, and a workflow waits for that."""

    step: Effect
    change: Effect
    """The change that is waited for: the step's own, or a consequence of it."""
    listener: Listener


@once
def _waiting(architecture: Architecture) -> Mapping[str, tuple[Listener, ...]]:
    """By module, what starts a workflow that runs."""
    workflows = architecture.section("workflows")
    found: dict[str, list[Listener]] = defaultdict(list)
    for name, several in listeners_by_workflow(architecture).items():
        for one in several if workflows[name].active else ():
            if one.module:
                found[one.module].append(one)
    return {module: tuple(several) for module, several in found.items()}


@once
def links(architecture: Architecture) -> Mapping[str, tuple[Link, ...]]:
    """By workflow, which of its steps may start which workflow, whatever the conditions say."""
    waiting = _waiting(architecture)
    found: dict[str, tuple[Link, ...]] = {}
    if not waiting:
        return found
    for owner, several in effects_of(architecture).items():
        kind, _, name = owner.partition(":")
        if kind == "workflow" and architecture.section("workflows")[name].active:
            found[name] = tuple(_links(architecture, several, waiting))
    return found


def _links(
    architecture: Architecture, several: Iterable[Effect], waiting: Mapping[str, tuple[Listener, ...]]
) -> Iterator[Link]:
    for step in several:
        for change in (step, *follows(architecture, step)):
            for listener in waiting.get(change.module, ()):
                if causes(change, listener):
                    yield Link(step, change, listener)


def settled(architecture: Architecture, step: Effect, change: Effect) -> Moment:
    """The record that a step changes, once the run has written what it writes to it for certain."""
    own = change.whose == "own"
    written: dict[str, Expr] = {}
    tagged: dict[str, bool] = {}
    if own:
        for one in companions(architecture, step):
            if one.action == "updated":
                written.update(one.fields)
            elif one.tag:
                tagged[one.tag] = one.action == "tagged"
    written.update(change.fields)
    if change.tag:
        tagged[change.tag] = change.action == "tagged"
    return Moment(change.module, written, change.action == "created", own, tagged)


def companions(architecture: Architecture, step: Effect) -> list[Effect]:
    """What the same run does for certain to its own record besides: before a step, and after it until it waits."""
    several = effects_of(architecture).get(step.owner, ())
    mine = {(repr(one)) for one in (*step.guards, *step.unless)}
    found = []
    passed = False
    for one in several:
        passed = passed or one is step
        if one is step or one.whose != "own" or one.module != step.module or one.unclear or one.demands:
            continue
        if (passed and one.waits > step.waits) or any(
            repr(guard) not in mine for guard in (*one.guards, *one.unless)
        ):
            continue
        found.append(one)
    return found


def written_before(architecture: Architecture, step: Effect) -> frozenset[str]:
    """Fields of the workflow's own record that its run writes before a step."""
    found: set[str] = set()
    for one in effects_of(architecture).get(step.owner, ()):
        if one is step:
            break
        if one.whose == "own" and one.action == "updated":
            found.update(one.fields)
    return frozenset(found)


def condition_of(architecture: Architecture, workflow: str) -> Expr | None:
    """The `if` of a workflow."""
    found = architecture.expressions.get(("workflows", workflow, "if"))
    return found[0].checked.expr if found else None


def wanted(architecture: Architecture, workflow: str, step: Effect | None) -> list[Expr]:
    """What must hold at the start of a workflow for it to come to a step."""
    first = condition_of(architecture, workflow)
    found = [first] if first is not None else []
    if step is not None:
        stale = written_before(architecture, step)
        further = (*step.guards, *(not_true(each) for each in step.unless))
        found += [one for one in further if one != first and not reads_any(one, stale)]
        if step.whose == "own":
            found += [one for one in step.demands if not reads_any(one, stale)]
    return found


def may_start(architecture: Architecture, link: Link, step: Effect | None) -> bool:
    """Whether the conditions on both sides let a change start a workflow and bring it to one of its steps."""
    moment = settled(architecture, link.step, link.change)
    stale = written_before(architecture, link.step)
    if link.change is not link.step:
        if not _may_follow(architecture, link, stale):
            return False
        stale |= frozenset(link.step.fields)
    before = demands_of(link.step, moment, stale)
    if link.change is not link.step:
        before += [moment.demanded(one) for one in link.change.demands]
    after = [moment.after(one) for one in wanted(architecture, link.listener.workflow, step)]
    return possible(architecture, *before, *after)


def _may_follow(architecture: Architecture, link: Link, stale: frozenset[str]) -> bool:
    """Whether what a step writes lets its consequence come about, where that is about the same record."""
    step, change = link.step, link.change
    if change.module != step.module or change.whose != step.whose or len(change.via) != len(step.via) + 1:
        return True
    moment = settled(architecture, step, step)
    before = demands_of(step, moment, stale)
    return possible(architecture, *before, *(moment.after(one) for one in change.demands))
