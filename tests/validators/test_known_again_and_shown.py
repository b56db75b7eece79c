"""Records that are not known again, queues that nobody empties, papers that show what is not there yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.registry import rules
from tests.small import found
from tests.validators.pages import examples

PAGES = {one.code: examples(one.page) for one in rules()}
NOTE = "{id: note, create: {module: receipt, set: {amount: =total}}, as: noted}"
KEPT = f"{NOTE}\n      - {{id: keep, update: {{record: noted, set: {{books_id: =number}}}}}}"
PRINT = "{id: print, document: {make: paper, record: bill}}"


def _codes(folder: Path, code: str, *changes: tuple[str, str]) -> int:
    """How often a rule speaks of its bad example with some changes made."""
    text = PAGES[code]["Bad"].text
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    outcome = found(folder, blueprint=text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF1", "EXP1"))]
    return sum(one.code == code for one in outcome.diagnostics)


@pytest.mark.parametrize(
    ("code", "changes", "told"),
    [
        ("FLW298", [(NOTE, KEPT)], 0),
        ("FLW298", [("direction: in", "direction: both"), ("system_of_record: remote", "system_of_record: crm")], 0),
        ("FLW298", [("modules:\n  receipt:", "modules:\n  receipt:\n    on_save: [{set: {books_id: =name}}]"),
                    ("fields:\n      amount", "fields:\n      name: {type: text}\n      amount")], 0),
        ("FLD298", [("{type: money}", "{type: money, unique: true}")], 0),
        ("FLD298", [("match: [hour_cost]", "match: [name, hour_cost]")], 0),
        ("FLD298", [("{type: money}", "{type: integer}")], 0),
        ("ACC298", [("roles: [agent]", "roles: [agent, chief]")], 0),
        ("ACC298", [("assign: own", "assign: all")], 0),
        ("ACC298", [(", assign: own", "")], 0),
        ("ACC298", [("agent: {can: {ticket: {read: all, create: true, update: own}}}", "agent: {}")], 0),
        ("WFL298", [("set: {name: =name}", "set: {name: =name, due_on: =today()}")], 0),
        ("WFL298", [("{type: date}", "{type: date, default: =today()}")], 0),
        ("WFL298", [(PRINT, f"{{id: put, update: {{record: bill, set: {{due_on: =today()}}}}}}\n      - {PRINT}")], 0),
        ("WFL298", [("sets: {due_on: =today() + days(30)}", "asks: [due_on]")], 0),
        ("WFL298", [("{id: send, transition: {record: bill, make: invoicing.send}}",
                     "{id: fill, update: {record: bill, set: {due_on: =today()}}}")], 1),
        ("FLW209", [("direction: in", "direction: out"), ("fields: {name: name}", "fields: {phone: tel}")], 1),
        ("FLW209", [("direction: in", "direction: out")], 0),
        ("FLW209", [("direction: in", "direction: out"), ("fields: {name: name}", "fields: {phone: tel}"),
                    ("{type: phone}", "{type: url}")], 0),
        ("WFL278", [("after: 1 day}", "before: 1 day}")], 0),
        ("WFL278", [("after: 3 days}", "after: 1 day}")], 0),
        ("WFL278", [("to: late}", "to: late, guard: name is not null}")], 0),
        ("WFL278", [("to: late}", "to: late, guard: due_on < today()}")], 1),
        ("WFL278", [("pay: {", "send_again: {from: late, to: sent}\n      pay: {")], 0),
        ("WFL278", [("- {id: mark", "- {id: rest, wait: 5 days}\n      - {id: mark")], 0),
        ("WFL278", [("- {id: mark, ", "- {id: mark, if: name is not null, ")], 0),
        ("WFL278", [('3 days}\n    if: status == "sent"', '3 days}\n    if: status != "void"')], 0),
        ("FLD296", [("minimum: 0", "minimum: 1")], 0),
        ("FLD296", [("required: true, minimum: 0, maximum: 90", "required: true")], 0),
        ("FLD296", [("to: sent, sets", "to: sent, guard: terms > 0, sets")], 0),
        ("FLD296", [("issued_on: =today(), due", "issued_on: =today() - days(1), due")], 0),
        ("FLD296", [("check: due_on > issued_on", "check: issued_on < due_on")], 1),
        ("FLD296", [("() + days(terms)", "() - days(terms)"), ("due_on > issued", "due_on < issued")], 0),
        ("FLD296", [("due_on: {type: date}", "due_on: {type: date}\n      days: {type: integer}"),
                    ("due_on > issued_on", "days <= 60"), ("due_on: =today() + days(terms)", "days: =terms")], 1),
        ("EXP298", [("is not null", '== "days"')], 0),
        ("EXP298", [("[days, months, years]", "[days, months, forever]")], 0),
        ("EXP298", [("term_unit", "unit")], 0),
        ("EXP298", [("=starts_on + days(term)", '"=add_months(starts_on, term)"')], 1),
        ("FLW296", [("to: account}\n      spent", "to: account, required: true}\n      spent")], 0),
        ("FLW296", [("scale: 2}\n", "scale: 2}\n    on_save: [{set: {account: =case.account}}]\n")], 0),
        ("FLW296", [("field: spent}", "field: spent, where: spent > 2}")], 0),
        ("FLW296", [("field: spent}", "field: spent, where: spent > 0}")], 1),
        ("FLW296", [("set: {case: =record, spent: 1}", "set: {spent: 1}")], 0),
        ("GOV298", [("tiles: [time_per_month, cost_per_month]", "tiles: [time_per_month]")], 0),
        ("GOV298", [("case, period: {field: created_at, by: month", "case, period: {field: created_at, by: week")], 0),
        ("GOV298", [("measures: {hours: sum(spent)}", "measures: {many: count()}")], 0),
    ],
)  # fmt: skip
def test_what_is_meant_is_left_alone(
    tmp_path: Path, code: str, changes: list[tuple[str, str]], told: int
) -> None:
    assert _codes(tmp_path, code, *changes) == told


PAGE = """
modules:
  firm: {fields: {name: {type: text}}}
  paper:
    fields:
      name: {type: text}
      firm: {type: lookup, to: firm, reverse: papers}
      status: {type: picklist, options: [idea, at_work, late, stuck, done]}
views:
  stuck_papers: {kind: list, module: paper, columns: [name], where: status == "stuck"}
  firm_page:
    kind: record
    module: firm
    columns: [name]
    related:
      open_papers: {records: papers, columns: [name], where: 'status in ["at_work", "late"]'}
      past_papers: {records: papers, columns: [name], where: WHERE}
"""


@pytest.mark.parametrize(
    ("where", "told"),
    [('status == "done"', 1), ('\'status in ["done", "stuck"]\'', 0), ("name is not null", 0)],
)
def test_lists_of_one_page_leave_a_gap(tmp_path: Path, where: str, told: int) -> None:
    outcome = found(tmp_path, blueprint=PAGE.replace("WHERE", where)).outcome
    assert sum(one.code == "GOV258" for one in outcome.diagnostics) == told
