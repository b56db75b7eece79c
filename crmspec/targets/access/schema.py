"""The JSON Schema of ``access.json``, closed everywhere: a reader knows every word there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.base import words_of
from crmspec.compiler.model.people import SCOPES, Queue, Restriction, Share

if TYPE_CHECKING:
    from crmspec.compiler.model.base import Model

Json = dict[str, Any]

_TEXT: Final = {"type": "string"}
_TEXTS: Final = {"type": "array", "items": _TEXT}
OPERATIONS: Final = (
    "read", "create", "update", "delete", "export", "import", "assign", "claim", "share", "convert", "merge",
    "clone", "print", "mass_update",
)  # fmt: skip


def access_schema() -> Json:
    """The schema, draft 2020-12."""
    properties = {
        "format_version": {"const": 1},
        "modules": _named(_module()),
        "pipelines": _named(_pipeline()),
        "roles": _named({"$ref": "#/$defs/role"}),
        "hierarchy": _named({**_TEXTS, "description": "every role that reports to it, directly or not"}),
        "shares": _named(_declared(Share, "module", "to")),
        "restrictions": _named(_declared(Restriction, "module", "if")),
        "queues": _named(_declared(Queue)),
        "forms": _named(_form()),
        "workflows": _named(_run_as()),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec access policy",
        **_closed(properties),
        "$defs": {"grant": _grant(), "role": _role(), "expression": _expression()},
    }


def _closed(properties: Json, *optional: str) -> Json:
    return {
        "type": "object",
        "required": [one for one in properties if one not in optional],
        "properties": properties,
        "additionalProperties": False,
    }


def _named(value: Json) -> Json:
    return {"type": "object", "additionalProperties": value}


def _declared(model: type[Model], *required: str) -> Json:
    """A declaration as the manifest has it; conditions are compiled."""
    known = ("id", *words_of(model))
    conditions = {one: {"$ref": "#/$defs/expression"} for one in known if one == "if"}
    words = {**{one: {} for one in known}, **conditions, "id": _TEXT}
    return _closed(words, *(one for one in known if one not in {"id", *required}))


def _expression() -> Json:
    return _closed({"source": _TEXT, "type": _TEXT, "ir": {"type": "array", "minItems": 2}})


def _module() -> Json:
    return _closed(
        {
            "ownership": {"enum": ["user", "queue", "user_or_queue", "parent", "none"]},
            "default_scope": {"enum": list(SCOPES)},
            "master": {**_TEXT, "description": "the field that points at the record it is a part of"},
            "fields": _named(_field()),
        },
        "master",
    )


def _field() -> Json:
    return _closed(
        {
            "sensitivity": {"enum": ["public", "internal", "confidential", "restricted"]},
            "derived": {"const": True},
            "references": {**_TEXTS, "description": "the modules whose records it may point at"},
            "categories": {**_TEXTS, "description": "the categories whose tags it takes"},
            "set_for_good": {"const": True},
            "read_only_when": {"$ref": "#/$defs/expression"},
        },
        *("derived", "references", "categories", "set_for_good", "read_only_when"),
    )


def _pipeline() -> Json:
    stage = _closed(
        {
            "initial": {"type": "boolean"},
            "locks": {"anyOf": [{"const": "all"}, _TEXTS]},
            "requires": _TEXTS,
        }
    )
    transition = _closed(
        {
            "from": {**_TEXTS, "description": "the stages that it leaves, written out"},
            "to": _TEXT,
            "guard": {"$ref": "#/$defs/expression"},
            "requires": {**_TEXTS, "description": "what must be filled, for it and for the stage it enters"},
            "fills": {**_TEXTS, "description": "what it asks for or sets"},
        },
        "guard",
    )
    return _closed(
        {"module": _TEXT, "field": _TEXT, "stages": _named(stage), "transitions": _named(transition)}
    )


def _grant() -> Json:
    where = _closed({"where": {"$ref": "#/$defs/expression"}})
    return _closed(
        {
            "module": _TEXT,
            "operation": {"enum": list(OPERATIONS)},
            "rows": {"anyOf": [{"enum": list(SCOPES)}, where]},
            "fields": {**_TEXTS, "uniqueItems": True},
            "at_most": {"type": "integer", "minimum": 1},
            "from": {**_TEXT, "description": "the declaration that the grant comes from"},
        },
        "at_most",
    )


def _role() -> Json:
    lists = dict.fromkeys(("transitions", "reports", "dashboards", "capabilities"), _TEXTS)
    return _closed(
        {
            "kind": {"enum": ["person", "api", "public", "system"]},
            "reports_to": _TEXT,
            "grants": {"type": "array", "items": {"$ref": "#/$defs/grant"}},
            **lists,
            "tags": _closed(dict.fromkeys(("apply", "create", "merge"), _TEXTS)),
        },
        "reports_to",
    )


def _form() -> Json:
    return _closed(
        {
            "kind": {"enum": ["public", "internal", "record"]},
            "module": _TEXT,
            "fields": _TEXTS,
            "roles": _TEXTS,
        }
    )


def _run_as() -> Json:
    alone = [_closed({key: _TEXT}) for key in ("role", "system")]
    return {"description": "as whom it acts", "anyOf": [{"const": "initiator"}, *alone]}
