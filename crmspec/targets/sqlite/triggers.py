"""Triggers on SQLite, of built-in functions only: version and time of a change, the outbox, the closures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmspec import physical
from crmspec.physical import literal, quoted
from crmspec.targets.relational import for_good, hierarchy
from crmspec.targets.relational.text import comment
from crmspec.targets.sqlite.tables import NOW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.relational.model import Col, Plan, Table

ACTING: Final = """\
-- system: who is at work in the transaction that is writing; the gateway writes one row first and deletes it
-- before it commits, so nobody else ever sees it
create table "_acting" (
    "user_id" text,
    "depth" integer,
    "txid" integer,
    "merging" integer not null default 0
);"""
_KEPT: Final = frozenset({"id", "version", "created_at", "created_by", "updated_at", "updated_by"})
"""Columns whose change alone is no change of the record."""
_OUTBOX: Final = """\
    insert into "_outbox"
        ("txid", "event", "module", "record_id", "old", "new", "principal", "depth", "manifest_hash")
    values (
        (select "txid" from "_acting"), {event}, {module}, {record},
        {old},
        {new},
        {principal}, coalesce((select "depth" from "_acting"), 0),
        (select "value" from "_deployment" where "name" = 'manifest_hash')
    );"""
_TOUCH: Final = f"""\
    update {{name}}
    set "version" = old."version" + 1, "updated_at" = {NOW}
    where "id" = new."id" and "version" = old."version";"""
_EVENT: Final = """\
case
            when old."deleted_at" is null and new."deleted_at" is not null then 'deleted'
            when old."deleted_at" is not null and new."deleted_at" is null then 'restored'
            else 'updated'
        end"""
_CHANGED: Final = {
    "version": 'max(new."version", old."version" + 1)',
    "updated_at": f'case when new."version" = old."version" then {NOW} else new."updated_at" end',
}


def statements(planned: Plan) -> Iterator[str]:
    """Every trigger."""
    for one in planned.tables:
        yield from for_good.triggers("sqlite", one)
        yield from _of_records(one) if one.module else _of_beside(one)
    for table, column, filling in hierarchy.CHANGES:
        yield from _closing(table, column, filling)


def _of_records(one: Table) -> Iterator[str]:
    module, user = literal(one.module, "sqlite"), '(select "user_id" from "_acting")'
    name, row = quoted(one.name), _Row(one)
    before, after = row.json("old"), row.json("new")
    yield _trigger(one, "created", "insert", [
        _OUTBOX.format(event="'created'", module=module, record='new."id"', old="null", new=after,
                       principal=f'coalesce({user}, new."created_by")'),
    ])  # fmt: skip
    yield _trigger(one, "updated", f"update of {row.written()}", [
        _OUTBOX.format(event=_EVENT, module=module, record='new."id"', old=before, new=row.changed(after),
                       principal=f'coalesce({user}, new."updated_by")'),
        _TOUCH.format(name=name),
    ])  # fmt: skip
    yield _trigger(one, "purged", "delete", [
        _OUTBOX.format(event="'purged'", module=module, record='old."id"', old=before, new="null",
                       principal=f'coalesce({user}, old."updated_by")'),
    ])  # fmt: skip


def _of_beside(one: Table) -> Iterator[str]:
    row, field = _Row(one), literal(one.told_as, "sqlite")
    for what, on, at, event in (
        ("created", "insert", "new", one.events[0]),
        ("updated", "update", "new", one.events[0]),
        ("purged", "delete", "old", one.events[1]),
    ):
        sides = {side: f"json_object({field}, {row.json(side)})" for side in _SIDES[on]}
        yield _trigger(one, what, on, [
            _OUTBOX.format(event=literal(event, "sqlite"), module=literal(one.owner, "sqlite"),
                           record=f"{at}.{quoted(one.primary[0])}", old=sides.get("old", "null"),
                           new=sides.get("new", "null"), principal='(select "user_id" from "_acting")'),
        ])  # fmt: skip


_AT_ONCE: Final = 45
"""A function takes at most a hundred arguments."""
_SIDES: Final = {"insert": ("new",), "update": ("old", "new"), "delete": ("old",)}


class _Row:
    """A row of a table as JSON."""

    def __init__(self, table: Table) -> None:
        self._columns = table.columns
        text = ""
        for start in range(0, len(table.columns), _AT_ONCE):
            part = table.columns[start : start + _AT_ONCE]
            path = "$." if text else ""
            pairs = ", ".join(f"{literal(path + col.name, 'sqlite')}, {_in_json(col)}" for col in part)
            text = f"json_set({text}, {pairs})" if text else f"json_object({pairs})"
        self._json = text

    def json(self, side: str) -> str:
        """The row before (`old`) or after (`new`) a change."""
        return self._json.replace("\0", side)

    def changed(self, text: str) -> str:
        """The row after a change, with the version and the time that it gets."""
        for name, made in _CHANGED.items():
            text = text.replace(f"'{name}', new.{quoted(name)}", f"'{name}', {made}", 1)
        return text

    def written(self) -> str:
        """The columns whose change is one of the record."""
        return ", ".join(
            quoted(col.name) for col in self._columns if col.name not in _KEPT and not col.column.joins
        )


def _in_json(col: Col) -> str:
    """A value as JSON has it; the side stands where the NUL is, which no name holds."""
    value = f"\0.{quoted(col.name)}"
    if col.column.storage == "boolean":
        return f"json(case {value} when 1 then 'true' when 0 then 'false' end)"
    return f"json({value})" if col.column.storage in {"json", "texts"} else value


def _trigger(one: Table, what: str, on: str, body: list[str]) -> str:
    name = quoted(physical.trigger(one.name, what))
    lines = "\n".join(body)
    return (
        f"{comment(one.origin)}\n"
        f"create trigger {name}\n    after {on} on {quoted(one.name)}\nbegin\n{lines}\nend;"
    )


def _closing(table: str, column: str, filling: tuple[str, ...]) -> Iterator[str]:
    body = "\n".join(f"    {one}" for one in filling)
    for what, on in (("added", "insert"), ("moved", f"update of {quoted(column)}"), ("gone", "delete")):
        name = quoted(physical.trigger(table, f"closure_{what}"))
        yield (
            "-- system: keeps who stands above whom\n"
            f"create trigger {name}\n    after {on} on {quoted(table)}\nbegin\n{body}\nend;"
        )
