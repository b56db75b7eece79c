"""Processes, and those who are to work by them."""

from __future__ import annotations

from pathlib import Path

import pytest

from .warned import messages, warned

FIRM = """
activities: {call: {kind: task, on: [deal]}}
modules:
  deal: {fields: {name: {type: text}, stage: picklist}}
  invoice: {fields: {name: {type: text}}}
pipelines:
  sales:
    module: deal
    field: stage
    stages: {new: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: new, to: won}, lose: {from: new, to: lost, automatic: true, guard: name == "x"}}
roles:
  rep: {can: {deal: {read: all, create: true, update: all, transitions: [sales.win]}}}
  clerk: {can: {deal: {read: all}, invoice: {read: all, create: true, import: all}}}
views:
  deals: {kind: list, module: deal, columns: [name], roles: [rep]}
reports:
  won: {module: deal, measures: {won: count()}, roles: [rep]}
imports:
  old: {module: invoice, columns: {Name: name}}
forms:
  desk: {kind: internal, module: deal, fields: [name], roles: [rep]}
  open: {kind: public, module: deal, fields: [name], protection: [honeypot]}
workflows:
  off: {active: false, trigger: {created: deal}, steps: [task: {activity: call, subject: Call, to: owner}]}
  old:
    active: false
    deprecated: It is done by hand.
    trigger: {created: deal}
    steps: [task: {activity: call, subject: Call, to: owner}]
"""


def process(step: str) -> str:
    return f"""
    processes:
      sell:
        goal: Every deal is won or lost within a month.
        owner: rep
        starts_with: Somebody asks.
        ask: Ann
        steps: [{{name: work, does: Works., {step}}}]
    """


@pytest.mark.parametrize(
    ("step", "refused"),
    [
        ("by: rep, transition: sales.win", ""),
        ("by: clerk, transition: sales.win", "make the transition `sales.win`"),
        ("by: clerk, transition: sales.lose", ""),
        ("by: clerk, view: deals", "open the view `deals`"),
        ("by: clerk, report: won", "open the report `won`"),
        ("by: clerk, import: old", ""),
        ("by: rep, import: old", "run the import `old`"),
        ("by: clerk, form: desk", "use the form `desk`"),
        ("by: clerk, form: open", ""),
        ("by: rep, module: invoice", "do anything with records of `invoice`"),
        ("by: system, module: invoice, transition: sales.win", ""),
    ],
)
def test_steps_by_those_who_may_not(step: str, refused: str, tmp_path: Path) -> None:
    said = messages(tmp_path, "GOV212", FIRM, process(step))
    assert [one.partition("but may not ")[2] for one in said] == ([refused] if refused else [])


@pytest.mark.parametrize(
    ("step", "supported"),
    [
        ("by: rep", False),
        ("by: rep, module: deal", True),
        ("by: system, view: deals", False),
        ("by: customer, module: deal", False),
        ("by: customer, form: open", True),
        ("by: customer, form: desk", False),
        ("by: system, workflow: off", True),  # that it is switched off is WFL230
        ("by: system, workflow: old", False),
    ],
)
def test_steps_that_nothing_supports(step: str, supported: bool, tmp_path: Path) -> None:
    assert len(messages(tmp_path, "GOV211", FIRM, process(step))) == (not supported)


def test_the_place_is_the_key_that_is_wrong(tmp_path: Path) -> None:
    (one,) = warned(tmp_path, "GOV212", FIRM, process("by: clerk, view: deals"))
    text = (tmp_path / "parts.yaml").read_text().splitlines()[one.span.line - 1]
    assert text[one.span.column - 1 : one.span.end_column - 1] == "deals"


def test_a_process_that_hands_over_to_itself(tmp_path: Path) -> None:
    text = process("by: rep, module: deal").rstrip() + "\n        hands_over_to: [sell]\n"
    assert messages(tmp_path, "GOV213", FIRM, text) == [
        "`sell` hands over to itself: nobody else ever gets the work"
    ]


def test_the_owner_of_a_process_need_not_be_taught_it(tmp_path: Path) -> None:
    text = (
        process("by: rep, module: deal")
        + "training: {lesson: {process: sell, roles: [clerk], text: Look.}}\n"
    )
    assert len(messages(tmp_path, "GOV215", FIRM, text)) == 1
    both = text.replace("name: work", "name: watch, does: Looks on., by: clerk, view: deals}, {name: work")
    assert messages(tmp_path, "GOV215", FIRM, both) == []


def test_training_for_all_reaches_everybody(tmp_path: Path) -> None:
    text = process("by: rep, module: deal") + "training: {lesson: {process: sell, text: Look.}}\n"
    assert messages(tmp_path, "GOV215", FIRM, text) == []
    assert messages(tmp_path, "GOV214", FIRM, text) == []


def test_a_goal_that_says_nothing(tmp_path: Path) -> None:
    text = process("by: rep, module: deal").replace("Every deal is won or lost within a month.", "Sell.")
    assert len(messages(tmp_path, "GOV214", FIRM, text)) == 1


def test_teams_without_members_where_others_have_some(tmp_path: Path) -> None:
    text = """
    teams: {east: {}, west: {}, north: {parent: west}, south: {members: [ann]}}
    environments:
      staging: {teams: {east: [ann], north: [bob]}}
      production: {teams: {north: [bob]}}
    """
    assert messages(tmp_path, "GOV219", text) == ["in `production` nobody is on the team `east`"]
    assert messages(tmp_path, "GOV219", "teams: {east: {}, west: {}}\n") == []


def test_party_types_name_their_modules_and_the_other_way_round(tmp_path: Path) -> None:
    text = """
    party_types: {client: {modules: [account, person], owner: rep}, vendor: {modules: [shop], owner: clerk}}
    modules:
      account: {party_type: client, fields: {name: {type: text}}}
      person: {party_type: vendor, fields: {name: {type: text}}}
      shop: {fields: {name: {type: text}}}
    roles:
      rep: {can: {account: {read: all, create: true}}}
      clerk: {can: {account: {read: all}}}
    """
    assert messages(tmp_path, "GOV217", text) == [
        "`client` takes the records of `person` for its own, and `person` says that they are of `vendor`",
        "`vendor` takes the records of `shop` for its own, and `shop` does not say so",
        "`clerk` is to deal with `vendor`, and may read none of their records",
        "records of `person` are to be of the party type `vendor`, which does not name the module",
    ]


def test_a_start_that_another_process_brings_about(tmp_path: Path) -> None:
    text = (
        process("by: rep, transition: sales.win").rstrip()
        + """
      bill:
        goal: Every invoice is right.
        owner: clerk
        starts_with: A won deal.
        ask: Bob
        steps: [{name: write, by: clerk, does: Writes it., module: invoice}]
"""
    )
    assert messages(tmp_path, "GOV213", FIRM, text) == [
        "`bill` starts with `A won deal.`, and `sell`, which works on the `deal`, does not hand over to it"
    ]
    assert messages(tmp_path, "GOV213", FIRM, text.replace("A won deal.", "A new month.")) == []
    handed = text.replace("ask: Ann", "ask: Ann\n        hands_over_to: [bill]")
    assert messages(tmp_path, "GOV213", FIRM, handed) == []


def test_steps_of_one_name(tmp_path: Path) -> None:
    text = process("by: rep, module: deal}, {name: work, does: Goes on., by: rep, module: deal")
    assert messages(tmp_path, "GOV225", FIRM, text) == [
        "the step `work` of `sell` is called the same as another one"
    ]


def test_tags_that_a_record_cannot_carry(tmp_path: Path) -> None:
    text = """
    tags: {interest: {exclusive: true, tags: {seo: Asked for it., ads: Wants to advertise.}}}
    modules:
      lead: {fields: {name: {type: text}, interests: {type: tags, category: interest}}}
      deal: {fields: {name: {type: text}, lead: {type: lookup, to: lead}}}
    workflows:
      first: {trigger: {created: deal}, steps: [tag: {record: lead, tags: interest.seo}]}
      second: {trigger: {created: deal}, steps: [tag: interest.seo]}
      third: {trigger: {created: lead}, steps: [tag: [interest.seo, interest.ads]]}
    """
    (one,) = warned(tmp_path, "GOV104", text)
    assert one.message == "a `deal` cannot carry a tag of `interest`: no field there takes them"
    assert one.span.line == 8
    assert len(messages(tmp_path, "GOV224", text)) == 1


def test_one_word_that_is_not_translated(tmp_path: Path) -> None:
    option = "{label: X, translations: {es: Y}}"
    values = f"a: {option}, b: {option}, c: {option}, d: {{label: Z}}"
    crm = (
        f"crm: {{name: a, label: A, languages: [en, es]}}\nvalue_sets: {{trade: {{values: {{{values}}}}}}}\n"
    )
    (tmp_path / "one").mkdir()
    assert messages(tmp_path / "one", "GOV226", crm=crm) == [
        "the option `d` has no label in `es`, as all the others have"
    ]
    (tmp_path / "two").mkdir()
    assert (
        messages(tmp_path / "two", "GOV226", crm=crm.replace("{label: Z}", "{label: Z, retired: true}")) == []
    )


def test_a_ring_into_which_nothing_leads(tmp_path: Path) -> None:
    one = "{{goal: It is done well., owner: rep, ask: Ann, hands_over_to: [{to}], steps: [{step}]}}"
    step = "{name: work, by: rep, does: Works., module: deal}"
    ring = f"first: {one.format(to='second', step=step)}, second: {one.format(to='first', step=step)}"
    assert messages(tmp_path, "GOV213", FIRM, f"processes: {{{ring}}}\n") == [
        "nothing ever sets off `first`, `second`: they only hand over to each other"
    ]
    begun = ring.replace("ask: Ann", "ask: Ann, starts_with: Somebody asks.", 1)
    assert messages(tmp_path, "GOV213", FIRM, f"processes: {{{begun}}}\n") == []


def test_who_may_not_do_a_step_is_not_told_to_learn_it(tmp_path: Path) -> None:
    text = process("by: rep, module: deal}, {name: bill, does: Writes it., by: clerk, transition: sales.win")
    lesson = "training: {lesson: {process: sell, roles: [rep], text: Look.}}\n"
    assert len(messages(tmp_path, "GOV212", FIRM, text, lesson)) == 1
    assert messages(tmp_path, "GOV215", FIRM, text, lesson) == []
    may = text.replace("transition: sales.win", "module: invoice")
    assert len(messages(tmp_path, "GOV215", FIRM, may, lesson)) == 1
