"""The logical schema: names that are long or mean something in SQL, formulas in layers, indexes, moments."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from crmspec import physical
from crmspec.targets.relational.formulas import Formulas
from crmspec.targets.relational.plan import plan
from crmspec.targets.relational.seeds.identity import stable_id
from crmspec.targets.relational.text import comment
from crmspec.targets.relational.views import periods

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest

DAY = ["field", "date", "deal", "closed_on"]


def formula(value: str, tree: list[Any]) -> dict[str, Any]:
    return {"id": "field:x.y", "type": "formula", "value": value, "columns": [], "expression": {"ir": tree}}


def test_formulas_of_two_modules_that_read_each_other_need_no_circle_of_views() -> None:
    """`a.one` reads `b.two`, which reads `a.three`: a view for each module alone would be a circle."""
    get = ["get", "integer", ["field", "record:b", "a", "to_b"], "b", "two"]
    back = ["get", "integer", ["field", "record:a", "b", "to_a"], "a", "three"]
    formulas = Formulas(
        {
            "modules": {
                "a": {
                    "fields": {
                        "one": formula("integer", get),
                        "three": formula("integer", ["lit", "integer", 1]),
                    }
                },
                "b": {"fields": {"two": formula("integer", back)}},
            }
        }
    )
    assert [formulas.level(*one) for one in (("a", "three"), ("b", "two"), ("a", "one"))] == [1, 2, 3]
    assert [name for name, _, _ in formulas.views()] == ["a__read__1", "b__read", "a__read"]
    assert formulas.source("a", 1) == "a__read__1"
    assert formulas.source("b", 1) == "b"


def test_a_formula_takes_the_place_of_its_name_within_a_condition_on_a_list_too() -> None:
    tree = ["list_count", "integer", ["children", "records:b:a", ["self", "record:a", "a"], "a", "bs"],
            ["gt", "boolean", ["field", "integer", "b", "x"], ["outer", "integer", "a", "one"]]]  # fmt: skip
    own = ["add", "integer", ["field", "integer", "a", "n"], ["lit", "integer", 1]]
    formulas = Formulas({"modules": {"a": {"fields": {"one": formula("integer", own)}}}})
    around = formulas.inline(tree)[3][3]
    assert around == ["add", "integer", ["outer", "integer", "a", "n"], ["lit", "integer", 1]]


def test_a_formula_is_brought_to_the_scale_that_it_returns() -> None:
    fields = {
        "finer": formula("decimal:18:4", ["field", "integer", "a", "n"]),
        "coarser": formula("percent:0", ["field", "percent:2", "a", "p"]),
    }
    formulas = Formulas({"modules": {"a": {"fields": fields}}})
    assert formulas.tree("a", "finer")[3] == ["lit", "integer", 10_000]
    assert formulas.tree("a", "coarser")[0] == "div"


def test_every_reference_is_found_by_an_index(bundle: tuple[Manifest, Files]) -> None:
    planned = plan(bundle[0])
    for table in planned.tables:
        first = {one.columns[0] for one in table.indexes} | {table.primary[0]}
        for col in table.columns:
            if col.column.references and col.name not in {"created_by", "updated_by", "applied_by"}:
                assert col.name in first, (table.name, col.name)


def test_no_index_is_the_beginning_of_another(bundle: tuple[Manifest, Files]) -> None:
    for table in plan(bundle[0]).tables:
        columns = [one.columns for one in table.indexes]
        assert len(set(columns)) == len(columns)
        for one in columns:
            assert not any(other != one and other[: len(one)] == one for other in [*columns, table.primary])


def test_identifiers_fit_and_no_two_things_share_one(bundle: tuple[Manifest, Files]) -> None:
    planned = plan(bundle[0])
    names = {f"{one.origin} {one.name}": one.name for one in (*planned.system, *planned.tables)}
    for one in planned.tables:
        names |= {f"{one.name} {each}": each for each in (index.name for index in one.indexes)}
        names |= {f"{one.name} {each}": each for each in (key.name for key in one.keys)}
    assert all(len(name.encode()) <= physical.IDENTIFIER_BYTES for name in names.values())
    assert physical.collisions(names) == ()


def test_a_comment_is_one_line_whatever_it_says() -> None:
    told = comment("a", "b\n drop table x;\r\u2028\u202e\x00 c")
    assert told == "-- a: b drop table x; c"


def test_ids_of_declared_things_are_always_the_same() -> None:
    assert stable_id("team:east") == stable_id("team:east") == "68950771-00c7-81cb-8114-5acc3f487c8d"
    assert stable_id("team:east") != stable_id("team:west")


def test_a_period_without_bounds_asks_for_nothing() -> None:
    assert list(periods.window({"field": "closed_on"}, DAY)) == []
    assert len(list(periods.window({"field": "closed_on", "last": "2 weeks"}, DAY))) == 2


def test_a_week_begins_when_people_say() -> None:
    assert periods.start("week", DAY, "monday") == ["start_of_week", "date", DAY]
    sunday = periods.start("week", DAY, "sunday")
    assert sunday[0] == "move_date"
    assert sunday[2][2][0] == "move_date"
