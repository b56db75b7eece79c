"""What the single types say, where it does not follow from what holds for all."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from crmspec.compiler.expressions import types
from crmspec.compiler.fieldtypes.auto_number import AutoNumber
from crmspec.compiler.fieldtypes.lookup import Lookup
from crmspec.compiler.fieldtypes.many_to_many import ManyToMany
from crmspec.compiler.model.context import Context
from crmspec.compiler.model.field import Column

from .surroundings import AROUND, MODULE, NAME, Blueprint, field


def columns(type_: str, **options: Any) -> tuple[Column, ...]:
    return field(type_, **options).columns(MODULE, NAME, AROUND)


def value(type_: str, around: Blueprint = AROUND, **options: Any) -> types.Type:
    return field(type_, **options).value(MODULE, NAME, around)


def accepts(bound: Any, *values: Any) -> list[bool]:
    validator = Draft202012Validator(bound.json_schema(MODULE, NAME, AROUND))
    return [validator.is_valid(one) for one in values]


REFUSED: list[dict[str, Any]] = [
    {"type": "text", "max_length": 0},
    {"type": "text", "pattern": "(a+)+"},
    {"type": "text", "pattern": "(?=a)"},
    {"type": "text", "pattern": "[z-a]"},
    {"type": "text", "pattern": r"\w"},
    {"type": "integer", "minimum": 2, "maximum": 1},
    {"type": "integer", "maximum": 2**63},
    {"type": "integer", "minimum": True},
    {"type": "decimal", "precision": 19},
    {"type": "decimal", "precision": 2, "scale": 3},
    {"type": "decimal", "scale": 1, "minimum": Decimal("0.25")},
    {"type": "decimal", "minimum": 0.5},
    {"type": "decimal", "minimum": True},
    {"type": "percent", "minimum": "none"},
    {"type": "money", "currency": "EUR", "currencies": "many"},
    {"type": "money", "currencies": ["EUR"], "minimum": 1},
    {"type": "money", "currency": "JPY", "minimum": Decimal("0.5")},
    {"type": "picklist", "options": ["a"], "values": "colours"},
    {"type": "picklist", "options": {"a": {"when": ["b"]}}},
    {"type": "multi_picklist", "at_least": 3, "at_most": 2},
    {"type": "lookup", "to": "account", "required": True, "on_delete": "set_null"},
    {"type": "master_detail", "to": "account", "required": False},
    {"type": "polymorphic", "targets": ["account"]},
    {"type": "formula", "expression": "amount", "scale": 2},
    {"type": "formula", "expression": "amount", "currency": "EUR"},
    {"type": "rollup", "of": "line", "function": "sum"},
    {"type": "auto_number", "pattern": "no number"},
    {"type": "auto_number", "pattern": "{number}-{number}"},
    {"type": "auto_number", "pattern": "INV-{number:5}", "reset": "year"},
    {"type": "auto_number", "pattern": "{yyyy}-{number:5}", "reset": "month"},
    {"type": "file", "kinds": ["pdf"]},
    {"type": "secret", "sensitivity": "public"},
    {"type": "tags", "category": []},
    {"type": "json", "unique": True},
]


@pytest.mark.parametrize("options", REFUSED, ids=str)
def test_what_cannot_be_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        field(options["type"], **{key: one for key, one in options.items() if key != "type"})


@pytest.mark.parametrize(
    "pattern", [r"[A-Z]{2}\d{6}", "(GB|FR)?[0-9]+", r"a\.b/c", "é+", r"[\d.-]*", "a{2,}"]
)
def test_a_plain_pattern_is_taken(pattern: str) -> None:
    assert columns("text", pattern=pattern)[0].pattern == pattern


def test_numbers_are_whole_and_bounded() -> None:
    assert columns("integer", minimum=0) == (Column(NAME, "int64", minimum=0),)
    assert columns("decimal", precision=5, scale=2)[0] == Column(
        NAME, "int64", minimum=-99_999, maximum=99_999
    )
    assert columns("percent", scale=1, minimum=0, maximum=Decimal("99.5"))[0].maximum == 995
    assert columns("money", currency="JPY", minimum=10)[0].minimum == 10
    assert columns("money", minimum=10)[0].minimum == 1_000
    assert columns("rating")[0].maximum == 5
    assert columns("score", minimum=-10)[0].minimum == -10


def test_decimals_are_text_in_json() -> None:
    bound = field("decimal", precision=4, scale=2)
    assert accepts(bound, "12.5", "-0", "99.99", "100", "1.234", "01", 12.5) == [True] * 3 + [False] * 4
    assert accepts(field("decimal", precision=2, scale=2), "0.25", "1") == [True, False]
    assert accepts(field("decimal", scale=0), "7", "7.0") == [True, False]


def test_money_is_in_one_currency_unless_the_record_says_which() -> None:
    assert value("money") == types.Money("EUR")
    assert value("money", currency="USD") == types.Money("USD")
    assert accepts(field("money", minimum=0), 100, -1, 1.5, "1") == [True, False, False, False]
    many = field("money", currencies="many")
    assert [one.name for one in many.columns(MODULE, NAME, AROUND)] == [NAME, f"{NAME}_currency"]
    assert many.parts(MODULE, NAME, AROUND) == {f"{NAME}_currency": types.Choice(AROUND.currencies)}
    assert accepts(many, {"amount": 1, "currency": "JPY"}, {"amount": 1, "currency": "GBP"}, 1) == [
        True,
        False,
        False,
    ]


def test_options_are_choices_even_when_retired() -> None:
    assert columns("picklist", options=["a", "b"])[0].choices == ("a", "b")
    assert value("picklist", values="colours") == types.Choice(("a", "b"), "colours")
    assert columns("multi_picklist")[0].storage == "texts"
    assert accepts(field("multi_picklist", at_least=1), [], ["a"], ["a", "a"], ["x"]) == [
        False,
        True,
        False,
        False,
    ]


def test_a_lookup_decides_what_follows_a_deletion() -> None:
    rules = [columns("lookup", to="account", **more)[0].on_delete for more in ({}, {"required": True})]
    assert rules == ["set_null", "restrict"]
    assert columns("lookup", to="account") == (
        Column(f"{NAME}_id", "id", references="account", on_delete="set_null"),
    )
    assert columns("master_detail", to="account")[0].on_delete == "cascade"


def test_conditions_about_others_are_about_them() -> None:
    here = Context(module="deal", record="deal")
    lookup = Lookup(to="account", where="active")
    assert lookup.context_of("where", here).record == "account"
    assert lookup.context_of("where", here).names["record"] == "record:deal"
    assert lookup.context_of("visible_when", here).record == "deal"
    rollup = field("rollup", of="line", where="active")
    assert [rollup.context_of(one, here).module for one in ("field", "via", "where")] == ["line"] * 3
    assert rollup.context_of("default", here).module == "deal"


def test_staff_are_system_records() -> None:
    assert [value(one) for one in ("user", "team", "queue")] == [types.USER, types.TEAM, types.QUEUE]
    assert columns("user")[0].references == "_user"


def test_a_polymorphic_reference_says_its_module() -> None:
    bound = field("polymorphic", targets=["deal", "account"])
    assert [one.name for one in bound.columns(MODULE, NAME, AROUND)] == [f"{NAME}_id", f"{NAME}_module"]
    assert bound.value(MODULE, NAME, AROUND) == types.Polymorphic(("deal", "account"))


def test_a_link_may_say_more_and_may_lead_back() -> None:
    bound = field("many_to_many", to="contact", through="stakeholder", fields={"part": "text"})
    (table,) = bound.tables(MODULE, NAME, AROUND)
    assert table.name == "stakeholder"
    assert [one.name for one in table.columns] == ["deal_id", "contact_id", "part"]
    assert bound.value(MODULE, NAME, AROUND) == types.Records("contact", "deal", "stakeholder", "contact")
    assert ManyToMany(to=MODULE).ends(MODULE) == (MODULE, "other")
    uuid = "0197f3c2-5c1e-7d4a-8a52-0c6a5f3e9b11"
    assert accepts(bound, [{"id": uuid, "part": "decides"}], [uuid]) == [True, False]
    assert accepts(ManyToMany(to=MODULE), [uuid], [uuid, uuid]) == [True, False]


def test_several_ways_to_reach_somebody_have_labels() -> None:
    bound = field("email", many=True, labels=["work", "private"])
    assert [one.name for one in bound.columns(MODULE, NAME, AROUND)] == [NAME, f"{NAME}_label"]
    (table,) = bound.tables(MODULE, NAME, AROUND)
    assert (table.name, table.unique) == ("deal__thing", ("deal_id", "position"))
    assert accepts(
        bound, [{"value": "a@b.example", "label": "work"}], [{"value": "a@b.example", "label": "x"}]
    ) == [
        True,
        False,
    ]
    assert columns("email") == columns("email", many=True)[:1]


@pytest.mark.parametrize(
    ("type_", "good", "bad"),
    [
        ("email", "zoë@firm.example", "zoe@firm"),
        ("phone", "+4930123456;ext=12", "030 123456"),
        ("url", "https://firm.example/a?b", "javascript:alert(1)"),
        ("time", "09:30:00", "9:30"),
    ],
)
def test_texts_of_a_known_form(type_: str, good: str, bad: str) -> None:
    assert accepts(field(type_), good, bad) == [True, False]


def test_composites_have_a_whole_and_parts() -> None:
    whole, *parts = columns("person_name")
    assert whole.joins == ("thing_first", "thing_middle", "thing_last")
    assert len(parts) == 4
    assert accepts(field("person_name"), {"last": "Lee"}, {"first": "Ann"}, "Lee") == [True, False, False]
    assert accepts(field("address"), {"country": "DE"}, {"country": "Germany"}) == [True, False]
    assert columns("geolocation")[0] == Column(
        "thing_latitude", "int64", minimum=-900_000_000, maximum=900_000_000
    )


def test_a_lead_source_has_a_second_level_unless_told() -> None:
    assert len(columns("lead_source")) == 2
    assert len(columns("lead_source", second_level=False)) == 1
    assert accepts(field("lead_source"), {"source": "a", "detail": "a.x"}, {"source": "x"}) == [True, False]


def test_formulas_are_computed_on_reading() -> None:
    assert columns("formula", expression="amount") == ()
    assert value("formula", expression="amount") == types.Decimal(18, 4)
    assert value("formula", expression="amount", returns="decimal", scale=0) == types.Decimal(18, 0)
    assert value("formula", expression="amount", returns="percent") == types.Percent(2)
    assert value("formula", expression="amount", returns="money") == types.Money("EUR")
    assert value("formula", expression="amount", returns="date") == types.DATE


@pytest.mark.parametrize(
    ("function", "child", "result"),
    [
        ("count", types.TEXT, types.Integer(0)),
        ("sum", types.Integer(0, 10), types.INTEGER),
        ("sum", types.Decimal(5, 3), types.Decimal(18, 3)),
        ("sum", types.Money("EUR"), types.Money("EUR")),
        ("average", types.Integer(0, 10), types.Decimal(18, 2)),
        ("average", types.Decimal(5, 3), types.Decimal(18, 3)),
        ("min", types.Integer(0, 10), types.Integer(0, 10)),
        ("max", types.DATE, types.DATE),
    ],
)
def test_a_rollup_is_of_the_type_its_function_makes(
    function: str, child: types.Type, result: types.Type
) -> None:
    assert value("rollup", Blueprint(x=child), of="line", function=function, field="x") == result


def test_automatic_numbers() -> None:
    bound = AutoNumber(pattern="INV-{yyyy}-{mm}/{number:5}", start=10, reset="month")
    assert bound.write(42, 2026, 3) == "INV-2026-03/00042"
    assert bound.room == 99_990
    assert AutoNumber().write(7, 2026, 1) == "7"
    assert bound.columns(MODULE, NAME, AROUND)[0].max_length == len("INV-2026-03/00042")
    assert bound.unique


def test_files_lie_apart() -> None:
    assert columns("file")[0].references == "_file"
    assert columns("file", many=True) == ()
    assert len(field("file", many=True).tables(MODULE, NAME, AROUND)) == 1


def test_what_is_opaque_stands_in_no_list() -> None:
    assert not field("secret").listed
    assert not field("json").listed
    assert field("secret").sensitivity == "restricted"
