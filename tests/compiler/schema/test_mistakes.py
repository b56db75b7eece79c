"""Typical mistakes are rejected, at the right place and in words that help."""

from __future__ import annotations

import pytest

from .conftest import Check

MODULE = "modules: {deal: {fields: {name: text}}}"
WORKFLOW = "workflows: {w: {trigger: {created: lead}, steps: [%s]}}"
FIELD = "modules: {deal: {fields: {f: %s}}}"

TEST = "{test: x, given: {users: {ann: rep}, lead: {a1: {owner: ann}}}, %s}"

MISTAKES = {
    "modulse: {deal: {fields: {name: text}}}": "'modulse' was unexpected",
    "modules: {Deal: {fields: {name: text}}}": "'Deal' does not match",
    "modules: {deal: {label: Deal}}": "'fields' is a required property",
    "modules: {deal: {field: {name: text}}}": "'field' was unexpected",
    FIELD % "txt": "'txt' is not one of",
    FIELD % "lookup": "'lookup' is not one of",
    FIELD % "{type: txt}": "'txt' is not one of",
    FIELD % "{label: x}": "'type' is a required property",
    FIELD % "{type: text, max: 3}": "'max' was unexpected",
    FIELD % "{type: text, max_length: '80'}": "'80' is not of type 'integer'",
    FIELD % "{type: text, required: 'yes'}": "'yes' is not of type 'boolean'",
    FIELD % "{type: lookup}": "'to' is a required property",
    FIELD % "{type: text, sensitivity: secret}": "'secret' is not one of",
    WORKFLOW % "{craete: {module: deal, set: {}}}": "'craete' is not one of",
    WORKFLOW % "{id: a}": "'id' is not one of",
    WORKFLOW % "{}": "should be non-empty",
    WORKFLOW % "{create: {module: deal}}": "'set' is a required property",
    WORKFLOW % "{create: {module: deal, set: {}}, wait: 2 days}": "'create' was unexpected",
    WORKFLOW % "{wait: two days}": "'two days' does not match",
    WORKFLOW % "{transition: win}": "'win' does not match",
    WORKFLOW % "{stop: done, on_fail: stop}": "'on_fail' was unexpected",
    "workflows: {w: {trigger: {creates: lead}, steps: [{stop: x}]}}": "'creates' is not one of",
    "workflows: {w: {trigger: {created: lead}, run_as: root, steps: [{stop: x}]}}": "'root'",
    "workflows: {w: {trigger: {created: lead}, steps: []}}": "[] should be non-empty",
    "roles: {rep: {can: {lead: {raed: own}}}}": "'raed' was unexpected",
    "roles: {rep: {can: {lead: {read: {rows: own}}}}}": "'rows' was unexpected",
    "roles: {rep: {can: {lead: {read: 3}}}}": "3 is not",
    "roles: {rep: {can: {lead: {transitions: [win]}}}}": "'win' does not match",
    "calendars: {office: {hours: {mon: ['09:00-17:00']}}}": "'mon' was unexpected",
    "calendars: {office: {hours: {monday: ['9-17']}}}": "'9-17' does not match",
    "segments: {hot: {module: lead}}": "'where' is a required property",
    "crm: {name: a, label: A, currencies: [Dollar]}": "'Dollar' does not match",
    "crm: {name: a, label: A, language: 2}": "2 is not one of",
    "retired: {module: [lead]}": "'module' was unexpected",
    "{test: x, modules: {}}": "'expect' is a required property",
    "{test: x, expect: {records: {}}, whn: y}": "'whn' was unexpected",
    TEST % "expect: {can_raed: lead.a1}": "'can_raed' was unexpected",
    TEST % "expect: {can_read: a1}": "'a1' does not match",
    TEST % "do: [{move: lead.a1}], expect: {can_read: lead.a1}": "'move' is not one of",
    TEST % "do: {as: ann}, expect: {can_read: lead.a1}": "'as' is not one of",
    TEST % "do: {delete: lead.a1, wait: 2 days}, expect: {can_read: lead.a1}": "is valid under each of",
    "teams: {north: {label: 3}}": "3 is not of type 'string'",
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.items())
def test_is_reported_once_in_telling_words(text: str, message: str, complaints: Check) -> None:
    found = complaints(text)
    assert any(message in one for one in found), found


RIGHT = [
    MODULE,
    "capabilities: {see_margins: }",
    "modules:",
    FIELD % "{type: picklist, options: [a, b]}",
    FIELD % "{type: picklist, options: {s: Small, m: {label: Medium}}}",
    WORKFLOW % "{tag: interest.seo}, {tag: [interest.seo, interest.ads]}, {wait: 2 working days}",
    WORKFLOW % "{tag: {tags: interest.seo, record: deal}}, {delete: record}, {action: enrich}",
    "workflows: {w: {trigger: [{created: lead}, {enters: sales.won}], steps: [{stop: x}]}}",
    "workflows: {w: {trigger: {created: lead}, run_as: initiator, steps: [{stop: x}]}}",
    "roles: {rep: {can: {lead: {read: own, create: true, delete: false}}}}",
    "roles: {rep: {can: {lead: {read: [own, {scope: team, fields: [name]}], update: {except: [score]}}}}}",
    "roles: {rep: {can: {lead: {mass_update: {scope: own, at_most: 5}}}}}",
    "tags: {interest: {tags: {seo: Wants to be found., ads: {label: Ads}}}}",
    "pipelines: {s: {module: deal, field: stage, stages: {a: {}}, transitions: {go: {from: a, to: a}}}}",
    "pipelines: {s: {module: deal, field: stage, stages: {a: {}}, transitions: {go: {from: [a], to: a}}}}",
    "views: {mine: {kind: list, module: deal, order: name}}",
    "retired: {modules: [old_lead]}",
    TEST % "as: ann, expect: {cannot_read: lead.a1}",
    TEST % "as: ann, do: {delete: lead.a1, as: public}, expect: {refused: true}",
    TEST % "do: [{wait: 2 days}, {expect: {refused: validation.has_budget}}], expect: [{messages: welcome}]",
    TEST % "expect: {records: {lead.a1: {status: =old}}, count: {module: lead, is: 1}}",
]


@pytest.mark.parametrize("text", RIGHT)
def test_every_way_of_writing_is_accepted(text: str, complaints: Check) -> None:
    assert complaints(text) == []
