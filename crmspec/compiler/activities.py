"""The fields that every activity of a kind has; with its own, an activity is a module like any other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from crmspec.compiler.model.field import FIELD_TYPES
from crmspec.compiler.model.module import Activity, Module

if TYPE_CHECKING:
    from crmspec.compiler.model.field import Field

_SUBJECT: Final = {"subject": {"type": "text", "required": True, "label": "Subject"}}
_BODY: Final = {"body": {"type": "long_text", "label": "Text"}}
_DIRECTION: Final = {
    "direction": {"type": "picklist", "options": {"inbound": {}, "outbound": {}}, "label": "Direction"}
}

STANDARD: Final[dict[str, dict[str, Any]]] = {
    "task": {
        **_SUBJECT,
        **_BODY,
        "due_at": {"type": "datetime", "label": "Due"},
        "priority": {
            "type": "picklist",
            "options": {"low": {}, "normal": {}, "high": {}},
            "default": "normal",
        },
        "status": {
            "type": "picklist",
            "options": {"open": {}, "in_progress": {}, "done": {}, "cancelled": {}},
            "default": "open",
            "required": True,
        },
        "completed_at": {"type": "datetime", "label": "Done at"},
    },
    "meeting": {
        **_SUBJECT,
        **_BODY,
        "starts_at": {"type": "datetime", "label": "Starts"},
        "ends_at": {"type": "datetime", "label": "Ends"},
        "location": {"type": "text", "label": "Place"},
        "status": {
            "type": "picklist",
            "options": {"planned": {}, "held": {}, "missed": {}, "cancelled": {}},
            "default": "planned",
        },
    },
    "call": {
        **_SUBJECT,
        **_BODY,
        **_DIRECTION,
        "started_at": {"type": "datetime", "label": "Started"},
        "length": {"type": "duration", "label": "Length"},
        "number": {"type": "phone", "label": "Number"},
    },
    "email": {
        **_SUBJECT,
        **_BODY,
        **_DIRECTION,
        "sent_at": {"type": "datetime", "label": "Sent"},
        "sender": {"type": "email", "label": "From"},
        "recipient": {"type": "email", "label": "To"},
        "cc": {"type": "email", "label": "Copy to", "many": True},
        "bcc": {"type": "email", "label": "Blind copy to", "many": True},
    },
    "message": {
        **_BODY,
        **_DIRECTION,
        "sent_at": {"type": "datetime", "label": "Sent"},
        "sender": {"type": "text", "label": "From"},
        "recipient": {"type": "text", "label": "To"},
    },
    "note": {**_SUBJECT, **_BODY},
    "comment": {"body": {"type": "long_text", "required": True, "label": "Text"}},
}
ABOUT: Final = "about"
"""The field that points at the record in whose timeline the activity appears."""
WITH: Final = "with"
"""The field that points at somebody outside who took part."""


def as_module(name: str, activity: Activity) -> Module:
    """The module that an activity amounts to."""
    fields: dict[str, Field] = {ABOUT: _pointer(activity.on, required=True)}
    if activity.participants:
        fields[WITH] = _pointer(activity.participants, required=False)
    fields |= {key: _field(value) for key, value in STANDARD[activity.kind].items()}
    fields |= activity.fields
    shared = {key: getattr(activity, key) for key in activity.model_fields_set & Module.model_fields.keys()}
    ownership = "none" if activity.kind in {"note", "comment"} else "user"
    return Module.model_construct(**{**shared, "fields": fields, "ownership": ownership})


def _pointer(modules: tuple[str, ...], *, required: bool) -> Field:
    if len(modules) == 1:
        return _field({"type": "lookup", "to": modules[0], "required": required})
    return _field({"type": "polymorphic", "targets": list(modules), "required": required})


def _field(value: dict[str, Any]) -> Field:
    return FIELD_TYPES.pick(value)  # type: ignore[return-value]  # the family of field types holds nothing else
