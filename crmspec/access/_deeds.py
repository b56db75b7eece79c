"""Who can do something other than look: by what is granted, and by what workflows do for those who set them off.

The search goes backwards: from what is asked about to whoever may do it; to the workflows that do it with rights of
their own, to what sets these off, and to whoever may do that. A workflow that acts as whoever started it adds nothing
to what they may do, unless another one with more rights set it off.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, NamedTuple

from crmspec.access._flow import Flow
from crmspec.access._readers import opened, shared_fields
from crmspec.access._recipients import recipients, users_at
from crmspec.access._steps import Frame, about
from crmspec.access.effects import effects_on
from crmspec.access.listeners import listeners_by_workflow
from crmspec.access.rights import APPROVING, rights
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.resolve.deeds import MAKE, OPEN, Deed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from crmspec.access._effect import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

_ACTIONS: Final = {"create": "created", "update": "updated", "delete": "deleted", "assign": "updated"}


class _Goal(NamedTuple):
    """Something to be done; perhaps only by a workflow that has rights of its own."""

    deed: Deed
    by_itself: bool = False


def doers(architecture: Architecture, deed: Deed) -> Iterator[tuple[str, tuple[Flow, ...]]]:
    """Everybody who can do something, each with the shortest path, short ones first."""
    start = _Goal(deed)
    ways: dict[_Goal, tuple[Flow, ...]] = {start: ()}
    found: dict[str, tuple[Flow, ...]] = {}
    waiting = deque([start])
    while waiting:
        goal = waiting.popleft()
        rest = ways[goal]
        for flow in () if goal.by_itself else granted(architecture, goal.deed):
            found.setdefault(flow.source, (flow, *rest))
        for earlier, flows in _before(architecture, goal):
            if isinstance(earlier, str):
                found.setdefault(earlier, (*flows, *rest))
            elif earlier not in ways:
                ways[earlier] = (*flows, *rest)
                waiting.append(earlier)
    yield from sorted(found.items(), key=lambda one: len(one[1]))


def granted(architecture: Architecture, deed: Deed) -> Iterator[Flow]:
    """Everybody to whom something is granted as such."""
    match deed.verb:
        case "make":
            yield from _movers(architecture, deed)
        case "open":
            yield from (
                Flow(one.target, str(deed), one.path, explicit=True)
                for one in opened(architecture, "", deed.kind, deed.name)
            )
        case "approve":
            yield from _approvers(architecture, deed)
        case _:
            yield from _operators(architecture, deed)


def _operators(architecture: Architecture, deed: Deed) -> Iterator[Flow]:
    who = rights(architecture)
    for role in who.roles(deed.verb, deed.module):
        for right in who.of(role, deed.verb, deed.module):
            if not deed.field or deed.field in right.fields:
                yield Flow(f"role:{role}", str(deed), right.path, explicit=True)
                break
    if deed.verb == "update":
        for name, share in architecture.section("shares").items():
            opens = share.access == "update" and share.module == deed.module
            if opens and (not deed.field or deed.field in shared_fields(architecture, share)):
                for one in recipients(architecture, share.to, share.module):
                    yield Flow(one, str(deed), ("shares", name), explicit=True)


def _movers(architecture: Architecture, deed: Deed) -> Iterator[Flow]:
    for role in sorted(rights(architecture).movers.get(deed.name, ())):
        yield Flow(f"role:{role}", str(deed), _granting(architecture, role, deed.name), explicit=True)


def _granting(architecture: Architecture, role: str, move: str) -> Keys:
    """Where a role is given a transition."""
    pipeline, _, called = move.partition(".")
    declared = architecture.section("pipelines")[pipeline]
    if role in declared.transitions[called].by:
        return ("pipelines", pipeline, "transitions", called, "by")
    for source in rights(architecture).sources[role]:
        grants = source.rights.can.get(declared.module)
        if grants is not None and (grants.transitions == "all" or move in grants.transitions):
            return (*source.path, "can", declared.module, "transitions")
    return ("roles", role)


def _approvers(architecture: Architecture, deed: Deed) -> Iterator[Flow]:
    """Whoever decides an approval of such a record, or makes a transition that approves it."""
    for placed in approvals(architecture).get(deed.module, ()):
        options, path = placed.model.approve, (*placed.path, "approve")
        for role in options.by:
            yield Flow(f"role:{role}", str(deed), (*path, "by"), explicit=True)
        for user in users_at(architecture, (*path, "user"), deed.module):
            yield Flow(user, str(deed), (*path, "user"), explicit=True)
    for move in approving(architecture, deed.module):
        for flow in _movers(architecture, Deed(MAKE, "transition", move)):
            yield flow._replace(target=str(deed))


@once
def approvals(architecture: Architecture) -> Mapping[str, tuple[Placed, ...]]:
    """The steps that wait for an approval, by the module of the record that is approved."""
    found: dict[str, list[Placed]] = {}
    for placed in architecture.steps("approve"):
        for module, _ in about(architecture, placed, Frame(""), set()):
            found.setdefault(module, []).append(placed)
    return {module: tuple(several) for module, several in found.items()}


def approving(architecture: Architecture, module: str) -> tuple[str, ...]:
    """The transitions of a module whose names say that they approve, as `pipeline.transition`."""
    return tuple(
        f"{name}.{called}"
        for name, one in architecture.section("pipelines").items()
        if one.module == module
        for called in one.transitions
        if APPROVING.search(called)
    )


def _before(architecture: Architecture, goal: _Goal) -> Iterator[tuple[_Goal | str, tuple[Flow, ...]]]:
    """What brings something about: what may be done instead, or who, each with the flows from there."""
    deed = goal.deed
    if deed.verb == OPEN and deed.kind == "report":
        for name, one in architecture.section("dashboards").items():
            if any(tile.report == deed.name for tile in one.tiles):
                instead = Deed(OPEN, "dashboard", name)
                path = ("dashboards", name, "tiles")
                yield _Goal(instead), (Flow(str(instead), str(deed), path, explicit=True),)
        return
    if deed.verb == MAKE:
        yield from _automatic(architecture, goal)
    for effect in _bringing(architecture, deed):
        done = Flow(effect.owner, str(deed), effect.path, explicit=True)
        kind, _, name = effect.owner.partition(":")
        match kind:
            case "workflow":
                acts = architecture.section("workflows")[name].run_as
                as_others = not (acts.role or acts.system)
                for listener in listeners_by_workflow(architecture).get(name, ()):
                    yield from _starting(architecture, listener, done, by_itself=as_others)
            case _ if not goal.by_itself:
                yield from _brought_in(architecture, kind, name, done)


def _bringing(architecture: Architecture, deed: Deed) -> Iterator[Effect]:
    """The effects that are just what is asked about."""
    if deed.verb == MAKE:
        pipeline = architecture.section("pipelines").get(deed.module)
        for effect in effects_on(architecture).get(pipeline.module if pipeline else "", ()):
            placed = architecture.verbs.get(effect.path)
            if (
                effect.verb == "transition"
                and placed is not None
                and placed.model.transition.make == deed.name
            ):
                yield effect
        return
    for effect in effects_on(architecture).get(deed.module, ()):
        if deed.verb in {"convert", "merge"}:
            fits = effect.verb == deed.verb
        elif deed.verb == "assign":
            fits = effect.action == "updated" and "owner" in effect.fields
        else:
            fits = effect.action == _ACTIONS.get(deed.verb)
            named = effect.fields if effect.action == "updated" else effect.named
            fits = fits and (not deed.field or deed.field in named)
        if fits:
            yield effect


def _brought_in(
    architecture: Architecture, kind: str, name: str, done: Flow
) -> Iterator[tuple[_Goal | str, tuple[Flow, ...]]]:
    """Who brings records in, or moves them."""
    if kind == "form":
        form = architecture.section("forms")[name]
        who = [f"role:{one}" for one in form.roles] if form.kind == "internal" else [f"outside:{form.module}"]
        for one in who:
            yield one, (Flow(one, done.source, ("forms", name), explicit=True), done)
    elif kind == "import":
        for role in architecture.section("imports")[name].roles:
            yield (
                f"role:{role}",
                (Flow(f"role:{role}", done.source, ("imports", name, "roles"), explicit=True), done),
            )
    elif kind == "integration":
        yield f"integration:{name}", (done,)
    elif kind == "transition":
        yield (
            _Goal(deed := Deed(MAKE, "transition", name)),
            (Flow(str(deed), done.target, done.path, explicit=True),),
        )
    elif kind == "conversion":
        converted = Deed("convert", "module", architecture.section("conversions")[name].from_)
        yield _Goal(converted), (Flow(str(converted), done.target, done.path, explicit=True),)


def _starting(
    architecture: Architecture, listener: Listener, done: Flow, *, by_itself: bool
) -> Iterator[tuple[_Goal | str, tuple[Flow, ...]]]:
    """What sets a workflow off."""
    run, path = listener.owner, listener.path
    for deed in _setting_off(architecture, listener):
        yield _Goal(deed, by_itself), (Flow(str(deed), run, path, explicit=True), done)
    if by_itself:
        return
    for who in _pressing(architecture, listener):
        yield who, (Flow(who, run, path, explicit=True), done)


def _pressing(architecture: Architecture, listener: Listener) -> Iterator[str]:
    """Who sets a workflow off by just that."""
    match listener.verb:
        case "button":
            yield from (f"role:{one}" for one in listener.model.by)
        case "tagged" | "untagged":
            who, category = rights(architecture), listener.value.partition(".")[0]
            yield from (f"role:{one}" for one in who.sources if category in who.tags(one, "apply"))
        case "submitted":
            form = architecture.section("forms").get(listener.value)
            if form is not None:
                internal = form.kind == "internal"
                yield from [f"role:{one}" for one in form.roles] if internal else [f"outside:{form.module}"]
        case "inbound" | "message":
            yield f"outside:{listener.module}"
        case "webhook":
            yield f"integration:{str(listener.model.webhook).partition('.')[0]}"


def _setting_off(architecture: Architecture, listener: Listener) -> Iterator[Deed]:
    """What sets a trigger off, as far as it is done to records."""
    module = listener.module
    if module is None or module not in architecture.modules:
        return
    match listener.verb:
        case "created" | "submitted":
            yield Deed("create", "module", module)
        case "updated":
            yield Deed("update", "module", module)
        case "deleted" | "restored":
            yield Deed("delete", "module", module)
        case "changed" | "due" | "recurring":
            for name in listener.fields or _dated(listener):
                yield Deed("update", "field", f"{module}.{name}")
                yield Deed("create", "field", f"{module}.{name}")
        case "enters" | "leaves":
            yield from _moving(architecture, listener)
        case "crosses" | "sla":
            yield Deed("update", "module", module)


def _dated(listener: Listener) -> tuple[str, ...]:
    return (
        (str(getattr(listener.model, listener.verb)).partition(".")[2],) if listener.verb != "changed" else ()
    )


def _moving(architecture: Architecture, listener: Listener) -> Iterator[Deed]:
    """The transitions that lead into a stage, or out of it; a new record may begin in it."""
    pipeline = getattr(listener.model, listener.verb).partition(".")[0]
    declared = architecture.section("pipelines").get(pipeline)
    for called, move in declared.transitions.items() if declared is not None else ():
        leaves = listener.value in move.from_ or "any" in move.from_
        if move.to == listener.value if listener.verb == "enters" else leaves:
            yield Deed(MAKE, "transition", f"{pipeline}.{called}")
    stage = declared.stages.get(listener.value) if declared is not None else None
    if listener.verb == "enters" and stage is not None and stage.initial and listener.module:
        yield Deed("create", "module", listener.module)


def _automatic(architecture: Architecture, goal: _Goal) -> Iterator[tuple[_Goal, tuple[Flow, ...]]]:
    """A transition that is made by itself follows from whatever makes its guard hold."""
    pipeline, _, called = goal.deed.name.partition(".")
    declared = architecture.section("pipelines").get(pipeline)
    move = declared.transitions.get(called) if declared is not None else None
    if declared is None or move is None or not move.automatic:
        return
    path = ("pipelines", pipeline, "transitions", called)
    for expression in architecture.expressions.get((*path, "guard"), ()):
        for read in expression.checked.reads:
            if read.module in architecture.modules and not read.module.startswith("_"):
                deed = Deed("update", "field", f"{read.module}.{read.field}")
                yield _Goal(deed), (Flow(str(deed), str(goal.deed), path, explicit=False),)
