"""Records that the blueprint brings along: made once, never overwritten."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmspec.physical import table
from crmspec.targets.relational.seeds.identity import SYSTEM_USER, stable_id
from crmspec.targets.relational.seeds.rows import Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Json
    from crmspec.targets.relational.seeds.rows import Value


def rows(manifest: Json) -> Iterator[Rows]:
    """Each record, those first that others point at."""
    done: set[str] = set()
    for name in manifest["records"]:
        yield from _after_others(manifest, name, done)


def _after_others(manifest: Json, name: str, done: set[str]) -> Iterator[Rows]:
    if name in done:
        return
    done.add(name)
    one = manifest["records"][name]
    for value in one["set"].values():
        if value["ir"][1].startswith("record:") and value["ir"][2] is not None:
            yield from _after_others(manifest, value["ir"][2], done)
    yield _record(manifest, one)


def _record(manifest: Json, one: Json) -> Rows:
    module = manifest["modules"][one["module"]]
    found: dict[str, Value] = {"id": stable_id(one["id"])}
    if module.get("ownership", "user") in {"user", "user_or_queue"}:
        found["owner_id"] = SYSTEM_USER
    for name, field in module["fields"].items():
        found |= _columns(name, field, one["set"])
    return Rows(table(one["module"]), tuple(found), one["id"], [tuple(found.values())], once=True)


def _columns(name: str, field: Json, given: Json) -> Iterator[tuple[str, Value]]:
    """What the columns of a field hold: the first by the field's name or its default, parts by their own."""
    for at, column in enumerate(one for one in field["columns"] if not one.get("joins")):
        whole = given.get(name) or field.get("default") if at == 0 else None
        value = given.get(column["name"]) or whole
        if value is not None and value["ir"][0] == "lit":
            yield column["name"], _value(value["ir"])


def _value(literal: list[Value]) -> Value:
    """The value as it is stored; what points at a record names another of these."""
    points = str(literal[1]).startswith("record:") and literal[2] is not None
    return stable_id(f"seed_record:{literal[2]}") if points else literal[2]
