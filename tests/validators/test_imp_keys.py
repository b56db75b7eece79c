"""Addresses that may be left out, keys written in two ways, texts that mean the contrary."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small import found


def told(folder: Path, text: str, code: str) -> list[str]:
    return [one.message for one in found(folder, text).outcome.diagnostics if one.code == code]


FORM = """
modules:
  lead:
    fields: {{name: {{type: text, required: true}}, email: {{type: email, {how}}}}}
channels: {{email: {{kind: email, address: {{lead: email}}}}}}
templates: {{guide: {{channel: email, module: lead, subject: The guide, body: Here it is.}}}}
consents: {{news: {{channel: email, purpose: service, legal_basis: consent, modules: [lead], wording: Yes please.}}}}
forms:
  ask: {{kind: {kind}, module: lead, fields: [name, {field}], {more}}}
"""


@pytest.mark.parametrize(
    ("how", "kind", "field", "more", "count"),
    [
        ("label: Email", "public", "email", "delivers: {template: guide}", 1),
        ("label: Email", "public", "email", "protection: [email_confirmation]", 1),
        ("label: Email", "public", "email", "consents: [{consent: news, required: true}]", 1),
        ("label: Email", "public", "email", "consents: [news]", 0),
        ("label: Email", "internal", "email", "delivers: {template: guide}", 0),
        ("required: true", "public", "email", "delivers: {template: guide}", 0),
        ("label: Email", "public", "{field: email, required: true}", "delivers: {template: guide}", 0),
    ],
)
def test_what_is_sent_needs_an_address(
    tmp_path: Path, how: str, kind: str, field: str, more: str, count: int
) -> None:
    text = FORM.format(how=how, kind=kind, field=field, more=more)
    assert len(told(tmp_path, text, "IMP230")) == count


IMPORTS = """
modules:
  account:
    fields:
      name: {{type: text, required: true}}
      key: {{type: text, external_id: true, unique: true, {how}}}
  person:
    fields: {{name: {{type: text, required: true}}, account: {{type: lookup, to: account}}}}
imports:
  accounts: {{module: account, columns: {{Name: name, No: {{field: key, normalise: {here}}}}}}}
  people: {{module: person, columns: {{Name: name, No: {{field: account, match: key, normalise: {there}}}}}}}
"""


@pytest.mark.parametrize(
    ("how", "here", "there", "count"),
    [
        ("label: Key", "[trim, upper]", "[trim, lower]", 1),
        ("label: Key", "[trim, upper]", "[trim]", 1),
        ("label: Key", "[trim, digits]", "[digits, upper]", 0),
        ("label: Key", "[lower]", "[email]", 0),
        ("label: Key", "[trim]", "[trim, collapse_spaces]", 0),
        ("pattern: 'A-[0-9]{4}'", "[trim]", "[trim]", 0),
        ("pattern: '[A-Z]{2}[0-9]{4}'", "[digits]", "[digits]", 2),
        ("pattern: '[A-Z]{2}[0-9]{4}'", "[upper]", "[upper]", 0),
    ],
)
def test_a_key_is_written_in_one_way(tmp_path: Path, how: str, here: str, there: str, count: int) -> None:
    text = IMPORTS.format(how=how, here=here, there=there)
    assert len(told(tmp_path, text, "IMP231")) == count


VALUES = """
modules:
  deal:
    fields:
      name: {{type: text, required: true}}
      wanted: {{type: boolean, default: false}}
      result: {{type: picklist, options: {{won: {{label: Ours}}, lost: {{label: Theirs}}, open: {{label: Open}}}}}}
imports:
  deals: {{module: deal, columns: {{Name: name, Said: {{field: {field}, values: {values}}}}}}}
"""


@pytest.mark.parametrize(
    ("field", "values", "count"),
    [
        ("result", "{Ours: lost, Gone: lost}", 1),
        ("result", "{LOST: won}", 1),
        ("result", "{Ours: won, Gone: lost, Maybe: open}", 0),
        ("wanted", '{"Yes": "false", "No": "true"}', 1),
        ("wanted", '{"Yes": "true", "Never": "false"}', 0),
    ],
)
def test_a_text_means_what_it_says(tmp_path: Path, field: str, values: str, count: int) -> None:
    assert len(told(tmp_path, VALUES.format(field=field, values=values), "IMP232")) == count
