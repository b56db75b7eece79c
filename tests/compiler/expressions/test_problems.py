"""What is wrong with an expression, and the exact characters it is about, marked ⟦so⟧."""

from __future__ import annotations

import pytest

from crmspec.compiler.expressions.check import Checked, check
from crmspec.compiler.expressions.problems import SEVERITIES
from crmspec.compiler.expressions.scope import Scope
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    DATE,
    INTEGER,
    TEXT,
    USER,
    Choice,
    Decimal,
    Money,
    Record,
    Type,
)

from .world import World, scope

SAVING = scope("old")
MEASURE = scope("aggregate")
PLAIN = scope()


def marked(source: str, found: Checked) -> list[tuple[str, str]]:
    """Each problem's code, and the source with the characters it is about marked."""
    return [
        (one.code, f"{source[: one.start]}⟦{source[one.start : one.end]}⟧{source[one.end :]}")
        for one in found.problems
    ]


def expect(code: str, text: str, said: str, in_scope: Scope = PLAIN, expected: Type | None = None) -> None:
    source = text.replace("⟦", "").replace("⟧", "")
    found = check(source, in_scope, expected)
    assert marked(source, found) == [(code, text)]
    assert said in f"{found.problems[0].message} {found.problems[0].help}"
    assert (found.expr is None) == (SEVERITIES[code] == "error")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("seats ⟦+⟧", "too early"),
        ("seats ⟦=⟧ 3", "Write `==`"),
        ("seats > 5 &⟦&⟧ active", "Write `and`"),
        ("name == 'é' and seats ⟦=⟧ 1", "Write `==`"),
        ("seats ⟦stage⟧", "at `stage`"),
        ("⟦(⟧seats", "`(` is never closed"),
        ("seats⟦)⟧ > 2", "`)` closes nothing"),
        ('name == ⟦"abc⟧', "never closed"),
        ("seats ⟦!⟧ 3", "Write `not`"),
        ("⟦é⟧ > 3", "not part of the language"),
        ("seats > ⟦0x10⟧", "decimal digits"),
        ("rate > ⟦1e5⟧", "Write all its digits"),
        ("name == ⟦'\\x00'⟧", "no text can hold"),
        ("name == ⟦'\\ud800'⟧", "no text can hold"),
        ('name == "é" and ⟦§⟧', "not part"),
        ("name == 'é'\n  and seats ⟦=⟧ 1", "Write `==`"),
    ],
)
def test_does_not_parse(text: str, said: str) -> None:
    expect("EXP101", text, said)


def test_an_empty_source() -> None:
    assert [one.code for one in check("", PLAIN).problems] == ["EXP101"]
    assert [one.code for one in check("  # only a remark", PLAIN).problems] == ["EXP101"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("⟦amnt⟧ > 3", "Did you mean `amount`?"),
        ("⟦acount⟧.industry == 'x'", "Did you mean `account`?"),
        ("account.⟦industri⟧ == 'x'", "`account` has no field `industri`. Did you mean `industry`?"),
        ("'é' == record.⟦nme⟧", "Did you mean `name`?"),
        ("name == 'é' and\n⟦stge⟧ == 'won'", "Did you mean `stage`?"),
        ("closed_on < ⟦today⟧", "Call it"),
        ("exists(lines, ⟦amount⟧ > 3)", "in `line`"),
        ('field("⟦nope⟧") == 1', "no field `nope`"),
    ],
)
def test_unknown_name(text: str, said: str) -> None:
    expect("EXP102", text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [("⟦lowr⟧(name) == 'x'", "Did you mean `lower`?"), ("⟦name⟧() == 'x'", "Write it without brackets")],
)
def test_unknown_function(text: str, said: str) -> None:
    expect("EXP103", text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('seats == ⟦"x"⟧', "Expected a whole number, found text"),
        ("⟦seats⟧ and active", "Expected a condition, found a whole number"),
        ("⟦name + 1⟧ == 'x'", "`+` does not go with text and a whole number"),
        ("⟦closed_on + 5⟧ > today()", "days(5)"),
        ("⟦closed_on + hours(3)⟧ > today()", "whole days"),
        ("created_at > ⟦today()⟧", "date_of"),
        ('⟦stage < "won"⟧', "`<` does not go with one of `new`"),
        ('closed_on > ⟦"2026-02-30"⟧', "such as"),
        ('created_at > ⟦"2026-02-03"⟧', "such as"),
        ("⟦name⟧.x == 1", "has no fields"),
        ('"x" in ⟦name⟧', "contains(name"),
        ("amount == ⟦10.555⟧", "USD has 2 digits"),
        ("amount > ⟦seats⟧", "Expected money (USD)"),
        ("seats / ⟦0⟧ > 1", "always null"),
        ("seats > ⟦9223372036854775808⟧", "64 bits"),
        ("round(rate, ⟦seats⟧) > 1", "written out"),
        ("contains(name, ⟦seats⟧)", "Expected text"),
        ("⟦interests == interests⟧", "does not go"),
        ("data > ⟦1⟧", "structured data"),
        ("exists(⟦name⟧)", "list of records"),
        ("-⟦name⟧ == 1", "Expected a number"),
        ('money(1, ⟦"usd"⟧) == amount', "currency code"),
    ],
)
def test_type_mismatch(text: str, said: str) -> None:
    expect("EXP104", text, said)


@pytest.mark.parametrize("text", ["⟦amount + yen⟧ > 1", "amount > ⟦yen⟧", "amount in [fee, ⟦yen⟧]"])
def test_currencies_mixed(text: str) -> None:
    expect("EXP105", text, "USD and JPY")


@pytest.mark.parametrize(
    ("text", "said", "where"),
    [
        ("⟦old⟧.stage == 'won'", "while a record is being saved", PLAIN),
        ("⟦is_new⟧", "while a record is being saved", PLAIN),
        ("⟦changed(stage)⟧", "while a record is being saved", PLAIN),
        ("⟦old⟧", "before a field", SAVING),
        ("⟦sum(amount)⟧ > 1", "measures only", PLAIN),
        ("sum(⟦sum(amount)⟧) > 1", "within an aggregate", MEASURE),
        ("⟦sum(amount) > fee⟧", "outside of the aggregates", MEASURE),
        ("⟦lambda: 1⟧", "a lambda", PLAIN),
        ('⟦f"{name}"⟧', "an f-string", PLAIN),
        ("⟦round(x=1)⟧", "named arguments", PLAIN),
        ("concat(⟦*name⟧)", "unpacking", PLAIN),
        ("⟦seats[0]⟧", "an index", PLAIN),
        ("⟦[1, 2]⟧", "lists stand after `in`", PLAIN),
        ("⟦[x for x in lines]⟧", "a comprehension", PLAIN),
        ("⟦seats ** 2⟧", "`**`", PLAIN),
        ("⟦seats & 2⟧", "write `and`", PLAIN),
        ("⟦~seats⟧", "write `not`", PLAIN),
        ("⟦name.upper⟧()", "no function", PLAIN),
        ("name is ⟦'x'⟧", "Write `==`", PLAIN),
        ("⟦seats in [1] in [2]⟧", "cannot be chained", PLAIN),
        ("⟦b'x'⟧ == name", "bytes", PLAIN),
        ("⟦...⟧ == name", "this literal", PLAIN),
        ("⟦record⟧.x == 1", "no record at hand", Scope(World(), None)),
        ("⟦step_one⟧ == 1", "it runs later", Scope(World(), "deal", refused={"step_one": "it runs later"})),
    ],
)
def test_not_allowed_here(text: str, said: str, where: Scope) -> None:
    expect("EXP106", text, said, where)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("⟦lower(name, name)⟧ == 'x'", "Expected `lower(text)`, found 2 arguments"),
        ("⟦lower()⟧ == 'x'", "found no arguments"),
        ("⟦coalesce(name)⟧ == 'x'", "coalesce(value, value, …)"),
        ("⟦now(1)⟧ > created_at", "now()"),
        ("⟦has_tag()⟧", "has_tag"),
        ("⟦sum(lines)⟧ > 1", "sum("),
    ],
)
def test_wrong_number_of_arguments(text: str, said: str) -> None:
    expect("EXP108", text, said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('stage == ⟦"wonn"⟧', "Did you mean `won`?"),
        ('stage in ["won", ⟦"zzz"⟧]', "It can be one of `new`"),
        ('⟦"seoo"⟧ in interests', "Did you mean `seo`?"),
        ('parent.stage != ⟦"x"⟧', "no option `stage` has"),
    ],
)
def test_value_the_picklist_lacks(text: str, said: str) -> None:
    expect("EXP109", text, said)


@pytest.mark.parametrize(
    "text",
    [
        "⟦score >= 0⟧",
        "⟦seats > 5 or seats <= 5⟧",
        '⟦stage != "won" or stage != "lost"⟧',
        "⟦active or not active⟧",
        "⟦name is null or name is not null⟧",
        "⟦5 > 3⟧",
        '⟦stage⟧ in ["new", "open", "won", "lost"]',
        "(⟦seats < 10 or seats > 3 or seats == 99⟧) and active",
    ],
)
def test_always_true(text: str) -> None:
    expect("EXP201", text, "always true")


@pytest.mark.parametrize(
    "text",
    [
        "⟦score < 0⟧",
        "⟦score > 1000⟧ and active",
        "⟦seats > 5 and seats < 3⟧",
        "⟦seats > 5 and seats < 6⟧",
        "⟦5 < seats < 6⟧",
        '⟦stage == "won" and stage == "lost"⟧',
        '⟦stage == "won" and active and stage != "won"⟧',
        "⟦account.size > 5 and account.size == 2⟧",
        "⟦closed_on is null and closed_on > today() - days(0) and closed_on == '2026-01-01'⟧",
        "⟦active and not active⟧",
        "⟦seats⟧ in []",
        "⟦days(1) > days(2)⟧",
        "⟦(seats > 5 or seats == 1) and seats == 3⟧",
    ],
)
def test_never_true(text: str) -> None:
    expect("EXP202", text, "")


@pytest.mark.parametrize(
    "source",
    [
        "seats > 5 and seats < 7",
        "closed_on > '2026-01-01' and closed_on < '2026-01-03'",
        "name > 'a' and name < 'b'",
        "seats > 5 or seats < 5",
        "seats > 5 or account.size <= 5",
        "stage == 'won' or stage == 'lost'",
        "true",
        "active",
        "name is not null or seats > 3",
        "amount > 5 and fee < 3",
    ],
)
def test_silence_about_what_can_go_either_way(source: str) -> None:
    assert check(source, PLAIN, BOOLEAN).problems == ()


@pytest.mark.parametrize(
    ("text", "said"), [("⟦name == None⟧", "is None"), ("⟦null != name⟧ and active", "is not None")]
)
def test_comparison_with_null(text: str, said: str) -> None:
    expect("EXP203", text, said)


@pytest.mark.parametrize("text", ["⟦exact * exact⟧ > 1", "⟦rate * 1.123456789⟧ > 1"])
def test_result_can_overflow(text: str) -> None:
    expect("EXP205", text, "64 bits")


def test_a_result_that_never_fits() -> None:
    expect("EXP205", "⟦days(9_000_000_000_000_000_000)⟧", "does not fit")


@pytest.mark.parametrize(
    "source", ["amount + fee", "seats * 2", "amount * share", "amount * rate", "rate / seats"]
)
def test_silence_about_overflow_far_away(source: str) -> None:
    assert check(source, PLAIN).problems == ()


def test_all_problems_of_one_expression() -> None:
    source = "amnt > 3 and stage == 'x' and lowr(name) == 'é' and seats == 'x' and amnt2.y"
    assert [one.code for one in check(source, PLAIN).problems] == [
        "EXP102",
        "EXP109",
        "EXP103",
        "EXP104",
        "EXP102",
    ]


def test_an_erroneous_part_is_silent_about_the_rest() -> None:
    assert len(check("(nope + 1) * 2 > 'x' or round(nope2) < lower(3)", PLAIN).problems) == 3


@pytest.mark.parametrize(
    ("text", "expected", "said"),
    [
        ("⟦seats⟧", BOOLEAN, "Compare it"),
        ("⟦rate⟧", INTEGER, "round("),
        ("⟦seats * 2⟧", Money("USD"), 'money(…, "USD")'),
        ("⟦created_at⟧", DATE, "date_of"),
        ("⟦seats⟧", TEXT, "text("),
        ("⟦name⟧", Choice(("a",)), "Expected one of `a`"),
        ("⟦parent⟧", USER, "Expected a user"),
    ],
)
def test_the_expected_type(text: str, expected: Type, said: str) -> None:
    expect("EXP104", text, said, expected=expected)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("seats", Decimal(10, 2)),
        ("rate / 3", Decimal(10, 2)),
        ("5", Money("USD")),
        ("stage", TEXT),
        ('"a"', Choice(("a", "b"))),
        ("null", USER),
        ("record", Record("deal")),
        ('"2026-01-31"', DATE),
    ],
)
def test_what_takes_the_expected_type(source: str, expected: Type) -> None:
    found = check(source, PLAIN, expected)
    assert found.problems == ()
    assert found.expr is not None
    assert type(found.expr.type) is type(expected)


def test_reads_and_mentions_have_their_places() -> None:
    source = 'account.owner.name == "é" and has_tag("interest.seo") and record.from is null'
    found = check(source, PLAIN)
    reads = [(source[one.start : one.end], one.module, one.field) for one in found.reads]
    assert reads == [
        ("account", "deal", "account"),
        ("owner", "account", "owner"),
        ("name", "_user", "name"),
        ("from", "deal", "from"),
    ]
    assert [(source[one.start : one.end], one.kind, one.name) for one in found.mentions] == [
        ("interest.seo", "tag", "interest.seo")
    ]
