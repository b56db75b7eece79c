"""What people may write in place of a model's plain mapping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.compiler.model.base import Short
from crmspec.compiler.model.forms import OneVerb, Open
from crmspec.compiler.schema.alternatives import either

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Model
    from crmspec.compiler.schema.constraints import Schema
    from crmspec.compiler.schema.walk import Walk


def as_written(model: type[Model], schema: Schema, walk: Walk) -> Schema:
    """Widen or narrow the schema of a model's mapping to what may be written."""
    if issubclass(model, Short):
        return _short(model, schema, walk)
    if issubclass(model, Open):
        return _open(model, schema)
    return _one_verb(model, schema) if issubclass(model, OneVerb) else schema


def _short(model: type[Short], schema: Schema, walk: Walk) -> Schema:
    named = {key: name for name, info in model.model_fields.items() for key in (name, info.alias)}
    info = model.model_fields[named[model.shorthand]]
    short = walk.shape(info.annotation, info.metadata)
    head: Schema = {
        key: schema[key] for key in ("title", "description", "markdownDescription") if key in schema
    }
    plain = [{key: value for key, value in one.items() if key not in head} for one in (schema, short)]
    return {**head, **either(*plain)}


def _open(model: type[Open], schema: Schema) -> Schema:
    properties = dict(schema["properties"])
    rest = properties.pop(model.rest)
    return schema | {
        "properties": properties,
        "propertyNames": rest["propertyNames"],
        "additionalProperties": {"description": rest["description"], **rest["additionalProperties"]},
    }


def _one_verb(model: type[OneVerb], schema: Schema) -> Schema:
    verbs = list(model.verbs().values())
    given = [{"type": "object", "required": [verb]} for verb in verbs]
    return schema | {
        "if": {"anyOf": given},
        "then": {"oneOf": given},
        "else": {"propertyNames": {"enum": verbs}, "minProperties": 1},
    }
