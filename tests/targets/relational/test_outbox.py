"""Row triggers write each change into the outbox, and nothing else; versions and times are kept."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from tests.targets.relational.databases import insert, takes
from tests.targets.relational.records import customer, order, staff

if TYPE_CHECKING:
    from tests.targets.relational.databases import Database


def told(database: Database, module: str = "order") -> list[dict[str, Any]]:
    """What the outbox says of a module, old and new read."""
    rows = database.run('select * from "_outbox" where "module" = ? order by "id"', module)
    return [{**row, **{side: json.loads(row[side] or "null") for side in ("old", "new")}} for row in rows]


def test_a_change_is_told_with_what_was_and_what_is(database: Database) -> None:
    first = order(database, title="before", cancelled=False, raw={"a": 1})
    database.run('update "order" set "title" = ? where "id" = ?', "after", first)
    database.run('delete from "order" where "id" = ?', first)
    created, updated, purged = told(database)
    assert [one["event"] for one in (created, updated, purged)] == ["created", "updated", "purged"]
    assert {one["record_id"] for one in (created, updated, purged)} == {first}
    assert (created["old"], purged["new"]) == (None, None)
    assert (updated["old"]["title"], updated["new"]["title"]) == ("before", "after")
    assert (updated["old"]["version"], updated["new"]["version"]) == (1, 2)
    assert updated["new"]["cancelled"] is False
    assert updated["new"]["raw"] == {"a": 1}
    manifest = database.run('select "value" from "_deployment" where "name" = \'manifest_hash\'')
    assert {one["manifest_hash"] for one in (created, updated, purged)} == {manifest[0]["value"]}


def test_a_change_raises_the_version_once(database: Database) -> None:
    first = order(database)
    for version in (2, 3):
        database.run('update "order" set "total" = ? where "id" = ?', version, first)
        row = database.run('select "version", "created_at", "updated_at" from "order"')[0]
        assert row["version"] == version
        assert row["updated_at"] >= row["created_at"]


def test_deletion_is_marked_and_can_be_undone(database: Database) -> None:
    first = order(database)
    for deleted in ("2027-01-01T00:00:00.000000Z", None):
        database.run('update "order" set "deleted_at" = ? where "id" = ?', deleted, first)
    assert [one["event"] for one in told(database)] == ["created", "deleted", "restored"]


def test_tags_and_links_are_told_of_their_record(database: Database) -> None:
    person, first = customer(database), order(database)
    tag = database.run('select "id" from "_tag" where "name" = ?', "ads")[0]["id"]
    insert(database, "user__interests", user_id=person, tag_id=tag)
    database.run('delete from "user__interests"')
    insert(database, "helper", order_id=first, user_id=person, part="helps")
    events = [one for one in told(database, "user") if one["event"] != "created"]
    assert [(one["event"], one["record_id"]) for one in events] == [("tagged", person), ("untagged", person)]
    assert events[0]["new"]["interests"]["tag_id"] == tag
    linked = told(database)[-1]
    assert (linked["event"], linked["record_id"], linked["old"]) == ("updated", first, None)
    assert linked["new"]["helpers"]["part"] == "helps"


def test_a_file_put_to_a_record_is_told_of_it(database: Database) -> None:
    file = insert(
        database, "_file", name="a.pdf", media_type="application/pdf", bytes=3, sha256="x", location="x"
    )
    line = insert(database, "line", order_id=order(database), text="A line")
    insert(database, "line__files", line_id=line, position=1, file_id=file)
    assert not takes(database, "line__files", line_id=line, position=2)
    *_, put = told(database, "line")
    assert (put["event"], put["record_id"], put["new"]["files"]["file_id"]) == ("updated", line, file)
    database.run('delete from "line" where "id" = ?', line)
    assert database.run('select 1 from "line__files"') == [], "they go with the record, the file stays"
    assert len(database.run('select 1 from "_file"')) == 1


def test_it_says_who_was_at_work(database: Database) -> None:
    ann = staff(database, "Ann")
    if database.name == "postgres":
        database.run("select set_config('crm.user_id', ?, true), set_config('crm.depth', '3', true)", ann)
    else:
        insert(database, "_acting", user_id=ann, depth=3, txid=7)
    order(database)
    assert [(one["principal"], one["depth"]) for one in told(database)] == [(ann, 3)]
    assert told(database)[0]["txid"] is not None


def test_nobody_rewrites_who_made_a_record(database: Database) -> None:
    if database.name == "sqlite":
        pytest.skip("whoever holds the file may write what they like; the threat model says so")
    first = order(database)
    before = database.run('select "id", "created_at", "created_by" from "order"')
    database.run('update "order" set "created_at" = now() - interval \'1 year\', "version" = 9')
    assert database.run('select "id", "created_at", "created_by" from "order"') == before
    assert database.run('select "version" from "order" where "id" = ?', first) == [{"version": 2}]


def test_a_record_with_very_many_fields_is_told_whole(database: Database) -> None:
    order(database, title="long")
    columns = database.run('select * from "order"')[0]
    assert len(columns) > 45
    assert sorted(told(database)[0]["new"]) == sorted(columns)


def test_the_closures_follow_roles_and_managers(database: Database) -> None:
    boss, rep, helper = (staff(database, name, name) for name in ("boss", "rep", "helper"))
    trainee = staff(database, "trainee", manager_id=helper)
    below = database.run('select "ancestor_id", "descendant_id" from "_user_closure"')
    found = {(one["ancestor_id"], one["descendant_id"]) for one in below}
    assert {(boss, rep), (boss, helper), (rep, helper), (helper, trainee), (boss, boss)} <= found
    assert (rep, boss) not in found
    database.run('delete from "_user_role" where "user_id" = ?', rep)
    below = database.run('select 1 from "_user_closure" where "ancestor_id" = ?', rep)
    assert len(below) == 1, "only themselves"
