"""What one role may do, and why."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from crmspec.access.effective import Effective, effective
from crmspec.access.rights import OPERATIONS, rights
from crmspec.compiler.architecture import Architecture
from crmspec.pipeline import check
from crmspec.review.rights import compact, render_matrix, render_role
from tests.access.schemas import ROLE, ROLES
from tests.small import found

BLUEPRINTS = sorted(Path("blueprints").iterdir())
SHOP = """
modules:
  deal:
    label: Deal
    ownership: user_or_queue
    fields:
      name: {type: text, label: Name, required: true, max_length: 50}
      stage: {type: picklist, label: Stage}
      margin: {type: money, currency: USD, label: Margin, sensitivity: confidential}
      twice: {type: formula, label: Twice, expression: "margin * 2", sensitivity: confidential}
  line:
    label: Line
    ownership: parent
    fields:
      deal: {type: master_detail, label: Deal, to: deal, reverse: lines, required: true}
      text: {type: text, label: Text, max_length: 50}
pipelines:
  sales:
    label: Sales
    module: deal
    field: stage
    stages: {open: {label: Open, initial: true}, won: {label: Won, outcome: won}, lost: {label: Lost, outcome: lost}}
    transitions:
      win: {label: Win, from: [open], to: won, guard: name is not null}
      lose: {label: Lose, from: [open], to: lost, by: [rep]}
teams: {east: {label: East}, west: {label: West}}
queues: {pool: {label: Pool, modules: [deal], roles: [rep]}}
tags: {interest: {label: Interest, tags: {seo: SEO}}}
capabilities: {special: {label: Special}}
permission_sets:
  inner: {label: Inner, can: {deal: {export: all, mass_update: {scope: own, at_most: 7}}}, capabilities: [special]}
  outer: {label: Outer, includes: [inner], can: {line: {read: own}}}
shares:
  won: {label: Won, module: deal, to: {team: east}, if: stage == "won", fields: [name], access: update}
  big: {label: Big, module: deal, to: boss, if: margin > 10}
restrictions:
  named: {label: Named, module: deal, for: [rep], if: name != "x"}
roles:
  rep:
    label: Rep
    reports_to: boss
    includes: [outer]
    can:
      deal:
        read: [own, {scope: 'stage == "won"', fields: all, except: [name]}]
        create: true
        transitions: [sales.win]
    tags: {apply: all}
  boss:
    label: Boss
    every_module: {read: subordinates, transitions: all}
  robot:
    label: Robot
    kind: api
    can: {deal: {create: {fields: [name]}}}
"""


@pytest.fixture
def shop(tmp_path: Path) -> Architecture:
    architecture = found(tmp_path, SHOP).outcome.architecture
    assert architecture is not None
    return architecture


def told(one: Effective, module: str) -> list[tuple[str, str, str, str, str]]:
    return [
        (each.operation, each.rows, compact(each.fields, each.offered), each.why, each.who)
        for each in one.modules[module].entitlements
    ]


def test_grants_bundles_and_shares(shop: Architecture) -> None:
    rep = effective(shop, "rep")
    assert told(rep, "deal") == [
        ("read", "own", "2 of 4: name, stage", "own grant", ""),
        ("read", 'stage == "won"', "all but 1: name", "own grant", ""),
        ("create", "own", "all but 1: margin", "own grant", ""),
        ("export", "all", "2 of 4: name, stage", "permission set `inner` (by `outer`)", ""),
        ("mass_update", "own", "all but 1: margin", "permission set `inner` (by `outer`)", ""),
        ("read", 'stage == "won"', "1 of 4: name", "share `won`", "in team `east`"),
        ("update", 'stage == "won"', "1 of 3: name", "share `won`", "in team `east`"),
    ]
    assert [each.at_most for each in rep.modules["deal"].entitlements if each.operation == "mass_update"] == [
        7
    ]
    assert [each.name for each in rep.modules["deal"].narrowed] == ["named"]
    assert rep.modules["deal"].queues == ("pool",)
    assert rep.modules["line"].ownership.master == "deal"
    assert rep.includes == ("outer", "inner")


def test_every_module_and_who_is_below(shop: Architecture) -> None:
    boss = effective(shop, "boss")
    assert boss.below == ("rep",)
    assert told(boss, "line") == [("read", "subordinates", "all", "own grant for every module", "")]
    assert ("read", "margin > 10", "2 of 4: name, stage", "share `big`", "") in told(boss, "deal")
    assert [each.name for each in boss.modules["deal"].moves] == ["sales.win", "sales.lose"]


def test_shares_to_teams_reach_people_alone(shop: Architecture) -> None:
    assert [each[0] for each in told(effective(shop, "robot"), "deal")] == ["create"]


def test_moves_and_what_comes_besides(shop: Architecture) -> None:
    rep = effective(shop, "rep")
    assert [(each.name, each.guard, each.why) for each in rep.modules["deal"].moves] == [
        ("sales.win", "name is not null", "own grant"),
        ("sales.lose", "", "named by the transition"),
    ]
    assert [(each.kind, each.name, each.why) for each in rep.opened] == [
        ("apply", "interest", "own grant"),
        ("capability", "special", "permission set `inner` (by `outer`)"),
    ]


def test_text(shop: Architecture) -> None:
    text = render_role(effective(shop, "rep"), "text", shop.span, "deal")
    assert text.splitlines()[:4] == [
        "`rep` (Rep): people; reports to `boss`",
        "includes `outer`, `inner`",
        "",
        "deal: records in `pool` count as own",
    ]
    assert "  only where" in text
    assert "`sales.win` where `name is not null`" in text
    matrix = render_matrix([effective(shop, one) for one in ("boss", "rep")], ["deal", "line"], "text")
    assert matrix.splitlines()[:3] == ["      boss  rep", "deal  rt    rcXwt*", "line  r     r"]


@pytest.fixture(scope="module", params=BLUEPRINTS, ids=lambda path: path.name)
def architecture(request: pytest.FixtureRequest) -> Architecture:
    found = check(request.param, tests=False).architecture
    assert found is not None
    return found


def test_all_rights_are_told(architecture: Architecture) -> None:
    known = rights(architecture)
    for role in architecture.section("roles"):
        one = effective(architecture, role)
        for module in architecture.modules:
            entitled = one.modules[module].entitlements if module in one.modules else ()
            granted = [each for each in entitled if not each.id.startswith("share:")]
            assert [(each.operation, each.rows, each.fields) for each in granted] == [
                (right.operation, right.rows, right.fields)
                for operation in OPERATIONS
                for right in known.of(role, operation, module)
            ]
        moves = {move.name for each in one.modules.values() for move in each.moves}
        assert moves == known.transitions[role]
        for kind, section in (("report", "reports"), ("dashboard", "dashboards")):
            assert {each.name for each in one.opened if each.kind == kind} == known.opens(section, role)


def test_forms_of_a_program(architecture: Architecture) -> None:
    everyone = [effective(architecture, role) for role in sorted(architecture.section("roles"))]
    check_role, check_roles = Draft202012Validator(ROLE), Draft202012Validator(ROLES)
    for one in everyone:
        check_role.validate(json.loads(render_role(one, "json", architecture.span, None)))
        table = render_role(one, "markdown", architecture.span, None)
        assert all(line.count(" | ") == 4 for line in table.splitlines() if line.startswith("| re"))
    check_roles.validate(json.loads(render_matrix(everyone, sorted(architecture.modules), "json")))
