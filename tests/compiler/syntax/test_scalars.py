"""Plain words by the core schema of YAML 1.2."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crmspec.compiler.syntax.scalars import Plains, RefusedScalarError, Texts


def value(text: str) -> object:
    return Plains(Texts())[text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *((word, True) for word in ("true", "True", "TRUE")),
        *((word, False) for word in ("false", "False", "FALSE")),
        *((word, None) for word in ("null", "Null", "NULL", "~", "")),
        ("0", 0),
        ("010", 10),
        ("-7", -7),
        ("+7", 7),
        ("0o17", 15),
        ("0xfF", 255),
        ("9223372036854775808", 2**63),
        ("1.50", Decimal("1.50")),
        ("1.", Decimal(1)),
        (".5", Decimal("0.5")),
        ("-1.5e3", Decimal(-1500)),
        ("1e3", Decimal(1000)),
        ("0.1", Decimal("0.1")),
    ],
)
def test_words_that_are_values(text: str, expected: object) -> None:
    found = value(text)
    assert found == expected
    assert type(found) is type(expected)


@pytest.mark.parametrize(
    "text",
    [
        *("no", "on", "yes", "off", "y", "n", "No", "ON", "tRUE", "nULL"),
        *("1:30", "12:30:00", "2026-01-01", "1.2.3", "1_000", "1,5", "0b1", "0O17", "0X1f", "-0x1F", "-0o7"),
        *(".", "-", "+", "+-1", ".e5", "1e", ".infinity", "=", "=amount", "\u0661\u0662", "1\u0662"),
    ],
)
def test_words_that_are_text(text: str) -> None:
    assert value(text) == text


def test_decimals_keep_every_digit() -> None:
    assert str(value("1.10")) == "1.10"
    assert str(value("0.1000000000000000055511151231257827")) == "0.1000000000000000055511151231257827"


@pytest.mark.parametrize(
    "text", [".inf", "-.INF", "+.Inf", ".nan", ".NaN", "9" * 41, "9" * 10_000, "1e999999999", "1e-99"]
)
def test_numbers_that_nothing_can_hold(text: str) -> None:
    with pytest.raises(RefusedScalarError) as refused:
        value(text)
    assert len(refused.value.message) < 120


def test_text_is_composed() -> None:
    assert value("Cafe\u0301") == "Caf\u00e9"
    assert Texts()["e\u0301"] == "\u00e9"


def test_text_that_no_database_takes() -> None:
    for text in ("a\0b", "\ud800"):
        with pytest.raises(RefusedScalarError):
            Texts()[text]


def test_equal_texts_are_one_object() -> None:
    texts = Texts()
    plains = Plains(texts)
    first = plains["".join(("fie", "lds"))]
    assert first is plains["".join(("fi", "elds"))] is texts["".join(("f", "ields"))]
