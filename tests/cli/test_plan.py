"""``crmspec plan``: what a plan tells before anybody says yes, in its three forms."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from crmspec.deploy.database import Sqlite
from crmspec.deploy.plan import plan_from
from crmspec.deploy.plan_schema import PATH, rendered, schema
from tests.cli.databases import BLUEPRINT, SIZE, URL, dump, rows, write

from .conftest import Call

WORKFLOWS = """\
workflows:
  name_orders:
    trigger: {created: order}
    steps:
      - {update: {set: {title: New order}}, id: name_it}
  greet:
    trigger: {created: order}
    steps:
      - {update: {set: {title: =customer.size}}, id: size_it}
tags:
  mood: {label: Mood, modules: [customer], managed: seed, tags: {hot: {label: Hot}}}
"""
GREETING = WORKFLOWS[WORKFLOWS.index("  greet:") : WORKFLOWS.index("tags:")]


@pytest.fixture(autouse=True)
def _deployed(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(BLUEPRINT + WORKFLOWS)
    assert call("apply", "bakery", "--database", URL, "--yes").code == 0
    rows("insert into customer (name, size) values ('Harbour', '12'), ('Northside', null)")


def changed(*edits: tuple[str, str]) -> None:
    text = BLUEPRINT + WORKFLOWS
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    write(text)


def planned(call: Call, *more: str, code: int = 0) -> str:
    said = call("plan", "bakery", "--database", URL, *more)
    assert (said.code, said.err) == (code, "")
    return said.out


def told(call: Call) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(planned(call, "--format", "json"))
    return found


GONE = ((SIZE, ""), (GREETING, ""))
NARROWED = (("customer: {read: all, update: all}", "customer: {read: all}"),)
WIDENED = (("customer: {read: all, create: true}", "customer: {read: all, create: true, update: all}"),)


def test_the_kept_schema_is_current() -> None:
    assert (Path(__file__).parents[2] / PATH).read_text(encoding="utf-8") == rendered()


@pytest.mark.parametrize("edits", [(), GONE, NARROWED, GONE + WIDENED])
def test_what_is_written_holds_the_schema(call: Call, edits: tuple[tuple[str, str], ...]) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    rows("drop index order__customer_id__idx")
    changed(*edits)
    call("plan", "bakery", "--database", URL, "--out", "it.plan.json")
    written = json.loads(Path("it.plan.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(written, schema())
    assert plan_from(written["plan"]).as_json()["digest"] == written["plan"]["digest"]


def test_the_exit_code_says_whether_there_is_something_to_do(call: Call) -> None:
    planned(call, "--exit-code")
    changed(*GONE)
    planned(call, "--exit-code", code=1)
    planned(call)


def test_who_gains_and_who_loses_is_said_in_a_line(call: Call) -> None:
    changed(*WIDENED)
    assert "\n  gains access: `role:clerk`; loses access: nobody\n" in planned(call)
    changed(*NARROWED, *WIDENED)
    assert "\n  gains access: `role:clerk`; loses access: `role:baker`\n" in planned(call)
    changed(*GONE)
    assert "\n  gains access: nobody; loses access: `role:baker`, `role:clerk`\n" in planned(call)


def test_how_many_rows_are_concerned(call: Call) -> None:
    changed(*GONE)
    assert "in which all rows are written anew of `customer` (2 rows)\n" in planned(call)
    assert told(call)["rows"]["customer"] == 2


@pytest.mark.parametrize(
    ("rows", "lasts"), [(59_000, "2 seconds"), (600_000, "20 seconds"), (9_000_000, "5 minutes")]
)
def test_how_long_it_may_take_where_somebody_would_notice(
    call: Call, monkeypatch: pytest.MonkeyPatch, rows: int, lasts: str
) -> None:
    changed(*GONE)
    monkeypatch.setattr(Sqlite, "size", lambda _self, _table: rows)
    assert f"at 30 000 rows a second some {lasts}\n" in planned(call)
    monkeypatch.setattr(Sqlite, "size", lambda _self, _table: 40_000)
    assert "rows a second" not in planned(call)


def test_runs_under_way_and_what_they_would_miss(call: Call) -> None:
    run = "insert into _run (workflow, manifest_hash, steps, module, state) values ('{}', 'x', '[]', '{}', '{}')"
    for workflow, module, state in [
        ("name_orders", "order", "waiting"),
        ("name_orders", "order", "running"),
        ("name_orders", "order", "done"),
        ("greet", "order", "waiting"),
        ("greet", "order", "failed"),
    ]:
        rows(run.format(workflow, module, state))
    assert "under way" not in planned(call)
    changed(*NARROWED)
    text = planned(call)
    assert "note: 2 runs of `name_orders` are under way: they keep the version they began with\n" in text
    assert "note: 1 run of `greet` is under way: it keeps the version it began with\n" in text
    changed(*GONE)
    text = planned(call)
    assert "note: 2 runs of `name_orders` are under way: they keep the version they began with\n" in text
    assert "note: 1 run of `greet` is under way and would miss what goes: `customer.size`\n" in text
    (found,) = (one for one in told(call)["findings"] if one["subject"] == "greet")
    assert (found["count"], len(found["sample"]), found["stops"]) == (1, 1, False)


def test_runs_about_a_module_that_goes(call: Call) -> None:
    insert = (
        "insert into _run (workflow, manifest_hash, steps, module) values ('name_orders', 'x', '[]', 'order')"
    )
    rows(insert)
    order = BLUEPRINT[BLUEPRINT.index("  order:\n") : BLUEPRINT.index("roles:")]
    text = BLUEPRINT.replace(order, "").replace("      order: {read: all, create: true, update: own}\n", "")
    write(text.replace("      order: {read: all}\n", ""))
    found = "note: 1 run of `name_orders` is under way and would miss what goes: `order`"
    assert found in planned(call)


def test_what_people_changed_that_is_theirs_is_shown_and_kept(call: Call) -> None:
    rows("update _tag set label = 'Very hot' where name = 'hot'")
    changed(*NARROWED)
    text = planned(call)
    assert "note: 1 row that is people's to change is otherwise now, and stays so\n" in text
    drifted = call("drift", "bakery", "--database", URL).out
    assert "Very hot" in drifted
    assert call("apply", "bakery", "--database", URL, "--yes").code == 0
    assert rows("select label from _tag where name = 'hot'") == [("Very hot",)]


def test_each_step_names_the_declaration_behind_it(call: Call) -> None:
    changed(*GONE)
    found = {one["subject"]: one["change"] for one in told(call)["steps"]}
    assert found["customer"] == "module:customer"
    assert found["code"] == ""


def test_a_pull_request_gets_markdown(call: Call) -> None:
    changed(*GONE, *NARROWED)
    text = planned(call, "--format", "markdown", "--sql")
    heads = [line for line in text.splitlines() if line.startswith("#")]
    assert heads[0].startswith("## Plan 2 for `bakery` on SQLite: from ")
    assert heads[1:] == [
        "### Risk",
        *(one for one in heads if one.startswith("### Changes: ")),
        "#### Breaking",
        *heads[4:-1],
        "### Steps",
    ]
    assert all(one.startswith("#### ") for one in heads[4:-1])
    assert "\n- gains access: nobody; loses access: `role:baker`, `role:clerk`\n" in text
    assert text.count("```") == 2 * text.count("<details>") > 0
    assert "\n| 2 | changes | table `customer` is made anew" in text


def test_a_plan_of_nothing(call: Call) -> None:
    nothing = "`bakery` on SQLite is what it should be: nothing to do\n"
    assert planned(call) == planned(call, "--format", "markdown") == nothing


def test_a_plan_that_was_not_carried_out_to_the_end_is_told_of(call: Call) -> None:
    rows("update _ledger set state = 'started' where plan = 1")
    said = call("plan", "bakery", "--database", URL, "--exit-code")
    assert said.code == 1
    assert (
        said.err == "note: plan 1 has 1 step to do yet: if nobody is at it, `crmspec apply` goes on there\n"
    )
    assert "nothing to do" in said.out


def test_a_plan_leaves_everything_as_it_is(call: Call) -> None:
    changed(*GONE)
    before = dump()
    planned(call, "--sql")
    call("revert", "bakery", "--database", URL, "--plan")
    call("contract", "bakery", "--database", URL)
    assert dump() == before


def test_what_a_revert_takes_back_is_told(call: Call) -> None:
    changed(*GONE, *NARROWED)
    assert call("apply", "bakery", "--database", URL, "--yes").code == 0
    said = call("revert", "bakery", "--database", URL, "--plan")
    assert said.code == 0
    assert "\n  gains access: `role:baker`, `role:clerk`; loses access: nobody\n" in said.out
    assert "takes back the changes from what was before to what is deployed: " in said.out
