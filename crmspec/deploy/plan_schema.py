"""What `crmspec plan --out` writes, as a JSON Schema: ``python -m crmspec.deploy.plan_schema`` writes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final, get_args

from crmspec.change.schema import schema as diff_schema
from crmspec.deploy.plan import FORMAT_VERSION, How, Sign

Json = dict[str, Any]
PATH: Final = Path("docs/plan.schema.json")
_HASH: Final[Json] = {"type": "string", "pattern": "^([0-9a-f]{64})?$"}
_COUNT: Final[Json] = {"type": "integer", "minimum": 0}


def _object(described: str, properties: Json) -> Json:
    return {
        "description": described,
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(item: Json, described: str) -> Json:
    return {"description": described, "type": "array", "items": item}


def _text(described: str) -> Json:
    return {"description": described, "type": "string"}


def _yes(described: str) -> Json:
    return {"description": described, "type": "boolean"}


def schema() -> Json:
    """Describe the file; `--format json` prints the plan alone."""
    properties = {
        "plan": {"$ref": "#/$defs/plan"},
        "manifest": {"description": "What is there after it, see manifest.schema.json.", "type": "object"},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "crmspec plan",
        **_object("A plan that can be reviewed and applied.", properties),
        "$defs": {"plan": _plan()},
    }


def _plan() -> Json:
    listed = "The steps, in their order."
    left = _left()
    properties = {
        "format_version": {"const": FORMAT_VERSION},
        "dialect": {"enum": ["postgres", "sqlite"]},
        "deployment": _text("What the CRM is called."),
        "number": {
            "description": "Plans of a deployment are counted from 1.",
            "type": "integer",
            "minimum": 1,
        },
        "from_hash": {**_HASH, "description": "The manifest that is deployed; empty: nothing is."},
        "to_hash": {**_HASH, "description": "The manifest that will be."},
        "steps": _list(_step(), listed),
        "left": _list(left, "What stays behind until it is contracted."),
        "taken_up": _list(left, "What an earlier plan left and this one uses again, or destroys."),
        "findings": _list(_finding(), "What a look at the data found."),
        "drift": _list(_text("Its kind and its name."), "What was changed by hand since the last plan."),
        "changes": diff_schema()["properties"]["changes"],
        "rows": {
            "description": "How many rows the tables have that change; of large ones about how many.",
            "type": "object",
            "additionalProperties": _COUNT,
        },
        "takes_back": {"description": "The number of the plan that it undoes; 0: none.", **_COUNT},
        "digest": {**_HASH, "description": "The hash of all the rest: what was changed by hand is refused."},
    }
    return _object("What is done, and what it rests on.", properties)


def _step() -> Json:
    statements: Json = {"type": "string"}
    properties = {
        "sign": {"description": "Made, changed, taken away, renamed.", "enum": list(get_args(Sign))},
        "subject": _text("What it is about."),
        "title": _text("What is done."),
        "sql": _list(statements, "The statements."),
        "undo": _list(statements, "What takes it back by hand; none: only `crmspec revert` can."),
        "how": {
            "description": "In the one transaction, by itself after it, or in batches after it.",
            "enum": list(get_args(How)),
        },
        "change": _text("The id of the declaration behind it; empty: several."),
        "destroys": _yes("Whether what people wrote is gone after it."),
        "missed": _list(_missed(), "What it counts, since values may come after the data was looked at."),
    }
    return _object("One thing that is done.", properties)


def _missed() -> Json:
    properties = {
        "subject": _text("The column."),
        "sql": _text("What finds the rows whose values come to nothing."),
        "stops": _yes("Whether there may be none."),
    }
    return _object("Values that are not to be lost without a word.", properties)


def _left() -> Json:
    properties = {
        "kind": {"enum": ["column", "table", "role", "row"]},
        "object": _text("What it was."),
        "name": _text("What it is called now."),
        "table": _text("Of a column: the table that it stands in."),
        "number": {"description": "The plan that left it.", **_COUNT},
        "forward": _text("What its values became, as SQL."),
        "back": _text("How they are had back, as SQL; empty: not at all."),
    }
    return _object("Something that a change leaves.", properties)


def _finding() -> Json:
    properties = {
        "subject": _text("What it is about."),
        "message": _text("What was found."),
        "count": {"description": "How many there are.", **_COUNT},
        "sample": _list({"type": "string"}, "Some of them."),
        "ways_out": _list({"type": "string"}, "What can be done."),
        "stops": _yes("Whether the plan may not be applied."),
    }
    return _object("Rows that do not fit, or something that is to be known.", properties)


def rendered() -> str:
    """The text of the schema's file."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    PATH.write_text(rendered(), encoding="utf-8")
