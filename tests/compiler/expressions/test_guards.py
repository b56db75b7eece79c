"""What is proved of conditions is so for every row, and what is plain is proved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.context import Context
from crmspec.compiler.expressions.guards import (
    Domain,
    always,
    disjoint,
    implies,
    instance,
    never,
    passes,
    satisfiable,
    shadowed,
    uncovered,
)
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.expressions.python import to_function
from crmspec.compiler.expressions.regions import NULL

from .world import MODULES, scope

NOW = datetime(2026, 3, 29, tzinfo=UTC)
VALUES: dict[str, list[Any]] = {
    "seats": [None, *range(-2, 6)],
    "score": [None, 0, 1, 2, 3, 4],
    "stage": [None, "new", "open", "won", "lost"],
    "active": [None, False, True],
}
ROWS = [dict(zip(VALUES, values, strict=True)) for values in product(*VALUES.values())]
OLD = [{"stage": one, "seats": None} for one in VALUES["stage"]]


class Facts:
    """The fields of a deal: the options are known, the score is filled, any value can be had."""

    def domain(self, value: Expr) -> Domain:
        if value.op not in {"field", "old"}:
            return Domain(value.type)
        name = str(value.args[1])
        return Domain(MODULES["deal"][name], free=value.op == "field", may_be_null=name != "score")


FACTS = Facts()


def expression(source: str) -> Expr:
    found = check(source, scope("old"))
    assert found.expr is not None, found.problems
    return found.expr


def outcomes(exprs: list[Expr]) -> Iterator[list[Any]]:
    """What the expressions give for every row, and every stage before it."""
    runs = [to_function(one) for one in exprs]
    for old in OLD:
        context = Context(NOW, old=old)
        for row in ROWS:
            yield [run(row, context) for run in runs]


_NUMBERS = st.integers(0, 3).map(str)
_STAGES = st.sampled_from(["new", "open", "won", "lost"]).map(repr)
_SIGNS = st.sampled_from(["==", "!=", "<", "<=", ">", ">="])
PLAIN = st.one_of(
    st.builds("seats {} {}".format, _SIGNS, _NUMBERS),
    st.builds("{} {} score".format, _NUMBERS, _SIGNS),
    st.builds("stage {} {}".format, st.sampled_from(["==", "!="]), _STAGES),
    st.builds("stage in [{}, {}]".format, _STAGES, _STAGES),
    st.builds("stage not in [{}, {}]".format, _STAGES, _STAGES),
    st.builds("{} {}".format, st.sampled_from(["seats", "stage", "active"]), st.just("is None")),
    st.builds("{} is not None".format, st.sampled_from(["seats", "score", "active"])),
    st.builds("old.stage == {}".format, _STAGES),
    st.builds("coalesce(seats, 2) {} {}".format, _SIGNS, _NUMBERS),
    st.sampled_from(["active", "active == false", "coalesce(active, true)", "true"]),
)
BETWEEN = st.one_of(
    st.builds("seats {} score".format, _SIGNS),
    st.builds("score {} seats".format, _SIGNS),
    st.builds("seats + score {} {}".format, _SIGNS, _NUMBERS),
    st.sampled_from(["old.stage == stage", "changed(stage)", "(seats > score) == active"]),
)


def joined(leaves: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.recursive(
        leaves,
        lambda inner: st.one_of(
            st.builds("({} and {})".format, inner, inner),
            st.builds("({} or {})".format, inner, inner),
            st.builds("(not ({}))".format, inner),
            st.builds("({} if {} else {})".format, inner, inner, inner),
        ),
        max_leaves=5,
    )


SLOWLY = settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck])


@given(st.lists(joined(PLAIN | BETWEEN), min_size=2, max_size=3))
@SLOWLY
def test_what_is_proved_is_so(sources: list[str]) -> None:
    exprs = [expression(one) for one in sources]
    every = list(outcomes(exprs))
    one, other = exprs[:2]
    if not satisfiable(*exprs, facts=FACTS):
        assert not any(all(value is True for value in values) for values in every)
    if disjoint(one, other):
        assert not any(values[0] is values[1] is True for values in every)
    if implies(one, other, *exprs[2:], facts=FACTS):
        holding = [values for values in every if all(value is True for value in [values[0], *values[2:]])]
        assert all(values[1] is True for values in holding)
    if always(one, facts=FACTS):
        assert all(values[0] is True for values in every)


@given(st.lists(joined(PLAIN), min_size=1, max_size=3))
@SLOWLY
def test_what_rests_on_single_values_is_decided(sources: list[str]) -> None:
    exprs = [expression(one) for one in sources]
    every = list(outcomes(exprs))
    possible = any(all(value is True for value in values) for values in every)
    assert satisfiable(*exprs, facts=FACTS) == possible
    follows = not any(values[0] is True and values[-1] is not True for values in every)
    assert implies(exprs[0], exprs[-1], facts=FACTS) == follows


@given(st.lists(joined(PLAIN | BETWEEN), min_size=1, max_size=4), joined(PLAIN))
@SLOWLY
def test_a_case_that_is_said_to_be_left_over_is(sources: list[str], known: str) -> None:
    exprs = [expression(one) for one in [*sources, known]]
    witness = uncovered(exprs[:-1], exprs[-1], facts=FACTS)
    if witness is None:
        return
    told = [f"`{name}` is" for name in VALUES]
    assert any(one in witness for one in told)
    left = [values for values in outcomes(exprs) if values[-1] is True and True not in values[:-1]]
    assert left
    assert "`score` is null" not in witness


@given(joined(PLAIN), joined(PLAIN))
@SLOWLY
def test_an_example_is_one(holding: str, lacking: str) -> None:
    exprs = [expression(holding), expression(lacking)]
    found = instance(exprs[:1], exprs[1:], FACTS)
    rows = [values[0] is True and values[1] is not True for values in outcomes(exprs)]
    assert (found is not None) == any(rows)
    if found is None:
        return
    told = {str(one.value.args[1]): one.region for one in found.values if one.value.op == "field"}
    if len(told) == len(found.values):  # what was before the change decides nothing
        assert found.sure or told.get("score") is NULL
        assert all(
            fits
            for row, fits in zip(ROWS * len(OLD), rows, strict=True)
            if all(lies(row[name], told[name]) for name in told)
        )


def lies(value: Any, region: Any) -> bool:
    """Whether a value lies in a region."""
    if region is NULL or value is None:
        return region is NULL and value is None
    if not isinstance(region, tuple):
        return bool(value == region)
    low, high = region
    return (low is None or value > low) and (high is None or value < high)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("amount > 100", "amount < 50"),
        ('stage == "won"', "stage is None"),
        ("seats > score", "score >= seats"),
        ("seats == score", "seats is None"),
        ("closed_on is None", "closed_on > born"),
        ("amount > 10 and (active or seats > 3)", "seats == 2 and active != true"),
        ("account is None", 'account.industry == "x"'),
        ("days_between(born, closed_on) > 30", "days_between(born, closed_on) < 20"),
        ('closed_on > "2026-01-01"', 'closed_on < "2026-01-02"'),
        ('name == ""', 'name != ""'),
    ],
)
def test_contradictions_are_found(one: str, other: str) -> None:
    assert disjoint(expression(one), expression(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("old.stage == 'won'", "stage == 'lost'"),
        ("amount >= 100", "amount <= 100"),
        ("seats > score", "seats > 3"),
        ("name > 'a'", "name < 'b'"),
        ("changed(stage)", "changed(seats)"),
        ("account.size > 1", "parent.account.size < 1"),
        ("count(lines) > 1", "count(lines, stage == 'won') < 1"),
    ],
)
def test_what_can_be_is_not_called_a_contradiction(one: str, other: str) -> None:
    assert not disjoint(expression(one), expression(other), facts=FACTS)


@pytest.mark.parametrize(
    ("cases", "witness"),
    [
        (["amount > 100", "amount <= 100"], "`amount` is null"),
        (["amount > 100", "amount < 100", "amount is None"], "`amount` is 100"),
        (["stage == 'new'", "stage != 'new'"], "`stage` is null"),
        (["stage == 'new'", "stage in ['open', 'lost']"], "`stage` is `won`"),
        (["active"], "`active` is false"),
        (["score > 10"], "`score` is under 10"),
        (["score <= 10", "score > 10"], None),
        (["stage == 'new' and active", "stage != 'new'"], "`stage` is `new` and `active` is false"),
        (["name == 'a'", "name is None"], "`name` is not `a`"),
        (["name in ['a', 'b']", "name is None"], "`name` is none of `a`, `b`"),
        (["seats > score", "seats <= score"], None),
        (["changed(stage)"], None),
        (["old.stage == 'new'"], None),
        (["amount > 10 or amount < 20", "amount is None"], None),
        (["closed_on > '2026-01-01'"], "`closed_on` is before 2026-01-01"),
        (["account.industry == 'x'", "account is None"], None),
        (["false"], None),
        (["name is None"], "`name` is not null"),
        (["amount is None"], "`amount` is not null"),
    ],
)
def test_the_case_left_over_is_told_in_words(cases: list[str], witness: str | None) -> None:
    assert uncovered([expression(one) for one in cases], facts=FACTS) == witness


@pytest.mark.parametrize(
    ("cases", "never_reached"),
    [
        (["amount > 5", "amount > 10", "amount > 1"], [(1, (0,))]),
        (["amount > 5", "amount <= 5", "active", "amount is None"], []),
        (["amount > 5", "amount <= 5", "amount is not None and active"], [(2, (0, 1))]),
        (["active", "amount > 5", "amount <= 5", "amount == 3"], [(3, (2,))]),
        (["amount > 5", "amount > 7 and amount < 3"], []),
        (["true", "amount > 7"], [(1, (0,))]),
        ([None, "amount > 7", "amount > 8"], [(2, (1,))]),
    ],
)
def test_cases_behind_others_are_found(
    cases: list[str | None], never_reached: list[tuple[int, tuple[int, ...]]]
) -> None:
    exprs = [None if one is None else expression(one) for one in cases]
    assert list(shadowed(exprs, FACTS)) == never_reached


def test_a_validation_passes_null() -> None:
    check_ = expression("amount > 10")
    assert satisfiable(passes(check_), expression("amount is None"))
    assert never(expression("amount < 5"), passes(check_))
    asked = passes(check_, expression("stage == 'won'"))
    assert not never(expression("amount < 5"), asked)
    assert never(expression("amount < 5 and stage == 'won'"), asked)


def test_many_values_are_no_reason_to_hang() -> None:
    names = ["seats", "score", "amount", "fee", "yen", "rate", "exact", "share"]
    several = [" or ".join(f"{name} == {number}" for name in names) for number in range(12)]
    assert satisfiable(*map(expression, several))
    apart = [f"{name} > 3" for name in names]
    assert never(expression(" and ".join([*apart, "score < 2"])))
