"""Workflows that write the same field, at the same moment or one right after the other."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.small import Found, found

LEADS = """
modules:
  lead:
    fields:
      name: {type: text}
      stage: picklist
      kind: {type: picklist, options: [a, b]}
      priority: {type: picklist, options: [low, normal, high]}
      tone: {type: picklist, options: [warm, cold]}
      closed_on: date
      account: {type: lookup, to: account}
    on_save:
      - {if: kind == "b", set: {tone: cold}}
      - {set: {name: =trim(name)}}
  account:
    fields:
      name: {type: text}
      rank: {type: picklist, options: [first, second]}
pipelines:
  flow:
    module: lead
    field: stage
    stages: {new: {initial: true}, open: {}, lost: {outcome: lost}}
    transitions:
      start: {from: new, to: open}
      return: {from: open, to: new}
      lose: {from: any, to: lost, sets: {priority: low}}
subflows:
  urgent: {module: lead, steps: [{update: {set: {priority: high}}}]}
workflows:
"""
BOTH = {
    "without conditions": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, steps: [{update: {set: {priority: low}}}]}
""",
    "conditions on different things": """
a: {trigger: {created: lead}, if: kind == "a", steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, if: account is null, steps: [{update: {set: {priority: low}}}]}
""",
    "in a subflow": """
a: {trigger: {created: lead}, steps: [{subflow: urgent}]}
b: {trigger: {created: lead}, steps: [{update: {set: {priority: low}}}]}
""",
    "of a record behind a lookup": """
a: {trigger: {created: lead}, steps: [{update: {record: account, set: {rank: first}}}]}
b: {trigger: {created: lead}, steps: [{update: {record: account, set: {rank: second}}}]}
""",
    "a stage by two transitions": """
a: {trigger: {changed: lead, fields: [kind]}, steps: [{transition: flow.start}]}
b: {trigger: {changed: lead, fields: [kind]}, steps: [{transition: flow.lose}]}
""",
    "a change of something and any change": """
a: {trigger: {changed: lead, fields: [name]}, if: kind == "a", steps: [{update: {set: {priority: high}}}]}
b: {trigger: {updated: lead}, if: priority == "normal", steps: [{update: {set: {priority: low}}}]}
""",
    "by two triggers, of which one is the same": """
a: {trigger: [{enters: flow.lost}, {created: lead}], steps: [{update: {set: {tone: warm}}}]}
b: {trigger: {enters: flow.lost, module: lead}, steps: [{update: {set: {tone: cold}}}]}
""",
}
APART = {
    "conditions exclude each other": """
a: {trigger: {created: lead}, if: kind == "a", steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, if: kind == "b", steps: [{update: {set: {priority: low}}}]}
""",
    "conditions of steps exclude each other": """
a: {trigger: {created: lead}, steps: [{if: kind == "a", update: {set: {priority: high}}}]}
b:
  trigger: {created: lead}
  steps:
    - branch:
        - {if: kind == "a", steps: [{stop: It is dealt with.}]}
        - {else: [{update: {set: {priority: low}}}]}
""",
    "the same value": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
""",
    "another field": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, steps: [{update: {set: {tone: warm}}}]}
""",
    "another moment": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {enters: flow.lost}, steps: [{update: {set: {tone: warm}}}]}
""",
    "one waits": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, steps: [{id: night, wait: 1 day}, {update: {set: {priority: low}}}]}
""",
    "the change is another": """
a: {trigger: {changed: lead, fields: [kind]}, if: kind == "a", steps: [{update: {set: {priority: high}}}]}
b: {trigger: {changed: lead, fields: [kind]}, if: old.kind == "a", steps: [{update: {set: {priority: low}}}]}
""",
    "records that each of them made": """
a:
  trigger: {created: lead}
  steps: [{create: {module: account, set: {name: x}}, as: made}, {update: {record: made, set: {rank: first}}}]
b:
  trigger: {created: lead}
  steps: [{create: {module: account, set: {name: x}}, as: made}, {update: {record: made, set: {rank: second}}}]
""",
    "it does not run": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {created: lead}, active: false, steps: [{update: {set: {priority: low}}}]}
""",
}
UNDONE = {
    "by another workflow": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {changed: lead, fields: [priority]}, if: priority == "high", steps: [{update: {set: {priority: low}}}]}
""",
    "by saving": """
a: {trigger: {changed: lead, fields: [kind]}, if: kind == "b", steps: [{update: {set: {tone: warm}}}]}
""",
    "what a transition has set": """
a: {trigger: {enters: flow.lost}, steps: [{update: {set: {priority: high}}}]}
""",
}
KEPT = {
    "only sometimes": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {changed: lead, fields: [priority]}, if: kind == "a", steps: [{update: {set: {priority: low}}}]}
c: {trigger: {changed: lead, fields: [kind]}, steps: [{update: {set: {tone: warm}}}]}
""",
    "another value starts it": """
a: {trigger: {created: lead}, steps: [{update: {set: {priority: high}}}]}
b: {trigger: {changed: lead, fields: [priority]}, if: priority == "normal", steps: [{update: {set: {priority: low}}}]}
""",
    "saving keeps what is there": """
a: {trigger: {changed: lead, fields: [kind]}, steps: [{update: {set: {name: x}}}]}
""",
    "later": """
a: {trigger: {enters: flow.lost}, steps: [{id: night, wait: 1 day}, {update: {set: {priority: high}}}]}
""",
    "a stage that is only passed through": """
a: {trigger: {enters: flow.open}, steps: [{transition: flow.return}]}
""",
    "from stage to stage": """
a: {trigger: {enters: flow.new}, steps: [{transition: flow.start}]}
b: {trigger: {enters: flow.open}, steps: [{transition: flow.lose}]}
""",
}


def marked(folder: Path, workflows: str, code: str) -> list[str]:
    outcome = found(folder, LEADS + indent(workflows, "  "))
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "REF", "EXP"}]
    return [outcome.text(one.span) for one in outcome.outcome.diagnostics if one.code == code]


@pytest.mark.parametrize("workflows", BOTH.values(), ids=BOTH)
def test_two_that_may_write_at_once_are_found(workflows: str, tmp_path: Path) -> None:
    assert len(marked(tmp_path, workflows, "WFL201")) == 1


@pytest.mark.parametrize("workflows", APART.values(), ids=APART)
def test_two_that_never_write_at_once_are_not(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL201") == []


@pytest.mark.parametrize("workflows", UNDONE.values(), ids=UNDONE)
def test_what_is_set_to_something_else_at_once_is_found(workflows: str, tmp_path: Path) -> None:
    assert len(marked(tmp_path, workflows, "WFL202")) == 1


@pytest.mark.parametrize("workflows", KEPT.values(), ids=KEPT)
def test_what_may_stay_is_not(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL202") == []


def test_both_places_are_told(tmp_path: Path) -> None:
    outcome: Found = found(tmp_path, LEADS + indent(BOTH["without conditions"], "  "))
    (one,) = [one for one in outcome.outcome.diagnostics if one.code == "WFL201"]
    assert one.message == (
        "`a` and `b` may both set `priority` of a `lead` when a `lead` is made, and which of them stays is chance"
    )
    (related,) = one.related
    assert (outcome.text(one.span), outcome.text(related.span)) == ("priority", "priority")
    assert related.span.line == one.span.line - 1
