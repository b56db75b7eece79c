"""The forms of what `crmspec access --format json` prints, as JSON Schemas: closed, so that nothing is left unsaid."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]
TEXT: Json = {"type": "string"}
TEXTS: Json = {"type": "array", "items": TEXT}
SCOPES = ["own", "team", "subordinates", "all"]
PLACE: Json = {"file": TEXT, "line": {"type": "integer", "minimum": 0}}


def closed(properties: Json, *optional: str) -> Json:
    """An object with these properties and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": [one for one in properties if one not in optional],
        "additionalProperties": False,
    }


def named(value: Json) -> Json:
    """An object with any names."""
    return {"type": "object", "additionalProperties": value}


GRANT = closed(
    {
        "operation": TEXT,
        "rows": {"anyOf": [{"enum": SCOPES}, closed({"where": TEXT})]},
        "fields": {**TEXTS, "description": "absent for operations on a record as a whole"},
        "not": {
            **TEXTS,
            "description": "the fields that there are for the operation, and that are not opened",
        },
        "at_most": {"type": "integer"},
        "for": {**TEXT, "description": "which holders of the role alone"},
        "why": TEXT,
        "id": {**TEXT, "description": "the declaration that it comes from"},
        **PLACE,
    },
    *("fields", "not", "at_most", "for"),
)
TRANSITION = closed({"name": TEXT, "from": TEXTS, "to": TEXT, "guard": TEXT, "why": TEXT, **PLACE}, "guard")
MODULE = closed(
    {
        "ownership": {"enum": ["user", "queue", "user_or_queue", "parent", "none"]},
        "master": TEXT,
        "queues": {**TEXTS, "description": "queues whose records count as own"},
        "grants": {"type": "array", "items": GRANT},
        "transitions": {"type": "array", "items": TRANSITION},
        "restrictions": {"type": "array", "items": closed({"id": TEXT, "if": TEXT, **PLACE})},
    },
    "master",
)
KINDS = ["apply", "create", "merge", "report", "dashboard", "capability", "form", "workflow"]
ROLE = closed(
    {
        "format_version": {"const": 1},
        "role": TEXT,
        "label": TEXT,
        "kind": {"enum": ["person", "api", "public", "system"]},
        "reports_to": {"type": ["string", "null"]},
        "below": {**TEXTS, "description": "the roles that report to it, directly or not"},
        "includes": {**TEXTS, "description": "its permission sets, directly or not"},
        "modules": named(MODULE),
        "besides": {
            "type": "array",
            "items": closed({"kind": {"enum": KINDS}, "name": TEXT, "why": TEXT, **PLACE}),
        },
    }
)
"""Of `--role`."""

ROLES = closed(
    {
        "format_version": {"const": 1},
        "roles": TEXTS,
        "modules": named(
            named(
                {
                    "type": "object",
                    "properties": {"restricted": {"const": True}},
                    "additionalProperties": {"enum": ["some", "all"]},
                }
            )
        ),
    }
)
"""Of no question: all roles and modules."""

SURE = {"enum": ["no", "may", "yes"]}
EXAMPLE = closed({"words": TEXT, "values": named({}), "sure": {"type": "boolean"}})
CHANGE = closed(
    {
        "principal": {**TEXT, "pattern": "^(role|form|workflow):"},
        "direction": {"enum": ["widened", "narrowed", "both"]},
        "kind": {
            "enum": [
                *(
                    "records",
                    "limit",
                    "transition",
                    "tag",
                    "report",
                    "dashboard",
                    "capability",
                    "form",
                    "run_as",
                ),
            ]
        },
        "gains": {**SURE, "description": "`may` where it is neither proved nor refuted"},
        "loses": SURE,
        "module": TEXT,
        "operations": TEXTS,
        "what": TEXT,
        "fields": TEXTS,
        "before": TEXT,
        "after": TEXT,
        "follows_what_is_seen": {"type": "boolean"},
        "gained": EXAMPLE,
        "lost": EXAMPLE,
        "causes": {
            "type": "array",
            "items": closed({"id": TEXT, "before": closed(PLACE), "after": closed(PLACE)}, "before", "after"),
        },
    },
    *("module", "what", "gained", "lost"),
)
COMPARISON = closed(
    {
        "format_version": {"const": 1},
        "before": TEXT,
        "after": TEXT,
        "changes": {"type": "array", "items": CHANGE},
    }
)
"""Of `--compare`."""
