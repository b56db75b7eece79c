"""What the steps of workflows, escalations and deadlines do to records; subflows count where they are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from crmspec.access._beginnings import beginnings
from crmspec.access._effect import UNKNOWN, Effect, Whose, assigned, told
from crmspec.access._moves import moved
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.ir import literal
from crmspec.compiler.model.automation import Step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys

MAKING: Final = frozenset({"create", "task", "meeting", "log", "convert"})
_DECIDED: Final = frozenset({"approve", "ask"})
_WAITING: Final = frozenset({"wait", *_DECIDED})
_DEPTH: Final = 8
"""How deep subflows call each other before it is no longer followed."""


class Frame(NamedTuple):
    """On whose behalf steps are done, about which record, under which conditions."""

    owner: str
    whose: Whose = "own"
    module: str | None = None
    guards: tuple[Expr, ...] = ()
    unless: tuple[Expr, ...] = ()
    unclear: bool = False
    decided: bool = False
    waits: int = 0
    via: tuple[Keys, ...] = ()


@once
def steps_by_declaration(architecture: Architecture) -> Mapping[Keys, tuple[Placed, ...]]:
    """The steps of each declaration that holds some, in the order in which they stand."""
    found: dict[Keys, list[Placed]] = {}
    for placed in architecture.verbs.values():
        if isinstance(placed.model, Step):
            found.setdefault(placed.path[:2], []).append(placed)
    return {path: tuple(several) for path, several in found.items()}


def stepped(architecture: Architecture) -> Iterator[Effect]:
    """What the steps of all that runs by itself do to records."""
    for path in steps_by_declaration(architecture):
        if path[0] == "workflows":
            yield from _run(architecture, path, Frame(f"workflow:{path[1]}"))
        elif path[0] != "subflows":
            yield from _each_owner(architecture, path)


def effects_of_subflow(architecture: Architecture, name: str) -> Iterator[Effect]:
    """What a subflow does to records, whoever calls it."""
    yield from _run(architecture, ("subflows", name), Frame(f"subflow:{name}"))


def _each_owner(architecture: Architecture, path: Keys) -> Iterator[Effect]:
    """Escalations stand in their pipeline: each of them is a run of its own."""
    owners: dict[str, list[Placed]] = {}
    for placed in steps_by_declaration(architecture)[path]:
        owners.setdefault(architecture.owner(placed.path), []).append(placed)
    for owner, several in owners.items():
        yield from _steps(architecture, several, Frame(owner))


def _run(architecture: Architecture, path: Keys, frame: Frame) -> Iterator[Effect]:
    if len(frame.via) < _DEPTH:
        yield from _steps(architecture, steps_by_declaration(architecture).get(path, ()), frame)


def _steps(architecture: Architecture, several: Any, frame: Frame) -> Iterator[Effect]:
    made: set[str] = set()
    waits = frame.waits
    decided: list[Keys] = []
    for placed in several:
        if placed.verb in _DOING:
            asked = frame.decided or any(_is_behind(placed.path, one) for one in decided)
            here = within(architecture, placed, frame, waits, decided=asked)
            yield from _effects(architecture, placed, here, made)
        if placed.verb in MAKING:
            made |= _names(placed)
        if placed.verb in _WAITING:
            waits += 1
            if _is_decided(placed):
                decided.append(placed.path)


def _is_decided(placed: Placed) -> bool:
    if placed.verb == "wait":
        return placed.model.wait.event is not None and placed.model.wait.deadline is None
    return True


def _is_behind(path: Keys, earlier: Keys) -> bool:
    """Whether a step lies within another, or comes after it in the same list."""
    last = len(earlier) - 1
    return len(path) > last and path[:last] == earlier[:last] and int(path[last]) >= int(earlier[last])


def _names(placed: Placed) -> set[str]:
    return set(placed.model.binds(placed.context))


def conditions_at(architecture: Architecture, placed: Placed) -> Frame:
    """The conditions around a step of a declaration, as far as they are about its own record."""
    return within(architecture, placed, Frame(architecture.owner(placed.path)), 0, decided=False)


def within(architecture: Architecture, placed: Placed, frame: Frame, waits: int, *, decided: bool) -> Frame:
    """Know the conditions around a step."""
    guards, unless, unclear = list(frame.guards), list(frame.unless), frame.unclear
    path, own = placed.path, frame.whose == "own"
    for length in range(2, len(path) + 1):
        here = path[:length]
        for found in architecture.expressions.get((*here, "if"), ()):
            if found.checked.expr is None or not own:
                unclear = True
            else:
                guards.append(found.checked.expr)
        if length > 2 and here[-1] == "on_failure":
            unclear = True
        if here[-1] in {"steps", "else"} and here[-3:-2] == ("branch",):
            earlier = _earlier(architecture, here[:-2], int(here[-2]))
            unclear = unclear or None in earlier or (bool(earlier) and not own)
            unless += [one for one in earlier if one is not None and own]
    return Frame(
        frame.owner,
        frame.whose,
        frame.module,
        tuple(guards),
        tuple(unless),
        unclear,
        decided,
        waits,
        frame.via,
    )


def _earlier(architecture: Architecture, branch: Keys, at: int) -> list[Expr | None]:
    """The conditions of the ways that come before one; None where one is not understood."""
    found = [architecture.expressions.get((*branch, index, "if"), ()) for index in range(at)]
    return [several[0].checked.expr if several else None for several in found]


def _effects(architecture: Architecture, placed: Placed, frame: Frame, made: set[str]) -> Iterator[Effect]:
    options = getattr(placed.model, placed.verb)
    yield from _DOING[placed.verb](architecture, placed, options, frame, made)


def about(
    architecture: Architecture, placed: Placed, frame: Frame, made: set[str], key: str = "record"
) -> list[tuple[str, Whose]]:
    """The modules, mostly one, of the record that a step names, and which record it is."""
    options = getattr(placed.model, placed.verb)
    source = getattr(options, key if key != "with" else "with_", None) or "record"
    if source == "record":
        module = frame.module or placed.context.record
        return [(module, frame.whose)] if module else []
    found = architecture.expressions.get((*placed.path, placed.verb, key))
    if not found or (expr := found[0].checked.expr) is None:
        return []
    whose: Whose = "other"
    if expr.op in {"self", "outer_self"}:
        whose = frame.whose
    elif expr.op == "var" and expr.args[0] in made:
        whose = "made"
    match found[0].checked.type:
        case types.Record(module):
            return [(module, whose)]
        case types.Polymorphic(targets):
            return [(one, whose) for one in targets]
    return []


def _effect(placed: Placed, frame: Frame, module: str, action: Any, **further: Any) -> Effect:
    beside: dict[str, Any] = {"whose": frame.whose, "guards": frame.guards, "unless": frame.unless}
    beside |= {"unclear": frame.unclear, "decided": frame.decided, "waits": frame.waits, "via": frame.via}
    if "fields" in further:
        further.setdefault("named", frozenset(further["fields"]))
        further["fields"] = told(further["fields"], frame.whose)
    return Effect(placed.path, frame.owner, placed.verb, module, action, **{**beside, **further})


def _update(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    for module, whose in about(architecture, placed, frame, made):
        fields = assigned(architecture, (*placed.path, "update", "set"), options.set, module)
        yield _effect(placed, frame, module, "updated", fields=fields, whose=whose)


def _create(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    named = assigned(architecture, (*placed.path, "create", "set"), options.set, options.module)
    first = beginnings(architecture).of(options.module, options.record_type)
    fields, names = {**first, **named}, frozenset(named)
    yield _effect(placed, frame, options.module, "created", fields=fields, named=names, whose="made")


def _log(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    """Activities are records too."""
    named = dict.fromkeys(_LOGGED[placed.verb], UNKNOWN)
    named |= assigned(architecture, (*placed.path, placed.verb, "set"), options.set, options.activity)
    if placed.verb == "task":
        named.setdefault("priority", literal(options.priority, types.Choice()))
    fields = {**beginnings(architecture).of(options.activity), **named}
    names = frozenset(named)
    yield _effect(placed, frame, options.activity, "created", fields=fields, named=names, whose="made")


def _assign(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    found = architecture.expressions.get((*placed.path, "assign", "to"), ())
    value = (found[0].checked.expr if found else None) or UNKNOWN
    for module, whose in about(architecture, placed, frame, made):
        yield _effect(placed, frame, module, "updated", fields={"owner": value}, whose=whose)


def _document(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    for module, whose in about(architecture, placed, frame, made) if options.into else ():
        yield _effect(placed, frame, module, "updated", fields={options.into: UNKNOWN}, whose=whose)


def _delete(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    for module, whose in about(architecture, placed, frame, made):
        yield _effect(placed, frame, module, "deleted", whose=whose)


def _merge(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    for module, whose in about(architecture, placed, frame, made):
        declared = architecture.modules.get(module)
        fields = (
            {name: UNKNOWN for name, one in declared.fields.items() if not one.derived} if declared else {}
        )
        yield _effect(placed, frame, module, "updated", fields=fields, whose=whose, unclear=True)
    for module, _ in about(architecture, placed, frame, made, "with"):
        yield _effect(placed, frame, module, "deleted", whose="other")


def _tag(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    action = "tagged" if placed.verb == "tag" else "untagged"
    for module, whose in about(architecture, placed, frame, made):
        for one in options.tags:
            yield _effect(placed, frame, module, action, tag=one, whose=whose)


def _transition(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    move = moved(architecture, options.make)
    found = about(architecture, placed, frame, made)
    if move and found:
        whose = found[0][1]
        fields = told(move.fields, whose)
        yield _effect(placed, frame, move.module, "updated", fields=fields, demands=move.demands, whose=whose)


def _action(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    declared = architecture.section("actions").get(options.name)
    fields: dict[str, dict[str, Expr]] = {}
    for one in declared.writes if declared else ():
        module, _, name = one.partition(".")
        fields.setdefault(module, {})[name] = UNKNOWN
    for module, written in fields.items():
        yield _effect(placed, frame, module, "updated", fields=written, whose="other", unclear=True)


def _convert(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    for module, whose in about(architecture, placed, frame, made)[:1]:
        via = (*frame.via, ("conversions", options.using))
        within = frame._replace(whose=whose, module=module, via=via)
        yield from converted(architecture, options.using, placed, within)


def converted(architecture: Architecture, name: str, placed: Any, frame: Frame) -> Iterator[Effect]:
    """What a conversion makes, and does to the record that is converted."""
    declared = architecture.section("conversions").get(name)
    if declared is None:
        return
    path: Keys = ("conversions", name)
    begin = beginnings(architecture)
    demands = _conditions(architecture, (*path, "if"))
    for index, target in enumerate(declared.creates):
        fields = assigned(architecture, (*path, "creates", index, "set"), target.set, target.module)
        beside = {"named": frozenset(fields), "demands": (), "unclear": frame.unclear or bool(target.if_)}
        first = {**begin.of(target.module), **fields}
        yield _effect(placed, frame, target.module, "created", fields=first, **{**beside, "whose": "made"})
        if target.match and target.when_found != "use":
            further = {**beside, "unclear": True, "whose": "other"}
            yield _effect(placed, frame, target.module, "updated", fields=fields, **further)
    sets = assigned(architecture, (*path, "sets"), declared.sets, declared.from_)
    yield _effect(placed, frame, declared.from_, "updated", fields=sets, demands=demands)


def _conditions(architecture: Architecture, path: Keys) -> tuple[Expr, ...]:
    found = architecture.expressions.get(path, ())
    return tuple(one.checked.expr for one in found if one.checked.expr is not None)


def _subflow(
    architecture: Architecture, placed: Placed, options: Any, frame: Frame, made: set[str]
) -> Iterator[Effect]:
    if ("subflows", options.name) in frame.via:
        return
    within = frame._replace(via=(*frame.via, placed.path, ("subflows", options.name)))
    if options.record:
        found = about(architecture, placed, frame, made)
        if not found:
            return
        module, whose = found[0]
        within = within._replace(module=module, whose=whose)
    yield from _run(architecture, ("subflows", options.name), within)


_LOGGED: Final[Mapping[str, tuple[str, ...]]] = {
    "task": ("about", "subject", "due_at", "owner"),
    "meeting": ("about", "subject", "starts_at", "ends_at", "owner", "with"),
    "log": ("about", "subject"),
}
_DOING: Final[Mapping[str, Callable[..., Iterator[Effect]]]] = {
    "update": _update,
    "create": _create,
    "log": _log,
    "task": _log,
    "meeting": _log,
    "assign": _assign,
    "document": _document,
    "delete": _delete,
    "merge": _merge,
    "tag": _tag,
    "untag": _tag,
    "transition": _transition,
    "action": _action,
    "convert": _convert,
    "subflow": _subflow,
}
