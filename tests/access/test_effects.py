"""What steps and all else do to records, what follows from that, and whom it sets off."""

from __future__ import annotations

import pytest

from crmspec.access.effects import UNKNOWN, Effect, effects, effects_of, effects_on, follows
from crmspec.access.listeners import causes, listeners_by_workflow, listens
from crmspec.compiler.architecture import Architecture
from tests.small import found

FIRM = """
modules:
  lead:
    fields:
      name: {type: text}
      stage: picklist
      kind: {type: picklist, options: [a, b], default: a}
      fee: {type: decimal}
      double: {type: formula, expression: fee * 2}
      points: {type: score}
      moods: {type: tags, category: mood}
      paper: file
    on_save:
      - {if: kind == "b", set: {name: Of the second kind}}
  line:
    ownership: parent
    fields:
      price: {type: decimal}
      text: {type: text}
      order: {type: master_detail, to: order}
  order:
    fields:
      name: {type: text}
      state: picklist
      total: {type: rollup, of: line, function: sum, field: price}
      count: {type: rollup, of: line}
tags:
  mood: {tags: {hot: Hot., cold: Cold.}}
scoring_rules:
  heat: {module: lead, field: points, attributes: [{if: double > 10, points: 60}], thresholds: {warm: 50}}
pipelines:
  flow:
    module: lead
    field: stage
    stages: {new: {initial: true}, open: {}, lost: {outcome: lost}}
    transitions:
      start: {from: new, to: open, sets: {kind: b}, guard: fee > 1}
      lose: {from: any, to: lost}
    escalations:
      slow: {stages: new, after: 2 days, to: {role: clerk}, steps: [{transition: flow.lose}]}
  ordering:
    module: order
    field: state
    stages: {open: {initial: true}, full: {outcome: done}}
    transitions: {fill: {from: open, to: full, automatic: true, guard: total > 100}}
roles: {clerk: {}}
activities:
  to_do: {label: To do, kind: task, on: [lead]}
forms:
  ask: {kind: internal, module: lead, fields: [name], set: {kind: b}, tags: [mood.hot], duplicates: update}
documents:
  sheet: {kind: other, module: lead, title: x, body: x}
conversions:
  lead_to_order: {from: lead, creates: [{module: order, set: {name: =name}}], sets: {stage: lost}}
subflows:
  inner: {module: lead, parameters: {what: text}, steps: [{id: deep, if: fee > 5, update: {set: {name: =what}}}]}
  outer: {module: lead, steps: [{subflow: {name: inner, with: {what: x}}}]}
  round_about: {steps: [{subflow: round_about}]}
workflows:
  plain:
    trigger: {created: lead}
    if: kind == "a"
    steps:
      - {id: one, update: {set: {kind: b, fee: 7}}}
      - id: two
        branch:
          - {if: fee > 3, steps: [{tag: mood.hot}]}
          - {else: [{untag: [mood.hot, mood.cold]}]}
      - {id: three, wait: 1 day}
      - {id: four, transition: flow.start}
  deep:
    trigger: {tagged: mood.hot, module: lead}
    steps: [{subflow: outer}, {subflow: round_about}]
  making:
    trigger: {crosses: heat.warm}
    steps:
      - {id: make, create: {module: order, set: {name: =name}}, as: made}
      - {id: line, create: {module: line, set: {order: =made, price: 5}}}
      - {id: change, update: {record: made, set: {name: x}}}
      - {id: work, task: {activity: to_do, subject: x, to: owner}}
      - {id: give, assign: {to: user}}
      - {id: print, document: {make: sheet, into: paper}}
      - {id: turn, convert: {using: lead_to_order}}
      - {id: gone, delete: record}
  asking:
    trigger: {changed: lead, fields: [double]}
    steps:
      - {id: may, approve: {by: clerk, due: 1 day, rejected: [{update: {set: {kind: a}}}], expired: [{stop: x}]}}
      - {id: then, update: {set: {kind: b}}}
      - {id: fails, update: {set: {fee: 1}}, on_failure: {steps: [{tag: mood.cold}]}}
  listening:
    trigger: [{updated: order}, {enters: flow.open}, {leaves: flow.new}, {deleted: lead}, {submitted: ask}]
    steps: [{id: x, wait: {event: {created: line}, deadline: 1 day}}, {stop: x}]
"""


@pytest.fixture(scope="module")
def firm(tmp_path_factory: pytest.TempPathFactory) -> Architecture:
    outcome = found(tmp_path_factory.mktemp("firm"), FIRM)
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "REF", "EXP"}]
    assert outcome.outcome.architecture is not None
    return outcome.outcome.architecture


def of(firm: Architecture, owner: str, number: int = 0) -> Effect:
    return effects_of(firm)[owner][number]


def told(effect: Effect) -> tuple[str, str, str, dict[str, object]]:
    named = {name: effect.fields[name] for name in sorted(effect.named)}
    values = {name: one.value if one.is_literal else one.op for name, one in named.items()}
    return effect.verb, effect.action, effect.module, values


def test_literals_have_the_form_of_expressions(firm: Architecture) -> None:
    assert told(of(firm, "workflow:plain")) == ("update", "updated", "lead", {"kind": "b", "fee": 700})


def test_conditions_around_a_step_are_known(firm: Architecture) -> None:
    first, put_on, take_off = (of(firm, "workflow:plain", number) for number in range(3))
    assert (len(first.guards), first.unless) == (1, ())
    assert (len(put_on.guards), put_on.unless, put_on.tag) == (2, (), "mood.hot")
    assert (len(take_off.guards), len(take_off.unless), take_off.tag) == (1, 1, "mood.hot")
    assert of(firm, "workflow:plain", 3).tag == "mood.cold"


def test_a_transition_writes_the_stage_and_what_it_sets(firm: Architecture) -> None:
    move = of(firm, "workflow:plain", 4)
    assert told(move) == ("transition", "updated", "lead", {"stage": "open", "kind": "b"})
    assert (len(move.demands), move.waits) == (2, 1)


def test_subflows_count_where_they_are_called(firm: Architecture) -> None:
    (deep,) = effects_of(firm)["workflow:deep"]
    assert (deep.verb, deep.whose, len(deep.guards)) == ("update", "own", 1)
    assert [one[:2] for one in deep.via if one[0] == "subflows" and len(one) == 2] == [
        ("subflows", "outer"),
        ("subflows", "inner"),
    ]
    assert not any(one.owner.startswith("subflow:") for one in effects(firm))


def test_each_verb_does_its_part(firm: Architecture) -> None:
    several = [(one.verb, one.action, one.module, one.whose) for one in effects_of(firm)["workflow:making"]]
    assert several == [
        ("create", "created", "order", "made"),
        ("create", "created", "line", "made"),
        ("update", "updated", "order", "made"),
        ("task", "created", "to_do", "made"),
        ("assign", "updated", "lead", "own"),
        ("document", "updated", "lead", "own"),
        ("convert", "created", "order", "made"),
        ("convert", "updated", "lead", "own"),
        ("delete", "deleted", "lead", "own"),
    ]


def test_a_new_record_has_its_first_stage_and_its_defaults(firm: Architecture) -> None:
    made = of(firm, "workflow:making")
    assert made.fields["state"].value == "open"
    assert made.named == {"name"}
    assert made.fields["total"] is UNKNOWN
    brought = of(firm, "form:ask")
    assert (brought.fields["stage"].value, brought.fields["kind"].value) == ("new", "b")
    assert brought.fields["fee"].value is None


def test_what_waits_for_somebody_is_marked(firm: Architecture) -> None:
    rejected, then, fails, after = effects_of(firm)["workflow:asking"]
    assert [one.decided for one in (rejected, then, fails)] == [True, True, True]
    assert (after.action, after.unclear, fails.unclear) == ("tagged", True, False)


def test_escalations_forms_and_people_are_there_too(firm: Architecture) -> None:
    assert told(of(firm, "escalation:flow.slow"))[1:] == ("updated", "lead", {"stage": "lost"})
    assert [one.action for one in effects_of(firm)["form:ask"]] == [
        "created",
        "updated",
        "submitted",
        "tagged",
    ]
    assert told(of(firm, "transition:flow.lose"))[3] == {"stage": "lost"}
    assert [one.module for one in effects_of(firm)["conversion:lead_to_order"]] == ["order", "lead"]
    assert {one.owner for one in effects_on(firm)["line"]} == {"workflow:making"}


def test_what_follows_is_told_with_what_led_to_it(firm: Architecture) -> None:
    line = of(firm, "workflow:making", 1)
    assert [(one.verb, one.module, sorted(one.fields)) for one in follows(firm, line)] == [
        ("rollup", "order", ["total"]),
        ("transition", "order", ["state"]),
        ("rollup", "order", ["count"]),
    ]
    assert follows(firm, line)[1].via[-2:] == (
        ("modules", "order", "fields", "total"),
        ("pipelines", "ordering", "transitions", "fill"),
    )


def test_saving_and_scores_follow_a_change(firm: Architecture) -> None:
    change = of(firm, "workflow:plain")
    assert [(one.verb, sorted(one.fields)) for one in follows(firm, change)] == [
        ("on_save", ["name"]),
        ("score", ["points"]),
    ]


def started_by(firm: Architecture, effect: Effect) -> set[tuple[str, str]]:
    changes = (effect, *follows(firm, effect))
    return {(one.workflow, one.verb) for one in listens(firm) for change in changes if causes(change, one)}


def test_effects_set_off_what_waits_for_them(firm: Architecture) -> None:
    assert started_by(firm, of(firm, "workflow:plain")) == {("making", "crosses"), ("asking", "changed")}
    assert started_by(firm, of(firm, "workflow:plain", 1)) == {("deep", "tagged")}
    assert ("listening", "enters") in started_by(firm, of(firm, "workflow:plain", 4))
    assert ("listening", "leaves") in started_by(firm, of(firm, "transition:flow.lose"))
    assert ("listening", "enters") not in started_by(firm, of(firm, "transition:flow.lose"))
    assert started_by(firm, of(firm, "workflow:making", 1)) == {
        ("listening", "updated"),
        ("listening", "created"),
    }
    assert started_by(firm, of(firm, "workflow:making", 8)) == {("listening", "deleted")}
    assert ("plain", "created") in started_by(firm, of(firm, "form:ask"))
    assert started_by(firm, of(firm, "form:ask", 2)) == {("listening", "submitted")}


def test_what_a_step_waits_for_starts_nothing(firm: Architecture) -> None:
    assert [one.verb for one in listeners_by_workflow(firm)["listening"]] == [
        *("updated", "enters", "leaves", "deleted", "submitted"),
    ]
    assert [one.verb for one in listens(firm) if one.waiting] == ["created"]


def test_a_formula_changes_with_what_it_is_made_of(firm: Architecture) -> None:
    (listener,) = listeners_by_workflow(firm)["asking"]
    assert listener.fields == {"double", "fee"}


def test_it_is_worked_out_once(firm: Architecture) -> None:
    assert effects(firm) is effects(firm)
