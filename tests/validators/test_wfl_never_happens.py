"""Triggers that nothing sets off, and those that something may."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

FIRM = """
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email}
      phone: {type: phone}
      number: {type: auto_number}
      origin: {type: text, write_once: true}
      stage: picklist
      kind: {type: picklist, options: [a, b]}
      interests: {type: tags, category: [interest, mood]}
  note:
    ownership: parent
    fields:
      text: {type: text}
      lead: {type: master_detail, to: lead}
  account:
    fields:
      name: {type: text}
      email: {type: email}
tags:
  interest: {tags: {seo: Search., ads: Adverts.}}
  mood: {exclusive: true, tags: {hot: Hot., cold: Cold.}}
pipelines:
  flow:
    module: lead
    field: stage
    stages: {new: {initial: true}, open: {}, lost: {outcome: lost}}
    transitions: {start: {from: new, to: open}, lose: {from: [new, open], to: lost}}
integrations:
  taker: {kind: other, direction: out, system_of_record: crm, authentication: {kind: none}, events: {told: {}}}
  giver: {kind: other, direction: in, system_of_record: crm, authentication: {kind: none}, events: {told: {}}}
channels:
  letters: {kind: email, address: {lead: email, account: email}}
  texts: {kind: sms, address: {lead: phone}}
  posts: {kind: sms, address: {lead: phone}, integration: taker}
consents:
  news: {channel: letters, purpose: marketing, legal_basis: consent, modules: [lead], given_by: [manual]}
templates:
  hello: {channel: letters, module: lead, body: Hello.}
  text: {channel: texts, module: lead, body: Hello.}
  unsent: {channel: letters, module: lead, body: Hello.}
  notice: {channel: internal, module: lead, body: Hello.}
segments:
  all_leads: {module: lead, where: name is not null}
campaigns:
  series: {segment: all_leads, channel: letters, consent: news, series: [{template: hello}]}
subflows:
  say: {module: lead, parameters: {what: template}, steps: [{send: {template: what}}]}
workflows:
  sends: {trigger: {created: lead}, steps: [{send: {template: text}}, {tag: interest.seo}, {tag: mood.hot}]}
"""
NEVER = {
    "leaves: flow.lost": "leaves",
    "changed: lead, fields: [number]": "[number]",
    "changed: lead, fields: [number, origin, created_at]": "[number, origin, created_at]",
    "changed: note, fields: [lead]": "[lead]",
    "tagged: interest.seo, module: account": "account",
    "message: opened, template: unsent, module: lead": "unsent",
    "message: opened, template: hello, module: account": "account",
    "message: opened, template: text, module: lead": "message",
    "message: clicked, campaign: series, module: account": "account",
    "message: opened, template: notice, module: lead": "notice",
    "message: replied, channel: posts, module: lead": "posts",
    "inbound: texts, module: account": "account",
    "inbound: posts, module: lead": "inbound",
    "webhook: taker.told": "webhook",
}
MAY = (
    "leaves: flow.open",
    "leaves: flow.new",
    "changed: lead, fields: [number, kind]",
    "changed: lead, fields: [owner]",
    "tagged: interest.ads, module: lead",
    "untagged: interest.ads, module: lead",
    "deleted: lead",
    "restored: account",
    "message: opened, template: hello, module: lead",
    "message: delivered, template: text, module: lead",
    "message: clicked, campaign: series, module: lead",
    "message: bounced, module: lead",
    "inbound: letters, module: lead",
    "webhook: giver.told",
)
CLERK = "roles: {clerk: {can: {lead: {read: all, update: all}, note: {read: all}, account: {read: all}}}}\n"
ONLY_WITH_ROLES = {
    "deleted: lead": "deleted",
    "deleted: note": "deleted",
    "restored: account": "restored",
    "tagged: interest.ads, module: lead": "tagged",
    "untagged: interest.seo, module: lead": "untagged",
}


def marked(folder: Path, text: str) -> list[str]:
    outcome = found(folder, text)
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "REF", "EXP"}]
    return [outcome.text(one.span) for one in outcome.outcome.diagnostics if one.code == "WFL203"]


def started(trigger: str) -> str:
    return f"{FIRM}  one: {{trigger: {{{trigger}}}, steps: [{{stop: x}}]}}\n"


@pytest.mark.parametrize(("trigger", "place"), NEVER.items(), ids=NEVER)
def test_what_never_happens_is_found(trigger: str, place: str, tmp_path: Path) -> None:
    assert marked(tmp_path, started(trigger)) == [place]


@pytest.mark.parametrize("trigger", MAY)
def test_what_may_happen_is_not(trigger: str, tmp_path: Path) -> None:
    assert marked(tmp_path, started(trigger)) == []


@pytest.mark.parametrize(("trigger", "place"), ONLY_WITH_ROLES.items(), ids=ONLY_WITH_ROLES)
def test_where_roles_say_what_they_may_people_count(trigger: str, place: str, tmp_path: Path) -> None:
    assert marked(tmp_path, started(trigger) + CLERK) == [place]


def test_roles_and_steps_that_do_it_count(tmp_path: Path) -> None:
    may = "delete: all, merge: all"
    roles = f"roles: {{clerk: {{tags: {{apply: [interest]}}, can: {{lead: {{{may}}}, account: {{delete: all}}}}}}}}\n"
    steps = "".join(
        f"  w{at}: {{trigger: {{{trigger}}}, steps: [{{stop: x}}]}}\n"
        for at, trigger in enumerate(ONLY_WITH_ROLES)
    )
    assert marked(tmp_path, FIRM + steps + roles) == []


def test_another_tag_of_an_exclusive_category_takes_it_off(tmp_path: Path) -> None:
    assert marked(tmp_path, started("untagged: mood.cold, module: lead") + CLERK) == []


def test_a_stage_that_a_workflow_moves_on_is_left(tmp_path: Path) -> None:
    steps = "[{find: {module: lead}, as: one}, {update: {record: one, set: {stage: new}}}]"
    step = f"  two: {{trigger: {{created: account}}, steps: {steps}}}\n"
    assert marked(tmp_path, started("leaves: flow.lost") + step) == []


def test_a_template_that_is_handed_over_may_go_to_anybody(tmp_path: Path) -> None:
    step = "  two: {trigger: {created: lead}, steps: [{subflow: {name: say, with: {what: unsent}}}]}\n"
    assert marked(tmp_path, started("message: opened, template: unsent, module: lead") + step) == []


def test_a_step_that_waits_for_it_is_found_too(tmp_path: Path) -> None:
    step = "steps: [{wait: {event: {leaves: flow.lost}, deadline: 2 days}}]"
    text = f"{FIRM}  one: {{trigger: {{created: lead}}, {step}}}\n"
    assert marked(tmp_path, text) == ["leaves"]
