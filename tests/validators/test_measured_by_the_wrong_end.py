"""Conditions, matches and steps that go by the wrong end of what they are about."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

BILLING = """
modules:
  account: {fields: {name: {type: text, required: true}}}
  invoice:
    fields:
      name: {type: text, required: true}
      account: {type: lookup, to: account}
      total: {type: money, required: true}
      paid: {type: rollup, of: payment, via: invoice, function: sum, field: amount}
      balance: {type: formula, expression: 'total - coalesce(paid, 0)'}
      ends_on: {type: date}
      note: {type: text}
      books_id: {type: text, external_id: true}
      hours: {type: decimal, precision: 6, scale: 0}
      status: {type: picklist}
  payment:
    fields:
      invoice: {type: lookup, to: invoice, required: true}
      amount: {type: money, required: true}
      stage: {type: picklist}
pipelines:
  invoicing:
    module: invoice
    field: status
    stages: {sent: {initial: true}, settled: {outcome: won, locks: [note]}, void: {outcome: lost}}
    transitions:
      settle: {from: any, to: settled}
      cancel: {from: sent, to: void}
      reopen: {from: any, to: sent}
  paying:
    module: payment
    field: stage
    stages: {planned: {initial: true}, done: {outcome: done}}
    transitions: {pay: {from: planned, to: done}}
roles:
  clerk:
    label: Clerk
    can:
      invoice: {read: all, create: true, update: all, transitions: all}
      payment: {read: all, create: true, update: all, transitions: all}
"""
FLOW = BILLING + "workflows:\n  flow:\n    run_as: {system: Nobody has asked for it.}\n"


def _flow(trigger: str, step: str, more: str = "") -> str:
    return f"{FLOW}    trigger: {trigger}\n    steps: [{step}]\n{more}"


@pytest.mark.parametrize(
    ("condition", "count"),
    [("", 1), ("    if: invoice.balance <= 0\n", 0), ('    if: invoice.name == "x"\n', 1)],
)
def test_a_part_that_is_done_ends_the_whole(tmp_path: Path, condition: str, count: int) -> None:
    step = "{id: one, transition: {record: invoice, make: invoicing.settle}, on_failure: continue}"
    assert len(warned(tmp_path, "WFL297", _flow("{enters: paying.done}", step, condition))) == count


def test_a_bad_end_may_come_with_the_first_part(tmp_path: Path) -> None:
    step = "{id: one, transition: {record: invoice, make: invoicing.cancel}, on_failure: continue}"
    assert not warned(tmp_path, "WFL297", _flow("{enters: paying.done}", step))


@pytest.mark.parametrize(
    ("step", "condition", "count"),
    [
        ("{id: one, transition: invoicing.reopen}", "", 1),
        ("{id: one, transition: invoicing.settle}", "", 0),
        ("{id: one, transition: invoicing.reopen}", '    if: status == "sent"\n', 0),
    ],
)
def test_what_has_ended_is_taken_back_by_a_date(
    tmp_path: Path, step: str, condition: str, count: int
) -> None:
    assert len(warned(tmp_path, "WFL237", _flow("{due: invoice.ends_on}", step, condition))) == count


@pytest.mark.parametrize(
    ("condition", "count"), [("", 1), ('    if: status == "sent"\n', 0), ('    if: status != "settled"\n', 0)]
)
def test_a_button_where_its_field_is_locked(tmp_path: Path, condition: str, count: int) -> None:
    trigger = "{button: Write, module: invoice, by: [clerk]}"
    told = warned(tmp_path, "FLD240", _flow(trigger, "{id: one, update: {set: {note: Seen}}}", condition))
    assert len(told) == count


@pytest.mark.parametrize(
    ("until", "count"), [("ends_on > today()", 1), ("ends_on < today()", 0), ("total > 5", 0)]
)
def test_what_stops_while_its_end_lies_ahead(tmp_path: Path, until: str, count: int) -> None:
    more = f"    exit_when: {until}\n"
    text = _flow("{created: invoice}", "{id: one, wait: 2 days}", more)
    assert len(warned(tmp_path, "EXP220", text)) == count


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("updated_at < now() - days(730)", 1),
        ("updated_at > now() - days(730)", 0),
        ("now() - days(730) > created_at", 1),
    ],
)
def test_a_restriction_to_what_is_old(tmp_path: Path, asked: str, count: int) -> None:
    text = f"{BILLING}restrictions:\n  one: {{module: invoice, for: [clerk], if: {asked}}}\n"
    assert len(warned(tmp_path, "EXP220", text)) == count


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("total > 10 or total < 20", 1),
        ("total < 10 or total > 20", 0),
        ("ends_on >= today() or ends_on < today() - days(3)", 0),
        ("name is not null and ends_on >= today() or ends_on <= today() + days(3)", 1),
        ("ends_on > today() and ends_on < today() + days(3) or ends_on < today() + days(9)", 0),
    ],
)
def test_a_stretch_whose_limits_are_joined_with_or(tmp_path: Path, asked: str, count: int) -> None:
    text = f"{BILLING}segments:\n  some: {{module: invoice, where: {asked}}}\n"
    assert len(warned(tmp_path, "EXP228", text)) + len(warned(tmp_path, "EXP201", text)) == count


@pytest.mark.parametrize(
    ("label", "value", "count"),
    [
        ("Return", "ratio(sum(paid_cost), sum(revenue))", 1),
        ("Return", "ratio(sum(revenue), sum(paid_cost))", 0),
        ("Share of cost", "ratio(sum(paid_cost), sum(revenue))", 0),
    ],
)
def test_a_return_divides_what_was_earned(tmp_path: Path, label: str, value: str, count: int) -> None:
    text = f"""
modules:
  source:
    fields: {{name: {{type: text}}, paid_cost: {{type: decimal}}, revenue: {{type: decimal}}}}
reports:
  one: {{module: source, measures: {{times: {{value: "{value}", label: {label}}}}}}}
"""
    assert len(warned(tmp_path, "EXP222", text)) == count


@pytest.mark.parametrize(("unit", "count"), [("minutes", 1), ("hours", 0), ("euro", 0)])
def test_a_number_copied_into_another_unit(tmp_path: Path, unit: str, count: int) -> None:
    text = f"""
modules:
  task:
    fields:
      name: {{type: text}}
      usual: {{type: decimal, unit: {unit}}}
      spent: {{type: decimal, unit: hours}}
    on_save:
      - set: {{spent: =usual}}
"""
    assert len(warned(tmp_path, "EXP226", text)) == count


@pytest.mark.parametrize(("key", "count"), [("last_name", 1), ("email", 0), ("number", 0)])
def test_a_conversion_that_knows_people_by_their_name(tmp_path: Path, key: str, count: int) -> None:
    fields = "{last_name: {type: text}, email: {type: email}, number: {type: text}}"
    text = f"""
modules:
  lead: {{fields: {fields}}}
  contact: {{fields: {fields}}}
conversions:
  one:
    from: lead
    creates: [{{module: contact, match: [{key}], set: {{{key}: ={key}}}}}]
"""
    assert [one[:30] for one in messages(tmp_path, "IMP207", text)] == [
        "two `contact` records may have"
    ] * count


def test_a_page_that_shows_what_is_never_logged_there(tmp_path: Path) -> None:
    text = f"""{BILLING}activities:
  call: {{kind: call, on: [payment]}}
views:
  page: {{kind: record, module: invoice, columns: [name], timeline: [call]}}
  other: {{kind: record, module: payment, columns: [amount], timeline: [call]}}
"""
    assert messages(tmp_path, "WFL160", text) == [
        "`call` can never be logged at an `invoice`: this part of the page stays empty"
    ]


@pytest.mark.parametrize(("asked", "count"), [("is null", 1), ("is not null", 0)])
def test_consent_or_nothing_known(tmp_path: Path, asked: str, count: int) -> None:
    text = f"""
modules: {{lead: {{fields: {{name: {{type: text}}, email: {{type: email}}, letter_id: {{type: text}}}}}}}}
consents: {{news: {{modules: [lead], channel: email, legal_basis: consent, purpose: marketing}}}}
segments: {{some: {{module: lead, where: 'has_consent("news") or letter_id {asked}'}}}}
"""
    assert len(warned(tmp_path, "CNS230", text)) == count


@pytest.mark.parametrize(
    ("sentence", "wait", "series", "count"),
    [
        ("no letter without consent", "3 days", "", 1),
        ("no letter without consent", "8 days", "", 0),
        ("no letter before a week is over", "3 days", "", 0),
        ("no letter without consent", "8 days", "{after: 3 days, template: other}, ", 1),
        ("no letter without consent", "10 days", "{after: 3 days, template: other}, ", 0),
    ],
)
def test_a_test_that_ends_before_the_letter(
    tmp_path: Path, sentence: str, wait: str, series: str, count: int
) -> None:
    text = """
modules: {lead: {fields: {name: {type: text}, email: {type: email}}}}
channels: {email: {kind: email, address: {lead: email}}}
templates:
  hello: {channel: email, purpose: service, module: lead, subject: Hello, body: Good morning}
  other: {channel: email, purpose: service, module: lead, subject: Still here, body: Good evening}
segments: {all_leads: {module: lead, where: name is not null}}
consents: {news: {modules: [lead], channel: email, legal_basis: consent, purpose: marketing}}
campaigns: {one: {segment: all_leads, channel: email, consent: news, series: [SERIES{after: 7 days, template: hello}]}}
""".replace("SERIES", series)
    scenario = f"""test: {sentence}
given: {{lead: {{ada: {{name: Ada}}}}}}
do: [{{wait: {wait}}}]
expect: {{messages: [{{template: hello, to: lead.ada, times: 0}}]}}
"""
    assert len(warned(tmp_path, "REQ205", text, tests__one=scenario)) == count
