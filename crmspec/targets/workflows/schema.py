"""The JSON Schema of ``workflows.json``: what a runtime may rely on."""

from __future__ import annotations

from typing import Any, Final

_REFERENCE: Final = {"type": ["string", "null"], "description": "the id of a node; null: the flow ends"}
_EXPRESSION: Final = {
    "type": "object",
    "description": "a compiled expression",
    "required": ["source", "type", "ir"],
    "properties": {
        "source": {"type": "string"},
        "type": {"type": "string"},
        "ir": {"type": "array", "minItems": 2},
    },
    "additionalProperties": False,
}


def _object(required: list[str], **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": required, "properties": properties}


def _failure() -> dict[str, Any]:
    retry = _object([], times={"type": "integer"}, wait={"type": "string"}, backoff={"type": "string"})
    then = {"enum": ["stop", "continue", "compensate"]}
    return {**_object([], retry=retry, then=then, steps=_REFERENCE), "additionalProperties": False}


def _node() -> dict[str, Any]:
    case = {
        **_object(["if", "next"], **{"if": _EXPRESSION, "next": _REFERENCE}),
        "additionalProperties": False,
    }
    outcomes = {"type": "object", "additionalProperties": _REFERENCE}
    properties = {
        "do": {
            "type": "string",
            "description": "what the node does: the verb of a step, or `enter` a subflow",
        },
        "with": {"description": "the verb's options"},
        "next": _REFERENCE,
        "as": {"type": "string", "description": "the name of the result"},
        "if": _EXPRESSION,
        "description": {"type": "string"},
        "on_failure": _failure(),
        "cases": {"type": "array", "items": case, "description": "the ways of a branch, in order"},
        "otherwise": _REFERENCE,
        "body": {**_REFERENCE, "description": "the first node that is run for each record, or each time"},
        "outcomes": {**outcomes, "description": "where each outcome of an approval leads"},
        "on_timeout": _REFERENCE,
    }
    return {
        "type": "object",
        "required": ["do", "with", "next"],
        "properties": properties,
        "additionalProperties": False,
    }


def workflows_schema() -> dict[str, Any]:
    """The schema, draft 2020-12."""
    flow = {
        "type": "object",
        "required": ["kind", "trigger", "start", "nodes"],
        "properties": {
            "kind": {"enum": ["workflow", "campaign", "escalation", "sla"]},
            "trigger": {"type": "array", "items": _object(["verb"], verb={"type": "string"})},
            "start": _REFERENCE,
            "nodes": {"type": "object", "additionalProperties": {"$ref": "#/$defs/node"}},
            "if": _EXPRESSION,
            "exit_when": _EXPRESSION,
            "on_failure": _failure(),
        },
    }
    group = {"type": "object", "additionalProperties": {"type": "object"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec workflows",
        "type": "object",
        "required": ["format_version", "flows"],
        "properties": {
            "format_version": {"const": 1},
            "flows": {"type": "object", "additionalProperties": {"$ref": "#/$defs/flow"}},
            **dict.fromkeys(("conversions", "assignment_rules", "scoring_rules", "decision_tables"), group),
            **dict.fromkeys(("calendars", "actions"), group),
        },
        "additionalProperties": False,
        "$defs": {"flow": flow, "node": _node()},
    }
