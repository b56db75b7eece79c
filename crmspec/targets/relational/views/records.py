"""Views for a full picture of a record: the record itself, each related list, its timeline."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from crmspec import physical
from crmspec.compiler.activities import ABOUT
from crmspec.compiler.expressions.types import Records, read_type
from crmspec.physical import quoted
from crmspec.targets.relational.views.lists import ordered, shown
from crmspec.targets.relational.views.view import BASE, Select, nested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.views.view import Sketcher, View


def views(sketcher: Sketcher) -> Iterator[View]:
    """For each full picture: the record, its related lists, its timeline."""
    for name, one in sketcher.manifest["views"].items():
        if one["kind"] == "record":
            draw = partial(_record, sketcher, one)
            yield sketcher.view(physical.view("view", name), one["id"], one.get("label", ""), draw)
            yield from _around(sketcher, name, one)


def _around(sketcher: Sketcher, name: str, one: Json) -> Iterator[View]:
    for called, related in one.get("related", {}).items():
        view = physical.derived("view", name, called)
        title = related.get("label", called)
        yield sketcher.view(view, one["id"], title, partial(_related, sketcher, one["module"], related))
    if one.get("timeline"):
        view = physical.derived("view", name, "timeline")
        yield sketcher.view(view, one["id"], "timeline", partial(_timeline, sketcher, one))


def _record(sketcher: Sketcher, one: Json) -> Select:
    module = one["module"]
    columns = shown(sketcher, module, _columns(one))
    return Select(columns, sketcher.source(module), sketcher.live(module, one.get("where")))


def _columns(one: Json) -> list[str]:
    """What a page shows: what heads it, what comes before its sections, and what is in them; each once."""
    inside = [column for section in one.get("sections", ()) for column in section["columns"]]
    return list(dict.fromkeys([*one.get("highlights", ()), *one.get("columns", ()), *inside]))


def _related(sketcher: Sketcher, module: str, one: Json) -> Select:
    """The related records, each with the record that it belongs to; only the first of each."""
    type_ = read_type(sketcher.manifest["modules"][module]["collections"][one["records"]])
    assert isinstance(type_, Records)
    source, record = _belonging(sketcher, type_)
    tests = [f"{record} is not null", *sketcher.live(type_.module, one.get("where"))]
    columns = shown(sketcher, type_.module, one["columns"])
    ranked = Select([("record_id", record), *columns, _rank(sketcher, type_, one, record)], source, tests)
    listed = [("record_id", quoted("record_id")), *((name, quoted(name)) for name, _ in columns)]
    listed.append(("position", quoted("position")))
    limit = [f"{quoted('position')} <= {one.get('limit', 10)}"]
    return Select(listed, nested(ranked, quoted("ranked")), limit)


def _belonging(sketcher: Sketcher, type_: Records) -> tuple[str, str]:
    """Where related records are read, and the column of the record they belong to."""
    column = sketcher.places.column
    if not type_.link:
        return sketcher.source(type_.module), f"{BASE}.{column(type_.module, type_.via)}"
    link = quoted(physical.identifier(type_.link))
    joined = f"{link}.{column(type_.link, type_.other)} = {BASE}.{quoted('id')}"
    return (
        f"{sketcher.source(type_.module)} join {link} on {joined}",
        f"{link}.{column(type_.link, type_.via)}",
    )


def _rank(sketcher: Sketcher, type_: Records, one: Json, record: str) -> tuple[str, str]:
    """The place of a related record: by the fields that decide; else the newest first."""
    orders = one.get("order") or [{"field": "created_at", "direction": "descending"}]
    by = [ordered(sketcher, type_.module, each["field"], each.get("direction")) for each in orders]
    first = ", ".join([*by, f"{BASE}.{quoted('id')} desc"])
    return "position", f"row_number() over (partition by {record} order by {first})"


def _timeline(sketcher: Sketcher, one: Json) -> Select:
    """The activities of a record, whatever their kind."""
    parts = [_logged(sketcher, name) for name in one["timeline"]]
    lines = "\nunion all\n".join(parts).splitlines()
    inner = "\n".join(f"    {line}" for line in lines)
    names = ("record_id", "activity", "id", "created_at", "title")
    return Select([(name, quoted(name)) for name in names], f"(\n{inner}\n) as {quoted('logged')}")


def _logged(sketcher: Sketcher, activity: str) -> str:
    fields = sketcher.manifest["modules"][activity]["fields"]
    texts = [name for name, one in fields.items() if one["value"] == "text" and one["columns"]]
    columns = [
        ("record_id", f"{BASE}.{sketcher.places.column(activity, ABOUT)}"),
        ("activity", physical.literal(activity, sketcher.tongue.name)),
        ("id", f"{BASE}.{quoted('id')}"),
        ("created_at", f"{BASE}.{quoted('created_at')}"),
        ("title", f"{BASE}.{sketcher.places.column(activity, texts[0])}" if texts else "''"),
    ]
    return Select(columns, sketcher.source(activity), sketcher.live(activity, None)).text()
