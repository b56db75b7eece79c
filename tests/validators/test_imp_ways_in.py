"""Forms and imports: what the pages do not show."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.small import Found, found

MODULES = """
modules:
  account:
    fields:
      name: {type: text, required: true, unique: true}
  lead:
    fields:
      name: {type: text, required: true}
      email: {type: email, personal: true, sensitivity: internal}
      stage: {type: picklist, options: [open, won, lost], default: open, required: true}
      kind: {type: picklist, options: [firm, person]}
      budget: {type: integer}
      account: {type: lookup, to: account}
      origin: {type: polymorphic, targets: [account, lead]}
      home: {type: address}
      source: {type: lead_source}
      met_on: {type: date}
      nice: {type: boolean}
      shortened: {type: formula, expression: name}
"""
ROLES = "roles:\n  rep: {can: {lead: {read: all, create: true, update: all, import: true}}}\n"


def told(one: Found) -> list[str]:
    """Each finding of the family, with the text that it underlines."""
    return [
        f"{each.code} `{one.text(each.span)}`"
        for each in one.outcome.diagnostics
        if each.code.startswith("IMP") and each.code != "IMP301"
    ]


def form(folder: Path, form: str, *more: str, modules: str = MODULES) -> list[str]:
    """What is found in a form, given without its name."""
    return told(found(folder, modules, *more, f"forms:\n  ask: {form}\n"))


def source(folder: Path, columns: str, *more: str, rest: str = "", modules: str = MODULES) -> list[str]:
    """What is found in an import with some columns."""
    lines = f"imports:\n  old:\n    module: lead\n    columns:\n{indent(columns, ' ' * 6)}\n{indent(rest, ' ' * 4)}\n"
    return told(found(folder, modules, *more, lines))


# required fields


def test_what_a_form_sets_or_a_default_gives_need_not_be_asked(tmp_path: Path) -> None:
    assert form(tmp_path, "{kind: internal, module: lead, set: {name: New}, fields: [email]}") == []


def test_what_is_set_on_saving_need_not_be_asked(tmp_path: Path) -> None:
    modules = MODULES + "    on_save: [{set: {name: =email}}]\n"
    assert form(tmp_path, "{kind: internal, module: lead, fields: [email]}", modules=modules) == []


def test_a_link_about_the_record_itself_need_not_ask_for_everything(tmp_path: Path) -> None:
    assert form(tmp_path, "{kind: record, module: lead, fields: [email]}") == []


def test_a_link_that_makes_a_record_must(tmp_path: Path) -> None:
    text = "{kind: record, module: lead, about: account, link_field: account, fields: [email]}"
    assert form(tmp_path, text) == ["IMP102 `fields`"]


def test_the_first_stage_of_a_pipeline_is_given(tmp_path: Path) -> None:
    modules = MODULES.replace(
        "{type: picklist, options: [open, won, lost], default: open,", "{type: picklist,"
    )
    pipeline = """
pipelines:
  sales:
    module: lead
    field: stage
    stages: {open: {initial: true}, won: {outcome: won}, lost: {outcome: lost}}
    transitions: {win: {from: open, to: won}, lose: {from: open, to: lost}}
"""
    assert form(tmp_path, "{kind: internal, module: lead, fields: [name]}", pipeline, modules=modules) == []
    assert source(tmp_path, "Name: name", pipeline, modules=modules) == []


def test_a_source_gives_the_lead_source(tmp_path: Path) -> None:
    modules = MODULES.replace("{type: lead_source}", "{type: lead_source, required: true}")
    web = "lead_sources:\n  web: {label: Web, description: The website.}\n"
    assert (
        form(tmp_path, "{kind: internal, module: lead, fields: [name], source: web}", web, modules=modules)
        == []
    )
    without = form(tmp_path, "{kind: internal, module: lead, fields: [name]}", web, modules=modules)
    assert without == ["IMP102 `fields`"]


def test_the_missing_question_is_added(tmp_path: Path) -> None:
    done = found(tmp_path, MODULES, "forms:\n  ask: {kind: internal, module: lead, fields: [email]}\n")
    (one,) = [one for one in done.errors if one.code == "IMP102"]
    assert one.fix is not None
    assert [edit.text for edit in one.fix.edits] == [", name"]


# columns


def test_parts_of_one_field_are_not_two_columns(tmp_path: Path) -> None:
    columns = "Name: name\nStreet: {field: home, part: street}\nTown: {field: home, part: city}"
    assert source(tmp_path, columns) == []
    twice = columns + "\nCity: {field: home, part: city}"
    assert source(tmp_path, twice) == ["IMP103 `City`"]


def test_a_column_that_is_dropped_is_not_used(tmp_path: Path) -> None:
    assert source(tmp_path, "Name: name", rest="drop: [Fax, Name]") == ["IMP103 `Name`"]


def test_a_form_asks_once(tmp_path: Path) -> None:
    assert form(tmp_path, "{kind: internal, module: lead, fields: [name, email, name]}") == ["IMP103 `name`"]


@pytest.mark.parametrize(
    ("column", "codes"),
    [
        ('{field: met_on, format: "%d.%m.%Y"}', []),
        ("{field: met_on, format: dd.mm.yyyy}", ["IMP105 `dd.mm.yyyy`"]),
        ("{field: nice, format: yes/no}", ["IMP105 `yes/no`"]),
        ("{field: budget, format: '1.234,56'}", []),
        ("{field: kind, values: {F: firm, P: person}}", []),
        ("{field: budget, values: {F: firm}}", ["IMP105 `{F: firm}`"]),
        ("{field: nice, values: {J: 'true', N: 'false'}}", []),
        ("{field: nice, values: {J: ja, N: 'false'}}", ["IMP106 `ja`"]),
        ("{field: budget, match: name}", ["IMP105 `name`"]),
        ("{field: account, match: name}", []),
        ("account", ["IMP107 `Column`"]),
        ("origin", ["IMP107 `Column`"]),
        ("shortened", ["IMP104 `Column`"]),
        ("{field: kind, normalise: [trim, lower], values: {f: firm, P: person}}", ["IMP208 `P`"]),
        ("{field: kind, normalise: [trim, upper], values: {F: firm, P: person}}", []),
        ("{field: email, otherwise: empty}", []),
    ],
)
def test_how_a_column_is_read(tmp_path: Path, column: str, codes: list[str]) -> None:
    assert source(tmp_path, f"Name: name\nColumn: {column}") == codes


def test_a_name_that_is_compared_for_doubles_finds_one_record(tmp_path: Path) -> None:
    column = "Name: name\nFirm: {field: account, match: name}"
    shared = MODULES.replace("{type: text, required: true, unique: true}", "{type: text, required: true}")
    assert source(tmp_path, column, modules=shared) == ["IMP207 `name`"]
    rule = shared.replace("  lead:\n", "    duplicate_rules: {same: {match: [[name]]}}\n  lead:\n", 1)
    assert source(tmp_path, column, modules=rule) == []


def test_the_text_that_stands_there_is_written(tmp_path: Path) -> None:
    columns = "Name: name\nKind: {field: kind, normalise: [lower], values: {F: firm, 'P': person}}"
    done = found(
        tmp_path, MODULES, f"imports:\n  old:\n    module: lead\n    columns:\n{indent(columns, ' ' * 6)}\n"
    )
    fixes = [one.fix for one in done.outcome.diagnostics if one.code == "IMP208"]
    assert [edit.text for fix in fixes if fix for edit in fix.edits] == ["f", "'p'"]


# rights

PUBLIC = ROLES + "  visitor: {kind: public, can: {lead: {create: {fields: [name, email]}}}}\n"


def test_without_a_role_of_the_public_the_form_itself_is_the_grant(tmp_path: Path) -> None:
    text = "{kind: public, module: lead, fields: [name, budget], protection: [honeypot], duplicates: create}"
    assert "IMP108" not in str(form(tmp_path, text, ROLES))
    assert form(tmp_path, text, PUBLIC) == ["IMP108 `budget`"]


def test_a_question_that_is_refused_is_not_told_again_as_one_that_shows_records(tmp_path: Path) -> None:
    text = "{kind: public, module: lead, fields: [name, account], protection: [honeypot], duplicates: create}"
    assert form(tmp_path, text, PUBLIC) == ["IMP108 `account`"]
    assert form(tmp_path, text, ROLES) == ["IMP210 `account`"]


def test_roles_that_may_create_through_a_bundle_may_fill_in(tmp_path: Path) -> None:
    bundle = """
permission_sets:
  desk: {can: {lead: {create: true}}}
roles:
  agent: {includes: [desk], can: {lead: {read: all}}}
"""
    assert form(tmp_path, "{kind: internal, module: lead, fields: [name], roles: [agent]}", bundle) == []


def test_a_field_that_is_granted_by_name_only(tmp_path: Path) -> None:
    modules = MODULES.replace("budget: {type: integer}", "budget: {type: integer, sensitivity: confidential}")
    text = "{kind: internal, module: lead, fields: [name, budget], roles: [rep]}"
    assert form(tmp_path, text, ROLES, modules=modules) == ["IMP108 `rep`"]


def test_an_import_without_roles_needs_somebody_who_may_import(tmp_path: Path) -> None:
    rest = "owner: {column: Rep}\nduplicates: create"
    assert source(tmp_path, "Name: name", ROLES, rest=rest) == []
    none = ROLES.replace(", import: true", "")
    assert source(tmp_path, "Name: name", none, rest=rest) == []
    elsewhere = none.replace("can: {", "can: {account: {read: all, create: true, update: all, import: all}, ")
    assert source(tmp_path, "Name: name", elsewhere, rest=rest) == ["IMP109 `old`"]


def test_blueprints_without_roles_are_left_alone(tmp_path: Path) -> None:
    assert form(tmp_path, "{kind: public, module: lead, fields: [name]}") == []
    assert source(tmp_path, "Name: name", rest="duplicates: create") == []


# duplicates and owners


def test_a_unique_field_that_comes_in_tells_records_apart(tmp_path: Path) -> None:
    modules = MODULES.replace("email: {type: email,", "email: {type: email, unique: true,")
    rest = "owner: {column: Rep}"
    assert source(tmp_path, "Name: name\nE: email", ROLES, rest=rest, modules=modules) == []
    assert source(tmp_path, "Name: name", ROLES, rest=rest, modules=modules) == ["IMP202 `module`"]


def test_an_import_that_brings_one_of_the_fields_compared(tmp_path: Path) -> None:
    modules = MODULES + "    duplicate_rules: {same: {match: [[email], [name, budget]]}}\n"
    assert source(tmp_path, "Name: name\nE: email", modules=modules) == []
    assert source(tmp_path, "Name: name\nB: budget", modules=modules) == []
    assert source(tmp_path, "Name: name", modules=modules) == ["IMP203 `module`"]


def test_the_named_rule_is_the_one_that_counts(tmp_path: Path) -> None:
    rules = "    duplicate_rules: {mail: {match: [[email]]}, name: {match: [[name]]}}\n"
    rest = "duplicates: skip\nduplicate_rule: mail"
    assert source(tmp_path, "Name: name", rest=rest, modules=MODULES + rules) == ["IMP203 `duplicate_rule`"]


OWN = ROLES.replace("read: all, create: true, update: all", "read: own, create: true, update: own")
ASSIGNED = """
workflows:
  share_out:
    trigger: {created: lead}
    steps: [{id: give, assign: {to: user}}]
"""


def test_a_workflow_on_new_records_gives_them_an_owner(tmp_path: Path) -> None:
    rest = "duplicates: create"
    assert source(tmp_path, "Name: name", OWN, rest=rest) == ["IMP204 `columns`"]
    assert source(tmp_path, "Name: name", OWN, ASSIGNED, rest=rest) == []
    text = "{kind: public, module: lead, fields: [name], protection: [honeypot], duplicates: create}"
    assert form(tmp_path, text, OWN) == ["IMP205 `ask`"]
    assert form(tmp_path, text, OWN, ASSIGNED) == []


def test_modules_whose_records_nobody_owns_need_no_owner(tmp_path: Path) -> None:
    modules = MODULES.replace("  lead:\n", "  lead:\n    ownership: none\n")
    every = ROLES.replace("import: true", "import: all")
    assert source(tmp_path, "Name: name", every, rest="duplicates: create", modules=modules) == []
    with_one = "duplicates: create\nowner: {column: Rep}"
    assert source(tmp_path, "Name: name", every, rest=with_one, modules=modules) == ["IMP213 `owner`"]


# questions


def test_a_polymorphic_field_may_be_the_link(tmp_path: Path) -> None:
    text = "{kind: record, module: lead, about: account, %s, fields: [name]}"
    assert form(tmp_path, text % "link_field: origin") == []
    assert form(tmp_path, text % "link_field: account") == []
    assert form(tmp_path, text % "set: {budget: 1}") == ["IMP111 `about`"]
    assert form(tmp_path, text % "link_field: email") == ["IMP111 `email`"]


@pytest.mark.parametrize(
    ("condition", "codes"),
    [
        ("kind == 'firm'", ["IMP215 `\"kind == 'firm'\"`"]),
        ("kind is None", []),
        ("kind == 'firm' or nice", []),
        ("stage == 'open'", []),
        ("email == 'x'", []),
    ],
)
def test_what_a_question_depends_on_is_asked_set_or_given(
    tmp_path: Path, condition: str, codes: list[str]
) -> None:
    text = f'{{kind: internal, module: lead, fields: [name, email, {{field: budget, visible_when: "{condition}"}}]}}'
    assert form(tmp_path, text) == codes


def test_a_message_that_goes_elsewhere_needs_no_address(tmp_path: Path) -> None:
    channel = """
channels:
  mail: {kind: email, address: {lead: email}}
templates:
  thanks: {channel: %s, module: lead, subject: Thanks, body: Thank you.}
"""
    text = "{kind: internal, module: lead, fields: [name], delivers: {template: thanks}}"
    assert form(tmp_path, text, channel % "mail") == ["IMP114 `thanks`"]
    assert form(tmp_path, text, channel % "internal") == []


def test_a_misspelt_field_is_one_finding(tmp_path: Path) -> None:
    assert form(tmp_path, "{kind: internal, module: lead, fields: [nmae, email]}") == []
    assert source(tmp_path, "Name: nmae") == []
    modules = MODULES + "    duplicate_rules: {same: {match: [[email]]}}\n"
    assert source(tmp_path, "Name: name\nE: emial", modules=modules) == []


def test_who_has_rights_that_lead_nowhere_is_not_judged(tmp_path: Path) -> None:
    text = "{kind: internal, module: lead, fields: [name], roles: [agent]}"
    account = "can: {account: {read: all, create: true, update: all}}"
    assert form(tmp_path, text, f"roles:\n  agent: {{includes: [desks], {account}}}\n") == []
    assert form(tmp_path, text, "roles:\n  agent: {can: {laed: {create: true}}}\n") == []
    assert form(tmp_path, text, f"roles:\n  agent: {{{account}}}\n") == ["IMP108 `agent`"]


def test_what_does_not_resolve_has_its_own_finding(tmp_path: Path) -> None:
    text = "{kind: record, module: led, about: acount, fields: [nme], assign: nobody, source: nowhere}"
    assert form(tmp_path, text) == []
    assert (
        form(tmp_path, "{kind: internal, module: lead, fields: [name, emial], roles: [nobody]}", ROLES) == []
    )
    assert source(tmp_path, "Name: name\nE: {field: emial, match: x}", rest="roles: [nobody]") == []
