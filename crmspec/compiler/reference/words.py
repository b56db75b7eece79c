"""Types of values in words, as the tables of the reference show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from crmspec.compiler.model.base import Also, Exp, Family, Merge, Model, Ref, Val
from crmspec.compiler.schema.references import what

Link = Callable[[type[Model] | Family], str]

_SCALARS: Final = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    Decimal: "number",
    Any: "any value",
}


def words(annotation: Any, marks: Iterable[Any], link: Link) -> str:
    """Say what values of an annotated type are; ``link`` says where a piece is described."""
    if get_origin(annotation) is Annotated:
        inner, *inside = get_args(annotation)
        return words(inner, [*inside, *marks], link)
    marks = list(marks)
    for mark in marks:
        if isinstance(mark, Also):
            return _also(mark, annotation, [one for one in marks if one is not mark], link)
    told = [told for mark in marks if (told := _marked(mark, link))]
    return told[-1] if told else _bare(annotation, link)


def _also(mark: Also, annotation: Any, marks: list[Any], link: Link) -> str:
    if mark.form is None:
        return f"one or a list: {words(get_args(annotation)[0], (), link)}"
    return f"{words(mark.form, (), link)}, or {words(annotation, marks, link)}"


def _marked(mark: Any, link: Link) -> str | None:
    match mark:
        case Family():
            return link(mark)
        case Ref():
            return f"name of {what(mark)}" if mark.kind not in {"scope", "deed"} else what(mark)
        case Exp():
            return "expression" if mark.type in {None, "field"} else f"expression ({mark.type})"
        case Val():
            return "literal, or `=expression`"
        case Merge():
            return "text with `{{ merge fields }}`"
    return getattr(mark, "title", None)


def _bare(annotation: Any, link: Link) -> str:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return ", ".join(f"`{shown(one)}`" for one in arguments)
    if origin in {Union, UnionType}:
        return ", or ".join(words(one, (), link) for one in arguments if one is not NoneType)
    if origin is tuple:
        return f"list: {words(arguments[0], (), link)}"
    if origin is dict:
        key, value = (words(one, (), link) for one in arguments)
        return f"mapping from {key} to {value}"
    return _SCALARS.get(annotation) or link(annotation)


def shown(value: Any) -> str:
    """Write a literal as YAML does."""
    if isinstance(value, bool):
        return str(value).lower()
    if value is None:
        return "null"
    if isinstance(value, tuple):
        return f"[{', '.join(shown(one) for one in value)}]"
    return str(value)
