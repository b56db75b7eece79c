"""What an architecture says about the values that conditions test."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.compiler.architecture import Architecture
from crmspec.compiler.expressions.guards import always, never, uncovered
from crmspec.compiler.expressions.ir import Expr
from crmspec.compiler.facts import condition, facts, validations
from tests.small import found

BLUEPRINT = """
modules:
  account:
    fields:
      name: {type: text, required: true}
      industry: {type: picklist, options: [retail, health], required: true}
  deal:
    fields:
      name: {type: text}
      amount: {type: money, minimum: 10, maximum: 500, required: true}
      stars: {type: rating, maximum: 3, required: true}
      stage: {type: picklist, required: true, options: {open: Open, won: Won, old: {label: Old, retired: true}}}
      sort: {type: picklist, required: true, open: true, options: [a, b]}
      part: {type: picklist, depends_on: stage, options: {x: {when: [open]}, y: {when: [won]}}, required: true}
      account: {type: lookup, to: account}
      late: {type: date, required_when: stage == "won"}
      twice: {type: formula, expression: amount * 2, returns: money}
    validation:
      worth: {check: amount > 20, when: stage == "won", message: Too small.}
segments:
"""


def told(folder: Path, *conditions: str) -> tuple[Architecture, list[Expr]]:
    """The architecture, and conditions on a deal in it."""
    lines = "".join(f"  s{at}: {{module: deal, where: '{one}'}}\n" for at, one in enumerate(conditions))
    architecture = found(folder, BLUEPRINT + lines).outcome.architecture
    assert architecture is not None
    exprs = [condition(architecture, ("segments", f"s{at}", "where")) for at in range(len(conditions))]
    return architecture, [one for one in exprs if one is not None]


@pytest.mark.parametrize(
    ("conditions", "witness"),
    [
        (['stage == "open"'], "`stage` is `won`"),
        (['stage in ["open", "won"]'], None),  # nobody chooses a retired option
        (["amount > 400"], "`amount` is under 400"),
        (["amount > 5"], None),
        (["stars >= 2"], "`stars` is under 2"),
        (["stars >= 1"], None),
        (['sort in ["a", "b"]'], None),  # open, so there is no telling what else there is
        (['part == "x"'], None),  # what is offered depends on the stage
        (["twice > 100"], None),
        (["late is not null"], None),  # it may have to be filled
        (['account.industry == "retail"'], "`account.industry` is `health`"),
        (['account.industry in ["retail", "health"]'], None),
    ],
)
def test_a_witness_is_a_record_that_there_can_be(
    tmp_path: Path, conditions: list[str], witness: str | None
) -> None:
    architecture, exprs = told(tmp_path, *conditions)
    assert uncovered(exprs, facts=facts(architecture)) == witness


def test_bounds_and_required_fields_decide(tmp_path: Path) -> None:
    architecture, (low, filled, high) = told(
        tmp_path, "amount < 10", "amount is not null", "amount >= 500.01"
    )
    known = facts(architecture)
    assert never(low, facts=known)
    assert never(high, facts=known)
    assert always(filled, facts=known)
    assert not always(filled)


def test_a_validation_counts_only_when_it_is_asked(tmp_path: Path) -> None:
    architecture, (small, won) = told(tmp_path, "amount < 20", 'stage == "won"')
    rules = [one for _, one in validations(architecture, "deal")]
    known = facts(architecture)
    assert never(small, won, *rules, facts=known)
    assert not never(small, *rules, facts=known)
