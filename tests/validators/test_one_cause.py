"""One cause gives one finding with every place of it, and what only follows from it is not said again."""

from __future__ import annotations

from pathlib import Path

from crmspec.diagnostics import Diagnostic
from tests.small import found

LEAD = """
modules:
  lead:
    fields:
      name: {type: text, required: true}
      county: {type: text, required: true}
  account: {fields: {name: {type: text, required: true}, county: {type: text, required: true}}}
roles:
  boss: {can: {lead: {read: all, create: true, update: all, convert: all}, account: {read: all, create: true}}}
  rep: {can: {lead: {read: all, create: {fields: [name]}, update: all}}}
  temp: {can: {lead: {read: all, create: {fields: [name]}, update: all}}}
forms:
  first: {kind: internal, module: lead, fields: [name]}
  second: {kind: internal, module: lead, fields: [name]}
  whole: {kind: internal, module: lead, fields: [name, county]}
conversions:
  one: {from: lead, creates: [{module: account, set: {name: =name}}]}
  two: {from: lead, creates: [{module: account, set: {name: =name}}]}
workflows:
  copies: {trigger: {deleted: lead}, steps: [{create: {module: account, set: {name: =name}}}]}
  again: {trigger: {deleted: lead}, steps: [{create: {module: account, set: {name: =name}}}], if: name == "a"}
"""


def told(folder: Path, text: str, code: str) -> list[Diagnostic]:
    return [one for one in found(folder, text).outcome.diagnostics if one.code == code]


def test_what_several_lack_is_one_finding_with_all_places(tmp_path: Path) -> None:
    for code, also in (
        ("ACC103", "this grant lacks it too"),
        ("IMP102", "this form leaves it out too"),
        ("FLW103", "it is left out here too"),
        ("WFL127", "it is left out here too"),
    ):
        (one,) = told(tmp_path, LEAD, code)
        assert [each.message for each in one.related].count(also) == 1, code
        assert all(each.span.line > one.span.line for each in one.related if each.message == also), code


def test_one_fix_mends_every_place(tmp_path: Path) -> None:
    (one,) = told(tmp_path, LEAD, "IMP102")
    assert one.fix is not None and len(one.fix.edits) == 2


def test_other_fields_are_another_finding(tmp_path: Path) -> None:
    second = "second: {kind: internal, module: lead, fields: [name]}"
    text = LEAD.replace(second, second.replace("[name]", "[county]"))
    assert len(told(tmp_path, text, "IMP102")) == 2


def test_what_is_waived_at_one_place_is_said_of_the_other(tmp_path: Path) -> None:
    text = LEAD.replace("first: {", "first: {waive: {IMP102: {because: It is sent by a program.}}, ")
    (one,) = told(tmp_path, text, "IMP102")
    assert "`second`" in one.message and len(one.related) == 1
    assert not told(tmp_path, text, "OPS201")


def test_a_required_field_that_forms_forget_is_not_left_behind_besides(tmp_path: Path) -> None:
    assert not told(tmp_path, LEAD, "FLW206")
    forms = LEAD[LEAD.index("forms:") : LEAD.index("conversions:")]
    by_hand = LEAD.replace(forms, "")
    assert len(told(tmp_path, by_hand, "FLW206")) == 2


REPORTS = """
modules:
  task:
    fields:
      name: {type: text}
      total_cost: {type: integer}
      total_time: {type: integer}
reports:
  total_cost: {module: task, measures: {cost: {value: sum(total_cost), label: Cost}}}
  total_time: {module: task, measures: {time: {value: sum(FIELD), label: Time}}}
"""


def test_a_copied_figure_is_not_a_second_report_besides(tmp_path: Path) -> None:
    text = REPORTS.replace("FIELD", "total_cost")
    assert told(tmp_path, text, "EXP206") and not told(tmp_path, text, "GOV222")
    same = text.replace("total_time: {module", "costs: {module").replace("{time:", "{costs:")
    assert told(tmp_path, same, "GOV222") and not told(tmp_path, same, "EXP206")


CAMPAIGN = """
modules:
  contact:
    fields:
      name: {type: text}
      phone: {type: phone, personal: true, sensitivity: internal}
      email: {type: email, personal: true, sensitivity: internal}
channels:
  letters: {kind: email, address: {contact: email}}
  texts: {kind: sms, address: {contact: phone}, quiet_hours: {from: "20:00", to: "08:00"}}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [contact], wording: Send me the news.}
  by_text: {channel: texts, purpose: marketing, legal_basis: consent, modules: [contact], wording: Text me the news.}
segments: {readers: {module: contact, where: has_consent("news")}}
templates:
  offer: {channel: letters, purpose: marketing, module: contact, unsubscribe: true, body: "An offer for {{ name }}."}
forms:
  sign_up: {kind: public, module: contact, fields: [name, email], campaign: spring, protection: [honeypot]}
campaigns:
  spring: {segment: readers, channel: letters, consent: NAME, series: [{template: offer}], goal_description: Ten call.}
"""


def test_a_form_need_not_ask_for_the_wrong_consent_of_its_campaign(tmp_path: Path) -> None:
    wrong = CAMPAIGN.replace("NAME", "by_text")
    assert told(tmp_path, wrong, "CNS121") and not told(tmp_path, wrong, "CNS234")
    right = CAMPAIGN.replace("NAME", "news")
    assert told(tmp_path, right, "CNS234") and not told(tmp_path, right, "CNS121")


CASES = """
calendars: {office: {hours: {monday: ["09:00-17:00"]}, holidays: {2028-12-25: Christmas}}}
modules: {case: {fields: {name: {type: text}, status: {type: picklist, options: [open, done]}}}}
roles:
  robot: {kind: api, can: {case: {read: all, create: true}}}
  agent: {can: {case: {read: all, create: true, update: all}}}
activities: {note: {kind: note, on: [case]}}
slas:
  answer:
    {module: case, calendar: office, start: status == "open", stop: status == "done",
     targets: [{within: 2 working hours}]MORE}
"""


def test_an_escalation_to_no_person_is_said_once(tmp_path: Path) -> None:
    text = CASES.replace("MORE", ", escalate_to: {role: robot}")
    assert told(tmp_path, text, "PIP212") and not told(tmp_path, text, "OPS206")


def test_who_reacts_when_a_deadline_is_met_may_have_meant_missed(tmp_path: Path) -> None:
    workflow = """
workflows:
  late: {trigger: {sla: answer, is: met}, steps: [{log: {activity: note, subject: Too late}}]}
"""
    (one,) = told(tmp_path, CASES.replace("MORE", "") + workflow, "ASG215")
    assert one.message == "nobody hears of it when `answer` is missed: `late` reacts when it is met"
    assert one.fix is not None and [edit.text.strip() for edit in one.fix.edits] == ["missed"]
    missed = workflow.replace("is: met", "is: missed")
    assert not told(tmp_path, CASES.replace("MORE", "") + missed, "ASG215")


def codes(folder: Path, text: str, *asked: str) -> list[str]:
    return [one.code for one in found(folder, text).outcome.diagnostics if one.code in asked]


def test_quiet_hours_turned_round_are_told_of_once(tmp_path: Path) -> None:
    text = """
modules: {contact: {fields: {name: {type: text}, phone: {type: phone, personal: true, sensitivity: internal}}}}
channels:
  texts:
    kind: sms
    address: {contact: phone}
    quiet_hours: {from: "HOURS, zone: recipient}
templates: {greeting: {channel: texts, module: contact, body: "Hello {{ name }}"}}
workflows:
  greet:
    trigger: {created: contact}
    steps:
      - {id: rest, wait: {for: 1 day, at: "AT"}}
      - {id: tell, send: {template: greeting}, on_failure: continue}
"""
    turned = text.replace("HOURS", '08:00", to: "20:00"').replace("AT", "15:00")
    assert codes(tmp_path, turned, "CNS221", "CNS261") == ["CNS221"]
    right = text.replace("HOURS", '20:00", to: "08:00"').replace("AT", "21:00")
    assert codes(tmp_path, right, "CNS221", "CNS261") == ["CNS261"]


def test_roles_that_lack_the_same_field_are_told_of_together(tmp_path: Path) -> None:
    text = """
modules: {deal: {fields: {name: {type: text}, margin: {type: money}}}}
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}}
  rep: {can: {deal: {read: [{scope: all, fields: [name]}], create: true}}}
  temp: {can: {deal: {read: [{scope: all, fields: [name]}]}}}
views: {all_deals: {kind: list, module: deal, columns: [name, margin], roles: [boss, rep, temp]}}
"""
    (one,) = told(tmp_path, text, "ACC206")
    assert one.message == "the view `all_deals` shows `deal.margin`, which `rep` and `temp` may not read"


def test_who_only_looks_at_what_waits_is_told_of_once(tmp_path: Path) -> None:
    text = """
modules: {ticket: {ownership: user_or_queue, fields: {name: {type: text, required: true}}}}
roles:
  chief: {can: {ticket: {read: all, create: true, update: all, claim: all, assign: all}}}
  agent: {can: {ticket: {read: all MORE}}}
queues: {inbox: {modules: [ticket], roles: [agent, chief]}}
"""
    assert codes(tmp_path, text.replace("MORE", ""), "ACC211", "ACC242") == ["ACC211"]
    assert codes(tmp_path, text.replace("MORE", ", claim: all"), "ACC211", "ACC242") == ["ACC242"]


def test_what_starts_itself_at_every_change_is_told_of_once(tmp_path: Path) -> None:
    text = """
modules:
  deal: {fields: {name: {type: text}, seen_at: datetime}}
activities: {to_do: {kind: task, on: [deal]}}
workflows:
  look:
    trigger: {updated: deal}
    steps:
      - {id: call, task: {activity: to_do, subject: Call, to: owner, due: 1 day}}
      - {id: note, update: {set: {seen_at: =now()}}}
"""
    assert codes(tmp_path, text, "WFL101", "WFL207") == ["WFL101"]
    other = text.replace("      - {id: note, update: {set: {seen_at: =now()}}}\n", "")
    assert codes(tmp_path, other, "WFL101", "WFL207") == ["WFL207"]


def test_options_that_share_the_last_way_are_told_of_once(tmp_path: Path) -> None:
    text = """
modules: {deal: {fields: {name: {type: text}, next_on: date}}}
roles: {rep: {can: {deal: {read: all, create: true, update: all}}}}
workflows:
  plan:
    trigger:
      button: Plan
      module: deal
      by: [rep]
      asks: {interval: {type: text, options: [week, month, quarter, half, year]}}
    steps:
      - id: plan
        update:
          set:
            next_on: >-
              =today() + weeks(1) if interval == "week" else add_months(today(), 1) if interval == "month"
                else add_months(today(), 3) if interval == "quarter" else add_months(today(), 12)
"""
    assert codes(tmp_path, text, "EXP211", "WFL253") == ["EXP211"]
    longer = text.replace("half, year", "half, year, decade")
    assert codes(tmp_path, longer, "EXP211", "WFL253") == ["WFL253"]


def test_a_form_that_two_sources_claim_is_told_of_once(tmp_path: Path) -> None:
    text = """
lead_sources:
  web: {label: Web, attribution: [WEB]}
  fair: {label: Fair, attribution: [{form: ask}]}
modules: {lead: {fields: {name: {type: text}, source: {type: lead_source}}}}
forms: {ask: {kind: internal, module: lead, fields: [name], source: web}}
"""
    assert codes(tmp_path, text.replace("WEB", "{form: ask}"), "GOV207", "GOV208") == ["GOV207"]
    assert codes(tmp_path, text.replace("WEB", "{referrer: here.example}"), "GOV207", "GOV208") == ["GOV208"]


def test_a_manager_whom_somebody_passes_over_is_told_of_once(tmp_path: Path) -> None:
    text = """
modules: {deal: {fields: {name: {type: text}}}}
roles:
  boss: {can: {deal: {read: all, create: true, update: all}}}
  sales_manager: {reports_to: boss, can: {deal: {read: all, update: subordinates}}}
  sales_rep: {reports_to: boss, can: {deal: {read: own, create: true, update: own}}}
"""
    assert codes(tmp_path, text, "ACC201", "ACC226") == ["ACC226"]
    assert codes(tmp_path, text.replace("sales_rep", "agent"), "ACC201", "ACC226") == ["ACC201"]
