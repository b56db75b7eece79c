"""Labels of options, and links to forms."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from crmspec.compiler.expressions.context import Context
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.python import to_function

from .blueprint import compiled, found

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """
    modules:
      deal:
        display: label(stage)
        fields:
          name: {{type: text}}
          email: {{type: email, personal: true, sensitivity: internal}}
          stage: {{type: picklist, options: {{open: Under way, won: "Won, at last", lost_it: {{}}}}}}
    forms:
      tell_us: {{kind: record, module: deal, fields: [name]}}
      write_us: {{kind: public, module: deal, fields: [name]}}
    channels:
      letters: {{kind: email, address: {{deal: email}}}}
    templates:
      letter: {{channel: letters, module: deal, body: '{}'}}
"""


def test_an_option_is_called_by_its_label(tmp_path: Path) -> None:
    display = compiled(tmp_path, TEXT.format("Dear you"))["modules"]["deal"]["display"]
    run = to_function(from_json(display["ir"]))
    moment = Context(datetime(2027, 1, 1, tzinfo=UTC))
    labels = [run({"stage": stage}, moment) for stage in ("open", "won", "lost_it", "gone", None)]
    assert labels == ["Under way", "Won, at last", "Lost it", "gone", None]


def test_a_link_is_made_by_whoever_writes_the_message(tmp_path: Path) -> None:
    template = compiled(tmp_path, TEXT.format('{{ form_link("tell_us") }}'))["templates"]["letter"]
    run = to_function(from_json(template["body"]["merges"][0]["ir"]))
    moment = Context(datetime(2027, 1, 1, tzinfo=UTC), links=lambda form, record: f"/{form}/{record}")
    assert run({"id": "7"}, moment) == "/tell_us/7"


def test_a_link_leads_to_a_form_about_the_record(tmp_path: Path) -> None:
    assert found(tmp_path, TEXT.format('{{ form_link("tel_us") }}')) == [("REF101", "tel_us")]
    assert [code for code, _ in found(tmp_path, TEXT.format('{{ form_link("write_us") }}'))] == ["IMP110"]


def test_a_link_is_for_messages_only(tmp_path: Path) -> None:
    text = TEXT.format("Dear you").replace("display: label(stage)", """display: form_link("tell_us")""")
    assert [code for code, _ in found(tmp_path, text)] == ["EXP106"]


def test_a_label_is_of_a_field_with_options(tmp_path: Path) -> None:
    text = TEXT.format("Dear you").replace("label(stage)", "label(name)")
    assert found(tmp_path, text) == [("EXP104", "name")]
