"""Where two versions of a declaration differ, found by the shape that the language gives it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

from crmspec.change.same import agree, is_compiled
from crmspec.compiler.manifest import ORDERED
from crmspec.compiler.model.base import Declaration, Exp, Ref
from crmspec.compiler.model.shape import Either, Leaf, Many, Member, Named, One, attributes
from crmspec.compiler.readback import VERB, fitting_json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from crmspec.compiler.expressions.guards import Facts
    from crmspec.compiler.model.base import Model
    from crmspec.compiler.model.shape import Mark, Shape

Json = dict[str, Any]
At = tuple[str, ...]
Nature = Literal["changed", "worded", "reordered", "rewritten", "carried"]
WORDS: Final = frozenset(
    {
        "label", "translations", "description", "help", "plural", "plural_translations", "icon", "colour", "steward",
        "review_by", "satisfies", "waive", "deprecated", "because", "detail_label",
        "unit", "yes_label", "no_label", "goal_description",
    }
)  # fmt: skip
"""Attributes that people read, or that say who answers for something: nothing goes by them."""
_READ: Final = {
    ("Validation", "message"), ("Transition", "message"), ("Crm", "version"), ("Form", "title"),
    ("Form", "introduction"), ("Form", "thanks"),
}  # fmt: skip
_IN_ORDER: Final = {
    ("Crm", "currencies"), ("Crm", "languages"), ("Money", "currencies"), ("ImportColumn", "normalise"),
}  # fmt: skip
"""Lists in which the order counts: the first is the default, or one thing is done after the other."""
_SAID: Final = frozenset({"because", "description"})
"""Words wherever they stand."""
_ASIDE: Final = frozenset({"renamed_from"})


class Difference(NamedTuple):
    """One place at which two versions differ."""

    at: At
    old: Any
    new: Any
    nature: Nature = "changed"


@dataclass(frozen=True, slots=True)
class Pieces:
    """Compares pieces; what is known of the values decides whether two conditions say the same."""

    facts: Facts

    def model(
        self, old: Json, new: Json, model: type[Model], at: At = (), without: Sequence[str] = ()
    ) -> Iterator[Difference]:
        """Compare two pieces attribute by attribute."""
        for one in attributes(model).values():
            before, after = old.get(one.key), new.get(one.key)
            if one.key in _ASIDE or one.key in without or (before == after and one.key not in ORDERED):
                continue
            usual = model.model_fields[one.name].default
            if isinstance(usual, str | int):
                before, after = (usual if each is None else each for each in (before, after))
            if _is_wording(model, one.key):
                yield Difference((*at, one.key), before, after, "worded")
            elif (model.__name__, one.key) in _IN_ORDER:
                yield Difference((*at, one.key), before, after)
            elif one.key == "system" and model.__name__ == "RunAs" and before and after:
                yield Difference((*at, one.key), before, after, "worded")
            else:
                yield from self.value(before, after, one.shape, (*at, one.key))

    def value(self, old: Any, new: Any, shape: Shape, at: At) -> Iterator[Difference]:
        """Compare two values of a shape."""
        if old is None or new is None:
            if old != new:
                yield Difference(at, old, new)
            return
        match _alike(old, new, shape):
            case One(model):
                yield from self.model(old, new, model, at)
            case Member(family) if old[family.tag or VERB] == new[family.tag or VERB]:
                yield from self.model(old, new, family.member(old[family.tag or VERB]), at)
            case Member():
                yield Difference(at, old, new)
            case Many(Leaf()):
                yield from _set(old, new, at)
            case Many(item):
                yield from self._many(old, new, item, at)
            case Named(_, inner):
                yield from self._named(old, new, inner, at)
            case Leaf(mark):
                yield from self._leaf(old, new, mark, at)

    def _leaf(self, old: Any, new: Any, mark: Mark | None, at: At) -> Iterator[Difference]:
        if is_compiled(old) and is_compiled(new):
            found = agree(old, new, at[-1], self.facts, condition=_is_condition(mark))
            if found != "same":
                yield Difference(at, old, new, "rewritten" if found == "rewritten" else "changed")
        elif isinstance(old, list) and isinstance(new, list):
            yield from _set(old, new, at)
        elif isinstance(old, dict) and isinstance(new, dict):
            yield from self._named(old, new, Leaf(), at)
        elif old != new:
            yield Difference(at, old, new)

    def _named(self, old: Json, new: Json, inner: Shape, at: At) -> Iterator[Difference]:
        for name in [*old, *(name for name in new if name not in old)]:
            if old.get(name) != new.get(name):
                yield from self.value(old.get(name), new.get(name), inner, (*at, name))
        if at[-1] in ORDERED and is_reordered(old, new):
            yield Difference(at, list(old), list(new), "reordered")

    def _many(self, old: list[Any], new: list[Any], item: Shape, at: At) -> Iterator[Difference]:
        """Compare two lists in which the order counts; what has an id is found by it."""
        if all(isinstance(one, dict) and "id" in one for one in (*old, *new)):
            before, after = ({one["id"]: one for one in several} for several in (old, new))
            yield from self._named(before, after, item, at)
            if is_reordered(before, after):
                yield Difference(at, list(before), list(after))
            return
        texts = [[_text(one) for one in several] for several in (old, new)]
        for tag, i, j, k, m in SequenceMatcher(None, texts[0], texts[1], autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            for number in range(max(j - i, m - k)):
                one = old[i + number] if i + number < j else None
                other = new[k + number] if k + number < m else None
                place = _called(one if other is None else other, i + number)
                yield from self.value(one, other, item, (*at, place))


def _alike(old: Any, new: Any, shape: Shape) -> Shape:
    """The shape that both values have; where they have two, they are compared as a whole."""
    if not isinstance(shape, Either):
        return shape
    shapes = [fitting_json(one, shape) for one in (old, new)]
    return shapes[0] if shapes[0] == shapes[1] else Leaf()


def is_reordered(old: Json, new: Json) -> bool:
    """Whether the names that both have stand in another order."""
    return [one for one in old if one in new] != [one for one in new if one in old]


def _set(old: list[Any], new: list[Any], at: At) -> Iterator[Difference]:
    """Lists of names mean the same in any order."""
    before, after = sorted(map(_text, old)), sorted(map(_text, new))
    if before != after:
        yield Difference(at, old, new)
    elif old != new:
        yield Difference(at, old, new, "reordered")


def _is_condition(mark: Mark | None) -> bool:
    """Whether an expression decides something: then nothing counts as no."""
    return isinstance(mark, Ref) or (isinstance(mark, Exp) and mark.type == "boolean")


def _called(one: Any, number: int) -> str:
    return str(one["id"]) if isinstance(one, dict) and "id" in one else str(number)


def _is_wording(model: type[Model], key: str) -> bool:
    return (
        key in WORDS and (issubclass(model, Declaration) or "label" in model.model_fields or key in _SAID)
    ) or ((model.__name__, key) in _READ)


def _text(told: Any) -> str:
    return json.dumps(told, sort_keys=True)
