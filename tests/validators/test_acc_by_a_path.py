"""What is confidential and goes out, or into the open, under another name."""

from __future__ import annotations

from pathlib import Path

from ..small import found

PEOPLE = """\
modules:
  contact:
    fields:
      name: {type: text, required: true}
      born: {type: date, personal: true, sensitivity: confidential}
  visit:
    fields:
      number: {type: text, required: true}
      contact: {type: lookup, to: contact}
      day: {type: date}
roles:
  agent:
    can:
      contact: {read: {scope: all, fields: all}, create: {fields: all}, update: {scope: all, fields: all}}
      visit: {read: all, create: true, update: all}
"""
SENT = """\
integrations:
  diary:
    kind: calendar
    direction: out
    system_of_record: crm
    authentication: {kind: bearer, secret: DIARY}
    mappings: [{module: visit, remote: visits, key: number, fields: {day: day}}]
"""
TAKEN = """\
workflows:
  day_is_set:
    trigger: {created: visit}
    run_as: {system: The day is made up for them.}
    steps: [{update: {set: {day: =contact.born}}%s}]
"""
PUBLIC = "roles: {visitor: {kind: public, can: {visit: {read: {scope: all, fields: [number, day]}}}}}\n"
DECIDED = ", declassify: {because: The day is printed anyway., by: agent}"


def told(folder: Path, code: str, *parts: str) -> list[str]:
    files = {f"part_{number}": part for number, part in enumerate(parts)}
    return [one.message for one in found(folder, PEOPLE, **files).outcome.diagnostics if one.code == code]


def test_personal_data_goes_out_under_another_name(tmp_path: Path) -> None:
    assert told(tmp_path, "ACC209", SENT, TAKEN % "") == [
        (
            "`contact.born` is personal and confidential, and goes out to `diary` under another name:"
            " contact.born -> visit.day -> integration:diary"
        )
    ]


def test_the_public_reads_it_under_another_name(tmp_path: Path) -> None:
    assert told(tmp_path, "ACC203", PUBLIC, TAKEN % "") == [
        (
            "anybody on the internet (`visitor`) reads `contact.born` under another name:"
            " contact.born -> visit.day -> role:visitor"
        )
    ]


def test_not_where_nothing_takes_it_over_or_it_may_be_known(tmp_path: Path) -> None:
    for code, way in (("ACC209", SENT), ("ACC203", PUBLIC)):
        (tmp_path / code).mkdir()
        assert told(tmp_path / code, code, way, "workflows: {}") == []
        assert told(tmp_path / code, code, way, TAKEN % DECIDED) == []
