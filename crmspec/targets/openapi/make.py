"""From the manifest to ``openapi.json``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec.targets.json_schema.make import make as schemas
from crmspec.targets.openapi import operations
from crmspec.targets.text import json_text

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest

Json = dict[str, Any]


def make(manifest: Manifest) -> Files:
    """The document, and beside it the schemas of records and forms that it refers to."""
    crm = manifest["crm"]
    info = {"title": crm["label"], "version": crm["version"]}
    if "description" in crm:
        info["description"] = crm["description"]
    document = {
        "openapi": "3.1.0",
        "info": info,
        "servers": [{"url": "/api"}],
        "security": [{"bearer": []}],
        "tags": [_tag(name, one) for name, one in manifest["modules"].items()],
        "paths": _paths(manifest),
        "components": _components(),
    }
    return {"openapi.json": json_text(document), **schemas(manifest)}


def _tag(name: str, module: Json) -> Json:
    text = module.get("description") or module.get("label")
    return {"name": name, **({"description": text} if text else {})}


def _paths(manifest: Manifest) -> Json:
    paths: Json = {}
    for name, module in manifest["modules"].items():
        paths[f"/records/{name}"] = operations.collection(name, module)
        paths[f"/records/{name}/{{id}}"] = operations.record(name, module)
    for pipeline, one in manifest["pipelines"].items():
        module = one["module"]
        fields = manifest["modules"][module]["fields"]
        for name, told in one.get("transitions", {}).items():
            path = f"/records/{module}/{{id}}/transitions/{pipeline}.{name}"
            paths[path] = operations.transition(module, pipeline, name, told, fields)
    for name, one in manifest["conversions"].items():
        paths[f"/records/{one['from']}/{{id}}/convert/{name}"] = operations.conversion(name, one)
    for name, one in manifest["forms"].items():
        paths[f"/forms/{name}"] = operations.form(name, one)
    return paths


def _parameter(
    name: str, description: str, schema: Json, where: str = "query", *, required: bool = False
) -> Json:
    return {"name": name, "in": where, "description": description, "required": required, "schema": schema}


def _components() -> Json:
    text = {"type": "string"}
    problem = {
        "type": "object",
        "required": ["title", "status"],
        "properties": {
            "title": text,
            "status": {"type": "integer"},
            "detail": text,
            "rule": {**text, "description": "the rule that decided"},
            "fields": {"type": "object", "additionalProperties": text},
        },
    }
    reasons = {
        "Unauthenticated": "who asks is not known",
        "Refused": "who asks may not do this; the rule that decided is named",
        "Missing": "there is no such record, or who asks may not see it",
        "Conflict": "the record is no longer as it was read, or is there already",
        "Invalid": "what was sent does not fit, or breaks a rule of the module",
    }
    body = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        "securitySchemes": {"bearer": {"type": "http", "scheme": "bearer"}},
        "schemas": {"Problem": problem},
        "parameters": {
            "id": _parameter("id", "the record", {**text, "format": "uuid"}, "path", required=True),
            "version": _parameter("If-Match", "the version that was read", text, "header"),
            "after": _parameter("after", "where the page begins: `next` of the one before", text),
            "limit": _parameter(
                "limit", "how many", {"type": "integer", "minimum": 1, "maximum": 500, "default": 50}
            ),
            "order": _parameter("order", "a field; with `-` before it, the largest first", text),
            "filter": _parameter("filter", "a condition in the expression language", text),
        },
        "responses": {name: {"description": why, "content": body} for name, why in reasons.items()},
    }
