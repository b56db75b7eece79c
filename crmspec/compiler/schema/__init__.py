"""The language as JSON Schema, made from the classes that are the language."""

from __future__ import annotations

import json
from typing import Final

from crmspec.compiler.model.base import Name
from crmspec.compiler.model.crm import Crm
from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.sections import SECTIONS
from crmspec.compiler.schema.constraints import Schema
from crmspec.compiler.schema.docstrings import meaning
from crmspec.compiler.schema.walk import Walk

DRAFT: Final = "http://json-schema.org/draft-07/schema#"


def language_schema() -> Schema:
    """Describe every file of a blueprint: its sections, or, where it has the key `test`, a test."""
    walk = Walk()
    sections = {name: _section(name, walk) for name in SECTIONS}
    crm = {**meaning(Crm), **walk.model(Crm)}
    blueprint: Schema = {
        "properties": {"crm": crm, **sections, "retired": _retired(walk)},
        "additionalProperties": False,
    }
    return {
        "$schema": DRAFT,
        "title": "crmspec blueprint",
        "description": "A file of a blueprint: any of its sections, or a test.",
        "type": "object",
        "properties": {"test": walk.attribute(Scenario, "test")},
        "if": {"type": "object", "required": ["test"]},
        "then": walk.model(Scenario),
        "else": blueprint,
        "definitions": dict(sorted(walk.definitions.items())),
    }


def rendered(schema: Schema) -> str:
    """Write a schema as it is kept in a file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _section(name: str, walk: Walk) -> Schema:
    model = SECTIONS[name].type()
    declared = walk.model(model)
    if SECTIONS[name].listed:
        return {**meaning(model), "type": ["array", "null"], "items": declared}
    empty = not any(info.is_required() for info in model.model_fields.values())
    return {
        **meaning(model),
        "type": ["object", "null"],
        "propertyNames": walk.shape(Name),
        "additionalProperties": {"anyOf": [declared, {"type": "null"}]} if empty else declared,
    }


def _retired(walk: Walk) -> Schema:
    names = walk.shape(tuple[Name, ...])
    return {
        "description": "For each section, names that were and must not come again.",
        "type": "object",
        "properties": dict.fromkeys(SECTIONS, names),
        "additionalProperties": False,
    }
