"""The branches of a conditional take the type of what it is assigned to."""

from __future__ import annotations

from collections.abc import Mapping

from crmspec.compiler.expressions import types
from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.scope import Scope
from crmspec.compiler.expressions.types import Type

RANK = types.Choice(("low", "high"))


class Schema:
    def members(self, module: str) -> Mapping[str, Type] | None:
        return {"hot": types.BOOLEAN, "amount": types.Money("USD")}


SCOPE = Scope(Schema(), "deal")


def test_words_become_options() -> None:
    checked = check('"high" if hot else "low"', SCOPE, RANK)
    assert checked.problems == ()
    assert isinstance(checked.type, types.Choice)


def test_branches_within_branches_too() -> None:
    assert check('"high" if hot else ("low" if amount > 1 else None)', SCOPE, RANK).problems == ()


def test_a_word_that_is_no_option_is_underlined() -> None:
    source = '"high" if hot else "lwo"'
    (problem,) = check(source, SCOPE, RANK).problems
    assert problem.code == "EXP109"
    assert "lwo" in source[problem.start : problem.end]


def test_amounts_are_read_in_major_units() -> None:
    assert check("10.50 if hot else amount", SCOPE, types.Money("USD")).problems == ()
