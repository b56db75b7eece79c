"""What falls between the cases of an assignment."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages

LEADS = """
modules:
  lead:
    fields:
      name: {type: text}
      budget: {type: integer}
      urgent: {type: boolean, required: true}
      size: {type: picklist, options: [solo, small, medium, large], required: true}
      hot: {type: integer, required: true}
roles:
  rep: {label: Rep, can: {lead: {read: all, create: true, update: all}}}
assignment_rules:
  new_leads:
    module: lead
    cases: [CASES]
    otherwise: {role: rep}
"""
GOES = ": they go to `otherwise`"


def told(folder: Path, *conditions: str) -> list[str]:
    cases = ", ".join(
        f"{{id: c{at}, if: '{one}', method: round_robin, role: rep}}" for at, one in enumerate(conditions)
    )
    return messages(folder, "ASG230", LEADS.replace("CASES", cases))


@pytest.mark.parametrize(
    ("conditions", "gap"),
    [
        (("budget >= 20", "budget < 20"), "`budget` is null"),
        (("hot > 20", "hot < 20"), "`hot` is 20"),
        (("hot > 50", "hot <= 20"), "`hot` is between 20 and 50"),
        (('size in ["solo", "small"]', 'size == "medium"'), "`size` is `large`"),
    ],
)
def test_a_gap_is_named(tmp_path: Path, conditions: tuple[str, ...], gap: str) -> None:
    (one,) = told(tmp_path, *conditions)
    assert one.startswith("no case of `new_leads` is for records where ")
    assert one.endswith(GOES)
    assert gap in one


@pytest.mark.parametrize(
    "conditions",
    [
        ("hot >= 20", "hot < 20"),
        ("urgent", "not urgent"),
        ("budget >= 20 and urgent", 'size == "solo"'),
        ('size == "solo"', 'size == "small"'),
        ("budget >= 50", "budget >= 20"),
        ("hot >= 50",),
    ],
)
def test_what_is_left_to_otherwise_on_purpose(tmp_path: Path, conditions: tuple[str, ...]) -> None:
    assert told(tmp_path, *conditions) == []
