"""What is done again at every change, and messages that are sent twice."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.small import found

LEADS = """
modules:
  lead:
    fields:
      name: {type: text}
      email: {type: email}
      stage: picklist
      kind: {type: picklist, options: [a, b]}
      thanked: {type: boolean, default: false}
      moods: {type: tags, category: mood}
tags:
  mood: {tags: {hot: Hot., cold: Cold.}}
pipelines:
  flow:
    module: lead
    field: stage
    stages: {new: {initial: true}, open: {}, lost: {outcome: lost}}
    transitions: {start: {from: new, to: open}, lose: {from: any, to: lost}}
activities:
  to_do: {label: To do, kind: task, on: [lead]}
channels:
  letters: {kind: email, address: {lead: email}}
templates:
  thanks: {channel: letters, module: lead, body: Thanks.}
  others: {channel: letters, module: lead, body: Thanks.}
forms:
  ask: {kind: internal, module: lead, fields: [name, email], duplicates: create}
  change: {kind: internal, module: lead, fields: [name, email], duplicates: update}
  gift: {kind: internal, module: lead, fields: [name], delivers: {template: thanks}}
workflows:
"""
AGAIN = (
    "a: {trigger: {updated: lead}, steps: [{send: {template: thanks}}]}",
    'a: {trigger: {updated: lead}, if: kind == "a", steps: [{send: {template: thanks}}]}',
    "a: {trigger: {updated: lead}, steps: [{if: kind is null, task: {activity: to_do, subject: x, to: owner}}]}",
    'a: {trigger: {updated: lead}, if: has_tag("mood.hot"), steps: [{create: {module: lead, set: {name: x}}}]}',
)
ONCE = (
    "a: {trigger: {updated: lead}, if: changed(kind), steps: [{send: {template: thanks}}]}",
    "a: {trigger: {updated: lead}, if: old.kind != kind, steps: [{send: {template: thanks}}]}",
    'a: {trigger: {changed: lead, fields: [kind]}, if: kind == "a", steps: [{send: {template: thanks}}]}',
    "a: {trigger: {updated: lead}, at_most: {times: 1}, steps: [{send: {template: thanks}}]}",
    "a: {trigger: [{created: lead}, {updated: lead}], if: thanked, steps: [{send: {template: thanks}}]}",
    "a: {trigger: {updated: lead}, steps: [{if: kind is null, update: {set: {kind: a}}}]}",
    """
a:
  trigger: {updated: lead}
  if: not thanked
  steps: [{send: {template: thanks}}, {update: {set: {thanked: true}}}]
""",
    """
a:
  trigger: {updated: lead}
  if: not has_tag("mood.hot")
  steps: [{send: {template: thanks}}, {tag: mood.hot}]
""",
)
SENDS = "steps: [{send: {template: thanks}}]}"
LATER = "b: {trigger: {created: lead}, steps: [{id: night, wait: 1 day}, {send: {template: thanks}}]}"
TWICE = (
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{created: lead}}, {SENDS}",
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{submitted: ask}}, {SENDS}",
    f"a: {{trigger: {{enters: flow.new}}, {SENDS}\nb: {{trigger: {{created: lead}}, {SENDS}",
    f'a: {{trigger: {{enters: flow.lost}}, {SENDS}\nb: {{trigger: {{enters: flow.lost}}, if: kind == "a", {SENDS}',
    f"a: {{trigger: {{submitted: gift}}, {SENDS}",
)
NOT_TWICE = (
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{submitted: change}}, {SENDS}",
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{enters: flow.open}}, {SENDS}",
    f"a: {{trigger: {{created: lead}}, if: thanked, {SENDS}\nb: {{trigger: {{created: lead}}, if: not thanked, {SENDS}",
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{created: lead}}, {SENDS.replace('thanks', 'others')}",
    f"a: {{trigger: {{created: lead}}, {SENDS}\n{LATER}",
    f"a: {{trigger: {{created: lead}}, {SENDS}\nb: {{trigger: {{created: lead}}, active: false, {SENDS}",
)


def marked(folder: Path, workflows: str, code: str) -> list[str]:
    outcome = found(folder, LEADS + indent(f"{workflows}\n", "  "))
    assert not [one for one in outcome.errors if one.code[:3] in {"SYN", "REF", "EXP"}]
    return [outcome.text(one.span) for one in outcome.outcome.diagnostics if one.code == code]


@pytest.mark.parametrize("workflows", AGAIN)
def test_what_any_change_does_again_is_found(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL207") == ["trigger"]


@pytest.mark.parametrize("workflows", ONCE)
def test_what_is_done_once_is_not(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL207") == []


def test_the_change_that_is_meant_is_offered(tmp_path: Path) -> None:
    outcome = found(tmp_path, LEADS + indent(f"{AGAIN[1]}\n", "  "))
    (one,) = [one for one in outcome.outcome.diagnostics if one.code == "WFL207"]
    assert one.fix is not None
    assert "changed: lead" in str(one.fix)
    assert "fields: [kind]" in one.help


@pytest.mark.parametrize("workflows", TWICE)
def test_a_letter_that_goes_out_twice_is_found(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL208") == ["send"]


@pytest.mark.parametrize("workflows", NOT_TWICE)
def test_letters_at_other_moments_are_not(workflows: str, tmp_path: Path) -> None:
    assert marked(tmp_path, workflows, "WFL208") == []
