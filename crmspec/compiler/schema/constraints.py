"""What bounds a value, as the keywords of JSON Schema: patterns, lengths, ranges, examples."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic.fields import FieldInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Schema = dict[str, Any]

_PLAIN: Final = {
    "pattern": "pattern",
    "ge": "minimum",
    "gt": "exclusiveMinimum",
    "le": "maximum",
    "lt": "exclusiveMaximum",
}
_LENGTHS: Final = {
    "string": {"min_length": "minLength", "max_length": "maxLength"},
    "array": {"min_length": "minItems", "max_length": "maxItems", "unique_items": "uniqueItems"},
    "object": {"min_length": "minProperties", "max_length": "maxProperties"},
}


def bounded(schema: Schema, marks: Iterable[Any]) -> Schema:
    """Add what the marks of an annotation say about its values."""
    keywords = _PLAIN | _LENGTHS.get(str(schema.get("type")), {})
    found = dict(schema)
    for mark in _flat(marks):
        for attribute, keyword in keywords.items():
            bound = getattr(mark, attribute, None)
            if bound is not None:
                found[keyword] = bound
        if examples := getattr(mark, "examples", None):
            found["examples"] = examples
    return found


def _flat(marks: Iterable[Any]) -> Iterator[Any]:
    for mark in marks:
        yield mark
        if isinstance(mark, FieldInfo):
            yield from mark.metadata
