"""Rights, figures and lists that contradict what stands beside them: what the pages of these rules do not show."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.validators.registry import rules
from tests.small import found
from tests.validators.pages import examples

PAGES = {one.code: examples(one.page) for one in rules()}


def _codes(folder: Path, code: str, *changes: tuple[str, str], page: str = "Bad") -> int:
    """How often a rule speaks of its example with some changes made."""
    text = PAGES[code][page].text
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    outcome = found(folder, blueprint=text).outcome
    assert not [one for one in outcome.diagnostics if one.code.startswith(("SYN", "REF1", "EXP1"))]
    return sum(one.code == code for one in outcome.diagnostics)


@pytest.mark.parametrize(
    ("code", "change", "told"),
    [
        ("FLD247", ("if: is_new, ", "if: hours is null, "), 0),
        ("FLD247", ('"=coalesce(hours, 0) * 4"', "=hours"), 0),
        (
            "FLD247",
            ("update: {scope: all, fields: [note, hours]}", "update: {scope: all, fields: [note]}"),
            0,
        ),
        ("FLD248", ('["paid"]', '["sent", "paid"]'), 0),
        ("FLD248", ("      billed:", "      settled:"), 0),
        ("FLD249", ("max_length: 8", "max_length: 15"), 0),
        ("FLD249", ("last_name", "code"), 0),
        ("FLD250", ('reason == "rival"', '\'reason in ["price", "rival"]\''), 0),
        ("GOV255", ("lifecycle", "topics"), 0),
        (
            "GOV255",
            ("{tag: lifecycle.regular}", "{tag: lifecycle.regular}, {untag: lifecycle.first_visit}"),
            0,
        ),
        ("GOV256", ("by: month, last: 12 days", "by: day, last: 12 minutes"), 1),
        ("GOV256", ("    period:", "    target: {hours: -3}\n    period:"), 2),
        ("GOV257", ("caller:", "client_page:"), 0),
        ("GOV257", ("[name]}", "[name, phone]}"), 0),
        ("GOV257", ("phone: {type: phone}", "phone: {type: text, pattern: '[0-9]+'}"), 0),
        ("GOV258", ("library", "to_accept"), 0),
        ("GOV258", (", obsolete]", ", printed]"), 0),
        ("GOV259", ("jobs_done", "jobs"), 0),
        ("GOV259", ("jobs_done", "open_jobs"), 1),
        ("GOV259", ("jobs_done", "jobs_not_done"), 0),
        ("IMP234", ("on_match: warn", "on_match: merge"), 0),
        ("IMP234", ("duplicates: update", "duplicates: ask"), 0),
        ("IMP234", ("last_name", "reference"), 0),
        ("EXP227", ("sum(order.amount)", "average(order.amount)"), 0),
        ("EXP227", ("to: order, required: true", "to: order, required: true, unique: true"), 0),
        ("EXP227", ("amount", "unit_price"), 0),
        ("ACC250", ("exists(tasks)", "'exists(tasks, assignee == user)'"), 0),
        ("ACC250", ("      assignee: {type: user}\n", ""), 1),
        ("ACC251", ("export: all", "export: all, update: all"), 0),
        ("ACC252", ("reports_to: chief", "description: Alone."), 0),
        ("ACC252", ("worker:", "team_lead:"), 0),
    ],
)
def test_what_is_meant_is_left_alone(tmp_path: Path, code: str, change: tuple[str, str], told: int) -> None:
    assert _codes(tmp_path, code, change) == told


def test_a_list_forgets_one_that_is_open(tmp_path: Path) -> None:
    options = ("[draft, accepted, obsolete]", "[idea, at_work, late, stuck, done]")
    name = ("library", "open_papers")
    forgets = ('status != "accepted"', '\'status in ["at_work", "late"]\'')
    assert _codes(tmp_path, "GOV258", options, name, forgets) == 1
    other = "\n  stuck_papers: {kind: list, module: paper, columns: [name], where: status == 'stuck'}"
    assert _codes(tmp_path, "GOV258", options, name, (forgets[0] + "}", forgets[1] + "}" + other)) == 0


@pytest.mark.parametrize(("out", "told"), [("at_work", 1), ("idea", 0), ("cancelled", 0)])
def test_a_stage_in_the_middle_is_left_out(tmp_path: Path, out: str, told: int) -> None:
    options = ("[draft, accepted, obsolete]", "[idea, at_work, late, done, cancelled]")
    assert _codes(tmp_path, "GOV258", options, ('"accepted"', f'"{out}"')) == told


def test_two_grants_by_one_way(tmp_path: Path) -> None:
    text = """
        modules:
          crew_job:
            display: name
            fields:
              name: {type: text, required: true}
              house: {type: lookup, to: house, reverse: jobs}
              guest: {type: lookup, to: guest, reverse: jobs}
              under_way: {type: boolean}
          house: {fields: {name: {type: text, required: true}}}
          guest: {fields: {name: {type: text, required: true}}}
        roles:
          helper:
            can:
              crew_job: {read: all}
              house: {read: {scope: "exists(jobs, owner == user)"}}
              guest: {read: {scope: "exists(jobs, owner == user and under_way)"}}
    """
    several = found(tmp_path, blueprint=text).outcome.diagnostics
    (one,) = [one for one in several if one.code == "ACC250"]
    assert "`house`" in one.message
    assert one.related
    same = text.replace("owner == user)", "owner == user and under_way)")
    several = found(tmp_path, blueprint=same).outcome.diagnostics
    assert not [one for one in several if one.code == "ACC250"]


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("zip_code", "integer", 1),
        ("tax_number", "integer", 1),
        ("number_of_rooms", "integer", 0),
        ("zip_code", "text", 0),
    ],
)
def test_digits_are_no_number(tmp_path: Path, name: str, kind: str, told: int) -> None:
    text = f"modules: {{place: {{fields: {{name: {{type: text}}, {name}: {{type: {kind}}}}}}}}}"
    several = found(tmp_path, blueprint=text).outcome.diagnostics
    assert sum(one.code == "FLD207" for one in several) == told


@pytest.mark.parametrize(("on_match", "told"), [("merge", 1), ("block", 1), ("warn", 0)])
def test_a_family_is_not_one_person(tmp_path: Path, on_match: str, told: int) -> None:
    text = f"""
        modules:
          household: {{fields: {{name: {{type: text, required: true}}}}}}
          person:
            display: last_name
            fields:
              first_name: {{type: text, personal: true}}
              last_name: {{type: text, required: true, personal: true}}
              household: {{type: lookup, to: household}}
            duplicate_rules:
              same_person: {{match: [{{fields: [last_name, household]}}], on_match: {on_match}}}
    """
    several = found(tmp_path, blueprint=text).outcome.diagnostics
    assert sum(one.code == "FLD221" for one in several) == told


@pytest.mark.parametrize(("join", "told"), [("and", 0), ("or", 1)])
def test_mine_or_new_is_everybodys(tmp_path: Path, join: str, told: int) -> None:
    assert _codes(tmp_path, "GOV251", ("open and owner", f"open {join} owner"), page="Good") == told


@pytest.mark.parametrize(("scale", "told"), [(1, 1), (2, 0)])
def test_places_after_the_point(tmp_path: Path, scale: int, told: int) -> None:
    fields = (
        "{type: text, max_length: 80, required: true}",
        f"{{type: decimal, precision: 8, scale: {scale}}}",
    )
    source = ("{type: text, max_length: 200, required: true}", "{type: decimal, precision: 8, scale: 2}")
    assert _codes(tmp_path, "FLW207", fields, source) == told


def test_mine_and_nobodys_is_meant(tmp_path: Path) -> None:
    change = ("open and owner == user", "owner == user or owner is null")
    assert _codes(tmp_path, "GOV251", change, page="Good") == 0


@pytest.mark.parametrize(
    ("stages", "told"), [("to_do, at_work, late", 0), ("to_do, done, late", 1), ("at_work, late, done", 0)]
)
def test_what_is_done_in_the_place_of_what_is_open(tmp_path: Path, stages: str, told: int) -> None:
    options = ("[planned, confirmed, done]", "[to_do, at_work, late, done, dropped]")
    named = ", ".join(f'"{one}"' for one in stages.split(", "))
    where = ('where: status != "done"', f"where: 'status in [{named}]'")
    assert _codes(tmp_path, "GOV240", options, where, page="Good") == told


def test_a_rate_of_success(tmp_path: Path) -> None:
    text = """
        modules:
          deal:
            fields: {name: {type: text, required: true}, stage: {type: picklist, options: [open, talks, won, lost]}}
        reports:
          deals:
            module: deal
            measures: {win_rate: {value: 'ratio(count(stage == "won"), count())', label: Win rate}}
    """
    assert not [one for one in found(tmp_path, blueprint=text).outcome.diagnostics if one.code == "GOV240"]
    other = text.replace('"won"', '"talks"')
    assert [one for one in found(tmp_path, blueprint=other).outcome.diagnostics if one.code == "GOV240"]
