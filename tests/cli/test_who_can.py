"""``crmspec access --who-can``: who can do it, each with a path that can be followed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Call
from .test_access import kept

FINANCE = """\
roles:
  finance:
    can:
      invoice: {read: all, create: true}
  clerk:
    can:
      invoice: {read: {scope: large, fields: [number]}}
modules:
  invoice:
    fields:
      number: {type: text, required: true}
      deal: {type: lookup, to: deal}
      amount: {type: money}
      large: boolean
workflows:
  won_deal_is_billed:
    trigger: {enters: sales.won}
    run_as: {system: Sales writes no invoices.}
    steps:
      - create: {module: invoice, set: {number: "1", deal: =record, amount: =amount}}
  large_deals_are_marked:
    trigger: {created: invoice}
    run_as: {system: Nobody marks them by hand.}
    steps:
      - update: {set: {large: true}}
        if: deal.amount > 10_000
reports:
  revenue:
    module: deal
    measures: {total: sum(amount)}
    roles: [sales_manager]
    declassify: {because: A sum tells of no deal., by: sales_manager}
"""
QUESTIONS = {"read": "read deal.amount", "create": "create invoice", "make": "make sales.win"}


@pytest.fixture
def shop(blueprint: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (blueprint / "finance.yaml").write_text(FINANCE)
    monkeypatch.chdir(blueprint.parent)
    return Path(blueprint.name)


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_are_as_kept(call: Call, shop: Path, question: str, form: str) -> None:
    said = call("access", shop, "--who-can", QUESTIONS[question], "--format", form)
    assert (said.code, said.err) == (0, "")
    ending = {"text": "txt", "markdown": "md", "json": "json"}[form]
    kept(f"who_can_{question}.{ending}", said.out)


def test_answers_as_data_hang_together(call: Call, shop: Path) -> None:
    told = json.loads(call("access", shop, "--who-can", QUESTIONS["read"], "--format", "json").out)
    by_name = {one["principal"]: one for one in told["answers"]}
    assert [by_name[one]["direct"] for one in ("sales_rep", "sales_manager", "finance", "clerk")] == [
        True,
        True,
        False,
        False,
    ]
    assert [(one["from"], one["to"], one["by"]) for one in by_name["finance"]["path"]] == [
        ("deal.amount", "invoice.amount", "workflow:won_deal_is_billed"),
        ("invoice.amount", "role:finance", "role:finance"),
    ]
    assert by_name["finance"]["explicit"]
    assert not by_name["clerk"]["explicit"]


@pytest.mark.parametrize(
    ("question", "message", "way_out"),
    [
        ("read deal.amuont", "`deal` has no field `amuont`", "did you mean `amount`?"),
        ("read dael", "there is no module `dael`", "did you mean `deal`?"),
        ("raed deal", "nothing is called `raed` that somebody may do", "did you mean `read`?"),
        ("make sales.wni", "`sales` has no transition `wni`", "did you mean `win`?"),
        ("open report.revnue", "there is no report `revnue`", "did you mean `revenue`?"),
        ("open revenue", "`revenue` is nothing that is opened", "write `open report.<name>`"),
        ("delete deal.amount", "`delete` is about whole records", "write `delete deal`"),
        ("read account.deals", "`deals` of `account` are other records, and no field", "`read <module>`"),
        ("deal", "`deal` does not say what is done to what", "write it like `read lead.budget`"),
        ("", "`` does not say what is done to what", "write it like `read lead.budget`"),
    ],
)
def test_wrong_questions_are_refused(
    call: Call, shop: Path, question: str, message: str, way_out: str
) -> None:
    said = call("access", shop, "--who-can", question)
    assert (said.code, said.out) == (2, "")
    assert message in said.err
    assert way_out in said.err


def test_there_must_be_a_blueprint(call: Call, tmp_path: Path) -> None:
    assert call("access", tmp_path / "none", "--who-can", "read lead").code == 2
