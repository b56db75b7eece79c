"""What tests of a blueprint name: users, records and rules; and that naming in a test is no use."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

BLUEPRINT = """
modules:
  account: {fields: {name: {type: text, required: true}}}
  contact: {fields: {name: text, account: {type: lookup, to: account}}}
  lead:
    ownership: user_or_queue
    fields:
      name: {type: text, required: true}
      email: email
      budget: money
      stage: picklist
      account: {type: lookup, to: account}
      about: {type: polymorphic, targets: [account, contact]}
      guests: {type: many_to_many, to: contact}
      team: team
    validation: {has_budget: {check: budget > 0, message: It needs a budget.}}
roles: {rep: {can: {lead: {read: own}}}}
teams: {sales: {}}
queues: {inbox: {modules: [lead], roles: [rep]}}
requirements: {privacy: {label: Privacy, owner: rep}}
templates: {hello: {channel: email, module: lead, subject: Hello, body: Hello}}
channels: {email: {kind: email}}
pipelines:
  sales: {module: lead, field: stage, stages: {new: {initial: true}, won: {outcome: won}},
          transitions: {win: {from: new, to: won}}}
conversions:
  convert: {from: lead, creates: [{module: account, set: {name: =name}}, {module: contact, as: person, set: {}}]}
forms: {contact_us: {kind: public, module: lead, fields: [name, email]}}
imports: {old: {module: lead, columns: {Full Name: name}, drop: [Fax]}}
integrations:
  shop: {kind: other, direction: in, system_of_record: crm, authentication: {kind: none},
         events: {ordered: {payload: {number: integer}}}}
reports: {count: {module: lead, measures: {leads: count()}, group: [stage]}}
workflows:
  call: {trigger: {button: Call, module: lead, by: [rep], asks: {note: text}}, steps: [{stop: done}]}
"""
GIVEN = """
test: it works
given:
  users: {ann: rep, bob: {roles: rep, teams: sales, manager: ann}}
  account: {acme: {name: Acme}, twin: {name: Twin}}
  contact: {carla: {name: Carla, account: acme}, twin: {name: Twin}}
  lead: {ada: {name: Ada, owner: ann, account: acme, budget: 5}}
"""
RIGHT = """
as: ann
expect: {can_read: [lead.ada, lead.ada.budget], cannot_read: account.acme}

as: public
expect: {records: {lead.ada: {owner: ann, guests: [carla, twin], team: sales}}}

expect: {records: {lead.ada: {owner: inbox, about: carla}}}

expect: {records: {lead.ada: {about: account.twin}}}

expect: {records: {lead.ada: {about: =record.account, budget: =budget, account: null}}}

do: [{create: {module: lead, name: new, set: {name: =text(today()), account: acme}}}]
expect: {records: {lead.new: {account: acme}}, count: {module: lead, where: budget > 1, is: 2}}

do: [{convert: {record: lead.ada, using: convert, names: {account: a, person: p}}}]
expect: {records: {account.a: {name: Ada}, contact.p: {account: a}}}

do: [{submit: {form: contact_us, values: {name: New, email: a@b.example}, name: new}}]
expect: {can_read: lead.new.email}

do: [{import: {using: old, rows: [{Full Name: A, Fax: '1'}]}}]
expect: {refused: import.old}

do: [{tell: {event: shop.ordered, payload: {number: 4}}}]
expect: {running: {call: 0}}

do: [{press: {button: call, record: lead.ada, answers: {note: x}}, as: bob}]
expect: {refused: true}

do: [{update: {record: lead.ada, set: {budget: 0}}}]
expect: {refused: {by: validation.has_budget, field: budget}}

do: [{transition: {record: lead.ada, make: sales.win}}]
expect: {refused: transition.sales.win}

do: [{delete: lead.ada}]
expect: {refused: role.rep, deleted: lead.ada}

expect: {refused: validation.has_budget, reports: {count: [{leads: 1, stage: new}]}}

expect: {refused: {by: field.lead.name}, messages: {template: hello, to: nobody}}
"""
WRONG = """
as: an
REF101 `an` the test `one` knows no user `an`
did you mean `ann`?

expect: {can_read: lead.adda}
REF101 `lead.adda` the test `one` knows no lead `adda`
did you mean `ada`?

expect: {can_read: lead}
REF101 `lead` `lead` is a module, and no record
write `lead.<name>`

expect: {can_read: leed.ada}
REF101 `leed.ada` there is no module `leed`
did you mean `lead`?

expect: {can_read: lead.ada.budgt}
REF101 `lead.ada.budgt` `lead` has no field `budgt`
did you mean `budget`?

expect: {records: {lead.ad: {budget: 1}}}
REF101 `lead.ad` the test `one` knows no lead `ad`
did you mean `ada`?

expect: {records: {lead.ada: {owner: anne}}}
REF101 `anne` the test `one` knows no user or queue `anne`
did you mean `ann`?

expect: {records: {lead.ada: {team: sale}}}
REF101 `sale` the test `one` knows no team `sale`
did you mean `sales`?

expect: {records: {lead.ada: {account: carla}}}
REF101 `carla` the test `one` knows no account `carla`
it knows: `acme`, `twin`

expect: {records: {lead.ada: {about: twin}}}
REF101 `twin` `twin` could be any of `account.twin`, `contact.twin`
write the module before it

expect: {records: {lead.ada: {guests: [carl]}}}
REF101 `carl` the test `one` knows no contact `carl`
did you mean `carla`?

expect: {records: {lead.ada: {budget: much}}}
EXP104 `much` expected money (USD), found `much`

expect: {records: {lead.ada: {account: 7}}}
EXP104 `7` expected a record of `account`, found `7`
write an expression after `=`, such as `=record`

expect: {records: {lead.ada: {budget: =bugdet}}}
EXP102 `bugdet`
Did you mean `budget`?

expect: {count: {module: lead, where: bugdet > 1, is: 1}}
EXP102 `bugdet`
Did you mean `budget`?

expect: {refused: validation.has_bugdet}
REF101 `validation.has_bugdet` there is no validation `has_bugdet`
did you mean `lead.has_budget`?

expect: {refused: valdation.has_budget}
REF101 `valdation.has_budget` `valdation` is nothing that refuses
did you mean `validation`?

expect: {refused: role}
REF101 `role` `role` does not say which
write `role.<name>`

expect: {reports: {count: [{leds: 1}]}}
REF101 `leds` there is nothing called `leds` here
did you mean `leads`?

satisfies: privcy
REF101 `privcy` there is no requirement `privcy`
did you mean `privacy`?
"""
ACTS = """
create: {module: lead, set: {nam: x}}
`nam` `lead` has no field `nam`

create: {module: lead, set: {name: =budget}}
`budget` Unknown name `budget`

update: {record: lead.new, set: {name: x}}
`lead.new` the test `one` knows no lead `new`

convert: {record: lead.ada, using: convert, names: {persn: p}}
`persn` there is nothing called `persn` here

submit: {form: contact_us, values: {nam: x}}
`nam` `lead` has no field `nam`

import: {using: old, rows: [{Name: x}]}
`Name` there is nothing called `Name` here

tell: {event: shop.ordered, payload: {numbr: 4}}
`numbr` there is no parameter `numbr`

tell: {event: shop.ordered, payload: {number: four}}
`four` expected a whole number, found `four`

press: {button: call, record: lead.ada, answers: {not: x}}
`not` there is no parameter `not`

transition: {record: lead.ada, make: sales.won}
`sales.won` `sales` has no transition `won`

delete: lead.eve
`lead.eve` the test `one` knows no lead `eve`
"""


def cases(table: str) -> list[list[str]]:
    """The lines of each case of a table; an empty line ends one."""
    return [one.splitlines() for one in table.strip("\n").split("\n\n")]


def wrong(folder: Path, text: str, given: str = GIVEN) -> list[str]:
    """What is found in a test."""
    return found(folder, BLUEPRINT, tests__one=given + text).told()


@pytest.mark.parametrize("lines", cases(RIGHT))
def test_what_is_right(lines: list[str], tmp_path: Path) -> None:
    assert wrong(tmp_path, "\n".join(lines)) == []


@pytest.mark.parametrize("lines", cases(WRONG))
def test_what_is_wrong(lines: list[str], tmp_path: Path) -> None:
    text, told, way_out = (*lines, "")[:3]
    text = text if "expect" in text else f"{text}\nexpect: {{deleted: lead.ada}}"
    told_all = found(tmp_path, BLUEPRINT, tests__one=GIVEN + text)
    (only,) = told_all.errors
    assert told_all.told()[0].startswith(told)
    assert only.help == way_out


@pytest.mark.parametrize("lines", cases(ACTS))
def test_acts(lines: list[str], tmp_path: Path) -> None:
    act, told = lines
    (only,) = wrong(tmp_path, f"do: [{{{act}}}]\nexpect: {{deleted: lead.ada}}\n")
    assert only.partition(" ")[2].startswith(told)


def test_what_an_act_makes_is_known_only_after_it(tmp_path: Path) -> None:
    text = """
do:
  - update: {record: lead.new, set: {budget: 1}}
  - create: {module: lead, name: new, set: {name: New}}
  - update: {record: lead.new, set: {budget: 1}}
expect: {can_read: lead.new}
"""
    (only,) = found(tmp_path, BLUEPRINT, tests__one=GIVEN + text).errors
    assert only.span.line == 10


def test_what_cannot_be_known_is_no_second_fault(tmp_path: Path) -> None:
    text = """
do:
  - submit: {form: contact_uss, name: new}
  - convert: {record: lead.ada, using: convert, names: {acount: made}}
expect: {can_read: [lead.new.email, account.made]}
"""
    assert [one.partition(" ")[0] for one in wrong(tmp_path, text)] == ["REF101", "REF101"]


def test_a_test_is_no_use(tmp_path: Path) -> None:
    text = "satisfies: privacy\nexpect: {messages: {template: hello, to: lead.ada}}\n"
    outcome = found(tmp_path, BLUEPRINT, tests__one=GIVEN + text).outcome
    unused = [one.message for one in outcome.diagnostics if one.code == "REF201"]
    assert "the template `hello` is used by nothing" in unused
    assert outcome.architecture is not None
    assert {one.target for one in outcome.architecture.trials.references} >= {"template:hello", "role:rep"}
    proofs = [one for one in outcome.architecture.references if one.path[0] == "tests"]
    assert [(one.path, one.target) for one in proofs] == [
        (("tests", "one", "satisfies", 0), "requirement:privacy")
    ]
    assert outcome.architecture.edges["test:one"].keys() == {"requirement:privacy"}


def test_a_field_missing_in_several_tests_is_one_fault(tmp_path: Path) -> None:
    text = GIVEN + "expect: {can_read: lead.ada.budgt}\n"
    (only,) = found(tmp_path, BLUEPRINT, tests__one=text, tests__two=text).errors
    assert [one.span.file for one in only.related] == ["tests/two.yaml"]


def test_a_record_missing_in_two_tests_is_two_faults(tmp_path: Path) -> None:
    text = GIVEN + "expect: {can_read: lead.eve}\n"
    assert len(found(tmp_path, BLUEPRINT, tests__one=text, tests__two=text).errors) == 2
