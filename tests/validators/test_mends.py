"""What a rule offers as a mend takes its finding away, and brings no error in."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from crmspec.diagnostics import Severity
from crmspec.mend import mend
from crmspec.pipeline import check
from crmspec.validators.registry import rules

from .pages import examples

RULES = {rule.code: rule for rule in rules()}
AS_OF = date(2027, 1, 1)
MENDED = [
    "ACC236",
    "ASG105",
    "CNS221",
    "CNS260",
    "FLD223",
    "GOV215",
    "GOV253",
    "IMP111",
    "WFL110",
    "WFL225",
    "WFL226",
    "WFL243",
    "WFL251",
    "WFL280",
]


@pytest.mark.parametrize("code", MENDED)
def test_the_bad_example_is_mended_by_its_fix(code: str, tmp_path: Path) -> None:
    examples(RULES[code].page)["Bad"].write(tmp_path)
    outcome = check(tmp_path, as_of=AS_OF)
    assert any(one.fix for one in outcome.diagnostics if one.code == code)
    done = mend(outcome, unsafe=True, as_of=AS_OF)
    assert [one.code for one in done.outcome.diagnostics if one.severity is not Severity.INFO] == []
