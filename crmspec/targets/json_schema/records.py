"""The JSON Schema of a module's records, as an interface shows and takes them."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
INSTANT: Json = {"type": "string", "format": "date-time"}
UUID: Json = {"type": "string", "format": "uuid"}
OWNED = ("user", "queue", "user_or_queue")


def system_properties(module: Json) -> Json:
    """What every record has; nobody writes it."""
    owner = {"owner": UUID} if module.get("ownership", "user") in OWNED else {}
    read_only: Json = {
        "id": UUID,
        "version": {"type": "integer", "minimum": 1},
        "created_at": INSTANT,
        "created_by": nullable(UUID),
        "updated_at": INSTANT,
        "updated_by": nullable(UUID),
    }
    return {**{name: {**one, "readOnly": True} for name, one in read_only.items()}, **owner}


def nullable(schema: Json) -> Json:
    """The same, or null."""
    kind = schema.get("type")
    if isinstance(kind, str) and "enum" not in schema:
        return {**schema, "type": [kind, "null"]}
    return {"anyOf": [schema, {"type": "null"}]}


def property_of(field: Json) -> Json:
    """A field's schema, with what people read about it."""
    schema = field["json_schema"] if field.get("required") else nullable(field["json_schema"])
    told = {"title": field.get("label"), "description": field.get("description") or field.get("help")}
    marks = {"readOnly": True} if field.get("derived") else {}
    return {**schema, **{key: text for key, text in told.items() if text}, **marks}


def properties_of(module: Json) -> Json:
    """The schemas of all fields."""
    return {key: property_of(one) for key, one in module["fields"].items()}


def record_schema(name: str, module: Json, properties: Json) -> Json:
    """A record as it is read; `properties` are those of its fields."""
    return {
        "title": module.get("label", name),
        **({"description": module["description"]} if "description" in module else {}),
        "type": "object",
        "properties": {**system_properties(module), **properties},
        "required": ["id", "version", *needed(module)],
        "additionalProperties": False,
    }


def writable(module: Json) -> Json:
    """The fields that can be written."""
    return {key: one for key, one in module["fields"].items() if not one.get("derived")}


def needed(module: Json) -> list[str]:
    """The fields without which a new record is refused."""
    return [key for key, one in writable(module).items() if one.get("required") and "default" not in one]


def input_schema(name: str, module: Json, properties: Json, *, partial: bool = False) -> Json:
    """A record as it is written: all of it, or only what changes."""
    owner = {"owner": UUID} if module.get("ownership", "user") in OWNED else {}
    must = [] if partial else needed(module)
    return {
        "title": f"{module.get('label', name)} ({'change' if partial else 'new'})",
        "type": "object",
        "properties": {**owner, **{key: properties[key] for key in writable(module)}},
        **({"required": must} if must else {}),
        **({"minProperties": 1} if partial else {}),
        "additionalProperties": False,
    }
