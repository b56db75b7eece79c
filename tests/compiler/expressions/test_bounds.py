"""Whatever the text is, checking ends at once, with problems and never with an exception."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.functions import reference
from crmspec.compiler.expressions.problems import SEVERITIES
from crmspec.compiler.expressions.types import BOOLEAN

from .world import MODULES, scope

SCOPE = scope("old", "aggregate")
SIGNS = "+ - * / // % ** == != < <= > >= ( ) [ ] { } , : . ; = := -> ! ~ @ & | ? $ # \\ ` ' \" \n \r \t \0 é \ud800"
WORDS = "and or not in is if else None true null lambda for await yield from class import record. old. ..."
LITERALS = ["1", "1.5", "0x1", "1e9", "1j", "9" * 20, "'a'", '"won"', "f'{x}'", "b'x'", "'''"]
PIECES = [*(doc.name for doc in reference()), *MODULES["deal"], *WORDS.split(), *SIGNS.split(" "), *LITERALS]


@pytest.mark.parametrize(
    "source",
    [
        "+".join(["1"] * 20_000),
        "+".join(["seats"] * 1_500),
        "(" * 100_000 + ")" * 100_000,
        "(" * 9_000 + "1" + ")" * 9_000,
        "not " * 4_900 + "active",
        "-" * 19_000 + "1",
        "- " * 61 + "1",
        "a.b" + ".c" * 9_000,
        "1" + "**1" * 3_000,
        "1 if 1 else " * 1_600 + "1",
        "lambda: " * 2_400 + "1",
        "f(" * 61 + ")" * 61,
        "x" * 20_001,
    ],
)
def test_too_long_or_too_deep(source: str) -> None:
    start = time.perf_counter()
    found = check(source, SCOPE)
    assert time.perf_counter() - start < 30  # a hang, not a speed, is what this looks for
    assert found.expr is None
    assert "EXP107" in {one.code for one in found.problems}


@pytest.mark.parametrize(
    "source", ["name" + "()" * 1_900, "active and " * 1_700 + "1", "seats[0]" + "[0]" * 1_200]
)
def test_long_and_flat(source: str) -> None:
    assert check(source, SCOPE).problems


def test_what_is_within_the_bounds() -> None:
    assert check(" or ".join(["seats == 1"] * 300), SCOPE).expr is not None
    assert check("(" * 50 + "1" + ")" * 50, SCOPE).expr is not None
    assert check(" + ".join(["score"] * 50), SCOPE).expr is not None
    assert check("name in [" + ", ".join(["'é'"] * 1_500) + "]", SCOPE).expr is not None


def problems_are_in_place(source: str) -> None:
    found = check(source, SCOPE, BOOLEAN)
    assert found.expr is not None or found.problems
    for one in found.problems:
        assert one.code in SEVERITIES
        assert 0 <= one.start <= one.end <= len(source), (source, one)
        assert one.message


@given(st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_any_text(source: str) -> None:
    problems_are_in_place(source)


@given(st.lists(st.sampled_from(PIECES), max_size=25), st.sampled_from(["", " "]))
@settings(max_examples=1_000, deadline=None)
def test_any_words(words: list[str], between: str) -> None:
    problems_are_in_place(between.join(words))
