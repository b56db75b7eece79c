"""Shares that open nothing new, and pages with parts that are for others."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found

WORK = """
modules:
  project:
    fields:
      name: {{type: text, required: true}}
      helper: {{type: user}}
      stage: {{type: picklist, options: [open, done]}}
capabilities: {{sees_all: {{label: Sees all}}}}
roles:
  lead: {{can: {{project: {{read: all, create: true, update: own}}}}, capabilities: [sees_all]}}
  helper: {{can: {{project: {{read: {rows}, print: true}}}}}}
shares:
  opened: {{module: project, to: helper, if: {condition}}}
"""


def told(folder: Path, text: str, code: str) -> list[str]:
    return [one.message for one in found(folder, text).outcome.diagnostics if one.code == code]


@pytest.mark.parametrize(
    ("rows", "condition", "said"),
    [
        ("false", 'owner == user and stage == "open"', "only to whoever owns it"),
        ("helper == user", 'helper == user and stage == "open"', "anyway"),
        ("own", 'has_capability("sees_all")', "does not have `sees_all`"),
    ],
)
def test_a_share_that_opens_nothing_is_told(tmp_path: Path, rows: str, condition: str, said: str) -> None:
    (message,) = told(tmp_path, WORK.format(rows=rows, condition=f"'{condition}'"), "ACC240")
    assert said in message


@pytest.mark.parametrize(
    ("rows", "condition"),
    [
        ("own", "helper == user"),
        ("own", 'owner == user or stage == "open"'),
        ('helper == user and stage == "open"', "helper == user"),
    ],
)
def test_a_share_that_opens_more_is_left_alone(tmp_path: Path, rows: str, condition: str) -> None:
    assert told(tmp_path, WORK.format(rows=f"'{rows}'", condition=f"'{condition}'"), "ACC240") == []


PAGES = """
modules: {{project: {{fields: {{name: {{type: text, required: true}}}}}}}}
roles:
  lead: {{can: {{project: {{read: all, create: true, update: own}}}}}}
  helper: {{can: {{project: {{read: all}}}}}}
views:
  ours: {{kind: list, module: project, columns: [name], roles: [lead]}}
  all_of_them: {{kind: list, module: project, columns: [name]}}
{page}
"""


@pytest.mark.parametrize(
    ("page", "count"),
    [
        ("dashboards: {home: {tiles: [{view: ours}], roles: [lead, helper]}}", 1),
        ("dashboards: {home: {tiles: [{view: ours}, {view: all_of_them}], roles: [lead]}}", 0),
        ("apps: {work: {items: [{view: ours}], roles: [lead, helper]}}", 1),
        ("apps: {work: {items: [{module: project, items: [{view: ours}]}], roles: [helper]}}", 1),
        ("apps: {work: {items: [{view: ours, roles: [lead]}], roles: [lead, helper]}}", 0),
        ("apps: {work: {items: [{view: all_of_them}], roles: [lead, helper]}}", 0),
    ],
)
def test_what_is_shown_is_for_those_who_see_it(tmp_path: Path, page: str, count: int) -> None:
    assert len(told(tmp_path, PAGES.format(page=page), "ACC241")) == count


KEYS = """
modules: {{ticket: {{ownership: user_or_queue, fields: {{name: {{type: text, required: true}}}}}}}}
roles:
  chief: {{can: {{ticket: {{read: all, create: true, update: all, claim: all, assign: all}}}}}}
  agent: {{kind: {kind}, can: {{ticket: {{read: all, {may}}}}}}}
queues: {{inbox: {{modules: [ticket], roles: [agent, chief]}}}}
"""


@pytest.mark.parametrize(
    ("kind", "may", "code", "count"),
    [
        ("person", "claim: all", "ACC242", 1),
        ("person", "update: own", "ACC242", 0),
        ("person", "assign: all", "ACC242", 0),
        ("api", "update: all, delete: all", "ACC243", 1),
        ("api", "export: all, merge: all", "ACC243", 2),
        ("api", "update: all", "ACC243", 0),
        ("person", "delete: all", "ACC243", 0),
    ],
)
def test_queues_are_worked_off_and_keys_do_no_harm(
    tmp_path: Path, kind: str, may: str, code: str, count: int
) -> None:
    assert len(told(tmp_path, KEYS.format(kind=kind, may=may), code)) == count
