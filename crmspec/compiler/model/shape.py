"""What a model's annotations say, taken apart once per class: the walk of values follows these shapes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Union, get_args, get_origin

from crmspec.compiler.model.base import Exp, Family, Merge, Model, Ref, Val

if TYPE_CHECKING:
    from collections.abc import Iterable

Mark = Ref | Exp | Val | Merge


@dataclass(frozen=True, slots=True)
class Leaf:
    """A scalar, with what it points at; or one of several words."""

    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class One:
    """A piece of its own."""

    model: type[Model]


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a family."""

    family: Family


@dataclass(frozen=True, slots=True)
class Many:
    """Several of the same, in order."""

    item: Shape


@dataclass(frozen=True, slots=True)
class Named:
    """Several of the same, each under a name."""

    key: Leaf
    value: Shape


@dataclass(frozen=True, slots=True)
class Either:
    """One of several shapes; the value tells which."""

    shapes: tuple[Shape, ...]


Shape = Leaf | One | Member | Many | Named | Either
PLAIN: Final = Leaf()


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a model: its name in Python and in YAML, and its shape."""

    name: str
    key: str
    shape: Shape


@cache
def attributes(model: type[Model]) -> dict[str, Attribute]:
    """Every attribute of a model, by its name in Python."""
    if not model.__pydantic_fields_complete__:
        model.model_rebuild()
    found = {}
    for name, info in model.model_fields.items():
        shape = _shape(info.annotation, info.metadata)
        found[name] = Attribute(name, info.alias or name, shape)
    return found


@cache
def telling(model: type[Model]) -> dict[str, Attribute]:
    """The attributes that point at something, or hold pieces that may."""
    return {name: one for name, one in attributes(model).items() if one.shape != PLAIN}


def _shape(annotation: Any, metadata: Iterable[Any] = ()) -> Shape:
    for mark in metadata:
        if isinstance(mark, Family):
            return Member(mark)
        if isinstance(mark, (Ref, Exp, Val, Merge)):
            return Leaf(mark)
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *marks = get_args(annotation)
        return _shape(inner, marks)
    if origin is Union or origin is UnionType:
        return _either(get_args(annotation))
    if origin is tuple:
        return _many(_shape(get_args(annotation)[0]))
    if origin is dict:
        key, value = (_shape(one) for one in get_args(annotation))
        return _named(key, value)
    if origin is not Literal and isinstance(annotation, type) and issubclass(annotation, Model):
        return One(annotation)
    return PLAIN


def _many(item: Shape) -> Shape:
    return PLAIN if item == PLAIN else Many(item)


def _named(key: Shape, value: Shape) -> Shape:
    assert isinstance(key, Leaf)
    return PLAIN if key == PLAIN and value == PLAIN else Named(key, value)


def _either(options: Iterable[Any]) -> Shape:
    shapes = [_shape(one) for one in options if one is not NoneType]
    if len(shapes) > 1 and any(shape != PLAIN for shape in shapes):
        return Either(tuple(shapes))
    return shapes[0]


def fitting(shape: Shape, value: Any) -> Shape:
    """The shape that a value has, where there are several."""
    if not isinstance(shape, Either):
        return shape
    kind = Many if isinstance(value, (tuple, list)) else Named if isinstance(value, dict) else Leaf
    for one in shape.shapes:
        if isinstance(value, Model) and isinstance(one, (One, Member)):
            return one
        if isinstance(one, kind):
            return one
    return PLAIN
