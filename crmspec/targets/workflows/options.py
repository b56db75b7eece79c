"""What may stand in the options of a node, as the classes of steps say, without what became nodes of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.automation import STEPS
from crmspec.compiler.model.base import Model, words_of
from crmspec.targets.workflows.graph import OUTCOMES

if TYPE_CHECKING:
    from collections.abc import Iterable

Json = dict[str, Any]

_NODES: Final[dict[str, frozenset[str]]] = {
    "for_each": frozenset({"steps"}),
    "repeat": frozenset({"steps"}),
    "approve": frozenset(OUTCOMES),
    "wait": frozenset({"on_timeout"}),
    "ask": frozenset({"on_timeout"}),
}
"""Options that hold steps, and are laid out as nodes."""

_IMPLIED: Final[dict[str, frozenset[str]]] = {"notify": frozenset({"template"})}
"""Options that may be missing after all: what a deadline that is missed says of itself needs no template."""


def options_of(verb: str) -> Json:
    """The options of a verb's nodes: closed, and with what is never missing."""
    if verb == "branch":
        return _closed(())
    if verb == "enter":
        words = {*_keys("subflow")} - {"name"}
        return _closed(("scope", "subflow", *sorted(words)), ("scope", "subflow"))
    model = _model(verb)
    if model is None:
        return {"type": "string"}
    left = [one for one in words_of(model) if one not in _NODES.get(verb, ())]
    required = [info.alias or name for name, info in model.model_fields.items() if info.is_required()]
    return _closed(left, [one for one in required if one in left and one not in _IMPLIED.get(verb, ())])


def _closed(words: Iterable[str], required: Iterable[str] = ()) -> Json:
    return {
        "type": "object",
        "properties": {one: {} for one in words},
        "required": list(required),
        "additionalProperties": False,
    }


def _keys(verb: str) -> tuple[str, ...]:
    model = _model(verb)
    return words_of(model) if model else ()


def _model(verb: str) -> type[Model] | None:
    """The class of a verb's options; none where it is a bare text."""
    member = STEPS.member(verb)
    info = next(info for name, info in member.model_fields.items() if verb in {name, info.alias})
    found = info.annotation
    return found if isinstance(found, type) and issubclass(found, Model) else None
