"""What a change reaches: all of it, nothing else, and where."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.access.version import Version
from crmspec.change.diff import Change
from crmspec.cli.versions import version_of

from .versions import changes, small

TEXT = """
modules:
  deal:
    label: Deal
    ownership: user_or_queue
    fields:
      name: {type: text, label: Name}
      cost: {type: integer, label: Cost}
      kind:
        type: picklist
        label: Kind
        options:
          fresh: Fresh
          stale: Stale
      state: {type: picklist, label: Stage}
      origin: {type: lead_source, label: Origin}
lead_sources:
  web: {label: Web, details: {search: Search, page: Page}, attribution: [{parameter: {utm: ad}, detail: search}]}
  radio: {label: Radio}
pipelines:
  selling:
    label: Selling
    module: deal
    field: state
    stages: {begun: {label: Open, initial: true}, won: {label: Won, outcome: won}}
    transitions: {win: {from: begun, to: won, guard: has_capability("deciding"), by: [rep, boss]}}
capabilities: {deciding: {label: Decides}}
roles:
  rep: {label: Rep, capabilities: [deciding], can: {deal: {read: own, update: own}}}
  boss: {label: Boss, can: {deal: {read: all}}}
queues: {pool: {label: Pool, modules: [deal], roles: [rep]}}
shares: {found: {label: Found, module: deal, to: boss, if: origin == "radio" or origin_detail == "web.search"}}
record_types: {usual: {label: Usual, module: deal, options: {kind: [fresh]}}}
reports:
  mine: {label: Mine, module: deal, columns: [name], where: owner == user, roles: [rep]}
  all: {label: All, module: deal, columns: [name], roles: [boss]}
forms:
  ask: {label: Ask, kind: internal, module: deal, fields: [name], source: web, source_detail: search, roles: [rep]}
assert:
  - {no_one: read deal.cost, except: [boss, rep], because: They are discreet.}
"""


@pytest.fixture(scope="module")
def version(tmp_path_factory: pytest.TempPathFactory) -> Version:
    found = small(tmp_path_factory.mktemp("breaks") / "before", TEXT)
    assert found.policy
    return found


def changed(version: Version, tmp_path: Path, old: str, new: str) -> list[Change]:
    assert TEXT.count(old) == 1
    return list(changes(version, small(tmp_path / "after", TEXT.replace(old, new))))


def broken(one: Change) -> list[str]:
    return [each.id for each in one.breaks]


def test_who_owns_records_reaches_what_goes_by_it(version: Version, tmp_path: Path) -> None:
    ((one),) = changed(version, tmp_path, "ownership: user_or_queue", "ownership: user")[:1]
    assert (one.kind.name, one.subject) == ("ownership_changed", "module:deal")
    assert broken(one) == ["queue:pool", "report:mine", "role:rep"]


CASES = [
    (
        "      cost: {type: integer, label: Cost}\n",
        "",
        "field:deal.cost",
        ["assertion:no_one_read_deal_cost"],
    ),
    ("  radio: {label: Radio}\n", "", "lead_source:radio", ["share:found"]),
    (
        "search: Search, ",
        "",
        "lead_source_detail:web.search",
        ["form:ask", "lead_source:web", "share:found"],
    ),
    ("          fresh: Fresh\n", "", "option:deal.kind.fresh", ["record_type:usual"]),
]


@pytest.mark.parametrize(("old", "new", "subject", "reached"), CASES, ids=[one[2] for one in CASES])
def test_what_names_a_thing_that_goes(
    version: Version, tmp_path: Path, old: str, new: str, subject: str, reached: list[str]
) -> None:
    found = {one.subject: one for one in changed(version, tmp_path, old, new)}
    assert found[subject].category == "breaking"
    assert broken(found[subject]) == reached


UNMENDED = [
    ("cost: {", "worth: {renamed_from: cost, ", ["assertion:no_one_read_deal_cost"]),
    ("fresh: Fresh", "new: {renamed_from: fresh, label: Fresh}", ["record_type:usual"]),
    ("begun: {", "open: {renamed_from: begun, ", ["transition:selling.win"]),
    ("  radio: {", "  spots: {renamed_from: radio, ", ["share:found"]),
    ("      name: {", "      title: {renamed_from: name, ", ["form:ask", "report:all", "report:mine"]),
    ("deciding: {", "judging: {renamed_from: deciding, ", ["role:rep", "transition:selling.win"]),
]


@pytest.mark.parametrize(("old", "new", "reached"), UNMENDED, ids=[one[0].strip() for one in UNMENDED])
def test_what_still_uses_the_name_of_before(
    version: Version, tmp_path: Path, old: str, new: str, reached: list[str]
) -> None:
    (one,) = [each for each in changed(version, tmp_path, old, new) if each.kind.name == "renamed"]
    assert sorted(broken(one)) == reached


def test_all_that_a_role_loses_by_one_change_is_told_with_it(version: Version, tmp_path: Path) -> None:
    ((one),) = changed(version, tmp_path, "capabilities: [deciding], ", "")
    assert (one.kind.name, one.subject) == ("access_narrowed", "role:rep")
    assert {each.kind for each in one.access} == {"capability", "transition"}


def test_rights_are_told_with_the_change_that_they_come_from(version: Version, tmp_path: Path) -> None:
    later = "{type: integer, label: Cost, maximum: 9, sensitivity: restricted}"
    found = changed(version, tmp_path, "{type: integer, label: Cost}", later)
    assert [(one.kind.name, bool(one.access)) for one in found] == [
        ("field_narrowed", False),
        ("sensitivity_changed", True),
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("by: [rep, boss]", "by: [rep]", "access_narrowed"),
        ("by: [rep, boss]", "by: [boss, rep]", "order_changed"),
        ("columns: [name], roles: [boss]", "columns: [name], roles: [boss, rep]", "access_widened"),
    ],
)
def test_who_may_is_told_as_that_wherever_it_is_said(
    version: Version, tmp_path: Path, old: str, new: str, kind: str
) -> None:
    ((one),) = changed(version, tmp_path, old, new)
    assert one.kind.name == kind


def test_places_are_as_near_as_they_can_be(version: Version, tmp_path: Path) -> None:
    ((one),) = changed(version, tmp_path, "stale: Stale", "stale: {label: Stale, retired: true}")
    lines = TEXT.splitlines()
    assert "stale" in lines[one.place.line - 1]
    folder = tmp_path / "after"
    crm = (folder / "crm.yaml").read_text(encoding="utf-8")
    (folder / "crm.yaml").write_text(crm.replace("label:", "recycle_days: 3, label:"), encoding="utf-8")
    found = {one.subject: one for one in changes(version, version_of(folder, whole=True))}
    assert (found["crm:small"].place.file, found["crm:small"].place.line) == ("crm.yaml", 1)
