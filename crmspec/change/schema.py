"""What `crmspec diff --format json` prints, as a JSON Schema: ``python -m crmspec.change.schema`` writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from crmspec.change.kinds import CATEGORIES, KINDS

Json = dict[str, Any]
PATH: Final = Path("docs/diff.schema.json")
_TEXT: Final[Json] = {"type": "string"}
_COUNT: Final[Json] = {"type": "integer", "minimum": 0}


def _object(described: str, properties: Json, optional: tuple[str, ...] = ()) -> Json:
    return {
        "description": described,
        "type": "object",
        "properties": properties,
        "required": [name for name in properties if name not in optional],
        "additionalProperties": False,
    }


def _list(item: Json, described: str) -> Json:
    return {"description": described, "type": "array", "items": item}


def schema() -> Json:
    """Describe the changes, their summary and the closed set of kinds."""
    counts: Json = {name: {"description": f"How many are {name}.", **_COUNT} for name in map(str, CATEGORIES)}
    properties = {
        "format_version": {"const": 1},
        "before": _TEXT,
        "after": _TEXT,
        "changes": _list(_change(), "All changes, those that break first."),
        "summary": _object("How many there are, and who is concerned.", {**counts, **_WHO}),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec diff",
        **_object("What changes from one version of a CRM to another.", properties),
    }


def _change() -> Json:
    references = _list(
        _object("Something that is reached.", {"id": _TEXT, "at": _TEXT, "place": _PLACE}, ("place",)),
        "Each with its place.",
    )
    properties = {
        "kind": {"enum": sorted({one.name for one in KINDS})},
        "subject": {"description": "The id, as the later version calls it.", **_TEXT},
        "category": {"enum": list(CATEGORIES)},
        "place": _PLACE,
        "details": _list(
            _object("One place that differs.", {"at": _TEXT, "from": _VALUE, "to": _VALUE}),
            "Where, from what, to what; none where a thing as a whole came or went.",
        ),
        "breaks": _list(
            _object("Things of one kind.", {"kind": _TEXT, "references": references}),
            "What referred to the subject, and still does.",
        ),
        "access": _object("Who may do more, who less, because of it.", _WHO),
        "meaning": {"description": "What a change of this kind means.", **_TEXT},
        "safely": {"description": "How to make it without harm.", **_TEXT},
    }
    return _object("One thing that is otherwise.", properties, ("place",))


_PRINCIPALS: Final = _list(_TEXT, "Ids of roles, forms, workflows.")
_WHO: Final = {"gains": _PRINCIPALS, "loses": _PRINCIPALS}
_VALUE: Final[Json] = {"description": "What is written, expressions by their source; null: nothing."}
_PLACE: Final = _object("Where it stands, counted from 1.", {"file": _TEXT, "line": _COUNT})


def rendered() -> str:
    """The text of the schema's file."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(rendered(), encoding="utf-8")
