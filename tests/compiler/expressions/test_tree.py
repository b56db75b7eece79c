"""The tree: what it says, that it survives JSON, what can be asked of it."""

from __future__ import annotations

import json

import pytest

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.ir import Expr, fields_read, from_json, to_json, walk
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    DURATION,
    INTEGER,
    Choice,
    Choices,
    Decimal,
    Duration,
    Integer,
    Money,
    Percent,
    Polymorphic,
    Record,
    Records,
    Type,
    erased,
    minor_digits,
    read_type,
)

from .world import MODULES, scope


def tree(source: str) -> Expr:
    found = check(source, scope("old", "aggregate"))
    assert found.expr is not None, found.problems
    return found.expr


def written(expr: Expr | str | int | bool | None) -> str:
    """Write a tree as one would call it, its types apart."""
    if not isinstance(expr, Expr):
        return str(expr)
    return f"{expr.op}({', '.join(map(written, expr.args))})"


@pytest.mark.parametrize(
    ("source", "calls"),
    [
        ("amount > 10_000", "gt(field(deal, amount), lit(1000000))"),
        ("seats > 1.5", "gt(field(deal, seats), lit(1))"),
        ("seats >= 2.0", "ge(field(deal, seats), lit(2))"),
        ("1.5 > seats", "le(field(deal, seats), lit(1))"),
        ("days(2) + hours(1)", "lit(176400)"),
        ('created_at > "2026-03-29T02:30:00+01:00"', "gt(field(deal, created_at), lit(2026-03-29T01:30:00.000000Z))"),
        ("account.owner == user", "eq(get(field(deal, account), account, owner), var(user))"),
        ("amount * share", "div(mul(field(deal, amount), field(deal, share)), lit(10000))"),
        ("rate + seats", "add(field(deal, rate), mul(field(deal, seats), lit(1000)))"),
        ("old.stage is null", "is_null(old(deal, stage))"),
        ("from is null", "is_null(field(deal, from))"),
        ("record.from is null", "is_null(field(deal, from))"),
        ("account.in is null", "is_null(get(field(deal, account), account, in))"),
        ('field("order") == 1', "eq(field(deal, order), lit(1))"),
        ("0 < seats < 9", "and(lt(lit(0), field(deal, seats)), lt(field(deal, seats), lit(9)))"),
    ],
)  # fmt: skip
def test_the_tree_of(source: str, calls: str) -> None:
    assert written(tree(source)) == calls


def test_a_lookup_of_several_modules() -> None:
    names = [f"get(field(deal, owner), {module}, name)" for module in ("_user", "_queue")]
    assert written(tree("owner.name == name")) == f"eq(coalesce({', '.join(names)}), field(deal, name))"


def test_a_condition_on_children() -> None:
    counted = "children(self(deal), deal, lines), gt(field(line, seats), outer(deal, score))"
    assert written(tree("count(lines, seats > record.score)")) == f"list_count({counted})"


def test_json_is_compact() -> None:
    field = ["field", "choice:stage", "deal", "stage"]
    assert to_json(tree('stage == "won"')) == ["eq", "boolean", field, ["lit", "choice:stage", "won"]]


SOURCES = [
    'amount > 10_000 and stage in ["won", "open"] and account.industry != "public"',
    "days_between(created_at, now()) > 30 or closed_on + days(3) < today()",
    'count(lines, stage == "won" and seats > record.seats) > 1 and exists(contacts)',
    'has_tag("interest.seo") and changed(stage) and not is_new and in_role("sales")',
    "coalesce(rate, 1.5) / 3 if active else null",
]


@pytest.mark.parametrize("source", SOURCES)
def test_survives_json(source: str) -> None:
    expr = tree(source)
    assert from_json(json.loads(json.dumps(to_json(expr)))) == expr


def test_options_are_not_in_the_tree() -> None:
    assert "lost" not in json.dumps(to_json(tree('stage == "won" and "seo" in interests')))


def test_fields_read() -> None:
    expr = tree('account.owner.name == "x" and old.stage == stage and exists(lines, seats > record.score)')
    assert fields_read(expr) == {
        ("deal", "account"), ("account", "owner"), ("_user", "name"), ("deal", "stage"), ("deal", "lines"),
        ("line", "seats"), ("deal", "score"),
    }  # fmt: skip


def test_walk_goes_from_the_outside_in() -> None:
    assert [part.op for part in walk(tree("seats + 1 > score"))] == ["gt", "add", "field", "lit", "field"]


ALL_TYPES: list[Type] = [
    *(type_ for members in MODULES.values() for type_ in members.values()),
    Integer(-5, None),
    Integer(None, 7),
    Decimal(5, 5),
    Percent(4),
    Money("KWD"),
    Duration(days=True),
    DURATION,
    Choice(),
    Choices((), "x"),
    Polymorphic(("a", "b", "c")),
    Records("a", "b", "c", "d"),
    BOOLEAN,
    INTEGER,
]


@pytest.mark.parametrize("type_", ALL_TYPES, ids=str)
def test_a_type_survives_spelling(type_: Type) -> None:
    assert read_type(type_.spell()) == erased(type_)
    assert hash(read_type(type_.spell())) == hash(erased(type_))
    assert str(type_)


def test_types_of_one_shape_differ() -> None:
    assert len({one.spell() for one in map(erased, ALL_TYPES)}) == len(set(map(erased, ALL_TYPES)))
    assert Choice((), "x") != Choices((), "x")


def test_names_of_types_in_messages() -> None:
    assert str(Money("USD")) == "money (USD)"
    assert str(Choice(("a", "b"))) == "one of `a`, `b`"
    assert str(Record("account")) == "a record of `account`"
    assert str(Record("_user")) == "a user"
    assert str(Choice(tuple("abcdefgh"))) == "one of `a`, `b`, `c`, `d`, `e`, `f` and 2 more"


def test_minor_digits() -> None:
    assert [minor_digits(one) for one in ("USD", "JPY", "KWD", "CLF")] == [2, 0, 3, 4]
