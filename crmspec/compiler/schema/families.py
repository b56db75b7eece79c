"""Families in JSON Schema: first which member, then its options, so that a mistake is told for it alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.schema.docstrings import class_text, meaning
from crmspec.compiler.schema.names import definition_name

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Family
    from crmspec.compiler.schema.constraints import Schema
    from crmspec.compiler.schema.walk import Walk


def family_schema(family: Family, walk: Walk) -> Schema:
    """Dispatch on the tag's value, or on the verb that is among the keys."""
    return _by_tag(family, walk) if family.tag else _by_verb(family, walk)


def _by_tag(family: Family, walk: Walk) -> Schema:
    names, tag = list(family.names()), family.tag
    texts = [class_text(family.member(name)) for name in names]
    picking = {"description": f"Which {family.what}.", "enum": names, "enumDescriptions": texts}
    whole: Schema = {
        "title": family.what,
        "type": "object",
        "required": [tag],
        "properties": {tag: picking},
        "allOf": [
            _when({**_holding(tag), "properties": {tag: {"const": name}}}, name, family, walk)
            for name in names
        ],
    }
    if walk.canonical or not family.rest:
        return {"description": f"A {family.what}.", **whole}
    bare = [name for name in names if not _needs_more(family, name)]
    return {
        "description": f"A {family.what}.",
        "if": {"type": "object"},
        "then": whole,
        "else": {"enum": bare},
        "anyOf": [{"enum": bare}, {}],  # decides nothing: editors look for words to propose in here only
    }


def _needs_more(family: Family, name: str) -> bool:
    member = family.member(name)
    return any(info.is_required() for info in member.model_fields.values())


def _by_verb(family: Family, walk: Walk) -> Schema:
    names = list(family.names())
    return {
        "description": f"A {family.what}: a mapping with one verb.",
        "type": "object",
        "allOf": [_when(_holding(name), name, family, walk) for name in names],
        "if": {"anyOf": [_holding(name) for name in names]},
        "else": {
            "properties": {name: _verb(family, name, walk) for name in names},
            "propertyNames": {"enum": names},
            "minProperties": 1,
        },
    }


def _verb(family: Family, name: str, walk: Walk) -> Schema:
    member = family.member(name)
    attribute = next(key for key, info in member.model_fields.items() if name in {key, info.alias})
    options = {**walk.attribute(member, attribute), **meaning(member)}
    walk.definitions[definition_name(member)]["properties"][name] = options
    return options


def _holding(key: str) -> Schema:
    return {"type": "object", "required": [key]}


def _when(condition: Schema, name: str, family: Family, walk: Walk) -> Schema:
    return {"if": condition, "then": walk.model(family.member(name))}
