"""Flows by steps: what workflows, subflows, escalations and deadlines copy, and what decides whether they do.

Whether something runs is a node of its own (`workflow:x`), and so is each part of it that runs only under a condition:
what is written there depends on that node, and the node on all that is tested on the way.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access._recipients import recipients, users_at
from crmspec.access._shown_flows import carried
from crmspec.access._sources import run_of
from crmspec.access._steps import Frame, about
from crmspec.access.listeners import listeners_by_workflow, listens
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions.guards import not_true, satisfiable
from crmspec.compiler.expressions.ir import Expr, literal
from crmspec.compiler.expressions.types import BOOLEAN
from crmspec.compiler.facts import facts, value_of
from crmspec.compiler.model.base import Family

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from crmspec.access._weaving import Weaving
    from crmspec.access.listeners import Listener
    from crmspec.compiler.syntax import Keys

_QUIET: Final = frozenset(
    {"branch", "decide", "find", "log", "notify", "send", "show", "open", "stop", "consent"}
)
"""Steps that change nothing of what conditions before them said."""


class _Place(NamedTuple):
    """A step, whether it is reached, and what is known to hold there."""

    step: Any
    path: Keys
    control: str
    known: tuple[Expr, ...]
    """Conditions that hold for the record that it is all about."""

    @property
    def options(self) -> Any:
        """What its verb says."""
        return getattr(self.step, self.verb)

    @property
    def verb(self) -> str:
        """Its verb."""
        return Family.name_of(self.step)

    @property
    def own(self) -> Keys:
        """The path of what its verb says."""
        return (*self.path, self.verb)

    @property
    def result(self) -> str:
        """The beginning of the nodes of what it yields."""
        return f"{run_of(self.path)}."


def stepped_flows(weave: Weaving) -> None:
    """Gather what everything that runs by itself does."""
    for listener in listens(weave.architecture):
        if not listener.waiting and listener.workflow:
            _started(weave, listener)
    for name, one in weave.architecture.section("workflows").items():
        path, run = ("workflows", name), f"workflow:{name}"
        for key in ("if", "exit_when"):
            weave.decided_at((*path, key), run)
        known = (*_entered(weave, name), *_holding(weave, (*path, "if")))
        if _possible(weave, known):
            _steps(weave, one.steps, (*path, "steps"), run, known)
        if one.on_failure is not None:
            _steps(weave, one.on_failure.steps, (*path, "on_failure", "steps"), run, ())
    for name, one in weave.architecture.section("subflows").items():
        _steps(weave, one.steps, ("subflows", name, "steps"), f"subflow:{name}", ())
    _deadlines(weave)
    _escalations(weave)


def _entered(weave: Weaving, workflow: str) -> tuple[Expr, ...]:
    """The stage in which a record is that a workflow is started by."""
    several = listeners_by_workflow(weave.architecture).get(workflow, ())
    if len(several) != 1 or several[0].verb != "enters" or not several[0].fields:
        return ()
    (listener,), (field,) = several, several[0].fields
    stage = value_of(weave.architecture, str(listener.module), field)
    return (Expr("in", BOOLEAN, (stage, literal(listener.value, stage.type))),)


def _started(weave: Weaving, listener: Listener) -> None:
    """What a trigger tells."""
    run, path = listener.owner, listener.path
    weave.decides(_heard(weave, listener), run, path)
    weave.decided_at((*path, "until"), run)
    if listener.verb == "button":
        node = f"message:{run}|{path}"
        weave.copied_at((*path, "done_message"), node)
        for role in listener.model.by:
            weave.copies([node], f"role:{role}", (*path, "by"))


def _heard(weave: Weaving, listener: Listener) -> Iterable[str]:
    """What decides whether a trigger goes off."""
    module = listener.module
    if module is None:
        return ()
    match listener.verb:
        case "changed" | "enters" | "leaves" | "crosses":
            return [node for name in listener.fields for node in weave.sources.field(module, name)]
        case "tagged" | "untagged":
            return weave.tags_in(module, listener.value.partition(".")[0])
        case "due" | "recurring":
            return weave.sources.named((*listener.path, listener.verb))
        case "sla":
            return (f"sla:{listener.model.sla}",)
        case "created" | "updated" | "deleted" | "restored" | "submitted":
            return (f"module:{module}",)
    return ()


def _deadlines(weave: Weaving) -> None:
    for name, one in weave.architecture.section("slas").items():
        path, run = ("slas", name), f"sla:{name}"
        for key in ("on_warning", "on_breach"):
            _steps(weave, getattr(one, key), (*path, key), run, ())
        if one.escalate_to is not None:
            node = f"message:{name}|{run}"
            weave.decides([run], node, (*path, "escalate_to"))
            _delivered(weave, node, recipients(weave.architecture, one.escalate_to, one.module), path)


def _escalations(weave: Weaving) -> None:
    for name, pipeline in weave.architecture.section("pipelines").items():
        for called, one in pipeline.escalations.items():
            path, run = ("pipelines", name, "escalations", called), f"escalation:{name}.{called}"
            weave.decides([weave.stage_of(name)], run, (*path, "stages"))
            weave.decided_at((*path, "if"), run)
            node = f"message:{one.template or called}|{run}"
            weave.decides([run], node, path)
            if one.template:
                weave.copies([f"template:{one.template}"], node, (*path, "template"))
            who = recipients(weave.architecture, one.to, pipeline.module)
            _delivered(weave, node, who, (*path, "to"))
            _steps(weave, one.steps, (*path, "steps"), run, ())


def _delivered(weave: Weaving, message: str, who: Iterable[str], path: Keys) -> None:
    for one in who:
        weave.copies([message], one, path)


def _holding(weave: Weaving, path: Keys) -> tuple[Expr, ...]:
    found = weave.architecture.expressions.get(path)
    expr = found[0].checked.expr if found else None
    return (expr,) if expr is not None else ()


def _steps(
    weave: Weaving, steps: Sequence[Any], path: Keys, control: str, known: tuple[Expr, ...]
) -> tuple[str, ...]:
    """Gather what steps do, one after the other; tell where it may end, which decides about all behind it."""
    ends: list[str] = []
    for index, step in enumerate(steps):
        here = (*path, index)
        found = _step(weave, step, here, control, known)
        ends += found
        if found and index + 1 < len(steps):
            behind = f"{control.partition('|')[0]}|after {here}"
            weave.decides([control, *found], behind, here)
            control = behind
        if Family.name_of(step) not in _QUIET or _changes_within(step):
            known = ()
    return tuple(ends)


def _changes_within(step: Any) -> bool:
    return any(
        Family.name_of(one) not in _QUIET or _changes_within(one)
        for case in getattr(step, "branch", ())
        for one in (*case.steps, *case.else_)
    )


def _step(weave: Weaving, step: Any, path: Keys, control: str, known: tuple[Expr, ...]) -> tuple[str, ...]:
    if step.if_ is not None:
        control = _under(weave, control, path, (*path, "if"))
        known = (*known, *_holding(weave, (*path, "if")))
        if not _possible(weave, known):
            return ()
    place = _Place(step, path, control, known)
    ends = tuple(_VERBS.get(place.verb, _nothing)(weave, place) or ())
    if step.on_failure is not None:
        _steps(weave, step.on_failure.steps, (*path, "on_failure", "steps"), control, ())
    return ends


def _possible(weave: Weaving, known: tuple[Expr, ...]) -> bool:
    return len(known) < 2 or satisfiable(*known, facts=facts(weave.architecture))


def _under(weave: Weaving, control: str, path: Keys, *tests: Keys) -> str:
    """The node of what runs only under further conditions."""
    inner = f"{control.partition('|')[0]}|{path}"
    weave.decides([control], inner, path)
    for test in tests:
        weave.decided_at(test, inner)
    return inner


def _nothing(weave: Weaving, at: _Place) -> None:
    """It tells nobody anything."""


def _modules(weave: Weaving, at: _Place, key: str = "record") -> Iterator[str]:
    placed = weave.architecture.verbs.get(at.path)
    if placed is not None:
        for module, _ in about(weave.architecture, placed, Frame(run_of(at.path)), set(), key):
            yield module


def _sets(weave: Weaving, at: _Place, module: str, *, decided: bool = True) -> None:
    """Fields that a step sets; where it changes a record, whether it does so shows in them."""
    for name in at.options.set:
        path, target = (*at.own, "set", name), f"{module}.{name}"
        weave.copied_at(path, target)
        if decided:
            weave.decides([at.control], target, path)
            weave.decided_at((*at.own, "record"), target)


def _update(weave: Weaving, at: _Place) -> None:
    for module in _modules(weave, at):
        _sets(weave, at, module)


def _create(weave: Weaving, at: _Place) -> None:
    weave.decides([at.control], f"module:{at.options.module}", at.path)
    _sets(weave, at, at.options.module, decided=False)


def _log(weave: Weaving, at: _Place) -> None:
    """An activity is a record too."""
    activity = at.options.activity
    weave.decides([at.control], f"module:{activity}", at.path)
    _sets(weave, at, activity, decided=False)
    for key, field in _LOGGED:
        weave.copied_at((*at.own, key), f"{activity}.{field}")


_LOGGED: Final = (
    ("subject", "subject"),
    ("about", "about"),
    ("to", "owner"),
    ("host", "owner"),
    ("with", "with"),
    ("at", "starts_at"),
)
"""What a step says of an activity, and the field that it goes into."""


def _assign(weave: Weaving, at: _Place) -> None:
    for module in _modules(weave, at):
        owner = f"{module}.owner"
        weave.decides([at.control], owner, at.path)
        weave.copied_at((*at.own, "to"), owner)
        if at.options.using:
            weave.decides([f"assignment_rule:{at.options.using}"], owner, (*at.own, "using"))


def _document(weave: Weaving, at: _Place) -> None:
    for module in _modules(weave, at) if at.options.into else ():
        target = f"{module}.{at.options.into}"
        weave.copies([f"document:{at.options.make}"], target, at.path)
        weave.decides([at.control], target, at.path)


def _delete(weave: Weaving, at: _Place) -> None:
    for module in _modules(weave, at):
        weave.decides([at.control], f"module:{module}", at.path)
        weave.decided_at((*at.own, "record"), f"module:{module}")


def _merge(weave: Weaving, at: _Place) -> None:
    """Values stay in fields of the same name, of which rows are not told apart; which records there are changes."""
    gone = tuple(_modules(weave, at, "with"))
    for module in _modules(weave, at):
        weave.decides([at.control], f"module:{module}", at.path)
        for key in ("record", "with"):
            weave.decided_at((*at.own, key), f"module:{module}")
        for other in gone:
            for name in _fields(weave, module) & _fields(weave, other):
                weave.copies([f"{other}.{name}"], f"{module}.{name}", at.path)


def _fields(weave: Weaving, module: str) -> frozenset[str]:
    declared = weave.architecture.modules.get(module)
    return frozenset(declared.fields) if declared is not None else frozenset()


def _tag(weave: Weaving, at: _Place) -> None:
    for module in _modules(weave, at):
        for one in at.options.tags:
            for target in weave.tags_in(module, one.partition(".")[0]):
                weave.decides([at.control], target, at.path)


def _transition(weave: Weaving, at: _Place) -> None:
    pipeline = at.options.make.partition(".")[0]
    if pipeline in weave.architecture.section("pipelines"):
        weave.decides([at.control], weave.stage_of(pipeline), at.path)


def _given(weave: Weaving, at: _Place, key: str) -> Iterator[tuple[str, Keys]]:
    for name in getattr(at.options, key):
        yield name, (*at.own, key.rstrip("_"), name)


def _yields(at: _Place, weave: Weaving) -> Iterator[str]:
    placed = weave.architecture.verbs.get(at.path)
    for name in at.step.binds(placed.context) if placed is not None else ():
        yield f"{at.result}{name}"


def _action(weave: Weaving, at: _Place) -> None:
    node = f"action:{at.options.name}"
    weave.decides([at.control], node, at.path)
    for _, path in _given(weave, at, "with_"):
        weave.copied_at(path, node)
    for result in _yields(at, weave):
        weave.copies([node], result, at.path)


def _integration(weave: Weaving, at: _Place) -> None:
    node = f"integration:{at.options.operation.partition('.')[0]}"
    weave.decides([at.control], node, at.path)
    for _, path in _given(weave, at, "with_"):
        weave.copied_at(path, node)
        for result in _yields(at, weave):
            weave.copied_at(path, result)


def _webhook(weave: Weaving, at: _Place) -> None:
    node = f"integration:{at.options.integration}"
    weave.decides([at.control], node, at.path)
    for _, path in _given(weave, at, "body"):
        weave.copied_at(path, node)


def _decide(weave: Weaving, at: _Place) -> None:
    for _, path in _given(weave, at, "with_"):
        for result in _yields(at, weave):
            weave.decided_at(path, result)


def _find(weave: Weaving, at: _Place) -> None:
    for result in _yields(at, weave):
        weave.decided_at((*at.own, "where"), result)
        weave.names_at((*at.own, "order"), result, explicit=False)
        weave.decides([f"module:{at.options.module}"], result, at.path)


def _convert(weave: Weaving, at: _Place) -> None:
    weave.decides([at.control], f"conversion:{at.options.using}", at.path)


def _campaign(weave: Weaving, at: _Place) -> None:
    weave.decides([at.control], f"campaign:{at.options.name}", at.path)


def _subflow(weave: Weaving, at: _Place) -> None:
    node = f"subflow:{at.options.name}"
    weave.decides([at.control], node, at.path)
    weave.decided_at((*at.own, "record"), node)
    templates = weave.architecture.section("templates")
    for name, path in _given(weave, at, "with_"):
        weave.copied_at(path, f"{node}.{name}")
        given = at.options.with_[name]
        if isinstance(given, str) and given in templates:
            weave.copies([f"template:{given}"], f"{node}.{name}", path)


def _message(weave: Weaving, at: _Place) -> str:
    """A message on its way: what its template merges, and that it comes at all."""
    named = at.options.template
    node = f"message:{named}|{at.path}"
    template = (
        f"template:{named}" if named in weave.architecture.section("templates") else f"{at.result}{named}"
    )
    weave.copies([template], node, at.path)
    weave.decides([at.control], node, at.path)
    for key in ("only_if", "to", "about"):
        weave.decided_at((*at.own, key), node)
    return node


def _send(weave: Weaving, at: _Place) -> None:
    node = _message(weave, at)
    for _, path in _given(weave, at, "with_"):
        weave.copied_at(path, node)
    for module in _modules(weave, at, "to"):
        weave.copies([node], f"outside:{module}", (*at.own, "to") if at.options.to != "record" else at.path)
    template = weave.architecture.section("templates").get(at.options.template)
    if template is not None:
        carried(weave, template.channel, node, at.path)


def _notify(weave: Weaving, at: _Place) -> None:
    node = _message(weave, at)
    template = weave.architecture.section("templates").get(at.options.template)
    _told(weave, at, node, template.module if template is not None else None)


def _told(weave: Weaving, at: _Place, node: str, module: str | None) -> None:
    who = recipients(weave.architecture, at.options, module)
    _delivered(weave, node, who, at.path)
    _delivered(weave, node, users_at(weave.architecture, (*at.own, "user"), module), (*at.own, "user"))


def _module_at(weave: Weaving, at: _Place) -> str | None:
    placed = weave.architecture.verbs.get(at.path)
    return placed.context.record if placed is not None else None


def _show(weave: Weaving, at: _Place) -> None:
    """Whoever pressed the button, or filled in the form of the firm, reads it."""
    node = f"message:{run_of(at.path)}|{at.path}"
    weave.copied_at((*at.own, "message"), node)
    weave.decides([at.control], node, at.path)
    workflow = (
        weave.architecture.section("workflows").get(str(at.path[1])) if at.path[0] == "workflows" else None
    )
    for one in workflow.trigger if workflow is not None else ():
        form = weave.architecture.section("forms").get(getattr(one, "submitted", ""))
        for role in (*getattr(one, "by", ()), *(form.roles if form is not None else ())):
            weave.copies([node], f"role:{role}", at.path)


def _ask(weave: Weaving, at: _Place) -> None:
    node = f"message:{run_of(at.path)}|{at.path}"
    weave.copied_at((*at.own, "question"), node)
    weave.decides([at.control], node, at.path)
    _told(weave, at, node, _module_at(weave, at))
    _steps(weave, at.options.on_timeout, (*at.own, "on_timeout"), at.control, ())


def _approve(weave: Weaving, at: _Place) -> Iterator[str]:
    """What is decided about, and whether it must be, is known to those who decide."""
    node = f"message:{run_of(at.path)}|{at.path}"
    asked = _under(weave, at.control, at.path, (*at.own, "unless"))
    weave.decides([asked], node, at.path)
    _delivered(weave, node, (f"role:{one}" for one in at.options.by), (*at.own, "by"))
    module = next(_modules(weave, at), None)
    _delivered(weave, node, users_at(weave.architecture, (*at.own, "user"), module), (*at.own, "user"))
    for outcome in ("approved", "rejected", "returned", "recalled", "expired"):
        _steps(weave, getattr(at.options, outcome), (*at.own, outcome), asked, ())
    yield asked


@once
def _awaited(architecture: Architecture) -> Mapping[Keys, Listener]:
    """What steps wait for, by the path of the trigger."""
    return {one.path: one for one in listens(architecture) if one.waiting}


def _wait(weave: Weaving, at: _Place) -> Iterator[str]:
    """When it goes on tells what it waited for."""
    waited = _under(weave, at.control, at.path, (*at.own, "until"))
    event = _awaited(weave.architecture).get((*at.own, "event"))
    if event is not None:
        weave.decides(_heard(weave, event), waited, event.path)
    _steps(weave, at.options.on_timeout, (*at.own, "on_timeout"), waited, ())
    if event is not None or at.options.until is not None:
        yield waited


def _branch(weave: Weaving, at: _Place) -> Iterator[str]:
    control, known = at.control, at.known
    for index, case in enumerate(at.options):
        here = (*at.own, index)
        control = _under(weave, control, here, (*here, "if"))
        holding = _holding(weave, (*here, "if"))
        inner = (*known, *holding)
        if _possible(weave, inner):
            yield from _steps(weave, case.steps, (*here, "steps"), control, inner)
            yield from _steps(weave, case.else_, (*here, "else"), control, inner)
        known = (*known, *(not_true(one) for one in holding))


def _for_each(weave: Weaving, at: _Place) -> tuple[str, ...]:
    body = _under(weave, at.control, at.path, (*at.own, "in"))
    weave.decided_at((*at.own, "in"), f"{at.result}{at.options.as_}")
    if at.options.segment:
        weave.decides([f"segment:{at.options.segment}"], body, (*at.own, "segment"))
    return _steps(weave, at.options.steps, (*at.own, "steps"), body, ())


def _repeat(weave: Weaving, at: _Place) -> tuple[str, ...]:
    body = _under(weave, at.control, at.path, (*at.own, "times"))
    return _steps(weave, at.options.steps, (*at.own, "steps"), body, ())


def _stop(weave: Weaving, at: _Place) -> tuple[str, ...]:
    return (at.control,)


_VERBS: Final[Mapping[str, Callable[[Weaving, _Place], Iterable[str] | None]]] = {
    "action": _action,
    "approve": _approve,
    "ask": _ask,
    "assign": _assign,
    "branch": _branch,
    "campaign": _campaign,
    "convert": _convert,
    "create": _create,
    "decide": _decide,
    "delete": _delete,
    "document": _document,
    "find": _find,
    "for_each": _for_each,
    "integration": _integration,
    "log": _log,
    "meeting": _log,
    "merge": _merge,
    "notify": _notify,
    "repeat": _repeat,
    "send": _send,
    "show": _show,
    "stop": _stop,
    "subflow": _subflow,
    "tag": _tag,
    "task": _log,
    "transition": _transition,
    "untag": _tag,
    "update": _update,
    "wait": _wait,
    "webhook": _webhook,
}
"""What each step does; what comes back is what decides about the steps behind it."""
