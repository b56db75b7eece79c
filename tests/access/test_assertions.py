"""Assertions: proved, or refuted with the path; and what is said about wrong ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from crmspec.pipeline import check

from ..small import Found, found
from .flowing import BASE

ROOT = Path(__file__).parents[2]
COPYING = """\
workflows:
  x:
    trigger: {created: invoice}
    run_as: {system: It has to see both.}
    steps: [{update: {set: {amount: =lead.budget}}}]
"""
APPROVED = """\
workflows:
  x:
    trigger: {created: invoice}
    steps:
      - approve:
          by: [finance]
          due: 1 day
          rejected: [{stop: No}]
          expired: [{stop: Late}]
"""


def asserting(folder: Path, assertion: str, *parts: str, more: str = "invoice: {read: all}") -> Found:
    granted = f"permission_sets:\n  more:\n    can:\n      {more}\n"
    files = {f"part_{number}": part for number, part in enumerate(parts)}
    return found(folder, BASE, **files, granted=granted, asserted=f"assert:\n  - {assertion}\n")


def refuted(outcome: Found) -> list[str]:
    return [one.message for one in outcome.errors if one.code == "ACC104"]


@pytest.mark.parametrize(
    ("assertion", "parts", "more"),
    [
        ("{role: finance, cannot: read lead.budget}", "", "invoice: {read: all}"),
        ("{no_one: read lead.budget, except: rep}", "", "invoice: {read: all}"),
        ("{no_one: read lead.budget, except: [rep, finance]}", COPYING, "invoice: {read: all}"),
        ("{role: finance, cannot: read lead.budget, by: direct}", COPYING, "invoice: {read: all}"),
        ("{role: finance, cannot: [create invoice, update invoice.note]}", "", "invoice: {read: all}"),
        ("{never_both: [create invoice, approve invoice]}", APPROVED, "invoice: {read: all}"),
        ("{never_both: [create lead, read invoice]}", "", "invoice: {read: all}"),
    ],
)
def test_what_holds_is_proved(tmp_path: Path, assertion: str, parts: str, more: str) -> None:
    assert refuted(asserting(tmp_path, assertion, parts, more=more)) == []


@pytest.mark.parametrize(
    ("assertion", "parts", "more", "told"),
    [
        (
            "{role: finance, cannot: read lead.budget}",
            COPYING,
            "invoice: {read: all}",
            "`finance` can `read lead.budget` by a path: lead.budget -> invoice.amount -> role:finance",
        ),
        (
            "{no_one: read lead.budget}",
            "",
            "invoice: {read: all}",
            "`rep` may `read lead.budget`: it is granted",
        ),
        (
            "{role: finance, cannot: read lead.budget}",
            "",
            "lead: {read: {scope: all, fields: all}}",
            "`finance` may `read lead.budget`: it is granted",
        ),
        (
            "{never_both: [create invoice, approve invoice]}",
            APPROVED,
            "invoice: {read: all, create: true}",
            "`finance` may `create invoice`: it is granted; it may `approve invoice`: it is granted",
        ),
        (
            "{role: finance, cannot: approve invoice}",
            APPROVED,
            "invoice: {read: all}",
            "`finance` may `approve invoice`: it is granted",
        ),
    ],
)
def test_what_does_not_hold_is_refuted(
    tmp_path: Path, assertion: str, parts: str, more: str, told: str
) -> None:
    outcome = asserting(tmp_path, assertion, parts, more=more)
    assert refuted(outcome) == [told]
    deed = assertion.partition("cannot: ")[2].partition("}")[0] or assertion.partition(": ")[2].rstrip("}")
    assert [outcome.text(one.span) for one in outcome.errors if one.code == "ACC104"] == [deed]


def test_the_places_of_a_path_are_shown(tmp_path: Path) -> None:
    outcome = asserting(tmp_path, "{role: finance, cannot: read lead.budget}", COPYING)
    (finding,) = [one for one in outcome.errors if one.code == "ACC104"]
    assert sorted((one.message, outcome.text(one.span)) for one in finding.related) == [
        ("1. `lead.budget` goes to `invoice.amount`", "amount"),
        ("2. `invoice.amount` goes to `role:finance`", "read"),
    ]
    assert "declassify" in finding.help


def test_several_files_may_assert_and_each_place_is_right(tmp_path: Path) -> None:
    first = "assert:\n  - {role: rep, cannot: read invoice}\n  - {role: rep, cannot: read lead.budget}\n"
    second = "assert:\n  - {role: rep, cannot: read lead.size}\n"
    outcome = found(tmp_path, BASE, granted="permission_sets: {more: {}}", a__b=first, c=second)
    marked = {
        (one.span.file, one.span.line, outcome.text(one.span))
        for one in outcome.errors
        if one.code == "ACC104"
    }
    assert marked == {("a/b.yaml", 3, "read lead.budget"), ("c.yaml", 2, "read lead.size")}


@pytest.mark.parametrize(
    ("assertion", "code", "marked", "help_"),
    [
        ("{no_one: read lead.bugdet}", "REF101", "read lead.bugdet", "did you mean `budget`?"),
        ("{no_one: read laed}", "REF101", "read laed", "did you mean `lead`?"),
        ("{no_one: reed lead}", "REF101", "reed lead", "did you mean `read`?"),
        ("{no_one: read}", "REF101", "read", "write it like `read lead.budget`"),
        ("{no_one: delete lead.name}", "REF101", "delete lead.name", "write `delete lead`"),
        ("{no_one: make qualify}", "REF101", "make qualify", "no transition is declared"),
        ("{no_one: open x}", "REF101", "open x", "write `open report.<name>`"),
        ("{no_one: read lead, except: rap}", "REF101", "rap", "did you mean `rep`?"),
        ("{role: finanse, cannot: read lead}", "REF101", "finanse", "did you mean `finance`?"),
        ("{role: finance}", "SYN203", "{role: finance}", ""),
        ("{cannot: read lead}", "SYN203", "{cannot: read lead}", ""),
        ("{no_one: read lead, never_both: [read lead, create lead]}", "SYN203", "", ""),
        ("{no_one: approve invoice}", "ACC104", "approve invoice", "name the transition that decides"),
    ],
)
def test_wrong_assertions_are_told_apart(
    tmp_path: Path, assertion: str, code: str, marked: str, help_: str
) -> None:
    outcome = asserting(tmp_path, assertion)
    (finding,) = [one for one in outcome.errors if one.span.file == "asserted.yaml"]
    assert finding.code == code
    assert marked in outcome.text(finding.span)
    assert help_ in finding.help


def test_a_mapping_is_no_list(tmp_path: Path) -> None:
    outcome = found(
        tmp_path, BASE, granted="permission_sets: {more: {}}", wrong="assert: {a: {no_one: read lead}}"
    )
    (finding,) = [one for one in outcome.errors if one.span.file == "wrong.yaml"]
    assert (finding.code, finding.message) == ("SYN203", "`assert` is a list")


def test_they_stand_in_the_manifest_under_a_name_made_of_what_they_say(tmp_path: Path) -> None:
    text = "assert:\n  - {role: rep, cannot: read invoice, because: Why.}\n  - {role: rep, cannot: read invoice}\n"
    crm = "modules: {invoice: {fields: {number: text}}}\nroles: {rep: {}}\n"
    declared = found(tmp_path, crm, asserted=text).outcome.architecture
    assert declared is not None
    from crmspec.compiler.manifest import manifest_of, positions_of

    manifest, sources = manifest_of(declared), positions_of(declared)
    assert manifest["assert"] == {
        "rep_cannot_read_invoice": {
            "id": "assertion:rep_cannot_read_invoice",
            "role": "rep",
            "cannot": ["read invoice"],
            "because": "Why.",
        },
        "rep_cannot_read_invoice_2": {
            "id": "assertion:rep_cannot_read_invoice_2",
            "role": "rep",
            "cannot": ["read invoice"],
        },
    }
    assert sources["positions"]["assertion:rep_cannot_read_invoice_2"][:2] == ["asserted.yaml", 3]


def test_a_finding_can_be_waived(tmp_path: Path) -> None:
    waived = "{no_one: read lead.budget, waive: {ACC104: {because: Reps need it for a while.}}}"
    assert refuted(asserting(tmp_path, waived)) == []


def test_the_budget_of_a_lead_reaches_finance_once_a_workflow_notes_it(tmp_path: Path) -> None:
    """What is proved of the real blueprint is refuted by one workflow more."""
    folder = tmp_path / "creative_boost"
    shutil.copytree(ROOT / "blueprints" / "creative_boost", folder)
    assert not [one for one in check(folder).diagnostics if one.code == "ACC104"]
    (folder / "leak.yaml").write_text(
        """\
workflows:
  invoice_notes_the_budget:
    label: The invoice notes the budget
    trigger: {created: invoice}
    run_as: {system: Invoices do not know of leads.}
    steps:
      - find: {module: lead, where: company == record.account.name, take: first}
        as: lead
      - log: {activity: note, about: record, subject: "Could pay {{ lead.budget }}"}
"""
    )
    (finding,) = [one for one in check(folder).diagnostics if one.code == "ACC104"]
    assert finding.message == (
        "`finance` can `read lead.budget` by a path: lead.budget -> note.subject -> role:finance"
    )
    assert finding.span.file == "assertions.yaml"
    assert [one.span.file for one in finding.related] == ["leak.yaml", "people.yaml"]
