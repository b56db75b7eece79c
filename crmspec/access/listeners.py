"""Which triggers wait for what, and which effects may set them off."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from crmspec.access._effect import Effect, made_of
from crmspec.compiler.architecture import Architecture, once
from crmspec.compiler.model.automation import Trigger

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from crmspec.compiler.expressions.ir import Expr
    from crmspec.compiler.resolve.walk import Placed
    from crmspec.compiler.syntax import Keys


@dataclass(frozen=True, slots=True, eq=False)
class Listener:
    """One trigger: what a workflow is started by, or what a step waits for."""

    path: Keys
    workflow: str
    """The name of the workflow; empty for a `wait` in anything else."""
    verb: str
    model: Any
    """The trigger as it is written."""
    module: str | None
    """The module of the record that it is about."""
    fields: frozenset[str] = frozenset()
    """Fields of this module whose change counts; of a stage or a score, the field that holds it."""
    value: str = ""
    """The stage, the tag or the form."""
    waiting: bool = False
    """It is what a step waits for, and starts nothing."""

    @property
    def owner(self) -> str:
        """The id of the workflow."""
        return f"workflow:{self.workflow}"


@once
def listens(architecture: Architecture) -> tuple[Listener, ...]:
    """Every trigger of workflows that run, and what steps wait for."""
    return tuple(
        _listener(architecture, one) for one in architecture.verbs.values() if isinstance(one.model, Trigger)
    )


@once
def listeners_by_workflow(architecture: Architecture) -> Mapping[str, tuple[Listener, ...]]:
    """What starts each workflow."""
    found: dict[str, list[Listener]] = {}
    for one in listens(architecture):
        if one.workflow and not one.waiting:
            found.setdefault(one.workflow, []).append(one)
    return {name: tuple(several) for name, several in found.items()}


def _listener(architecture: Architecture, placed: Placed) -> Listener:
    model, path = placed.model, placed.path
    workflow = str(path[1]) if path[0] == "workflows" else ""
    lookup = placed.context.lookup
    module = model.about(lookup) if lookup else None
    fields: frozenset[str] = frozenset()
    value = ""
    match placed.verb:
        case "changed":
            fields = made_of(architecture, model.changed, frozenset(model.fields))
        case "enters" | "leaves":
            pipeline, _, value = getattr(model, placed.verb).partition(".")
            declared = architecture.section("pipelines").get(pipeline)
            fields = frozenset({declared.field_} if declared else ())
        case "crosses":
            rule = architecture.section("scoring_rules").get(model.crosses.partition(".")[0])
            fields = frozenset({rule.field_} if rule else ())
        case "tagged" | "untagged" | "submitted":
            value = getattr(model, placed.verb)
    waiting = path[2] != "trigger"
    return Listener(path, workflow, placed.verb, model, module, fields, value, waiting)


def causes(effect: Effect, listener: Listener) -> bool:
    """Whether an effect may set off a trigger, as far as its kind and its values tell."""
    if effect.module != listener.module:
        return False
    test = _TESTS.get(listener.verb)
    return test is not None and test(effect, listener)


def _written(effect: Effect, listener: Listener) -> Iterator[Expr]:
    return (effect.fields[name] for name in listener.fields if name in effect.fields)


def _enters(effect: Effect, listener: Listener) -> bool:
    if effect.action not in {"created", "updated"}:
        return False
    return any(not one.is_literal or one.value == listener.value for one in _written(effect, listener))


def _leaves(effect: Effect, listener: Listener) -> bool:
    if effect.action != "updated":
        return False
    return any(not one.is_literal or one.value != listener.value for one in _written(effect, listener))


def _tagged(effect: Effect, listener: Listener) -> bool:
    if effect.action != listener.verb:
        return False
    category = listener.value.partition(".")[0]
    return effect.tag in {listener.value, f"{category}.*", "*"}


_TESTS: Final[Mapping[str, Callable[[Effect, Listener], bool]]] = {
    "created": lambda effect, listener: effect.action == "created",
    "updated": lambda effect, listener: effect.action == "updated",
    "deleted": lambda effect, listener: effect.action == "deleted",
    "changed": lambda effect, listener: (
        effect.action == "updated" and not listener.fields.isdisjoint(effect.fields)
    ),
    "enters": _enters,
    "leaves": _leaves,
    "crosses": lambda effect, listener: (
        effect.action in {"created", "updated"} and not listener.fields.isdisjoint(effect.fields)
    ),
    "tagged": _tagged,
    "untagged": _tagged,
    "submitted": lambda effect, listener: (
        effect.action == "submitted" and effect.owner == f"form:{listener.value}"
    ),
}
