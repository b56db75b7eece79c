"""Pipelines: what pages do not show, above all what must not be reported."""

from __future__ import annotations

from pathlib import Path

from crmspec.diagnostics import Severity
from tests.small import Found, found

MODULE = """
modules:
  deal:
    fields:
      name: {type: text}
      amount: {type: money, minimum: 0}
      reason: {type: text}
      stage: {type: picklist}
"""


def pipeline(stages: str, transitions: str, more: str = "") -> str:
    return (
        f"{MODULE}pipelines:\n  sales:\n    module: deal\n    field: stage\n"
        f"    stages: {{{stages}}}\n    transitions: {{{transitions}}}\n{more}"
    )


OPEN = "open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}"
WAYS = "win: {from: open, to: won}, lose: {from: open, to: lost}"


def told(folder: Path, *parts: str) -> list[str]:
    """Each finding about pipelines: its code, what is underlined, what is said."""
    result = found(folder, *parts)
    return [
        f"{one.code} `{result.text(one.span)}` {one.message}"
        for one in result.outcome.diagnostics
        if one.code.startswith("PIP") and one.severity is not Severity.INFO
    ]


def codes(folder: Path, *parts: str) -> list[str]:
    return [one[:6] for one in told(folder, *parts)]


def mended(result: Found, code: str) -> tuple[str, str]:
    (one,) = [one for one in result.outcome.diagnostics if one.code == code]
    return result.text(one.span), one.help


def test_a_stage_that_is_reached_by_a_conversion_is_reached(tmp_path: Path) -> None:
    text = pipeline(
        "open: {initial: true}, done: {outcome: done}, used: {outcome: done}", "end: {from: open, to: done}"
    )
    assert told(tmp_path, text) == ["PIP103 `used` no transition of `sales` leads to `used`"]
    made = "creates: [{module: deal, set: {name: =name}}]"
    conversion = f"conversions:\n  use: {{from: deal, {made}, sets: {{stage: used}}}}\n"
    assert not told(tmp_path, text, conversion)


def test_what_is_behind_an_unreached_stage_is_not_told_again(tmp_path: Path) -> None:
    stages = "open: {initial: true}, a: {}, b: {}, c: {outcome: done}, z: {outcome: cancelled}"
    ways = "x: {from: a, to: b}, y: {from: b, to: c}, back: {from: b, to: a}, stop: {from: open, to: z}"
    (only,) = told(tmp_path, pipeline(stages, ways))
    assert only == "PIP103 `a` no record of `sales` comes to `a`: none comes to `b`"


def test_from_any_reaches_everything_and_leaves_everything(tmp_path: Path) -> None:
    ways = "a: {from: any, to: won}, b: {from: any, to: lost}, c: {from: any, to: open}"
    assert not told(tmp_path, pipeline(OPEN, ways))


def test_without_transitions_one_thing_is_told(tmp_path: Path) -> None:
    text = pipeline(OPEN, "")
    assert told(tmp_path, text) == [
        "PIP103 `sales` `sales` has no transitions: records stay where they start for ever"
    ]


def test_a_transition_with_a_wrong_stage_keeps_the_graph_quiet(tmp_path: Path) -> None:
    assert not told(
        tmp_path,
        pipeline("open: {initial: true}, offer: {}, ended: {outcome: done}", "end: {from: ofer, to: ended}"),
    )


def test_a_conversion_takes_records_out_of_a_stage_only_where_its_condition_lets_it(tmp_path: Path) -> None:
    stages = "open: {initial: true}, ready: {}, used: {outcome: done}, gone: {outcome: cancelled}"
    ways = "prepare: {from: open, to: ready}, drop: {from: open, to: gone}"
    conversion = (
        "conversions:\n  use: {from: deal, if: stage == '%s',"
        " creates: [{module: deal, set: {name: =name}}], sets: {stage: used}}\n"
    )
    assert not told(tmp_path, pipeline(stages, ways), conversion % "ready")
    assert codes(tmp_path, pipeline(stages, ways), conversion % "open") == ["PIP104"]


def guarded(guard: str, more: str = "", stages: str = OPEN) -> str:
    return pipeline(
        stages, f"win: {{from: open, to: won, guard: '{guard}'{more}}}, lose: {{from: open, to: lost}}"
    )


def test_a_guard_that_looks_at_the_stage_it_leaves_or_enters_is_not_closed(tmp_path: Path) -> None:
    assert codes(tmp_path, guarded('stage == "open"')) == ["PIP230"]
    assert codes(tmp_path, guarded('stage == "won"')) == ["PIP230"]
    assert not told(tmp_path, guarded('old.stage == "open"'))
    assert codes(tmp_path, guarded('stage == "lost"')) == ["PIP106"]


def test_what_is_required_contradicts_a_guard_unless_it_is_asked_for(tmp_path: Path) -> None:
    assert codes(tmp_path, guarded("reason is null", ", requires: [reason]")) == ["PIP106"]
    assert not told(tmp_path, guarded("reason is null", ", requires: [reason], asks: [reason]"))
    needing = OPEN.replace("won: {", "won: {requires: [amount], ")
    assert codes(tmp_path, guarded("amount is null", stages=needing)) == ["PIP106"]
    assert not told(tmp_path, guarded("amount is null", ", sets: {amount: 0}", needing))


def test_a_guard_out_of_the_bounds_of_a_field_never_holds(tmp_path: Path) -> None:
    (only,) = told(tmp_path, guarded("amount < 0 or amount < -5"))
    assert only.endswith("its guard asks for `amount < 0 or amount < -5`, which its fields cannot hold")


def test_a_guard_that_contradicts_itself_is_told_once(tmp_path: Path) -> None:
    text = guarded("amount > 100 and amount < 50")
    result = found(tmp_path, text)
    assert [one.code for one in result.outcome.diagnostics if one.severity is not Severity.INFO] == ["EXP202"]


def test_a_validation_with_when_binds_only_then(tmp_path: Path) -> None:
    rule = "    validation:\n      big: {check: amount > 100, when: stage == '%s', message: Too small.}\npipelines:"
    text = guarded("amount < 50")
    assert not told(tmp_path, text.replace("pipelines:", rule % "lost"))
    assert codes(tmp_path, text.replace("pipelines:", rule.replace(", when: stage == '%s'", ""))) == [
        "PIP106"
    ]


def test_one_label_is_fine_where_the_guards_exclude_each_other(tmp_path: Path) -> None:
    ways = "a: {label: Close, from: open, to: won, guard: amount > 5}, "
    ways += "b: {label: Close, from: open, to: lost, guard: %s}"
    assert codes(tmp_path, pipeline(OPEN, ways % "amount > 1")) == ["PIP107"]
    assert not told(tmp_path, pipeline(OPEN, ways % "amount <= 5"))


def test_a_place_to_park_may_be_improbable(tmp_path: Path) -> None:
    stages = "open: {initial: true, probability: 20}, parked: {probability: 5}, offer: {probability: 50}, "
    ends = "won: {outcome: won, probability: 100}, lost: {outcome: lost, probability: 0}"
    ways = "park: {from: open, to: parked}, wake: {from: parked, to: open}, offer: {from: open, to: offer}, "
    ways += "win: {from: offer, to: won}, lose: {from: any, to: lost}"
    assert not told(tmp_path, pipeline(stages + ends, ways))
    assert codes(tmp_path, pipeline(stages.replace("50", "15") + ends, ways)) == ["PIP202"]


def test_going_back_is_no_fall(tmp_path: Path) -> None:
    stages = "open: {initial: true, probability: 20}, offer: {probability: 50}, "
    ends = "won: {outcome: won, probability: 100}, lost: {outcome: lost, probability: 0}"
    ways = "offer: {from: open, to: offer}, back: {from: offer, to: open}, win: {from: offer, to: won}, "
    ways += "lose: {from: any, to: lost}"
    assert not told(tmp_path, pipeline(stages + ends, ways))


ROLES = """
roles:
  rep: {can: {deal: {read: all, create: true, update: all, transitions: [sales.win, sales.lose]}}}
  boss: {can: {deal: {read: all, create: true, update: all, transitions: [sales.override]}}}
"""


def test_a_way_round_for_somebody_else_is_none(tmp_path: Path) -> None:
    ways = "win: {from: open, to: won, guard: amount > 10}, override: {from: open, to: won}, "
    ways += "lose: {from: open, to: lost}"
    text = pipeline(OPEN, ways)
    assert not told(tmp_path, text, ROLES)
    assert codes(tmp_path, text, ROLES.replace("[sales.win, sales.lose]", "all")) == ["PIP205"]


def test_a_workflow_or_a_bundle_makes_transitions_too(tmp_path: Path) -> None:
    roles = ROLES.replace("sales.override", "sales.win").replace("[sales.win, sales.lose]", "[sales.win]")
    text = pipeline(OPEN, WAYS)
    assert codes(tmp_path, text, roles) == ["PIP206"]
    flow = "workflows: {w: {trigger: {created: deal}, steps: [{id: a, transition: sales.lose}]}}\n"
    assert not told(tmp_path, text, roles, flow)
    bundle = "permission_sets: {loses: {can: {deal: {transitions: [sales.lose]}}}}\n"
    assert not told(tmp_path, text, roles.replace("boss: {can", "boss: {includes: [loses], can"), bundle)


def test_automatic_guards_that_cannot_be_compared_are_left_alone(tmp_path: Path) -> None:
    ways = "a: {from: open, to: won, automatic: true, guard: %s}, b: {from: open, to: lost, automatic: true, guard: %s}"
    assert codes(tmp_path, pipeline(OPEN, ways % ("amount > 5", "reason is not null"))) == ["PIP208"]
    assert not told(tmp_path, pipeline(OPEN, ways % ("amount > 5", "amount < 3 and reason is not null")))
    assert not told(
        tmp_path, pipeline(OPEN, ways % ("days_between(created_at, now()) > 5", "created_at > now()"))
    )


def test_a_circle_that_changes_what_its_guards_read_is_left_alone(tmp_path: Path) -> None:
    stages = "open: {initial: true}, big: {}, won: {outcome: won}, lost: {outcome: lost}"
    ways = "grow: {from: open, to: big, automatic: true, guard: amount > 5%s}, shrink: {from: big, to: open,"
    ways += " automatic: true, guard: amount > 3}, win: {from: big, to: won}, lose: {from: big, to: lost}"
    assert codes(tmp_path, pipeline(stages, ways % "")) == ["PIP209"]
    assert not told(tmp_path, pipeline(stages, ways % ", sets: {amount: 1}"))


def test_mends_say_what_to_write(tmp_path: Path) -> None:
    text = pipeline(
        "open: {probability: 5}, won: {outcome: won, probability: 90}, lost: {outcome: lost}", WAYS
    )
    result = found(tmp_path, text)
    assert mended(result, "PIP203") == ("probability", "write `probability: 100`")
    place, help_ = mended(result, "PIP101")
    assert (place, help_) == ("stages", "say `initial: true` for one of its stages, such as `open`")


def test_a_first_stage_may_require_what_everybody_fills_or_what_has_a_default(tmp_path: Path) -> None:
    roles = (
        "roles: {rep: {can: {deal: {read: all, create: {fields: [name]}, update: all, transitions: all}}}}\n"
    )
    text = pipeline(OPEN.replace("initial: true", "initial: true, requires: [amount]"), WAYS)
    assert codes(tmp_path, text, roles) == ["PIP221"]
    assert not told(tmp_path, text.replace("minimum: 0", "minimum: 0, default: 5"), roles)
    assert not told(tmp_path, text)


def test_one_of_two_pipelines_may_be_the_ordinary_one(tmp_path: Path) -> None:
    second = pipeline(OPEN, WAYS).partition("pipelines:\n")[2].replace("sales:", "renewals:")
    text = pipeline(OPEN, WAYS) + second
    assert codes(tmp_path, text) == ["PIP222"]
    assert not told(tmp_path, text, "record_types: {renewal: {module: deal, pipeline: renewals}}\n")


def test_who_sees_a_record_by_a_share_may_move_it(tmp_path: Path) -> None:
    ways = WAYS.replace("to: won", "to: won, by: [clerk]")
    roles = "roles:\n  rep: {can: {deal: {read: all, create: true, transitions: all}}}\n  clerk: {}\n"
    assert "PIP218" in codes(tmp_path, pipeline(OPEN, ways), roles)
    share = "shares: {to_clerks: {module: deal, to: clerk, if: amount > 5}}\n"
    assert "PIP218" not in codes(tmp_path, pipeline(OPEN, ways), roles, share)
