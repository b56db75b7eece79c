"""Guards and conversions that ask for a stage."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.validators.warned import messages, warned

DEALS = """
modules:
  account: {fields: {name: text}}
  deal: {fields: {name: {type: text}, amount: {type: money}, stage: {type: picklist}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, open: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      start: {from: new, to: open}
      win: {from: [new, open], to: won, guard: 'GUARD'}
      lose: {from: [new, open], to: lost}
"""


@pytest.mark.parametrize(
    ("guard", "said"),
    [
        (
            'stage == "won"',
            "the guard of `win` asks for records in `won`, and `win` is what would bring them there",
        ),
        (
            'amount > 5 and stage == "open"',
            "`win` leaves `new` and `open`, and its guard lets only records in `open` go",
        ),
        ('stage in ["new", "open"]', "`win` asks in its guard for the stage that `from` names already"),
        ('stage != "won"', "`win` asks in its guard for the stage that `from` names already"),
    ],
)
def test_what_from_and_to_say_already(tmp_path: Path, guard: str, said: str) -> None:
    (one,) = warned(tmp_path, "PIP230", DEALS.replace("GUARD", guard))
    assert one.message == said
    assert (one.fix is not None) == (" and " not in guard)


@pytest.mark.parametrize(
    "guard",
    [
        "amount > 5",
        'old.stage == "new"',
        'stage == "open" or amount > 5',
        'amount > 5 if stage == "new" else amount > 9',
    ],
)
def test_what_may_be_asked(tmp_path: Path, guard: str) -> None:
    assert not warned(tmp_path, "PIP230", DEALS.replace("GUARD", guard))


def converted(folder: Path, condition: str, to: str = "won") -> list[str]:
    made = "creates: [{module: account, set: {name: =name}}]"
    text = f"conversions: {{use: {{from: deal, {condition} {made}, sets: {{stage: {to}}}}}}}\n"
    return messages(folder, "PIP231", DEALS.replace("GUARD", "amount > 5") + text)


def test_conversions_follow_the_pipeline(tmp_path: Path) -> None:
    assert converted(tmp_path, "if: stage == 'new',", "open") == []
    assert converted(tmp_path, "if: stage == 'open',") == []
    assert converted(tmp_path, "if: stage != 'lost',") == []
    assert converted(tmp_path, "if: stage == 'lost',") == [
        "`use` takes records in `lost`, and no transition leads from there to `won`"
    ]
    assert converted(tmp_path, "") == [
        "`use` takes records in `lost` too, which no transition brings to `won`"
    ]


def test_a_stage_to_which_conversions_lead_alone_is_left_to_them(tmp_path: Path) -> None:
    assert converted(tmp_path, "if: stage == 'open',", "new") == []
