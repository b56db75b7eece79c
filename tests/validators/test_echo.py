"""One fault gives one finding: what follows from it is not reported beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic, Severity
from crmspec.pipeline import check

BASE = """
crm: {name: example, label: Example}
modules:
  account:
    fields:
      name: {type: text}
      industry: {type: picklist, options: [retail, health]}
      owner_name: {type: formula, expression: owner.name}
  deal:
    display: name
    fields:
      name: {type: text}
      account: {type: lookup, to: account, required: true, reverse: deals}
      stage: {type: picklist}
      amount: {type: money}
      is_retail: {type: formula, expression: account.industry == "retail"}
      again: {type: formula, expression: is_retail and amount > 0}
    validation:
      positive: {check: amount >= 0 or account.name is None, message: It is not negative.}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost, requires: [amount]}}
    transitions:
      win: {from: open, to: won, guard: amount > 0, sets: {name: =upper(name)}}
      lose: {from: open, to: lost}
segments:
  retailers: {module: account, where: 'industry == "retail" and exists(deals, amount > 3)'}
views:
  account_page:
    kind: record
    module: account
    columns: [name, industry, owner_name]
    related: {deals: {records: deals, columns: [name, amount, account.industry], where: stage == "open"}}
  deals: {kind: board, module: deal, pipeline: sales, columns: [name, amount, account.name, is_retail, again]}
reports:
  won: {module: deal, measures: {total: sum(amount)}, where: stage == "won", group: [account.industry], order: total}
templates:
  congratulations:
    channel: internal
    module: deal
    body: "{{ name }} of {{ account.name }} is won: {{ amount }}"
roles:
  seller:
    can:
      account: {read: industry == "retail", create: {fields: [name, industry]}, update: own}
      deal:
        read: [own, {scope: account.industry == "retail", fields: [name, amount]}]
        create: true
        transitions: [sales.win, sales.lose]
    reports: [won]
workflows:
  celebrate:
    trigger: {enters: sales.won}
    if: amount > 1000 and account.industry == "retail"
    steps:
      - update: {record: account, set: {industry: health, name: =deal_name}, if: "true"}
      - notify: {role: seller, template: congratulations, about: record}
      - for_each:
          segment: retailers
          as: one
          steps: [{update: {record: one, set: {industry: retail}}}]
""".replace('=deal_name}, if: "true"}', "=name}}")


def findings(folder: Path, text: str) -> list[Diagnostic]:
    (folder / "crm.yaml").write_text(text)
    return [one for one in check(folder).diagnostics if one.severity is not Severity.INFO]


def test_as_it_is_it_has_no_fault(tmp_path: Path) -> None:
    assert not findings(tmp_path, BASE)


FAULTS = {
    "a module is declared with a slip": ("  account:\n    fields", "  acount:\n    fields", "REF101"),
    "a module is declared with another slip": ("  deal:\n    display", "  dael:\n    display", "REF101"),
    "a pipeline is declared with a slip": ("  sales:\n    module", "  salse:\n    module", "REF101"),
    "a segment is declared with a slip": ("  retailers:", "  retailer:", "REF101"),
    "a template is declared with a slip": ("  congratulations:", "  congratulation:", "REF101"),
    "a role is declared with a slip": ("  seller:\n", "  seler:\n", "REF101"),
    "a field is declared with a slip": ("      amount: {type", "      ammount: {type", "REF101"),
    "a picklist is declared with a slip": ("      industry: {type", "      industri: {type", "REF101"),
    "a module cannot be understood": (
        "name: {type: text}\n      industry",
        "name: {type: txt}\n      industry",
        "SYN208",
    ),
    "a field of a module cannot be understood": ("amount: {type: money}", "amount: {type: mony}", "SYN208"),
    "a pipeline cannot be understood": ("field: stage\n", "feild: stage\n", "SYN202"),
    "a section is misspelt": ("templates:\n", "tempaltes:\n", "SYN201"),
    "an option is misspelt": ("options: [retail, health]", "options: [retial, health]", "EXP109"),
    "a file cannot be read": ("  account:\n    fields:\n", "  account: [\n    fields:\n", "SYN110"),
    "the collection is called otherwise": (", reverse: deals}", "}", None),
    "a lookup points nowhere": ("to: account,", "to: acccount,", "REF101"),
    "a trigger names no stage": ("enters: sales.won", "enters: sales.wno", "REF101"),
    "a trigger names no pipeline": ("enters: sales.won", "enters: selas.won", "REF101"),
    "a loop names no segment": ("segment: retailers", "segment: retialers", "REF101"),
    "a template names no module": (
        "channel: internal\n    module: deal",
        "channel: internal\n    module: deel",
        "REF101",
    ),
    "a view names no module": (
        "kind: record\n    module: account",
        "kind: record\n    module: acount",
        "REF101",
    ),
    "a report names no module": ("won: {module: deal", "won: {module: dael", "REF101"),
    "a grant names no module": ("      deal:\n        read", "      dael:\n        read", "REF101"),
    "a role names no report": ("reports: [won]", "reports: [wonn]", "REF101"),
    "a formula does not parse": (
        "expression: account.industry ==",
        "expression: account.industry = =",
        "EXP101",
    ),
    "a formula names no field": (
        "expression: account.industry ==",
        "expression: account.industri ==",
        "EXP102",
    ),
}


@pytest.mark.parametrize(("written", "instead", "code"), FAULTS.values(), ids=FAULTS)
def test_one_fault_gives_one_finding(written: str, instead: str, code: str | None, tmp_path: Path) -> None:
    assert BASE.count(written) == 1
    found = findings(tmp_path, BASE.replace(written, instead))
    told = [f"{one.code} {one.span.line}: {one.message}" for one in found]
    assert {one.code for one in found} == ({code} if code else set()), told
    assert len(found) <= 1, told
