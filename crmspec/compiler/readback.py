"""A manifest read back: the architecture that it was written from, as far as names and references go.

What compiling added is left out, what it took apart is put together again: an expression is its source, a text
its text. Amounts stay in their smallest units, so nothing is to be calculated or compiled from what is read back.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args

from pydantic import ValidationError

from crmspec.compiler.activities import ABOUT, STANDARD, WITH
from crmspec.compiler.bind import MOVED, Blueprint
from crmspec.compiler.model.base import Ref, Val
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.model.shape import Either, Leaf, Many, Member, Named, One, attributes
from crmspec.compiler.resolve import resolve

if TYPE_CHECKING:
    from crmspec.compiler.architecture import Architecture
    from crmspec.compiler.model.base import Declaration, Model
    from crmspec.compiler.model.shape import Shape

Json = dict[str, Any]
_OF_COMPILING: Final = ({"source", "type", "ir"}, {"ir"}, {"text", "merges"})
VERB: Final = "verb"


def read_back(manifest: Json) -> Architecture:
    """The architecture of a manifest; its tests, and what cannot be understood any more, are left out."""
    sections = {name: _declared(manifest, name) for name in SECTIONS}
    crm = Crm.model_validate({**manifest["crm"], "packs": []})
    moved = manifest.get(MOVED, {})
    blueprint = Blueprint(crm, sections, {}, {}, (), frozenset(), {}, moved=moved)
    return resolve(blueprint)[0]


def _declared(manifest: Json, section: str) -> dict[str, Declaration]:
    model = SECTIONS[section].type()
    found: dict[str, Declaration] = {}
    for name, one in manifest.get(section, {}).items():
        if section == "modules" and "activity" in one:
            continue
        told = {**one, "fields": _own_fields(manifest, name)} if section == "activities" else one
        try:
            found[name] = model.model_validate(_model(told, model))
        except (ValidationError, LookupError, TypeError, AttributeError, ImportError):
            continue
    return found


def _own_fields(manifest: Json, activity: str) -> Json:
    """What an activity declares besides the fields that all of its kind have."""
    usual = STANDARD.get(manifest["activities"][activity].get("kind"), {})
    fields = manifest["modules"].get(activity, {}).get("fields", {})
    return {name: one for name, one in fields.items() if name not in {*usual, ABOUT, WITH}}


def _model(told: Any, model: type[Model]) -> Any:
    """What was written of a piece."""
    if not isinstance(told, dict):
        return told
    known = {one.key: one for one in attributes(model).values()}
    numbers = _numbers(model)
    return {
        key: Decimal(one) if key in numbers and isinstance(one, str) else _value(one, known[key].shape)
        for key, one in told.items()
        if key in known
    }


@cache
def _numbers(model: type[Model]) -> frozenset[str]:
    """The attributes that hold numbers which may have a fraction: JSON holds them as text."""
    return frozenset(
        info.alias or name for name, info in model.model_fields.items() if _is_number(info.annotation)
    )


def _is_number(annotation: Any) -> bool:
    return annotation is Decimal or any(map(_is_number, get_args(annotation)))


def _value(told: Any, shape: Shape) -> Any:
    if isinstance(shape, Either):
        shape = fitting_json(told, shape)
    match shape:
        case Leaf(mark):
            return _leaf(told, isinstance(mark, Val))
        case One(model):
            return _model(told, model)
        case Member(family):
            name = told[family.tag or VERB]
            return _model(told, family.member(name))
        case Many(item) if isinstance(told, list):
            return [_value(one, item) for one in told]
        case Named(_, inner) if isinstance(told, dict):
            return {name: _value(one, inner) for name, one in told.items()}
    return told


def fitting_json(told: Any, either: Either) -> Shape:
    """The shape that a value has; pieces and names are told apart by their keys."""
    if isinstance(told, list):
        kinds: tuple[type, ...] = (Many,)
    elif isinstance(told, dict) and set(told) not in _OF_COMPILING:
        kinds = (One, Member, Named)
    else:
        kinds = (Leaf,)
    fits = [one for one in either.shapes if isinstance(one, kinds)]
    marked = [one for one in fits if isinstance(one, Leaf) and one.mark and not isinstance(one.mark, Ref)]
    if isinstance(told, dict) and marked:
        return marked[0]
    return next(iter(fits), Leaf())


def _leaf(told: Any, is_value: bool) -> Any:
    if not isinstance(told, dict):
        return told
    if "source" in told:
        return f"={told['source']}" if is_value else told["source"]
    if set(told) == {"ir"}:
        literal = told["ir"][2]
        return f"={literal}" if isinstance(literal, str) and literal.startswith("=") else literal
    return told["text"] if set(told) == {"text", "merges"} else told
