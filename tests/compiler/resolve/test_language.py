"""What the transcribed blueprints asked for: pages, reports, steps, records, fields of the firm's own people."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from crmspec.compiler.expressions.context import Context
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.python import to_function

from .blueprint import compiled, found

if TYPE_CHECKING:
    from pathlib import Path

MODULES = """
    modules:
      settings:
        ownership: none
        singleton: true
        fields: {{limit: {{type: integer, unit: deals}}, unit: {{type: lookup, to: unit}}}}
      unit:
        ownership: none
        fields: {{name: {{type: text}}, staff: {{type: user, many: true}}}}
      deal:
        lookup_columns: [name, unit.name]
        files: true
        fields:
          name: {{type: text, write_once: true}}
          amount: {{type: money}}
          unit: {{type: lookup, to: unit}}
          origin: {{type: picklist, open: true, options: [web, phone]}}
          lasting: {{type: boolean, yes_label: For good, no_label: For now}}
    {}
"""
TRIGGER = (
    "workflows:\n      flow:\n        trigger: {{button: Go, module: deal, by: [rep]}}\n"
    "        steps:\n          - {}"
)
ROLES = (
    "roles:\n      rep: {can: {deal: {read: all, create: true, update: all, clone: all, print: all}}}\n    "
)


def _flow(step: str) -> str:
    return MODULES.format(ROLES + TRIGGER.format(step))


def test_several_users_are_a_list(tmp_path: Path) -> None:
    text = MODULES.format(
        "segments: {mine: {module: unit, where: 'exists(staff, id == record.created_by.id)'}}"
    )
    field = compiled(tmp_path, text)["modules"]["unit"]["fields"]["staff"]
    assert field["value"] == "records:_user:unit:unit__staff:user"
    assert [one["name"] for one in field["tables"]] == ["unit__staff"]
    assert field["columns"] == []


def test_several_users_cannot_be_required(tmp_path: Path) -> None:
    text = MODULES.format("").replace("many: true", "many: true, required: true")
    assert [code for code, _ in found(tmp_path, text)] == ["SYN203"]


def test_the_only_record_is_read_by_its_module(tmp_path: Path) -> None:
    text = MODULES.format(
        'segments: {large: {module: deal, where: \'amount > money(the("settings").limit, "USD")\'}}'
    )
    tree = compiled(tmp_path, text)["segments"]["large"]["where"]["ir"]
    run = to_function(from_json(tree))
    moment = Context(datetime(2027, 1, 1, tzinfo=UTC), singles={"settings": "s"}.get)
    assert run({"amount": 5}, moment) is None


def test_the_only_record_of_a_module_with_many(tmp_path: Path) -> None:
    text = MODULES.format("segments: {large: {module: deal, where: 'the(\"unit\").name == name'}}")
    assert [code for code, _ in found(tmp_path, text)] == ["EXP102"]


def test_records_point_at_each_other_by_name(tmp_path: Path) -> None:
    good = "records: {first: {module: unit, set: {name: First}}, all: {module: settings, set: {unit: first, limit: 3}}}"
    records = compiled(tmp_path, MODULES.format(good))["records"]
    assert records["all"]["set"]["unit"] == {"ir": ["lit", "record:unit", "first"]}
    assert found(tmp_path, MODULES.format(good.replace("unit: first", "unit: fist"))) == [("REF101", "fist")]
    assert found(tmp_path, MODULES.format(good.replace("unit: first", "unit: all"))) == [("EXP104", "all")]
    assert found(tmp_path, MODULES.format(good.replace("limit: 3", "limit: =1+2"))) == [("EXP106", "=1+2")]


def test_an_open_picklist_takes_other_texts(tmp_path: Path) -> None:
    text = MODULES.format("segments: {others: {module: deal, where: origin == 'fax'}}")
    assert found(tmp_path, text) == []
    assert compiled(tmp_path, text)["modules"]["deal"]["fields"]["origin"]["columns"][0]["max_length"] == 255


def test_steps_that_answer_whoever_started_them(tmp_path: Path) -> None:
    assert found(tmp_path, _flow('{id: a, show: "Deal {{ name }}"}')) == []
    assert found(tmp_path, _flow('{id: a, show: "Deal {{ nam }}"}')) == [("EXP102", "nam")]
    assert found(tmp_path, _flow("{id: a, open: {record: unit, edit: true}}")) == []
    assert found(tmp_path, _flow("{id: a, open: amount}")) == [("EXP104", "amount")]


def test_repeat_knows_its_turn(tmp_path: Path) -> None:
    step = "{{id: a, repeat: {{times: {}, as: turn, steps: [{{id: b, show: '{{{{ turn }}}}'}}]}}}}"
    assert found(tmp_path, _flow(step.format("3"))) == []
    assert found(tmp_path, _flow(step.format("amount"))) == [("EXP104", "amount")]


def test_a_place_leads_to_one_thing(tmp_path: Path) -> None:
    app = "apps: {{work: {{items: [{{module: deal, items: [{}]}}]}}}}"
    assert found(tmp_path, MODULES.format(app.format("{module: unit}"))) == []
    assert found(tmp_path, MODULES.format(app.format("{module: unti}"))) == [("REF101", "unti")]
    assert [code for code, _ in found(tmp_path, MODULES.format(app.format("{label: x}")))] == ["SYN204"]


def test_sections_belong_to_record_pages(tmp_path: Path) -> None:
    view = "views: {{page: {{kind: {}, module: deal, highlights: [name], sections: [{{label: A, columns: [{}]}}]}}}}"
    assert found(tmp_path, MODULES.format(view.format("record", "amount"))) == []
    assert found(tmp_path, MODULES.format(view.format("record", "amuont"))) == [("REF101", "amuont")]
    assert [code for code, _ in found(tmp_path, MODULES.format(view.format("list", "amount")))] == ["SYN203"]


def test_a_tile_shows_one_thing(tmp_path: Path) -> None:
    board = "views: {{all: {{kind: list, module: deal, columns: [name]}}}}\n    dashboards: {{d: {{tiles: [{}]}}}}"
    assert found(tmp_path, MODULES.format(board.format("{view: all}"))) == []
    assert [code for code, _ in found(tmp_path, MODULES.format(board.format("{width: 2}")))] == ["SYN203"]


def test_sections_of_a_form_hold_its_questions(tmp_path: Path) -> None:
    form = (
        "forms: {{new: {{kind: internal, module: deal, fields: [name, amount],"
        " sections: [{{label: A, fields: [{}]}}]}}}}"
    )
    assert found(tmp_path, MODULES.format(form.format("amount"))) == []
    assert [code for code, _ in found(tmp_path, MODULES.format(form.format("unit")))] == ["SYN203"]


def test_what_is_said_after_a_transition_or_a_button(tmp_path: Path) -> None:
    flow = _flow("{id: a, show: Done}").replace("by: [rep]", "by: [rep], asks: {{}}, done_message: '{}'")
    flow = flow.replace("asks: {{}}", "asks: {why: text}")
    assert found(tmp_path, flow.replace("'{}'", "'{{ why }} {{ name }}'")) == []
    assert found(tmp_path, flow.replace("'{}'", "'{{ whi }}'")) == [("EXP102", "whi")]


def test_a_lead_that_a_workflow_makes_is_attributed(tmp_path: Path) -> None:
    step = "{{id: a, create: {{module: deal, set: {{name: x}}, attribution: {{{}}}}}}}"
    assert found(tmp_path, _flow(step.format("number: =name, parameter: {utm_source: a}"))) == []
    assert found(tmp_path, _flow(step.format("number: =amount"))) == [("EXP104", "amount")]
    assert found(tmp_path, _flow(step.format("form: none"))) == [("REF101", "none")]
