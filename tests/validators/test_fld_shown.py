"""Fields that are required where nobody can fill them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

DEAL = """
modules:
  deal:
    display: name
    fields:
      name: {type: text, required: true}
      kind: {type: picklist, required: true, options: [one_off, retainer, trial]}
      stage: {type: picklist}
      paid: {type: boolean}
      fee: {type: money, FEE}
pipelines:
  sales:
    module: deal
    field: stage
    stages:
      open: {initial: true}
      offer: {OFFER}
      won: {outcome: won, WON}
      lost: {outcome: lost}
    transitions:
      propose: {from: open, to: offer}
      win: {from: offer, to: won, WIN}
      lose: {from: [open, offer], to: lost}
"""


def deal(fee: str, *, offer: str = "label: Offer", won: str = "label: Won", win: str = "label: Win") -> str:
    return DEAL.replace("FEE", fee).replace("OFFER", offer).replace("WON", won).replace("WIN", win)


def test_required_just_where_it_is_hidden(tmp_path: Path) -> None:
    text = deal('visible_when: kind == "one_off", required_when: kind == "retainer"')
    (one,) = warned(tmp_path, "FLD117", text)
    assert one.message == (
        "a `deal` for which `required_when` holds needs `fee`, and `visible_when` hides it then: nobody can fill it"
    )
    assert len(one.related) == 1


@pytest.mark.parametrize(
    "fee",
    [
        'visible_when: kind == "retainer", required_when: kind == "retainer"',
        'visible_when: kind != "trial", required_when: kind == "retainer"',
        'visible_when: kind == "one_off", required_when: kind == "retainer", default: 5',
        'visible_when: stage == "offer", required_when: stage == "won"',
        'read_only_when: stage == "won", required_when: stage == "won"',
        "read_only_when: paid, required: true",
        'read_only_when: stage != "open", required: true',
        "visible_when: fee > 3, required_when: paid",
    ],
)
def test_where_it_can_be_filled_before_or_by_itself_all_is_well(fee: str, tmp_path: Path) -> None:
    assert messages(tmp_path, "FLD117", deal(fee)) == []


@pytest.mark.parametrize(
    "fee",
    [
        'visible_when: stage == "won", required_when: stage == "offer"',
        'read_only_when: stage == "open", required: true',
        "read_only_when: fee is null, required_when: paid",
    ],
)
def test_where_it_is_closed_until_then_nobody_can(fee: str, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "FLD117", deal(fee))) == 1


def test_a_stage_needs_what_no_stage_before_it_shows(tmp_path: Path) -> None:
    text = deal('visible_when: stage == "lost"', won="requires: [fee]")
    (one,) = warned(tmp_path, "FLD117", text)
    assert one.message.startswith("the stage `won` needs `fee`")


def test_a_stage_may_need_what_an_earlier_one_shows(tmp_path: Path) -> None:
    text = deal('visible_when: stage == "open"', won="requires: [fee]")
    assert messages(tmp_path, "FLD117", text) == []


def test_a_transition_may_ask_for_what_its_goal_shows(tmp_path: Path) -> None:
    shown = deal('visible_when: stage == "won"', win="asks: [fee]")
    assert messages(tmp_path, "FLD117", shown) == []


def test_a_transition_asks_in_vain_for_what_is_shown_elsewhere(tmp_path: Path) -> None:
    hidden = deal('visible_when: stage == "lost"', win="asks: [fee]")
    assert len(messages(tmp_path, "FLD117", hidden)) == 1


def test_a_record_type_requires_what_it_hides(tmp_path: Path) -> None:
    text = deal('visible_when: kind == "retainer"')
    text += "record_types:\n  single: {module: deal, options: {kind: [one_off]}, required: [fee]}\n"
    assert [one.split(",")[0] for one in messages(tmp_path, "FLD117", text)] == [
        "the record type `single` needs `fee`"
    ]


def test_a_case_in_which_it_is_hidden_is_named(tmp_path: Path) -> None:
    text = deal('visible_when: kind == "retainer", required_when: \'kind in ["retainer", "trial"]\'')
    assert messages(tmp_path, "FLD211", text) == ["where `kind` is `trial`, `fee` is required and hidden"]


def test_always_required_and_shown_at_times(tmp_path: Path) -> None:
    text = deal('visible_when: kind == "retainer", required: true').replace("initial: true", "limit: 5")
    assert len(messages(tmp_path, "FLD211", text)) == 1
