"""The operations on one module's records, on a record's pipeline, and on forms."""

from __future__ import annotations

from typing import Any, Final

Json = dict[str, Any]

REFUSALS: Final = {
    "401": {"$ref": "#/components/responses/Unauthenticated"},
    "403": {"$ref": "#/components/responses/Refused"},
    "404": {"$ref": "#/components/responses/Missing"},
}
INVALID: Final = {"422": {"$ref": "#/components/responses/Invalid"}}
CONFLICT: Final = {"409": {"$ref": "#/components/responses/Conflict"}}
ID: Final = {"$ref": "#/components/parameters/id"}


def schema_of(name: str, part: str = "") -> Json:
    """A reference to a module's schema in the bundle, or to a definition in it."""
    return {"$ref": f"schemas/records/{name}.schema.json" + (f"#/$defs/{part}" if part else "")}


def json_body(schema: Json) -> Json:
    """A body that must be sent."""
    return {"required": True, "content": {"application/json": {"schema": schema}}}


def answer(description: str, schema: Json | None = None) -> Json:
    """A response."""
    content = {"content": {"application/json": {"schema": schema}}} if schema else {}
    return {"description": description, **content}


def collection(name: str, module: Json) -> Json:
    """What can be asked of all records of a module."""
    label, plural = module.get("label", name), module.get("plural", module.get("label", name))
    page = {
        "type": "object",
        "required": ["items"],
        "properties": {
            "items": {"type": "array", "items": schema_of(name)},
            "next": {"type": ["string", "null"]},
        },
    }
    listed = ["after", "limit", "order", "filter"]
    return {
        "get": {
            "operationId": f"list_{name}",
            "summary": f"List {plural}",
            "tags": [name],
            "parameters": [{"$ref": f"#/components/parameters/{one}"} for one in listed],
            "responses": {"200": answer("a page of records", page), **REFUSALS, **INVALID},
        },
        "post": {
            "operationId": f"create_{name}",
            "summary": f"Create: {label}",
            "tags": [name],
            "requestBody": json_body(schema_of(name, "new")),
            "responses": {
                "201": answer("the new record", schema_of(name)),
                **REFUSALS,
                **CONFLICT,
                **INVALID,
            },
        },
    }


def record(name: str, module: Json) -> Json:
    """What can be asked of one record."""
    label = module.get("label", name)
    one: Json = {"tags": [name]}
    found = {"200": answer("the record", schema_of(name))}
    match = {"$ref": "#/components/parameters/version"}
    return {
        "parameters": [ID],
        "get": {
            **one,
            "operationId": f"read_{name}",
            "summary": f"Read: {label}",
            "responses": {**found, **REFUSALS},
        },
        "patch": {
            **one,
            "operationId": f"update_{name}",
            "summary": f"Change: {label}",
            "parameters": [match],
            "requestBody": json_body(schema_of(name, "change")),
            "responses": {**found, **REFUSALS, **CONFLICT, **INVALID},
        },
        "delete": {
            **one,
            "operationId": f"delete_{name}",
            "summary": f"Delete: {label}",
            "parameters": [match],
            "responses": {"204": answer("it is deleted and can be brought back"), **REFUSALS, **CONFLICT},
        },
    }


def transition(module: str, pipeline: str, name: str, told: Json, fields: Json) -> Json:
    """A move of a record through a pipeline, with what it asks for."""
    asked = {one: fields[one]["json_schema"] for one in told.get("asks", ()) if one in fields}
    body = {"type": "object", "properties": asked, "additionalProperties": False}
    return {
        "parameters": [ID],
        "post": {
            "operationId": f"{pipeline}__{name}",
            "summary": told.get("label") or f"{pipeline}: {name}",
            "tags": [module],
            "requestBody": {**json_body(body), "required": bool(asked)},
            "responses": {"200": answer("the record", schema_of(module)), **REFUSALS, **CONFLICT, **INVALID},
        },
    }


def conversion(name: str, told: Json) -> Json:
    """A conversion of a record into others."""
    made = {one.get("as", one["module"]): {"type": "string", "format": "uuid"} for one in told["creates"]}
    return {
        "parameters": [ID],
        "post": {
            "operationId": f"convert__{name}",
            "summary": told.get("label") or f"Convert: {name}",
            "tags": [told["from"]],
            "responses": {
                "200": answer("the records it became", {"type": "object", "properties": made}),
                **REFUSALS,
                **CONFLICT,
                **INVALID,
            },
        },
    }


def form(name: str, told: Json) -> Json:
    """The sending of a form."""
    token = {"name": "token", "in": "query", "required": True, "schema": {"type": "string"}}
    is_open = told["kind"] == "public"
    return {
        "post": {
            "operationId": f"submit__{name}",
            "summary": told.get("label") or told.get("title") or name,
            "tags": ["forms"],
            **({"security": []} if told["kind"] != "internal" else {}),
            **({"parameters": [token]} if told["kind"] == "record" else {}),
            "requestBody": json_body({"$ref": f"schemas/forms/{name}.schema.json"}),
            "responses": {
                "202": answer("it was taken"),
                **({} if is_open else REFUSALS),
                **INVALID,
                "429": answer("too many at once; try again later"),
            },
        }
    }
