"""The JSON Schemas of what comes in: a form's submission, an import's row."""

from __future__ import annotations

from typing import Any

from crmspec.targets.json_schema.records import nullable

Json = dict[str, Any]


def form_schema(name: str, form: Json, module: Json, consents: Json) -> Json:
    """What somebody who fills in a form sends."""
    properties: Json = {}
    required = []
    for question in form["fields"]:
        field = module["fields"][question["field"]]
        is_needed = question.get("required", field.get("required", False)) and "visible_when" not in question
        schema = field["json_schema"] if is_needed else nullable(field["json_schema"])
        label = question.get("label") or field.get("label")
        properties[question["field"]] = {**schema, **({"title": label} if label else {})}
        required += [question["field"]] if is_needed else []
    boxes = {one["consent"]: _box(one, consents[one["consent"]]) for one in form.get("consents", ())}
    must = [one["consent"] for one in form.get("consents", ()) if one.get("required")]
    agreed = {
        "type": "object",
        "properties": boxes,
        "additionalProperties": False,
        **({"required": must} if must else {}),
    }
    if boxes:
        properties["consents"] = agreed
        required += ["consents"] if must else []
    title = form.get("title") or form.get("label") or name
    return {
        "title": title,
        "type": "object",
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _box(asked: Json, consent: Json) -> Json:
    wording = asked.get("wording") or consent.get("wording") or consent.get("label")
    must = {"const": True} if asked.get("required") else {}
    return {"type": "boolean", **must, **({"title": wording} if wording else {})}


def import_schema(name: str, told: Json, module: Json) -> Json:
    """A row of a file: texts by the names of its columns."""
    beside = [one["column"] for key in ("tags", "consents") for one in told.get(key, ())]
    owner = [told["owner"]["column"]] if "owner" in told else []
    columns = {column: _cell(one, module) for column, one in told["columns"].items()}
    return {
        "title": told.get("label", name),
        "type": "object",
        "properties": {
            **columns,
            **{one: {"type": "string"} for one in (*beside, *owner, *told.get("drop", ()))},
        },
        "additionalProperties": False,
    }


def _cell(column: Json, module: Json) -> Json:
    field = module["fields"].get(column["field"], {})
    label = field.get("label", column["field"])
    words = {"examples": sorted(column["values"])[:5]} if column.get("values") else {}
    return {"type": "string", "description": f"{label} ({field.get('type', 'owner')})", **words}
