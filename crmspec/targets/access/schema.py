"""The JSON Schema of ``access.json``."""

from __future__ import annotations

from typing import Any


def access_schema() -> dict[str, Any]:
    """The schema, draft 2020-12."""
    names = {"type": "array", "items": {"type": "string"}}
    where = {"type": "object", "required": ["where"], "properties": {"where": {"type": "object"}}}
    grant = {
        "type": "object",
        "required": ["module", "operation", "rows", "fields", "from"],
        "properties": {
            "module": {"type": "string"},
            "operation": {"type": "string"},
            "rows": {"anyOf": [{"enum": ["own", "team", "subordinates", "all"]}, where]},
            "fields": names,
            "at_most": {"type": "integer"},
            "from": {"type": "string", "description": "the declaration that the grant comes from"},
        },
        "additionalProperties": False,
    }
    role = {
        "type": "object",
        "required": ["kind", "grants", "transitions", "tags", "reports", "dashboards", "capabilities"],
        "properties": {
            "kind": {"enum": ["person", "api", "public", "system"]},
            "reports_to": {"type": "string"},
            "grants": {"type": "array", "items": {"$ref": "#/$defs/grant"}},
            **dict.fromkeys(("transitions", "reports", "dashboards", "capabilities"), names),
            "tags": {"type": "object", "additionalProperties": names},
        },
        "additionalProperties": False,
    }
    group = {"type": "object", "additionalProperties": {}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec access policy",
        "type": "object",
        "required": ["format_version", "modules", "roles"],
        "properties": {
            "format_version": {"const": 1},
            "roles": {"type": "object", "additionalProperties": {"$ref": "#/$defs/role"}},
            "hierarchy": {"type": "object", "additionalProperties": names},
            **dict.fromkeys(("modules", "shares", "restrictions", "queues", "forms", "workflows"), group),
        },
        "additionalProperties": False,
        "$defs": {"grant": grant, "role": role},
    }
