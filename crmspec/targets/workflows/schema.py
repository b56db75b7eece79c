"""The JSON Schema of ``workflows.json``: what a runtime may rely on, each kind of node closed."""

from __future__ import annotations

from typing import Any, Final

from crmspec.compiler.model.automation import STEPS, TRIGGERS
from crmspec.compiler.model.base import words_of
from crmspec.targets.workflows.options import options_of

Json = dict[str, Any]

_TEXT: Final = {"type": "string"}
_PLACE: Final = {"type": ["string", "null"], "description": "the id of a node; null: the flow ends"}
_EXPRESSION: Final = {"$ref": "#/$defs/expression"}
_ELSEWHERE: Final = {
    "branch": ("cases", "otherwise"),
    "for_each": ("body",),
    "repeat": ("body",),
    "approve": ("outcomes",),
    "enter": ("first",),
    "wait": ("on_timeout",),
    "ask": ("on_timeout",),
}
"""Where nodes that go several ways say so."""
_OPTIONAL: Final = frozenset({"on_timeout"})
_WATCHES: Final = {
    "joined": ("verb", "joined"),
    "stays": ("verb", "stays", "pipeline", "after", "calendar", "if"),
}
"""What starts campaigns and escalations, besides what starts workflows."""
_WAYS: Final[Json] = {
    "cases": {
        "description": "the ways of a branch, in order",
        "type": "array",
        "items": {
            "type": "object",
            "required": ["if", "next"],
            "properties": {"if": _EXPRESSION, "next": _PLACE},
            "additionalProperties": False,
        },
    },
    "otherwise": {**_PLACE, "description": "where a branch leads when no case holds"},
    "body": {**_PLACE, "description": "the first node that is run each time; the last leads back"},
    "first": {**_PLACE, "description": "the first node of the subflow; the last leads to what is next"},
    "outcomes": {
        "description": "where each outcome of an approval leads",
        "type": "object",
        "required": ["approved", "rejected", "returned", "recalled", "expired"],
        "additionalProperties": _PLACE,
    },
    "on_timeout": {**_PLACE, "description": "where it leads when time runs out; absent: to what is next"},
}


def workflows_schema() -> Json:
    """The schema, draft 2020-12."""
    group = {"type": "object", "additionalProperties": {"type": "object"}}
    flows = {"type": "object", "additionalProperties": {"$ref": "#/$defs/flow"}}
    sections = ("conversions", "assignment_rules", "scoring_rules", "decision_tables", "calendars", "actions")
    nodes = {f"{verb}_node": _node(verb) for verb in _verbs()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec workflows",
        "type": "object",
        "required": ["format_version", "flows", *sections],
        "properties": {"format_version": {"const": 1}, "flows": flows, **dict.fromkeys(sections, group)},
        "additionalProperties": False,
        "$defs": {
            "expression": _expression(),
            "failure": _failure(),
            "trigger": _trigger(),
            "flow": _flow(),
            "node": _told_by("do", {verb: {"$ref": f"#/$defs/{verb}_node"} for verb in _verbs()}),
            **nodes,
        },
    }


def _verbs() -> list[str]:
    return sorted({*STEPS.names(), "enter"} - {"subflow"})


def _told_by(key: str, cases: Json) -> Json:
    """A mapping in which one key says what the others may be."""
    return {
        "type": "object",
        "required": [key],
        "properties": {key: {"enum": list(cases)}},
        "allOf": [
            {"if": {"properties": {key: {"const": name}}}, "then": case} for name, case in cases.items()
        ],
    }


def _node(verb: str) -> Json:
    ways = _ELSEWHERE.get(verb, ())
    return {
        "type": "object",
        "required": ["do", "with", "next", *(one for one in ways if one not in _OPTIONAL)],
        "properties": {
            "do": {"const": verb},
            "with": options_of(verb),
            "next": {**_PLACE, "description": "what comes after it, and where its condition does not hold"},
            "as": {**_TEXT, "description": "the name of the result"},
            "if": _EXPRESSION,
            "description": _TEXT,
            "on_failure": {"$ref": "#/$defs/failure"},
            **{way: _WAYS[way] for way in ways},
        },
        "additionalProperties": False,
    }


def _expression() -> Json:
    return {
        "type": "object",
        "description": "a compiled expression",
        "required": ["source", "type", "ir"],
        "properties": {"source": _TEXT, "type": _TEXT, "ir": {"type": "array", "minItems": 2}},
        "additionalProperties": False,
    }


def _failure() -> Json:
    retry = {
        "type": "object",
        "properties": {"times": {"type": "integer"}, "wait": _TEXT, "backoff": _TEXT},
        "additionalProperties": False,
    }
    then = {"enum": ["stop", "continue", "compensate"]}
    return {
        "type": "object",
        "properties": {"retry": retry, "then": then, "steps": _PLACE},
        "additionalProperties": False,
    }


def _trigger() -> Json:
    words = {**{name: ("verb", *words_of(TRIGGERS.member(name))) for name in TRIGGERS.names()}, **_WATCHES}
    return _told_by(
        "verb", {name: {"propertyNames": {"enum": list(told)}} for name, told in sorted(words.items())}
    )


def _flow() -> Json:
    triggers = {"type": "array", "items": {"$ref": "#/$defs/trigger"}, "minItems": 1}
    nodes = {"type": "object", "additionalProperties": {"$ref": "#/$defs/node"}}
    always = {"kind": _TEXT, "trigger": triggers, "start": _PLACE, "nodes": nodes}
    told: Json = {
        "label": _TEXT,
        "if": _EXPRESSION,
        "exit_when": _EXPRESSION,
        "on_failure": {"$ref": "#/$defs/failure"},
    }
    free: Json = {one: {} for several in _TOLD.values() for one in several if one not in told}
    kinds = {kind: {"propertyNames": {"enum": [*always, *several]}} for kind, several in _TOLD.items()}
    return {
        **_told_by("kind", kinds),
        "required": list(always),
        "properties": {**always, "kind": {"enum": list(_TOLD)}, **told, **free},
        "additionalProperties": False,
    }


_TOLD: Final = {
    "workflow": (
        "label", "if", "run_as", "at_most", "while_running", "exit_when", "on_failure", "active",
    ),
    "campaign": ("label", "segment", "channel", "goal", "exit_when", "starts", "ends", "cost", "source"),
    "escalation": (),
    "sla": ("clock",),
}  # fmt: skip
"""What is said of each kind of flow besides its trigger and its nodes."""
