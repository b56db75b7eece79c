"""Where information goes: each kind of flow, by values and by what they decide; and where there is none."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from crmspec.access._flow import shown
from crmspec.access.flows import information, who_can
from crmspec.pipeline import check

from .flowing import architecture, learning, told

ROOT = Path(__file__).parents[2]
WORKFLOW = """\
workflows:
  x:
    trigger: {trigger}
    run_as: {{system: It has to see both.}}
    steps: {steps}
"""


def workflow(steps: str, trigger: str = "{created: invoice}", **more: str) -> str:
    text = WORKFLOW.format(trigger=trigger, steps=steps)
    return text + "".join(f"    {key.rstrip('_')}: {value}\n" for key, value in more.items())


TASKS = "activities: {reminder: {kind: task, on: [lead, invoice]}}\n"
TEMPLATE = "templates: {hello: {channel: email, module: lead, subject: Hello, body: 'Up to {{ budget }}?'}}\n"
NOTICE = "templates: {notice: {channel: internal, module: lead, body: 'Up to {{ budget }}.'}}\n"
PLAIN = "templates: {notice: {channel: internal, module: lead, body: 'Look at {{ name }}.'}}\n"
PIPELINE = """\
pipelines:
  qualification:
    module: lead
    field: status
    stages: {{open: {{initial: true}}, closed: {{outcome: done}}}}
    transitions: {{close: {{from: open, to: closed, {0}}}}}
"""
MARKED = """\
modules:
  guest:
    fields: {name: text, budget: money, marks: {type: tags, category: worth}}
tags: {worth: {tags: {large: Has much to spend.}}}
"""
BUDGET = "lead.budget"
COPIED = {
    "a formula": (
        ("modules: {offer: {fields: {name: text, lead: {type: lookup, to: lead},"
        " most: {type: formula, expression: lead.budget * 2, returns: money}}}}"),
        "offer: {read: all}",
        "finance",
        "lead.budget -> offer.most -> role:finance",
    ),
    "a roll-up": (
        ("modules: {group: {fields: {name: text, total: {type: rollup, of: member, function: sum, field: worth}}},"
        " member: {fields: {group: {type: lookup, to: group}, lead: {type: lookup, to: lead},"
        " worth: {type: formula, expression: lead.budget, returns: money}}}}"),
        "group: {read: all}",
        "finance",
        "lead.budget -> member.worth -> group.total -> role:finance",
    ),
    "a default": (
        ("modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead},"
        " amount: {type: money, default: =lead.budget}}}}"),
        "bill: {read: all}",
        "finance",
        "lead.budget -> bill.amount -> role:finance",
    ),
    "a backfill": (
        ("modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead},"
        " amount: {type: money, backfill: =lead.budget}}}}"),
        "bill: {read: all}",
        "finance",
        "lead.budget -> bill.amount -> role:finance",
    ),
    "a change of type": (
        ("modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead},"
        " amount: {type: money, retyped: {from: text, using: lead.budget}}}}}"),
        "bill: {read: all}",
        "finance",
        "lead.budget -> bill.amount -> role:finance",
    ),
    "on save": (
        ("modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead}, amount: money},"
        " on_save: [{set: {amount: =lead.budget}}]}}"),
        "bill: {read: all}",
        "finance",
        "lead.budget -> bill.amount -> role:finance",
    ),
    "a name of records": (
        "modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead}}, display: text(lead.budget)}}",
        "bill: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> module:bill -> role:finance",
    ),
    "an update": (workflow("[{update: {set: {amount: =lead.budget}}}]"), "invoice: {read: all}", "finance",
                  "lead.budget -> invoice.amount -> role:finance"),
    "a new record": (
        workflow("[{create: {module: invoice, set: {number: '1', amount: =budget}}}]", "{created: lead}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> invoice.amount -> role:finance",
    ),
    "a parameter of a subflow": (
        workflow("[{subflow: {name: bill, with: {sum: =budget}}}]", "{created: lead}")
        + "subflows: {bill: {parameters: {sum: money}, steps: [{create: {module: invoice,"
        " set: {number: '1', amount: =sum}}}]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> subflow:bill.sum -> invoice.amount -> role:finance",
    ),
    "a transition": (
        ("modules: {bill: {fields: {name: text, lead: {type: lookup, to: lead}, amount: money, stage: picklist}}}\n"
        "pipelines: {billing: {module: bill, field: stage, stages: {new: {initial: true}, sent: {outcome: done}},"
        " transitions: {send: {from: new, to: sent, sets: {amount: =lead.budget}}}}}"),
        "bill: {read: all}",
        "finance",
        "lead.budget -> bill.amount -> role:finance",
    ),
    "what a transition says": (
        PIPELINE.format("by: [finance], message: 'It was {{ budget }}.'"),
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> role:finance",
    ),
    "a conversion": (
        "conversions: {bill: {from: lead, creates: [{module: invoice, set: {number: '1', amount: =budget}}]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> invoice.amount -> role:finance",
    ),
    "what a task is called": (
        TASKS + workflow("[{task: {activity: reminder, subject: 'Up to {{ budget }}', role: rep}}]", "{created: lead}"),
        "reminder: {read: all}",
        "finance",
        "lead.budget -> reminder.subject -> role:finance",
    ),
    "a paper": (
        workflow("[{document: {make: offer, into: paper}}]")
        + "documents: {offer: {kind: quote, module: invoice, title: Offer, body: 'Up to {{ lead.budget }}'}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> document:offer -> invoice.paper -> role:finance",
    ),
    "a message": (TEMPLATE + workflow("[{send: {template: hello}}]", "{created: lead}"), "invoice: {read: all}",
                  "lead", "lead.budget -> template:hello -> message:hello -> outside:lead"),
    "who carries messages": (
        TEMPLATE + workflow("[{send: {template: hello}}]", "{created: lead}"),
        "invoice: {read: all}",
        "mailer",
        "lead.budget -> template:hello -> message:hello -> integration:mailer",
    ),
    "a paper that goes with a message": (
        "templates: {hello: {channel: email, module: lead, body: Hello, attachments: [offer]}}\n"
        "documents: {offer: {kind: quote, module: lead, title: Offer, body: 'Up to {{ budget }}'}}\n"
        + workflow("[{send: {template: hello}}]", "{created: lead}"),
        "invoice: {read: all}",
        "lead",
        "lead.budget -> document:offer -> template:hello -> message:hello -> outside:lead",
    ),
    "a notice": (NOTICE + workflow("[{notify: {role: finance, template: notice}}]", "{created: lead}"),
                 "invoice: {read: all}", "finance",
                 "lead.budget -> template:notice -> message:notice -> role:finance"),
    "a question": (
        workflow(
            "[{ask: {role: finance, question: 'Is {{ budget }} enough?', answers: {enough: boolean}, due: 1 day}}]",
            "{created: lead}",
        ),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> message:workflow:x -> role:finance",
    ),
    "what is shown": (
        workflow("[{show: {message: 'It was {{ budget }}.'}}]", "{button: Tell, module: lead, by: [finance]}"),
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> message:workflow:x -> role:finance",
    ),
    "a report": (
        "reports: {budgets: {module: lead, measures: {most: max(budget)}, roles: [finance]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:budgets -> role:finance",
    ),
    "groups of a report": (
        "reports: {budgets: {module: lead, measures: {number: count()}, group: [budget], roles: [finance]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:budgets -> role:finance",
    ),
    "rows of a report": (
        "reports: {budgets: {module: lead, columns: [name, budget], roles: [finance]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:budgets -> role:finance",
    ),
    "a dashboard": (
        ("reports: {budgets: {module: lead, measures: {most: max(budget)}, roles: [rep]}}\n"
        "dashboards: {today: {tiles: [budgets], roles: [finance]}}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:budgets -> dashboard:today -> role:finance",
    ),
    "a report that is sent": (
        ("reports: {budgets: {module: lead, measures: {most: max(budget)}, roles: [rep],"
        " deliver: {every: week, to: [finance]}}}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:budgets -> role:finance",
    ),
    "a form by a link": (
        "forms: {check: {kind: record, module: lead, fields: [name, budget]}}",
        "invoice: {read: all}",
        "lead",
        "lead.budget -> form:check -> outside:lead",
    ),
    "another system": (
        ("integrations: {books: {kind: accounting, direction: out, system_of_record: crm,"
        " authentication: {kind: bearer, secret: BOOKS}, mappings: [{module: lead, remote: clients, key: name,"
        " fields: {budget: limit}}]}}"),
        "invoice: {read: all}",
        "books",
        "lead.budget -> integration:books",
    ),
    "a call": (
        workflow("[{webhook: {integration: mailer, path: /x, body: {most: =budget}}}]", "{created: lead}"),
        "invoice: {read: all}",
        "mailer",
        "lead.budget -> integration:mailer",
    ),
    "an action": (
        ("actions: {fill: {effect: writes, kind: python, reads: [lead.budget], writes: [invoice.amount],"
        " idempotent: true}}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> action:fill -> invoice.amount -> role:finance",
    ),
    "the result of an action": (
        "actions: {round_up: {effect: none, kind: python, inputs: {sum: money}, result: {up: money},"
        " idempotent: true}}\n"
        + workflow(
            "[{action: {name: round_up, with: {sum: =lead.budget}}, as: r}, {update: {set: {amount: =up}}}]"
        ),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> action:round_up -> workflow:x.up -> invoice.amount -> role:finance",
    ),
    "a merge": (
        "modules: {guest: {fields: {name: text, lead: {type: lookup, to: lead}, budget: money}}}\n"
        + workflow("[{merge: {with: lead}}]", "{created: guest}"),
        "guest: {read: all}",
        "finance",
        "lead.budget -> guest.budget -> role:finance",
    ),
    "a share": (
        "shares: {all_leads: {module: lead, to: finance, if: size > 5, fields: [budget]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> role:finance",
    ),
    "an export": ("", "lead: {export: {scope: all, fields: [budget]}}", "finance", "lead.budget -> role:finance"),
}  # fmt: skip
"""What is declared, what finance may do besides, who learns the budget, and by which path."""
DECIDED = {
    "the condition of a workflow": (
        PLAIN + workflow("[{notify: {role: finance, template: notice}}]", "{created: lead}", if_="budget > 9"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> message:notice -> role:finance",
    ),
    "the condition of a step": (
        workflow("[{update: {set: {note: large}}, if: lead.budget > 9}]"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> invoice.note -> role:finance",
    ),
    "the way not gone": (
        workflow("[{branch: [{if: lead.budget > 9, steps: [{stop: Large}]},"
            " {else: [{update: {set: {note: small}}}]}]}]"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> invoice.note -> role:finance",
    ),
    "what comes behind a stop": (
        workflow("[{stop: Large, if: lead.budget > 9}, {update: {set: {note: small}}}]"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> invoice.note -> role:finance",
    ),
    "that there is a record": (
        workflow("[{create: {module: invoice, set: {number: '1'}}, if: budget > 9}]", "{created: lead}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> module:invoice -> role:finance",
    ),
    "that it is deleted": (
        workflow("[{delete: {}, if: lead.budget > 9}]"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> module:invoice -> role:finance",
    ),
    "that it changed": (
        PLAIN + workflow("[{notify: {role: finance, template: notice}}]", "{changed: lead, fields: [budget]}"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> message:notice -> role:finance",
    ),
    "an end before its time": (
        PLAIN
        + workflow(
            "[{wait: 2 days}, {notify: {role: finance, template: notice}}]",
            "{created: lead}",
            exit_when="budget > 9",
        ),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> message:notice -> role:finance",
    ),
    "an approval that is needed": (
        workflow(
            "[{approve: {by: finance, unless: budget < 9, due: 1 day, rejected: [{stop: No}],"
            " expired: [{stop: Late}]}}]",
            "{created: lead}",
        ),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x -> message:workflow:x -> role:finance",
    ),
    "what was looked for": (
        workflow(
            "[{find: {module: lead, where: budget > 9, take: first}, as: one}, {update: {set: {note: =one.name}}}]"
        ),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x.one -> invoice.note -> role:finance",
    ),
    "a decision": (
        "decision_tables: {word: {inputs: {sum: money}, outputs: {said: text}, rows: [{if: sum > 9,"
        " then: {said: large}}, {then: {said: small}}]}}\n"
        + workflow("[{decide: {table: word, with: {sum: =lead.budget}}}, {update: {set: {note: =said}}}]"),
        "invoice: {read: all}",
        "finance",
        "lead.budget -> workflow:x.said -> invoice.note -> role:finance",
    ),
    "a guard": (PIPELINE.format("guard: budget > 9"), "lead: {read: {scope: all, fields: [status]}}", "finance",
                "lead.budget -> lead.status -> role:finance"),
    "who has a record": (
        "assignment_rules: {deal_out: {module: lead, cases: [{if: budget > 9, method: round_robin, role: rep}],"
        " otherwise: {role: rep}}}\n" + workflow("[{assign: {using: deal_out}}]", "{created: lead}"),
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> assignment_rule:deal_out -> lead.owner -> role:finance",
    ),
    "a score": (
        ("modules: {guest: {fields: {name: text, budget: money, score: score}}}\n"
        "scoring_rules: {points: {module: guest, field: score, attributes: [{if: budget > 9, points: 5}]}}"),
        "guest: {read: {scope: all, fields: [score]}}",
        "finance",
        "guest.budget -> guest.score -> role:finance",
    ),
    "a campaign": (
        ("segments: {large: {module: lead, where: budget > 9}}\n"
        "consents: {news: {channel: email, purpose: marketing, legal_basis: consent, modules: [lead]}}\n"
        "templates: {offer: {channel: email, purpose: marketing, module: lead, subject: Hello, body: Hello,"
        " unsubscribe: true}}\n"
        "campaigns: {spring: {segment: large, channel: email, consent: news, series: [{template: offer}]}}"),
        "invoice: {read: all}",
        "lead",
        "lead.budget -> segment:large -> campaign:spring -> message:offer -> outside:lead",
    ),
    "a segment that is taken out": (
        "segments: {large: {module: lead, where: budget > 9}}",
        "lead: {export: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> segment:large -> role:finance",
    ),
    "a tag": (
        MARKED + workflow("[{tag: worth.large, if: budget > 9}]", "{created: guest}"),
        "guest: {read: {scope: all, fields: [marks]}}",
        "finance",
        "guest.budget -> workflow:x -> guest.marks -> role:finance",
    ),
    "a tag that is asked for": (
        MARKED
        + workflow(
            "[{find: {module: guest, take: first}, as: one},"
            " {update: {set: {note: large}}, if: 'has_tag(one, \"worth.large\")'}]"
        ),
        "invoice: {read: all}",
        "finance",
        "guest.marks -> workflow:x -> invoice.note -> role:finance",
    ),
    "the rows of a report": (
        "reports: {large: {module: lead, measures: {number: count()}, where: budget > 9, roles: [finance]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> report:large -> role:finance",
    ),
    "the rows of a view": (
        "views: {large: {kind: list, module: lead, columns: [name], where: budget > 9}}",
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> view:large -> role:finance",
    ),
    "the order of a view": (
        "views: {large: {kind: list, module: lead, columns: [name], order: {field: budget, direction: descending}}}",
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> view:large -> role:finance",
    ),
    "the rows of a grant": ("", 'lead: {read: {scope: budget > 9, fields: [name]}}', "finance",
                            "lead.budget -> role:finance"),
    "the rows of a share": ("shares: {large: {module: lead, to: finance, if: budget > 9, fields: [name]}}",
                            "invoice: {read: all}", "finance", "lead.budget -> role:finance"),
    "the rows of a restriction": (
        "restrictions: {large: {module: lead, for: [finance], if: budget > 9}}",
        "lead: {read: {scope: all, fields: [name]}}",
        "finance",
        "lead.budget -> role:finance",
    ),
    "what is refused": (
        ("modules: {bill: {fields: {lead: {type: lookup, to: lead}, amount: money}, validation: {enough: {check:"
        " amount < lead.budget, message: Too much.}}}}"),
        "bill: {create: {fields: all}}",
        "finance",
        "lead.budget -> refusal:bill -> role:finance",
    ),
    "which records go out": (
        ("integrations: {books: {kind: accounting, direction: out, system_of_record: crm,"
        " authentication: {kind: bearer, secret: BOOKS}, mappings: [{module: lead, remote: clients, key: name,"
        " fields: {email: mail}, where: budget > 9}]}}"),
        "invoice: {read: all}",
        "books",
        "lead.budget -> integration:books",
    ),
    "a conversion that may be made": (
        "conversions: {bill: {from: lead, if: budget > 9, creates: [{module: invoice, set: {number: '1'}}]}}",
        "invoice: {read: all}",
        "finance",
        "lead.budget -> conversion:bill -> module:invoice -> role:finance",
    ),
    "what a roll-up counts": (
        ("modules: {group: {fields: {name: text, large: {type: rollup, of: member, where: budget > 9}}},"
        " member: {fields: {name: text, group: {type: lookup, to: group}, budget: money}}}"),
        "group: {read: all}",
        "finance",
        "member.budget -> group.large -> role:finance",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", COPIED)
def test_a_value_goes_over(tmp_path: Path, case: str) -> None:
    parts, more, who, path = COPIED[case]
    answers = learning(tmp_path, parts, more=more)
    assert told(answers[who]) == f"copied: {path}"


@pytest.mark.parametrize("case", DECIDED)
def test_a_value_decides(tmp_path: Path, case: str) -> None:
    parts, more, who, path = DECIDED[case]
    source = path.partition(" ")[0]
    answers = learning(tmp_path, parts, more=more, right=f"read {source}")
    assert told(answers[who]) == f"decided: {path}"


CHECKED = (
    "modules: {bill: {fields: {name: text, low: integer, high: integer}, validation: {ordered: {check: low < high,"
    " message: The other way round.}}}}"
)


@pytest.mark.parametrize(
    ("written", "learns"), [("[low]", True), ("[name, low]", True), ("[name]", False), ("[high]", False)]
)
def test_only_who_changes_something_beside_it_is_refused(tmp_path: Path, written: str, learns: bool) -> None:
    more = f"bill: {{read: {{scope: all, fields: [name]}}, update: {{scope: all, fields: {written}}}}}"
    assert ("finance" in learning(tmp_path, CHECKED, more=more, right="read bill.high")) == learns


def test_a_check_that_time_can_break_tells_whoever_changes_the_record(tmp_path: Path) -> None:
    timed = CHECKED.replace("low < high", "high > year(today())")
    more = "bill: {update: {scope: all, fields: [name]}}"
    assert "finance" in learning(tmp_path, timed, more=more, right="read bill.high")


NOWHERE = {
    "nothing is declared": ("", "invoice: {read: all}"),
    "another field is copied": (workflow("[{update: {set: {note: =lead.name}}}]"), "invoice: {read: all}"),
    "nobody sees the copy": (workflow("[{update: {set: {amount: =lead.budget}}}]"),
                             "invoice: {read: {scope: all, fields: [note]}}"),
    "the view shows it to who may see it": (
        "views: {leads: {kind: list, module: lead, columns: [name, budget]}}",
        "lead: {read: {scope: all, fields: [name]}}",
    ),
    "the report is for others": (
        "reports: {budgets: {module: lead, measures: {most: max(budget)}, roles: [rep]}}", "invoice: {read: all}",
    ),
    "the conditions exclude each other": (
        workflow("[{update: {set: {amount: =lead.budget}}, if: note == 'b'}]", if_="note == 'a'"),
        "invoice: {read: all}",
    ),
    "the ways of a branch exclude each other": (
        workflow(
            "[{branch: [{if: sent_on is null, steps: [{stop: Wait}]}, {else: [{update: {set: {amount: =lead.budget}},"
            " if: sent_on is null}]}]}]"
        ),
        "invoice: {read: all}",
    ),
    "the stage excludes the condition": (
        PIPELINE.format("by: [rep]")
        + workflow(
            "[{create: {module: invoice, set: {amount: =budget}}, if: status == 'open'}]",
            "{enters: qualification.closed}",
        ),
        "invoice: {read: all}",
    ),
    "the order before it is another's": (
        workflow("[{update: {set: {note: done}}}, {stop: Large, if: lead.budget > 9}]"), "invoice: {read: all}",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", NOWHERE)
def test_nothing_goes_to_finance(tmp_path: Path, case: str) -> None:
    parts, more = NOWHERE[case]
    assert "finance" not in learning(tmp_path, parts, more=more)


def test_what_was_changed_before_is_not_held_against_a_condition(tmp_path: Path) -> None:
    """The first condition no longer says anything once the field it tests was set."""
    steps = "[{update: {set: {note: b}}}, {update: {set: {amount: =lead.budget}}, if: note == 'b'}]"
    assert "finance" in learning(tmp_path, workflow(steps, if_="note == 'a'"))


@pytest.mark.parametrize(
    "place",
    [
        (
            "workflows: {x: {trigger: {created: invoice}, run_as: {system: It has to.}, steps: [{update: {set:"
            " {amount: =lead.budget}}, declassify: {because: It is agreed., by: rep}}]}}"
        ),
        (
            "conversions: {bill: {from: lead, creates: [{module: invoice, set: {number: '1', amount: =budget}}],"
            " declassify: {because: It is agreed., by: rep}}}"
        ),
        (
            "reports: {b: {module: lead, measures: {most: max(budget)}, roles: [finance],"
            " declassify: {because: It is one of many., by: rep}}}"
        ),
    ],
)
def test_a_path_ends_in_the_open(tmp_path: Path, place: str) -> None:
    assert "finance" not in learning(tmp_path, place)
    found = information(architecture(tmp_path, place)).declassified
    assert {one.source for one, _ in found} >= {BUDGET}
    undone = place.replace("declassify: {because: It is agreed., by: rep}", "description: x")
    undone = undone.replace("declassify: {because: It is one of many., by: rep}", "description: x")
    assert "finance" in learning(tmp_path, undone)


def test_a_field_can_say_that_it_tells_nothing_closed(tmp_path: Path) -> None:
    field = (
        "{type: formula, expression: lead.budget, returns: money, declassify: {because: Agreed., by: rep}}"
    )
    modules = (
        f"modules: {{offer: {{fields: {{name: text, lead: {{type: lookup, to: lead}}, most: {field}}}}}}}"
    )
    assert "finance" not in learning(tmp_path, modules, more="offer: {read: all}")


@pytest.mark.parametrize("name", ["creative_boost", "home_services", "outbound_funds", "service_solution"])
def test_paths_hang_together_and_are_declared(name: str) -> None:
    """Of every field of a blueprint: each path begins with it, has no gap, and ends with who learns."""
    whole = check(ROOT / "blueprints" / name, tests=False).architecture
    assert whole is not None
    sections = set(whole.blueprint.sections)
    for module, declared in whole.modules.items():
        for field in declared.fields:
            for answer in who_can(whole, f"read {module}.{field}"):
                path = answer.path
                assert shown(path[0].source) == f"{module}.{field}"
                assert shown(path[-1].target) == f"{answer.kind}:{answer.principal}"
                for one, after in itertools.pairwise(path):
                    assert shown(one.target) == shown(after.source)
                for one in path:
                    assert one.path[0] in sections
                    assert whole.owner(one.path) in whole.ids
                    assert whole.span(one.path).line
