"""``crmspec revert``: what comes back, and what cannot, said before anything is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.databases import BLUEPRINT, SIZE, URL, dump, rows, write

from .conftest import Call

TYPED = BLUEPRINT.replace(SIZE, "      size: {type: integer, retyped: {from: text, else: 'null'}}\n")
TEXT = BLUEPRINT.replace(SIZE, "      size: {type: integer}\n")
AGAIN = BLUEPRINT.replace(SIZE, "      size: {type: text, max_length: 20, retyped: {from: integer}}\n")
TAGS = "tags:\n  mood: {label: Mood, modules: [customer], tags: {hot: {label: Hot}, warm: {label: Warm}}}\n"
MERGED = TAGS.replace("hot: {label: Hot}", "hot: {moves_to: warm}")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def apply(call: Call, text: str, *more: str) -> None:
    write(text)
    said = call("apply", "bakery", "--database", URL, "--yes", *more)
    assert said.code == 0, said.out + said.err


def test_values_come_back_and_those_written_since_too(call: Call) -> None:
    apply(call, BLUEPRINT)
    rows("insert into customer (name, size) values ('a', '12'), ('b', 'about 9'), ('c', null)")
    apply(call, TYPED)
    assert rows("select size from customer order by name") == [(12,), (None,), (None,)]
    rows("update customer set size = 7 where name = 'c'")
    said = call("revert", "bakery", "--database", URL, "--yes")
    assert (said.code, said.err) == (0, "")
    assert rows("select size from customer order by name") == [("12",), ("about 9",), ("7",)]


def test_values_that_do_not_fit_what_was_before_stop_it(call: Call) -> None:
    apply(call, TEXT)
    rows("insert into customer (name, size) values ('a', 12), ('b', 9), ('c', null)")
    apply(call, AGAIN)
    rows("update customer set size = 'about 9' where name = 'b'")
    rows("update customer set size = ' 13 ' where name = 'c'")
    before = dump()
    for more in (("--plan",), ("--yes",)):
        said = call("revert", "bakery", "--database", URL, *more)
        assert said.code == 2
        assert (
            "stop: 1 row of `customer.size` was written since, and what it holds does not fit what the field was "
            "before: `about 9` (1)\n" in said.out
        )
    assert "the way back stops" in said.err
    assert dump() == before
    rows("update customer set size = null where name = 'b'")
    assert call("revert", "bakery", "--database", URL, "--yes").code == 0
    assert rows("select size from customer order by name") == [(12,), (None,), (13,)]


def test_what_was_destroyed_comes_back_empty(call: Call) -> None:
    apply(call, BLUEPRINT)
    rows("insert into customer (name, size) values ('a', '12')")
    apply(call, BLUEPRINT.replace(SIZE, ""), "--allow-destroy", "customer.size")
    said = call("revert", "bakery", "--database", URL, "--yes")
    assert said.code == 0
    assert "note: `customer.size` was destroyed: it comes back empty\n" in said.out
    assert rows("select size from customer") == [(None,)]


def test_tags_that_were_merged_stay_so(call: Call) -> None:
    apply(call, BLUEPRINT + TAGS)
    apply(call, BLUEPRINT + MERGED)
    said = call("revert", "bakery", "--database", URL, "--yes")
    assert said.code == 0
    assert "note: the tag `hot` went into `warm`: which records had it is not known any more\n" in said.out


def test_nothing_to_go_back_to(call: Call) -> None:
    apply(call, BLUEPRINT)
    said = call("revert", "bakery", "--database", URL, "--yes")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith("error: there is nothing to go back to\n  = help: ")


def test_what_was_contracted_does_not_come_back(call: Call) -> None:
    apply(call, BLUEPRINT)
    rows("insert into customer (name, size) values ('a', '12')")
    apply(call, BLUEPRINT.replace(SIZE, ""))
    told = call("contract", "bakery", "--database", URL)
    assert told.code == 0
    assert told.out.startswith("customer.size ")
    said = call("contract", "bakery", "--database", URL, "--allow-destroy", "customer.size", "--yes")
    assert said.code == 0
    assert "destroys: column `customer.size`, left by plan 2, which cannot be taken back" in said.out
    assert "written anew of `customer` (1 row)" in said.out
    assert call("contract", "bakery", "--database", URL).out == "nothing is left of earlier changes\n"
    before = dump()
    said = call("revert", "bakery", "--database", URL, "--yes")
    assert said.code == 2
    assert "that does not come back" in said.err
    assert dump() == before


def test_a_revert_is_taken_back_like_anything_else(call: Call) -> None:
    apply(call, BLUEPRINT)
    rows("insert into customer (name, size) values ('a', '12')")
    apply(call, TYPED)
    for expected in ("12", 12, "12"):
        assert call("revert", "bakery", "--database", URL, "--yes").code == 0
        assert rows("select size from customer") == [(expected,)]
    history = call("history", "bakery", "--database", URL).out.splitlines()
    assert [line.split()[0] for line in history] == ["1", "2", "3", "4", "5"]
