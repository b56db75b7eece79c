"""What two rules see of one fault is said by one of them; and what looks like a fault and is none is not said."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.diagnostics import Diagnostic, Severity
from crmspec.validators.registry import rules
from tests.small import found


def told(folder: Path, text: str, *codes: str) -> list[Diagnostic]:
    """The findings of some codes, or all that count."""
    every = found(folder, text).outcome.diagnostics
    return [one for one in every if (one.code in codes if codes else one.severity is not Severity.INFO)]


def codes(folder: Path, text: str, *wanted: str) -> list[str]:
    return [one.code for one in told(folder, text, *wanted)]


def test_what_a_rule_is_silent_beside_is_a_rule() -> None:
    every = {one.code for one in rules()}
    beside = {code for one in rules() for code in one.beside}
    assert beside and beside <= every
    assert not [one.code for one in rules() if one.code in one.beside]


LISTS = """
modules:
  job: {fields: {name: {type: text, required: true}, completed_on: {type: date}}}
views:
  recently_completed: {kind: list, module: job, columns: [name], where: completed_on > today() + days(60)}
"""


def test_the_better_word_is_kept(tmp_path: Path) -> None:
    assert codes(tmp_path, LISTS, "EXP220", "GOV240") == ["EXP220"]


def test_it_is_kept_where_it_is_waived_too(tmp_path: Path) -> None:
    waived = LISTS.replace("{kind: list,", "{waive: {EXP220: {because: They plan far ahead.}}, kind: list,")
    assert not codes(tmp_path, waived, "EXP220", "GOV240", "OPS201")


def test_alone_the_other_rule_speaks(tmp_path: Path) -> None:
    text = LISTS.replace("completed_on", "visit_on").replace("recently_completed", "recent_visits")
    assert codes(tmp_path, text, "EXP220", "GOV240") == ["GOV240"]


CAPACITY = """
modules:
  lead:
    ownership: user_or_queue
    fields: {name: {type: text}, status: {type: picklist}}
roles:
  agent: {can: {lead: {read: all, create: {fields: all}, update: {scope: all, fields: all}}}}
teams: {desk: {members: [ann, bob]}}
pipelines:
  way:
    module: lead
    field: status
    stages: {new: {initial: true}, nurturing: {}, bought: {outcome: won}, lost: {outcome: lost}}
    transitions:
      warm: {from: new, to: nurturing, by: [agent]}
      sell: {from: nurturing, to: bought, by: [agent]}
      lose: {from: [new, nurturing], to: lost, by: [agent]}
queues: {inbox: {modules: [lead], roles: [agent]}}
assignment_rules:
  open_leads:
    module: lead
    cases:
      - {method: least_loaded, team: desk, capacity: {at_most: 40, where: status != "nurturing"}}
    otherwise: {queue: inbox}
workflows:
  new_lead: {trigger: {created: lead}, steps: [{id: give, assign: {using: open_leads}}]}
"""


def test_a_capacity_turned_round_is_one_finding(tmp_path: Path) -> None:
    assert len(codes(tmp_path, CAPACITY, "ASG252", "GOV240", "WFL296")) == 1


APPEAL = """
modules:
  contact:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, sensitivity: internal}
channels: {letters: {kind: email, address: {contact: email}}}
templates:
  appeal: {channel: letters, module: contact, body: "Hello, {{ name }}."}
  forgotten: {channel: letters, module: contact, body: "Hello, {{ name }}."}
workflows:
  appeal:
    trigger: {created: contact}
    steps: [{id: write, send: {template: appeal}, on_failure: continue}]
"""


def test_what_is_used_by_its_namesake_is_used(tmp_path: Path) -> None:
    (one,) = told(tmp_path, APPEAL, "REF201")
    assert "`forgotten`" in one.message


def test_what_only_names_itself_is_not_used(tmp_path: Path) -> None:
    text = """
modules: {lead: {fields: {name: {type: text}}}}
subflows: {again: {module: lead, steps: [{subflow: {name: again}}]}}
"""
    assert any("`again`" in one.message for one in told(tmp_path, text, "REF201"))


AWARDED = """
modules: {request: {fields: {name: {type: text}, state: {type: picklist}}}}
pipelines:
  asking:
    module: request
    field: state
    stages: {sent: {initial: true}, in_review: {}, awarded: {outcome: won}, refused: {outcome: lost}}
    transitions:
      look: {from: sent, to: in_review}
      award: {from: in_review, to: awarded}
      refuse: {from: in_review, to: refused}
workflows:
  good_one_is_awarded:
    trigger: {enters: asking.in_review}
    if: name == "good"
    steps: [STEP]
"""


@pytest.mark.parametrize(
    ("step", "number"), [("{transition: {make: asking.award}}", 0), ("{update: {set: {name: x}}}", 1)]
)
def test_a_workflow_may_be_called_after_what_it_brings_about(step: str, number: int, tmp_path: Path) -> None:
    assert len(told(tmp_path, AWARDED.replace("STEP", step), "WFL245")) == number


HOT = """
modules:
  lead: {fields: {name: {type: text}, budget: {type: money}, score: {type: score}}}
scoring_rules:
  heat:
    module: lead
    field: score
    attributes: [{if: budget > 10_000, points: 80}]
    thresholds: {hot: 120}
views:
  hot_leads: {kind: list, module: lead, columns: [name, score], where: score >= 70}
reports:
  hot_count: {module: lead, measures: {hot: count(score >= 70)}}
segments:
  hot: {module: lead, where: score >= 70}
"""


def test_a_limit_out_of_reach_is_not_another_number_besides(tmp_path: Path) -> None:
    assert codes(tmp_path, HOT, "ASG203", "ASG251") == ["ASG203"]
    within = HOT.replace("points: 80", "points: 99").replace("hot: 120", "hot: 90")
    assert codes(tmp_path, within, "ASG203", "ASG251") == ["ASG251"]


RATES = """
modules: {answer: {fields: {name: {type: text}, stars: {type: rating, maximum: 5}}}}
reports:
  happy:
    module: answer
    measures: {share: {value: 'ratio(count(stars >= 9), count(stars is not null))', format: percent}}
"""


def test_a_part_that_is_never_so_is_not_a_wrong_share_besides(tmp_path: Path) -> None:
    assert codes(tmp_path, RATES, "EXP202", "EXP222") == ["EXP202"]


CLOSED = """
modules:
  deal:
    fields: {name: {type: text, required: true}, stage: picklist, closed_on: {type: date}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions:
      win: {from: open, to: won}
      lose: {from: open, to: lost, sets: {closed_on: =today()}}
reports:
  rate:
    module: deal
    measures: {rate: 'ratio(count(stage == "won"), count(stage in ["won", "lost"]))'}
    period: {field: closed_on, by: month}
  trend: {module: deal, measures: {deals: count()}, where: stage == "won", period: {field: closed_on, by: month}}
"""


def test_all_reports_by_a_day_that_is_not_noted_are_one_finding(tmp_path: Path) -> None:
    (one,) = told(tmp_path, CLOSED, "PIP252", "FLW210")
    assert one.code == "PIP252" and "`rate` and `trend`" in one.message and len(one.related) == 2


def test_a_list_that_contradicts_itself_looks_at_nothing_too_early(tmp_path: Path) -> None:
    views = "views:\n  both: {kind: list, module: deal, columns: [name], where: WHERE}\n"
    where = 'closed_on is not null and stage == "open" and stage == "won"'
    text = CLOSED[: CLOSED.index("reports:")] + views.replace("WHERE", where)
    assert codes(tmp_path, text, "FLW210", "EXP202") == ["EXP202"]
    early = text.replace(' and stage == "won"', "")
    assert codes(tmp_path, early, "FLW210", "EXP202") == ["FLW210"]


LOCKED = """
modules: {contract: {fields: {name: {type: text}, number: {type: text}, stage: {type: picklist}}}}
pipelines:
  contracts:
    module: contract
    field: stage
    stages:
      placed: {initial: true, locks: [number]}
      paid: {locks: [number]}
      planned: {}
      started: {locks: [number]}
      completed: {outcome: done}
    transitions:
      pay: {from: placed, to: paid}
      plan: {from: paid, to: planned}
      start: {from: planned, to: started}
      complete: {from: started, to: completed}
"""
BOOKED = """
workflows:
  booked: {trigger: {enters: contracts.planned}, steps: [{update: {set: {number: =name}}}]}
"""


def test_a_stage_may_leave_open_what_a_workflow_writes(tmp_path: Path) -> None:
    assert codes(tmp_path, LOCKED, "PIP243") == ["PIP243"]
    assert not codes(tmp_path, LOCKED + BOOKED, "PIP243")


ENVIRONMENTS = """
modules: {contact: {fields: {name: {type: text}, email: {type: email}, phone: {type: phone}}}}
channels:
  letters: {kind: email, address: {contact: email}}
  news: {kind: email, address: {contact: email}}
templates:
  hello: {channel: letters, module: contact, body: "Hello, {{ name }}."}
environments:
  staging: {label: Staging}
  production: {label: Production, SENDERS}
"""


def test_where_nobody_is_to_be_written_to_no_sender_is_missed(tmp_path: Path) -> None:
    text = ENVIRONMENTS.replace("SENDERS", "senders: {letters: a@example.com, news: b@example.com}")
    assert codes(tmp_path, text, "OPS210", "OPS213") == ["OPS213"]


def test_senders_that_an_environment_lacks_are_one_finding(tmp_path: Path) -> None:
    text = ENVIRONMENTS.replace("SENDERS", "senders: {letters: a@example.com, news: b@example.com}")
    live = text.replace("staging: {label: Staging}", "second_live: {label: Other}")
    (one,) = told(tmp_path, live, "OPS210")
    assert "`letters` or `news`" in one.message and len(one.related) == 2


COPIES = """
modules:
  settings: {fields: {name: {type: text}, usual: {type: decimal, scale: 2UNIT_A}}}
  work: {fields: {name: {type: text}, settings: {type: lookup, to: settings}, time: {type: decimal, scale: 1UNIT_B}}}
workflows:
  first: {trigger: {created: work}, steps: [{update: {set: {time: =settings.usual}}}]}
  second: {trigger: {changed: work, fields: [name]}, steps: [{update: {set: {time: =settings.usual}}}]}
"""


def test_two_fields_that_do_not_fit_are_one_finding_with_all_places(tmp_path: Path) -> None:
    (one,) = told(tmp_path, COPIES.replace("UNIT_A", "").replace("UNIT_B", ""), "FLW207")
    assert [each.message for each in one.related].count("it is so here too") == 1
    units = (
        COPIES.replace("scale: 1", "scale: 2")
        .replace("UNIT_A", ", unit: minutes")
        .replace("UNIT_B", ", unit: hours")
    )
    (one,) = told(tmp_path, units, "EXP226")
    assert [each.message for each in one.related].count("it is so here too") == 1


SOURCES = """
lead_sources:
  web:
    label: Web
    attribution:
      - {parameter: {utm_medium: paid}}
      - {parameter: {utm_medium: paid, utm_source: one}, detail: one}
      - {parameter: {utm_medium: paid, utm_source: two}, detail: two}
modules: {lead: {fields: {name: {type: text}, source: {type: lead_source}}}}
"""


def test_what_one_attribution_takes_from_several_is_one_finding(tmp_path: Path) -> None:
    (one,) = told(tmp_path, SOURCES, "GOV207")
    assert len(one.related) == 2


NEWS = """
modules:
  contact: {fields: {name: {type: text}, email: {type: email, personal: true, sensitivity: internal}}}
  article: {fields: {name: {type: text}, text: {type: text}}}
channels: {letters: {kind: email, address: {contact: email}}}
templates: {hello: {channel: letters, module: contact, body: "Hello, {{ name }}."}}
workflows:
  article_news:
    trigger: TRIGGER
    steps:
      - {id: readers, find: {module: contact, where: email is not null, take: all}, as: people}
      - for_each:
          in: people
          as: one
          steps: [{send: {template: hello, to: one}, on_failure: continue}]
"""


def test_a_loop_of_a_workflow_that_sends_too_often_is_not_told_besides(tmp_path: Path) -> None:
    (one,) = told(tmp_path, NEWS.replace("TRIGGER", "{changed: article, fields: [text]}"), "WFL224")
    assert "on every change" in one.message
    (one,) = told(tmp_path, NEWS.replace("TRIGGER", "{created: article}"), "WFL224")
    assert "in this loop" in one.message


CLOSING = """
modules:
  order:
    display: name
    fields:
      name: {type: text}
      status: {type: picklist, required: true, options: [open, closed, removed]}
      close_date: {type: date, visible_when: status == "removed", REQUIRED}
"""


def test_what_is_hidden_where_it_is_needed_is_not_asked_of_the_others_besides(tmp_path: Path) -> None:
    needed = CLOSING.replace("REQUIRED", 'required_when: status == "closed"')
    assert codes(tmp_path, needed, "FLD117", "FLD243") == ["FLD117"]
    assert codes(tmp_path, CLOSING.replace(", REQUIRED", ""), "FLD117", "FLD243") == ["FLD243"]


HIDING = """
modules: {lead: {fields: {name: {type: text}, status: {type: picklist}}}}
pipelines:
  way:
    module: lead
    field: status
    stages: {new: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: new, to: won, by: [rep]}, lose: {from: new, to: lost, by: [rep]}}
roles:
  manager: {can: {lead: {read: all, create: true, update: all}}}
  rep: {reports_to: manager, can: {lead: {read: all, create: true, update: all, transitions: [way.win, way.lose]}}}
restrictions:
  old_ones: {module: lead, for: [rep], if: 'status == "lost" and updated_at < now() - days(700)'}
"""


def test_a_restriction_turned_round_is_one_finding(tmp_path: Path) -> None:
    assert codes(tmp_path, HIDING, "ACC221", "EXP220") == ["EXP220"]
    assert codes(tmp_path, HIDING.replace(" and updated_at < now() - days(700)", ""), "ACC221") == ["ACC221"]


SERIES = """
modules: {lead: {fields: {name: {type: text}, email: {type: email}, status: {type: picklist}}}}
pipelines:
  way:
    module: lead
    field: status
    stages: {new: {initial: true}, nurturing: {}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {warm: {from: new, to: nurturing}, win: {from: nurturing, to: won}, lose: {from: nurturing, to: lost}}
channels: {letters: {kind: email, address: {lead: email}}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [lead], wording: Send me the news.}
segments: {warm: {module: lead, where: status == "nurturing"}}
templates: {offer: {channel: letters, purpose: marketing, module: lead, unsubscribe: true, body: "{{ name }}"}}
campaigns:
  spring:
    segment: warm
    channel: letters
    consent: news
    series: [{template: offer}, {after: 5 days, template: offer}]
    exit_when: EXIT
    goal_description: Ten of them call.
"""


def test_a_campaign_that_everybody_has_left_does_not_go_on_writing(tmp_path: Path) -> None:
    ended = SERIES.replace("EXIT", 'status == "nurturing"')
    assert codes(tmp_path, ended, "CNS127", "CNS233") == ["CNS127"]
    assert codes(tmp_path, SERIES.replace("EXIT", 'status == "won"'), "CNS127", "CNS233") == ["CNS233"]


MARGIN = """
modules:
  product:
    fields:
      name: {type: text, required: true}
      price: {type: money}
      cost: {type: money, sensitivity: confidential}
      margin: {type: formula, expression: price - cost}
permission_sets:
  prices: {can: {product: {read: {fields: [name, price, margin]}}}}
roles:
  boss: {can: {product: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}}}
  rep: {includes: [prices], can: {}}
  planner: {includes: [prices], can: {}}
assert:
  - {no_one: [read product.cost], except: boss}
"""


def test_what_is_let_out_to_several_at_one_place_is_one_refutation(tmp_path: Path) -> None:
    (one,) = told(tmp_path, MARGIN, "ACC104")
    assert (
        one.message.startswith("`planner` can `read product.cost` by a path")
        and "so can `rep`" in one.message
    )


def test_two_deeds_at_one_place_are_one_refutation(tmp_path: Path) -> None:
    text = MARGIN.replace("[read product.cost]", "[read product.cost, read product.margin]")
    (one,) = told(tmp_path, text, "ACC104")
    assert "it may `read product.margin`" in one.message and one.message.count("rep") == 1


def test_other_places_are_another_refutation(tmp_path: Path) -> None:
    text = MARGIN.replace(
        "planner: {includes: [prices], can: {}}", "planner: {can: {product: {read: {fields: [cost]}}}}"
    )
    assert len(told(tmp_path, text, "ACC104")) == 2
