"""Several forms of one value in one schema, written so that an editor names the mistake, not the forms."""

from __future__ import annotations

from typing import Final

from crmspec.compiler.schema.constraints import Schema

_FORKING: Final = {"$ref", "enum", "anyOf", "allOf", "if"}
_SHARED: Final = {"type", "description"}


def either(*schemas: Schema) -> Schema:
    """Allow any of the forms.

    Keywords of JSON Schema each apply to one type only, so forms of different types are laid into
    one schema: a wrong key is then reported as such. The others stand side by side.
    """
    options = [one for schema in schemas for one in _spread(schema)]
    if {} in options:
        return {}
    if len(options) == 1:
        return options[0]
    return _laid_together(options) or _forked(options) or {"anyOf": options}


def _spread(schema: Schema) -> list[Schema]:
    return schema["anyOf"] if set(schema) == {"anyOf"} else [schema]


def _laid_together(options: list[Schema]) -> Schema | None:
    joint: Schema = {"type": []}
    for one in options:
        kinds = types_of(one)
        if not kinds or _FORKING & set(one) or set(kinds) & set(joint["type"]):
            return None
        if (set(one) & set(joint)) - _SHARED:
            return None
        joint = {**one, **joint, "type": [*joint["type"], *kinds]}
    return joint


def _forked(options: list[Schema]) -> Schema | None:
    """Decide first whether it is a list: what is referred to beside a list is never a list itself."""
    lists = [one for one in options if one.get("type") == "array"]
    if len(lists) != 1 or any("enum" in one for one in options):
        return None
    others = either(*(one for one in options if one not in lists))
    return {"if": {"type": "array"}, "then": lists[0], "else": others}


def types_of(schema: Schema) -> list[str]:
    """The types of JSON that a schema names."""
    kinds = schema.get("type", [])
    return [kinds] if isinstance(kinds, str) else list(kinds)
