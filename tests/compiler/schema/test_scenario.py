"""Tests of blueprints, as their model reads them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from crmspec.compiler.model.scenario import Scenario
from crmspec.compiler.model.scenario_steps import Act

from .conftest import read


def test_what_is_under_other_keys_is_a_module() -> None:
    given = Scenario.model_validate(read(Scenario.example)).given
    assert given.users["bob"].roles == ("sales_rep",)
    assert given.records == {"lead": {"a1": {"last_name": "Lovelace", "owner": "ann", "budget": 5000}}}


def test_one_is_taken_for_a_list_of_one() -> None:
    (expect,) = Scenario.model_validate(read(Scenario.example)).expect
    assert expect.cannot_read == ("lead.a1.budget",)


def test_an_act_has_one_verb() -> None:
    act = Act.model_validate({"delete": "lead.a1", "as": "ann"})
    assert (act.delete, act.as_) == ("lead.a1", "ann")


@pytest.mark.parametrize("written", [{}, {"as": "ann"}, {"delete": "lead.a1", "claim": "lead.a1"}])
def test_an_act_without_one_verb_is_refused(written: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="needs one verb"):
        Act.model_validate(written)
