"""Assignment, scores, deadlines, decision tables: what pages do not show, above all what must not be reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Severity
from tests.small import found

FIELDS = """
modules:
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text}
      budget: {type: money, minimum: 0, required: true}
      size: {type: picklist, options: [small, medium, large, {huge: {}}], required: true}
      hot: {type: boolean}
      points: {type: score, maximum: 200}
""".replace(", {huge: {}}", "")


def told(folder: Path, *parts: str, family: str = "ASG") -> list[str]:
    result = found(folder, FIELDS, *parts)
    return [
        f"{one.code} `{result.text(one.span)}` {one.message}"
        for one in result.outcome.diagnostics
        if one.code.startswith(family) and one.severity is not Severity.INFO
    ]


def codes(folder: Path, *parts: str, family: str = "ASG") -> list[str]:
    return [one[:6] for one in told(folder, *parts, family=family)]


def assignment(
    *conditions: str | None, otherwise: str = "{role: rep}", rest: str = "method: round_robin, role: rep"
) -> str:
    cases = "".join(
        f"      - {{id: c{at}{'' if one is None else f', if: {one}'}, {rest}}}\n"
        for at, one in enumerate(conditions)
    )
    return (
        "roles:\n  rep: {can: {lead: {read: all}}}\n"
        f"assignment_rules:\n  give:\n    module: lead\n    cases:\n{cases}    otherwise: {otherwise}\n"
    )


def test_a_case_that_several_earlier_ones_take_together_names_them(tmp_path: Path) -> None:
    (one,) = told(tmp_path, assignment("budget > 100", "hot", "budget <= 100", "size == 'small'"))
    assert one.endswith("the case `c3` is never reached: `c0` and `c2` take all of its records")


def test_a_case_is_reached_where_a_value_can_be_null(tmp_path: Path) -> None:
    assert not told(tmp_path, assignment("hot", "not hot", None))
    assert codes(tmp_path, assignment("hot", "not hot", "hot is null", None)) == ["ASG102"]


def test_every_option_and_then_all_others(tmp_path: Path) -> None:
    taken = '\'size in ["small", "medium"]\''
    assert codes(tmp_path, assignment(taken, "size == 'large'", None)) == ["ASG102"]
    assert not told(tmp_path, assignment(taken, None))


def test_a_case_behind_a_wrong_one_is_not_judged_by_it(tmp_path: Path) -> None:
    assert not told(tmp_path, assignment("budgt > 5", "budget > 10"))


def test_users_are_known_by_the_teams_of_any_environment(tmp_path: Path) -> None:
    rule = assignment(None, rest="method: user, user: Ann@firm.example")
    assert not told(tmp_path, rule)
    teams = "teams: {sales: {members: [bob@firm.example]}}\n"
    (one,) = told(tmp_path, teams, rule)
    assert (
        one
        == "ASG103 `Ann@firm.example` `Ann@firm.example` is a member of no team, here or in any environment"
    )
    assert not told(tmp_path, teams, rule, "environments: {test: {teams: {sales: [ann@firm.example]}}}\n")


def test_members_of_a_part_are_members_of_the_whole(tmp_path: Path) -> None:
    rule = assignment(None, rest="method: weighted, team: sales, ratio: {ann: 1, bob: 2}")
    teams = "teams: {sales: {members: [bob]}, east: {parent: sales, members: [%s]}}\n"
    assert not told(tmp_path, teams % "ann", rule)
    assert codes(tmp_path, teams % "cleo", rule) == ["ASG206"]


def test_parts_of_teams_in_a_circle_do_no_harm(tmp_path: Path) -> None:
    teams = "teams: {a: {parent: b, members: [x]}, b: {parent: a}}\n"
    assert not told(tmp_path, teams, assignment(None, rest="method: weighted, team: b, ratio: {x: 1}"))


def test_room_counts_only_where_everything_counts(tmp_path: Path) -> None:
    rest = "method: round_robin, team: sales, capacity: {at_most: 5, where: %s}"
    parts = ("teams: {sales: {members: [ann]}}\n", assignment(None, rest=rest % "budget >= 0"))
    expected = "crm: {name: small, label: Small, targets: [docs], expected_records: {lead: 100}}\n"
    (tmp_path / "crm.yaml").write_text(expected)
    result = found(tmp_path, FIELDS, *parts, crm=expected)
    assert "ASG202" in {one.code for one in result.outcome.diagnostics}
    parts = (parts[0], assignment(None, rest=rest % "hot"))
    result = found(tmp_path, FIELDS, *parts, crm=expected)
    assert "ASG202" not in {one.code for one in result.outcome.diagnostics}


def score(attributes: str = "", behaviours: str = "", thresholds: str = "") -> str:
    return (
        "scoring_rules:\n  warmth:\n    module: lead\n    field: points\n"
        f"    attributes: [{attributes}]\n    behaviours: [{behaviours}]\n    thresholds: {{{thresholds}}}\n"
    )


EXCLUSIVE = (
    "{if: size == 'small', points: 10}, {if: size == 'large', points: 30}, {if: budget > 5, points: 20}"
)


def test_points_that_exclude_each_other_are_not_added_up(tmp_path: Path) -> None:
    (one,) = told(tmp_path, score(EXCLUSIVE, thresholds="hot: 60"))
    assert one == "ASG203 `60` `hot` needs 60 points, and a `lead` can have 50 at most"
    assert not told(tmp_path, score(EXCLUSIVE, thresholds="hot: 50"))


def test_behaviour_without_a_bound_reaches_everything(tmp_path: Path) -> None:
    assert not told(tmp_path, score(EXCLUSIVE, "{on: clicked, points: 1}", "hot: 150"))
    assert codes(tmp_path, score(EXCLUSIVE, "{on: clicked, points: 1, at_most: 9}", "hot: 60")) == ["ASG203"]
    (one,) = told(tmp_path, score(EXCLUSIVE, "{on: clicked, points: 1}", "hot: 300"))
    assert one.endswith("`hot` needs 300 points, and `points` holds 200 at most")


def test_thresholds_from_high_to_low_are_in_order(tmp_path: Path) -> None:
    assert not told(tmp_path, score("{if: hot, points: 90}", thresholds="hot: 60, warm: 30, seen: 10"))
    assert codes(tmp_path, score("{if: hot, points: 90}", thresholds="hot: 30, warm: 60")) == ["ASG204"]
    assert codes(tmp_path, score("{if: hot, points: 90}", thresholds="a: 30, b: 30")) == ["ASG204"]


def deadline(text: str) -> str:
    roles = "roles: {rep: {can: {lead: {read: all}}}}\n"
    return f"slas:\n  answer: {{module: lead, escalate_to: rep, {text}}}\n{roles}"


LAST = "{within: 5 hours}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"start: size == 'small', stop: size != 'small', targets: [{LAST}]", []),
        (f"start: size == 'small', stop: hot, targets: [{LAST}]", []),
        (f"start: size == 'small', stop: budget >= 0, targets: [{LAST}]", ["ASG109"]),
        (f"start: budget < 0 or budget < -5, stop: hot, targets: [{LAST}]", ["ASG109"]),
        (f"start: not hot, pause: hot is not null, stop: budget > 5, targets: [{LAST}]", ["ASG109"]),
        ("start: not hot, stop: hot, targets: [{if: size == 'small', within: 1 hour}]", ["ASG201"]),
        ("start: size == 'small', stop: hot, targets: [{if: size == 'small', within: 1 hour}]", []),
        (f"start: not hot, stop: hot, targets: [{LAST}, {{if: budget > 5, within: 1 hour}}]", ["ASG102"]),
        ("start: not hot, stop: hot, targets: [{within: 2 working hours}]", ["ASG213"]),
        ("start: not hot, stop: hot, targets: [{within: 000 days}]", ["ASG107"]),
    ],
)
def test_deadlines(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert codes(tmp_path, deadline(text)) == expected


def test_working_and_other_hours_are_not_compared(tmp_path: Path) -> None:
    pressing = FIELDS.replace("[small, medium, large]", "[low, normal, urgent]")
    targets = "{if: size == 'urgent', within: %s}, {if: size == 'low', within: %s}, {within: 3 days}"
    text = f"start: not hot, stop: hot, targets: [{targets}]"

    def found_in(first: str, second: str) -> list[str]:
        result = found(tmp_path, pressing, deadline(text % (first, second)))
        return [one.code for one in result.outcome.diagnostics if one.code == "ASG216"]

    assert found_in("2 days", "4 hours") == ["ASG216"]
    assert not found_in("1 hour", "5 days")
    assert found_in("4 hours", "1 working hour") == []


@pytest.mark.parametrize(
    ("hours", "count"),
    [
        ('{monday: ["09:00-12:00", "13:00-17:00"], sunday: []}', 0),
        ('{monday: ["13:00-17:00", "09:00-12:00"]}', 0),
        ('{monday: ["09:00-13:00", "12:00-17:00"]}', 1),
        ('{monday: ["09:00-24:00"], tuesday: ["00:00-24:00"]}', 0),
        ('{monday: ["09:00-25:30"]}', 1),
        ("{monday: []}", 1),
    ],
)
def test_hours(tmp_path: Path, hours: str, count: int) -> None:
    assert codes(tmp_path, f"calendars: {{office: {{hours: {hours}}}}}\n").count("ASG108") == count


def table(*rows: str, inputs: str = "amount: money, kind: {type: text, options: [a, b]}") -> str:
    written = "".join(f"      - {one}\n" for one in rows)
    outputs = "{rate: percent, who: {type: text, options: [rep, boss]}}"
    return f"decision_tables:\n  t:\n    inputs: {{{inputs}}}\n    outputs: {outputs}\n    rows:\n{written}"


A = "then: {rate: 1, who: rep}"
B = "then: {rate: 2, who: boss}"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((f"{{if: amount > 5, {A}}}", f"{{if: kind == 'a', {B}}}", f"{{{A}}}"), []),
        ((f"{{if: kind == 'a', {A}}}", f"{{if: kind == 'b' and amount > 5, {B}}}"), ["WFL261"]),
        ((f"{{if: kind == 'a' or amount > 1, {A}}}", f"{{if: amount > 5, {B}}}", f"{{{A}}}"), ["WFL260"]),
        ((f"{{if: kind == 'a' or amount > 1, {A}}}", "{then: {rate: 5}}"), ["WFL262"]),
        ((f"{{if: kind == 'a' or amount > 1, {A}}}", "{then: {rate: 5, who: chief}}"), ["WFL262"]),
        ((f"{{if: kind == 'a' or amount > 1, {A}}}", "{then: {rate: many, who: rep}}"), ["WFL262"]),
        ((f"{{if: kind == 'a', {A}}}", f"{{{B}}}"), ["WFL263"]),
        ((f"{{if: kind == 'a' or amount > 1, {A}}}", f"{{{A}}}"), ["WFL264"]),
    ],
)
def test_decision_tables(tmp_path: Path, rows: tuple[str, ...], expected: list[str]) -> None:
    assert codes(tmp_path, table(*rows), family="WFL26") == expected


def test_a_case_left_over_is_told_in_words(tmp_path: Path) -> None:
    (one,) = told(
        tmp_path,
        table(f"{{if: kind == 'a' and amount > 5, {A}}}", f"{{if: kind == 'b', {B}}}"),
        family="WFL26",
    )
    assert one == "WFL261 `rows` no row of `t` holds where `kind` is `a` and `amount` is under 5"
