"""The article before a name follows how the name is said."""

from __future__ import annotations

import pytest

from crmspec.validators.articles import with_articles

AN = "account event invoice opportunity update upsell unpaid_bill unidentified hour urgency usher sla sms_log hr_case"
A = "deal user unit union_fee usage use_case utility euro_rate one_off url house"


@pytest.mark.parametrize("name", AN.split())
def test_an_before_a_vowel_that_is_heard(name: str) -> None:
    assert with_articles(f"needs a `{name}`") == f"needs an `{name}`"
    assert with_articles(f"An `{name}` is there") == f"An `{name}` is there"


@pytest.mark.parametrize("name", A.split())
def test_a_before_a_consonant_that_is_heard(name: str) -> None:
    assert with_articles(f"needs an `{name}`") == f"needs a `{name}`"
    assert with_articles(f"A `{name}` is there") == f"A `{name}` is there"


def test_only_articles_before_names_are_touched() -> None:
    for text in (
        "set `a` in `invoice`",
        "a invoice",
        "`vitamin a` `invoice`",
        "schema `invoice`",
        "a `8`",
        "",
    ):
        assert with_articles(text) == text


def test_every_article_of_a_text() -> None:
    assert with_articles("a `order` of a `user`, an `deal`") == "an `order` of a `user`, a `deal`"
