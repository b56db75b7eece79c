"""The flow of data: what counts as filled, read, made and lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic
from tests.small import found

ACCOUNT = """\
modules:
  account:
    fields:
      name: {type: text, required: true}
      churn_risk: {type: picklist, options: [low, high]}
"""
REPORT = (
    "reports: {risks: {module: account, measures: {all: count()}, group: [churn_risk], roles: [agent]}}\n"
)
AGENT = """\
roles:
  agent: {can: {account: {read: all, create: {fields: [name]}, update: {scope: all, fields: [name]}}}}
"""
ADMIN = (
    "roles: {root: {every_module: {read: true, create: {fields: all}, update: {scope: all, fields: all}}}}\n"
)


def flow(folder: Path, *parts: str, code: str = "FLW", **files: str) -> list[Diagnostic]:
    every = found(folder, *parts, **files).outcome.diagnostics
    return [one for one in every if one.code.startswith(code)]


def test_a_report_on_a_field_that_nothing_fills(tmp_path: Path) -> None:
    (one,) = flow(tmp_path, ACCOUNT, AGENT, REPORT)
    assert one.code == "FLW201"
    assert one.message == "the report `risks` looks at `account.churn_risk`, which is never filled"
    assert [other.message for other in one.related] == ["the field"]


def test_administrators_who_may_change_everything_fill_nothing(tmp_path: Path) -> None:
    assert [one.code for one in flow(tmp_path, ACCOUNT, AGENT, REPORT, admin=ADMIN)] == ["FLW201"]


FILLERS = {
    "form": "forms: {f: {kind: internal, module: account, fields: [name, churn_risk], roles: [agent]}}\n",
    "import": "imports: {i: {module: account, columns: {Name: name, Risk: churn_risk}, roles: [agent]}}\n",
    "workflow": """\
workflows:
  w:
    trigger: {created: account}
    run_as: {system: Nobody may.}
    steps: [{update: {set: {churn_risk: low}}}]
""",
    "on_save": "",
    "integration": """\
integrations:
  i:
    kind: other
    direction: in
    system_of_record: remote
    authentication: {kind: bearer, secret: TOKEN}
    mappings: [{module: account, remote: r, key: name, fields: {churn_risk: risk, name: n}}]
""",
}


@pytest.mark.parametrize("filler", FILLERS)
def test_what_fills_a_field(filler: str, tmp_path: Path) -> None:
    module = ACCOUNT
    if filler == "on_save":
        module += '    on_save: [{if: name == "x", set: {churn_risk: high}}]\n'
    assert flow(tmp_path, module, AGENT, REPORT, filler=FILLERS[filler], code="FLW201") == []


def test_a_field_that_keeps_its_default_says_so(tmp_path: Path) -> None:
    module = ACCOUNT.replace("[low, high]}", "[low, high], default: low}")
    (one,) = flow(tmp_path, module, AGENT, REPORT)
    assert "never changes from its default" in one.message


def test_where_nobody_is_granted_anything_nothing_is_said(tmp_path: Path) -> None:
    assert flow(tmp_path, ACCOUNT, REPORT.replace(", roles: [agent]", "")) == []


def test_a_misspelt_field_of_a_report_is_one_finding(tmp_path: Path) -> None:
    every = found(tmp_path, ACCOUNT, AGENT, REPORT.replace("churn_risk", "churn_rsik")).outcome.diagnostics
    assert {one.code for one in every} <= {"EXP102", "REF101"}


MAPPING = """\
integrations:
  books:
    kind: accounting
    direction: {direction}
    system_of_record: {right}
    authentication: {{kind: bearer, secret: TOKEN}}
    mappings: [{{module: payment, remote: p, key: ref, fields: {{amount: total}}}}]
"""
PAYMENT = """\
modules:
  payment:
    ownership: none
    fields:
      ref: {type: text, external_id: true}
      amount: {type: money}
      paid_on: {type: date, required: true}
"""


@pytest.mark.parametrize(
    ("direction", "right", "codes"),
    [("in", "remote", ["FLW102"]), ("both", "remote", ["FLW102"]), ("both", "crm", []), ("out", "crm", [])],
)
def test_only_what_makes_records_needs_what_they_need(
    direction: str, right: str, codes: list[str], tmp_path: Path
) -> None:
    told = flow(tmp_path, PAYMENT, MAPPING.format(direction=direction, right=right))
    assert [one.code for one in told] == codes


def test_a_required_field_that_is_filled_on_saving_is_not_missed(tmp_path: Path) -> None:
    module = PAYMENT + "    on_save: [{set: {paid_on: =today()}}]\n"
    assert flow(tmp_path, module, MAPPING.format(direction="in", right="remote")) == []


CONVERSION = """\
modules:
  lead:
    fields:
      name: {type: text, required: true}
      size: {type: integer}
      stage: picklist
      why_lost: {type: text}
      total: {type: formula, expression: size * 2, returns: integer}
  account:
    fields:
      name: {type: text, required: true}
      lead: {type: lookup, to: lead}
pipelines:
  leads:
    module: lead
    field: stage
    stages: {open: {initial: true}, good: {outcome: won}, gone: {outcome: lost, requires: [why_lost]}}
    transitions: {take: {from: open, to: good}, leave: {from: open, to: gone, asks: [why_lost]}}
conversions:
  to_account:
    from: lead
    creates: [{module: account, set: {name: =nameREST}}]
roles:
  agent:
    can:
      lead: {read: all, create: true, update: all, convert: all, transitions: all}
      account: {read: all, create: true, update: all}
"""


def test_a_conversion_drops_what_is_filled_and_names_only_that(tmp_path: Path) -> None:
    (one,) = flow(tmp_path, CONVERSION.replace("REST", ""))
    assert one.code == "FLW206"
    assert one.message == "`to_account` leaves `size` of the `lead` behind"
    assert one.fix is not None
    assert "drops" in one.fix.edits[0].text


def test_a_new_record_that_points_back_drops_nothing(tmp_path: Path) -> None:
    assert flow(tmp_path, CONVERSION.replace("REST", ", lead: =record")) == []


def test_longer_text_into_shorter(tmp_path: Path) -> None:
    parts = CONVERSION.replace("REST", ", lead: =record").replace(
        "  account:\n    fields:\n      name: {type: text,",
        "  account:\n    fields:\n      name: {type: text, max_length: 10,",
    )
    (one,) = flow(tmp_path, parts)
    assert (one.code, len(one.related)) == ("FLW207", 2)


VALIDATED = """\
modules:
  lead: {fields: {name: {type: text, required: true}, amount: {type: money}}}
  deal:
    fields:
      name: {type: text, required: true}
      amount: {type: money}
      state: {type: picklist, options: [open, won], default: open}
    validation:
      v: {check: CHECK, message: No.}
conversions:
  c:
    from: lead
    locks: false
    creates: [{module: deal, set: {SET}}]
"""


@pytest.mark.parametrize(
    ("check", "written", "refused"),
    [
        ("amount is not null", "name: =name", True),
        ("amount is not null", "name: =name, amount: =amount", False),
        ("amount > 10", "name: =name", False),  # null passes
        ("amount > 10", "name: =name, amount: 5", True),
        ("amount > 10", "name: =name, amount: 50", False),
        ('state == "won"', "name: =name", True),
        ('state == "won" or amount is null', "name: =name", False),
        ('state != "won" or amount is not null', "name: =name, state: won", True),
    ],
)
def test_a_validation_that_always_refuses(check: str, written: str, refused: bool, tmp_path: Path) -> None:
    told = flow(tmp_path, VALIDATED.replace("CHECK", f"'{check}'").replace("SET", written), code="FLW106")
    assert bool(told) is refused


FORECAST = """\
modules:
  deal:
    fields:
      name: {type: text, required: true}
      stage: picklist
      closed_on: {type: date}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won, sets: {closed_on: =today()}}
      lose: {from: open, to: lost}
      reopen: {from: lost, to: open}
reports:
  r:
    module: deal
    measures: {all: count()}
    where: WHERE
    period: {field: closed_on, by: month}
"""


@pytest.mark.parametrize(
    ("where", "empty"),
    [
        ('stage == "open"', True),
        ('stage in ["open", "lost"]', False),  # PIP252 says that losing does not note it
        ('stage != "lost"', False),
    ],
)
def test_a_report_by_a_date_that_is_set_later(where: str, empty: bool, tmp_path: Path) -> None:
    told = flow(tmp_path, FORECAST.replace("WHERE", f"'{where}'"), code="FLW210")
    assert bool(told) is empty


def test_what_something_else_sets_too_may_be_there(tmp_path: Path) -> None:
    form = "forms: {f: {kind: internal, module: deal, fields: [name, closed_on]}}\n"
    parts = FORECAST.replace("WHERE", "'stage == \"open\"'")
    assert flow(tmp_path, parts, form=form, code="FLW210") == []
