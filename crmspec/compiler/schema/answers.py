"""What the manifest adds to what is written: compiled expressions and literals, and what field types answer."""

from __future__ import annotations

from typing import Any, Final

from crmspec.compiler.model.people import SCOPES
from crmspec.compiler.schema.constraints import Schema

ROOT: Final = "#/$defs/"
TEXT: Final[Schema] = {"type": "string"}
TEXTS: Final[Schema] = {"type": "array", "items": TEXT}
COUNT: Final[Schema] = {"type": "integer"}
STORAGES: Final = ("boolean", "date", "datetime", "id", "int64", "json", "text", "texts", "time")
_SPELT: Final = {"pattern": "^[a-z]+(:[^:]*)*$", "examples": ["money:USD", "record:account"]}


def closed(description: str, required: tuple[str, ...] = (), **properties: Schema) -> Schema:
    """An object that holds nothing else; what is required stands first."""
    return {
        "description": description,
        "type": "object",
        "properties": properties,
        **({"required": list(required)} if required else {}),
        "additionalProperties": False,
    }


def ref(name: str) -> Schema:
    """Refer to a definition."""
    return {"$ref": f"{ROOT}{name}"}


def compiled() -> dict[str, Schema]:
    """The definitions of what expressions, literals and texts are compiled to."""
    type_: Schema = {**TEXT, **_SPELT, "description": "A type, spelt as one word."}
    source: Schema = {**TEXT, "description": "The expression as it was written."}
    tree: Schema = {**ref("ir"), "description": "The expression, checked."}
    ir: Schema = {
        "description": "An operation: its name, the type of its result, its operands; a list is one in turn.",
        "type": "array",
        "minItems": 2,
        "prefixItems": [{**TEXT, "pattern": "^[a-z][a-z0-9_]*$"}, type_],
        "if": {"prefixItems": [{"const": "lit"}]},
        "then": ref("lit"),
        "else": {"items": {"anyOf": [ref("ir"), {"type": ["string", "integer", "boolean", "null"]}]}},
    }
    value: Schema = {
        "description": "Numbers in their smallest unit, dates and instants as text.",
        "anyOf": [
            {"type": ["string", "integer", "boolean", "null", "object"]},
            {"type": "array", "items": {}},
        ],
    }
    return {
        "ir": ir,
        "lit": {
            "description": "A value that is written out: `lit`, its type, the value.",
            "type": "array",
            "minItems": 3,
            "maxItems": 3,
            "prefixItems": [{"const": "lit"}, type_, value],
        },
        "expression": closed(
            "A compiled expression.", ("source", "type", "ir"), source=source, type=type_, ir=tree
        ),
        "literal": closed("A value as it is stored.", ("ir",), ir=ref("lit")),
        "named": {
            "description": "A user or record of the test, or several: `_user.ann`, `lead.ada`.",
            "anyOf": [
                closed("One of them.", ("record",), record=TEXT),
                closed("Several.", ("records",), records=TEXTS),
            ],
        },
        "value": {
            "description": "A value as it is stored, or an expression that yields it.",
            "anyOf": [ref("expression"), ref("literal")],
        },
        "given_value": {
            "description": "A value, an expression that yields it, or what the test calls a record.",
            "anyOf": [ref("expression"), ref("literal"), ref("named")],
        },
        "text": closed(
            "A text, and its merge fields in the order in which they stand in it.",
            ("text", "merges"),
            text=TEXT,
            merges={"type": "array", "items": ref("expression")},
        ),
        "rows": {
            "description": "A scope, or the condition in its place.",
            "anyOf": [{"enum": list(SCOPES)}, ref("expression")],
        },
        "column": _column(),
        "table": closed(
            "A table that a field, or what is put to records, needs beside the module's.",
            ("name", "columns", "unique"),
            name=TEXT,
            columns={"type": "array", "items": ref("column")},
            unique=TEXTS,
        ),
    }


def _column() -> Schema:
    return closed(
        "A column that stores a field, or a part of it.",
        ("name", "storage"),
        name=TEXT,
        storage={"enum": list(STORAGES)},
        max_length=COUNT,
        minimum=COUNT,
        maximum=COUNT,
        references={**TEXT, "description": "A module, or a table of the system."},
        on_delete={"enum": ["restrict", "set_null", "cascade"]},
        choices=TEXTS,
        pattern=TEXT,
        joins={**TEXTS, "description": "It holds the texts of these columns, joined."},
        separator=TEXT,
    )


def answers() -> tuple[dict[str, Schema], list[str]]:
    """What a field type answers about a field, and which of it is always there."""
    always: dict[str, Schema] = {
        "id": {**TEXT, "pattern": r"^field:[a-z0-9_]+\.[a-z0-9_]+$"},
        "value": {**TEXT, **_SPELT, "description": "The type of its values in expressions."},
        "columns": {
            "description": "Where it is stored; expressions read the first.",
            "type": "array",
            "items": ref("column"),
        },
        "json_schema": {"description": "The JSON Schema of its value in a record.", "type": "object"},
        "widget": {**TEXT, "description": "How a form shows it."},
        "parser": {**TEXT, "description": "How an import reads it."},
    }
    at_times: dict[str, Schema] = {
        "tables": tables("The tables that it needs beside its module's."),
        "derived": {"description": "It is computed and never entered.", "const": True},
        "master": {"description": "It points at the record that this one is a part of.", "const": True},
        "listed": {"description": "It stands in no lists and sorts nothing.", "const": False},
    }
    return {**always, **at_times}, list(always)


def tables(text: str) -> Schema:
    """Some tables."""
    return {"description": text, "type": "array", "items": ref("table"), "minItems": 1}


def identity(kind: str) -> dict[str, Any]:
    """The id of a declaration of a kind."""
    return {
        **TEXT,
        "description": "What it is told by when two manifests are compared.",
        "pattern": f"^{kind}:",
    }
