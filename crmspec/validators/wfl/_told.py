"""Changes of records and triggers, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.effects import Effect
    from crmspec.access.listeners import Listener
    from crmspec.compiler.syntax import Keys
    from crmspec.validators.wfl._chains import Turn
    from crmspec.validators.wfl._events import Link


def place(step: Effect) -> Keys:
    """The place of what makes a change: the verb of its step."""
    return (*step.path, step.verb) if step.path[0] in {"workflows", "subflows"} else step.path


def name_of(turn: Turn) -> str:
    """The workflow whose step makes the change."""
    return turn.link.step.owner.partition(":")[2]


def way_round(chain: list[Turn]) -> str:
    """A chain of several workflows, back to the first."""
    started = [*chain[1:], chain[0]]
    turns = zip(chain, started, strict=True)
    way = ", which ".join(f"{changed(one.link)}, which starts `{name_of(then)}`" for one, then in turns)
    return f"`{name_of(chain[0])}` {way}"


def places(chain: list[Turn]) -> Iterator[tuple[Keys, str]]:
    """Every place on the way of a chain, but for the first step."""
    for turn in chain:
        link = turn.link
        if turn is not chain[0]:
            yield place(link.step), f"`{name_of(turn)}` {changed(link)}"
        for one in link.change.via:
            if one[0] in {"modules", "pipelines", "scoring_rules"}:
                yield one, "that changes by itself with it"
        yield link.listener.path, f"this starts `{link.listener.workflow}`"


def fields_of(link: Link) -> list[str]:
    """The fields of a change that a trigger waits for; all that are written where any will do."""
    change = link.change
    asked = [name for name in change.fields if name in link.listener.fields]
    return asked or sorted(change.named) or sorted(change.fields)


def changed(link: Link) -> str:
    """What a step does, as its workflow's predicate: "sets `stage` of a `deal`"."""
    change, step = link.change, link.step
    match change.action:
        case "created":
            return f"makes a `{change.module}`"
        case "deleted":
            return f"deletes a `{change.module}`"
        case "tagged":
            return f"puts the tag `{change.tag}` on a `{change.module}`"
        case "untagged":
            return f"takes the tag `{change.tag}` off a `{change.module}`"
    if change.verb == "transition":
        moved = f"moves a `{change.module}` to `{_stage(change)}`"
        return moved if change is step else f"{_act(step)}, which {moved}"
    names = " and ".join(f"`{name}`" for name in fields_of(link)[:3])
    if change is not step and change.verb != "on_save":
        return f"{_act(step)}, and with it {names} of the `{change.module}` changes"
    return f"sets {names} of the `{change.module}`"


def _act(step: Effect) -> str:
    verbs = {"created": "makes", "deleted": "deletes"}
    return f"{verbs.get(step.action, 'changes')} a `{step.module}`"


def _stage(change: Effect) -> str:
    """The stage that a transition leads to: it is the first field that is set."""
    value = next(iter(change.fields.values()))
    return str(value.value) if value.is_literal else "another stage"


def waits_for(link: Link) -> str:
    """What a trigger waits for: "every change of a `deal` starts it"."""
    listener: Listener = link.listener
    module = listener.module
    match listener.verb:
        case "created":
            return f"every new `{module}` starts it"
        case "updated":
            return f"every change of a `{module}` starts it"
        case "deleted":
            return f"every deleted `{module}` starts it"
        case "changed":
            return "a change of that starts it"
        case "enters":
            return f"a `{module}` that comes into `{listener.value}` starts it"
        case "leaves":
            return f"a `{module}` that leaves `{listener.value}` starts it"
    return "that starts it"


_EVENTS: Final = {
    "created": "when a `{module}` is made",
    "updated": "when a `{module}` is changed",
    "deleted": "when a `{module}` is deleted",
    "restored": "when a `{module}` is brought back",
    "enters": "when a `{module}` comes into `{value}`",
    "leaves": "when a `{module}` leaves `{value}`",
    "tagged": "when the tag `{value}` is put on a `{module}`",
    "untagged": "when the tag `{value}` is taken off a `{module}`",
    "submitted": "when `{value}` is sent",
}


def event(listener: Listener) -> str:
    """When a trigger fires: "when a `deal` comes into `won`"."""
    model = listener.model
    match listener.verb:
        case "changed":
            return f"when {' or '.join(f'`{one}`' for one in model.fields)} of a `{listener.module}` changes"
        case "crosses":
            return f"when a `{listener.module}` crosses `{model.crosses}`"
        case "due":
            return f"{_distance(model)} `{model.due}`"
        case "recurring":
            return f"when the day of `{model.recurring}` comes round"
    told = _EVENTS.get(listener.verb, "when it fires")
    return told.format(module=listener.module, value=listener.value)


def _distance(model: Any) -> str:
    if model.before:
        return f"{model.before} before"
    return f"{model.after} after" if model.after else "at"
