"""Mistakes in one piece of a declaration hide none in the others, and make none where there are none."""

from __future__ import annotations

from pathlib import Path

from crmspec.pipeline import check

BLUEPRINT = """\
crm: {name: small, label: Small, targets: [docs]}
modules:
  ticket:
    label: Ticket
    fields:
      subject: {type: text, required: yes}
      mail: {type: emial}
      hours: {type: integer}
      long: {type: formula, expression: hors > 8}
      short: {type: formula, expression: length(mail) > 8}
roles:
  agent:
    can:
      ticket: {raed: all, update: {scope: own, fields: [mail, subjct]}}
"""


def found(folder: Path) -> list[tuple[str, int]]:
    (folder / "crm.yaml").write_text(BLUEPRINT, encoding="utf-8")
    return [(one.code, one.span.line) for one in check(folder).diagnostics if one.severity == "error"]


def test_every_mistake_is_found_at_once(tmp_path: Path) -> None:
    assert found(tmp_path) == [
        ("SYN203", 6),
        ("SYN208", 7),
        ("EXP102", 9),
        ("SYN202", 14),
        ("REF101", 14),
    ]
