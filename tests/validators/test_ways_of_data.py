"""What one step, one call or one system leaves out that is meant to be there."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.pipeline import check
from tests.small import written

MODULES = """
modules:
  account:
    fields: {name: {type: text, required: true}}
  deal:
    fields:
      name: {type: text, required: true}
      code: {type: text, external_id: true}
      account: {type: lookup, to: account}
      phone: {type: phone, personal: true}
  part:
    fields:
      name: {type: text, required: true}
      deal: {type: lookup, to: deal}
      account: {type: lookup, to: account}
      note: {type: text}
      state: {type: text, default: new}
"""


def told(folder: Path, text: str, code: str) -> list[str]:
    """What a rule says of a blueprint with those modules."""
    found = check(written(folder, MODULES + text)).diagnostics
    assert not [one for one in found if one.code[:4] in {"SYN1", "SYN2", "REF1", "EXP1"}]
    return [one.message for one in found if one.code == code]


@pytest.mark.parametrize(
    ("sets", "count"),
    [
        (["deal: =record", "deal: =record"], 0),
        (["deal: =record", "note: Nothing"], 1),
        (["note: One", "note: Two", "name: Three"], 0),
        (["note: One", "note: Two", "note: Three", "name: Four"], 0),
        (["note: One"], 1),
        (["deal: =record"], 0),
        (["state: one", "state: two", "state: three", "name: Four"], 0),
        (["account: =account", "name: Two"], 0),
    ],
)
def test_what_is_made_points_at_what_it_is_made_for(tmp_path: Path, sets: list[str], count: int) -> None:
    given = ["{name: Part, " + one + "}" if not one.startswith("name") else "{" + one + "}" for one in sets]
    steps = "".join(f"      - {{create: {{module: part, set: {one}}}}}\n" for one in given)
    text = f"workflows:\n  try:\n    trigger: {{created: deal}}\n    steps:\n{steps}"
    assert len(told(tmp_path, text, "WFL242")) == count


@pytest.mark.parametrize(
    ("parameters", "given", "count"),
    [
        ("{deal: {type: record, module: deal, required: false}}", "", 1),
        ("{deal: {type: record, module: deal, required: false}}", ", with: {deal: =record}", 0),
        ("{part: {type: record, module: part, required: false}}", "", 0),
        ("{note: {type: text, required: false}}", "", 0),
    ],
)
def test_the_record_at_hand_is_handed_on(tmp_path: Path, parameters: str, given: str, count: int) -> None:
    text = f"""
subflows:
  file_it:
    module: account
    parameters: {parameters}
    steps: [{{update: {{set: {{name: Changed}}}}}}]
workflows:
  try:
    trigger: {{changed: deal, fields: [code]}}
    if: account is not null
    steps: [{{subflow: {{name: file_it, record: account{given}}}}}]
"""
    assert len(told(tmp_path, text, "WFL243")) == count


SYSTEM = """
channels:
  texts: {{kind: sms, integration: gateway, address: {{deal: phone}}}}
integrations:
  gateway:
    kind: text_messages
    direction: {direction}
    system_of_record: crm
    authentication: {{kind: bearer, secret: GATEWAY_TOKEN}}
    health: {{path: /status}}
    events:
      came: {{payload: {{code: text}}}}
      gone: {{payload: {{code: text}}}}
workflows:
{workflows}
"""
HEARD = "  on_{0}: {{trigger: {{webhook: gateway.{0}, find: {{module: deal, field: code, with: code}}}}, steps: [{{update: {{set: {{name: Seen}}}}}}]}}\n"  # noqa: E501


@pytest.mark.parametrize(
    ("direction", "heard", "count"),
    [
        ("both", ["came", "gone"], 0),
        ("both", ["came"], 1),
        ("in", ["came", "gone"], 1),
        ("in", ["gone"], 2),
    ],
)
def test_what_is_told_is_heard_and_what_is_sent_goes_out(
    tmp_path: Path, direction: str, heard: list[str], count: int
) -> None:
    text = SYSTEM.format(direction=direction, workflows="".join(HEARD.format(one) for one in heard))
    assert len(told(tmp_path, text, "FLW219")) == count


@pytest.mark.parametrize(("second", "count"), [("town", 1), ("note", 0)])
def test_each_question_has_its_own_parameter(tmp_path: Path, second: str, count: int) -> None:
    fields = f"[{{field: name, prefill: town}}, {{field: note, prefill: {second}}}]"
    text = f"forms:\n  ask: {{kind: public, module: part, fields: {fields}, protection: [honeypot]}}\n"
    assert len(told(tmp_path, text, "IMP233")) == count


WAYS = """
workflows:
  try:
    trigger: [{{changed: deal, fields: [code]}}, {{changed: deal, fields: [{field}]}}]
    steps:
      - branch:
          - {way}
          - else: []
"""


@pytest.mark.parametrize(
    ("field", "way", "count"),
    [
        ("name", "{if: code is null, steps: [{update: {set: {name: Seen}}}]}", 0),
        ("name", "{steps: [{update: {set: {name: Seen}}}]}", 1),
        ("code", "{if: code is null, steps: [{update: {set: {name: Seen}}}]}", 1),
    ],
)
def test_ways_have_conditions_and_triggers_differ(tmp_path: Path, field: str, way: str, count: int) -> None:
    assert len(told(tmp_path, WAYS.format(field=field, way=way), "WFL244")) == count


@pytest.mark.parametrize(
    ("name", "label", "stage", "count"),
    [
        ("order_is_paid", "An order is paid", "shipped", 1),
        ("order_is_paid", "An order is paid", "paid", 0),
        ("goods_go_out", "Goods go out", "shipped", 0),
        ("paid_after_shipping", "Somebody asks whether it is paid", "shipped", 0),
        ("open_order_is_looked_at", "An open order", "shipped", 0),
    ],
)
def test_the_stage_is_the_one_that_is_named(
    tmp_path: Path, name: str, label: str, stage: str, count: int
) -> None:
    text = f"""
  order:
    fields:
      name: {{type: text, required: true}}
      state: {{type: picklist, options: [open, shipped, paid, lost]}}
pipelines:
  ordering:
    module: order
    field: state
    stages: {{open: {{initial: true}}, shipped: {{}}, paid: {{outcome: won}}, lost: {{outcome: lost}}}}
    transitions:
      ship: {{from: open, to: shipped}}
      pay: {{from: shipped, to: paid}}
      lose: {{from: [open, shipped], to: lost}}
workflows:
  {name}:
    label: {label}
    trigger: {{enters: ordering.{stage}}}
    steps: [{{update: {{set: {{name: Seen}}}}}}]
"""
    assert len(told(tmp_path, text, "WFL245")) == count
