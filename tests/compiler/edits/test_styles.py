"""Changes in the styles that random documents do not have, and edits in terms of the model."""

from __future__ import annotations

from pathlib import Path

import pytest

from crmspec.compiler.edits.edit import Edit
from crmspec.compiler.edits.fixes import fix_of
from crmspec.mend import edited
from tests.small import found

from .test_changes import made

PUT = Edit("put", ("a", "new"), 1)


@pytest.mark.parametrize(
    ("text", "edit", "after"),
    [
        ("a:\r\n  b: 1\r\nc: 2\r\n", PUT, "a:\r\n  b: 1\r\n  new: 1\r\nc: 2\r\n"),
        ("a:\r\n  b: 1\r\nc: 2\r\n", Edit("drop", ("c",)), "a:\r\n  b: 1\r\n"),
        ("a: {b: 1} # c\n", PUT, "a: {b: 1, new: 1} # c\n"),
        ("a:\n  b: 1  # c\nd: 2\n", PUT, "a:\n  b: 1  # c\n  new: 1\nd: 2\n"),
        ("a:\nd: 2\n", PUT, "a: {new: 1}\nd: 2\n"),
        ("a: [x, 'y']\n", Edit("put", ("a", 1), "z"), "a: [x, 'z']\n"),
        ('a: [x, "y"]\n', Edit("put", ("a", 1), "z"), 'a: [x, "z"]\n'),
        ("a: [x, y]\n", Edit("put", ("a", 2), "z"), "a: [x, y, z]\n"),
        ("a: [x, y]\n", Edit("drop", ("a", 0)), "a: [y]\n"),
        ("a:\n- x\n- y # c\nb: 1\n", Edit("drop", ("a", 1)), "a:\n- x\n# c\nb: 1\n"),
        ("a:\n  - b: 1\n    c: 2\n", Edit("drop", ("a", 0, "b")), "a:\n  - c: 2\n"),
        ("a:\n  - b: 1 # c\n    c: 2\n", Edit("drop", ("a", 0, "b")), "a:\n  - # c\n    c: 2\n"),
        ("a:\n  b: 1\nc: 1\n", Edit("drop", ("a", "b")), "a: {}\nc: 1\n"),
        ("'a': 1\n", Edit("rename", ("a",), "b"), "'b': 1\n"),
        ('{"a": 1}\n', Edit("rename", ("a",), "b"), '{"b": 1}\n'),
        ("a: {b: 1}\n", Edit("put", ("a", "c", "d", 0), "x"), "a: {b: 1, c: {d: [x]}}\n"),
    ],
)
def test_a_change_is_as_small_as_it_can_be(text: str, edit: Edit, after: str) -> None:
    assert made(text, edit) == after


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        ("a: &x {b: 1}\nc: *x\n", PUT),
        ("d: &x {b: 1}\na: *x\n", PUT),
        ("d: {e: &x 1}\nc: *x\n", Edit("drop", ("d",))),
        ("a: {b: 1}\n", Edit("drop", ("a",))),
        ("a: {b: 1}\n", Edit("drop", ("c",))),
        ("a: 1\nb: 2\n", Edit("rename", ("a",), "b")),
        ("a:\n  # kept\n  b: 1\n", Edit("put", ("a",), 1)),
        ("a:\n  b: 1 # kept\n  c: 1\nd: 1\n", Edit("drop", ("a",))),
        ("c: |+\n  x\n\na:\n  b: 1\n", PUT),
        ("c: [a: 1]\n", Edit("put", ("c", 0, "b"), 1)),
        ("? a\n: b\n", Edit("put", ("c",), 1)),
        ("? a\n: b\n? c\n: d\n", Edit("drop", ("a",))),
        ("a: text\n", PUT),
        ("a: [x]\n", Edit("put", ("a", 3), 1)),
        ("a: 1\n", Edit("put", ("b",), "bell \x07")),
    ],
)
def test_what_is_not_sure_is_not_changed(text: str, edit: Edit) -> None:
    assert made(text, edit) is None


def after(folder: Path, text: str, *edits: Edit) -> str | None:
    """A blueprint's file with edits made."""
    outcome = found(folder, text).outcome
    assert outcome.architecture is not None
    fix = fix_of(outcome.architecture.blueprint, edits)
    return edited(outcome.sources.text("parts.yaml"), fix.edits) if fix else None


FIELD = ("modules", "account", "fields", "name")


def test_what_is_written_short_is_written_out_to_say_more(tmp_path: Path) -> None:
    text = "modules:\n  account:\n    fields:\n      name: text # short\n"
    said = after(tmp_path, text, Edit("put", (*FIELD, "required"), value=True))
    assert said == text.replace("text #", "{type: text, required: true} #")


def test_what_a_short_form_stands_for_is_replaced(tmp_path: Path) -> None:
    text = "modules:\n  account:\n    fields:\n      name: text\n"
    assert after(tmp_path, text, Edit("put", (*FIELD, "type"), "email")) == text.replace("text", "email")


def test_several_edits_in_one_place_come_in_order(tmp_path: Path) -> None:
    text = "modules:\n  account:\n    fields:\n      name: {type: text}\n"
    edits = [Edit("put", (*FIELD, "personal"), value=True), Edit("put", (*FIELD, "label"), "Name")]
    said = after(tmp_path, text, *edits)
    assert said == text.replace("text}", "text, personal: true, label: Name}")


def test_edits_that_touch_each_other_are_no_fix(tmp_path: Path) -> None:
    text = "modules:\n  account:\n    fields:\n      name: {type: text, label: N}\n"
    edits = [Edit("drop", FIELD), Edit("put", (*FIELD, "label"), "Name")]
    assert after(tmp_path, text, *edits) is None


def test_a_pack_is_never_changed(tmp_path: Path) -> None:
    crm = "crm: {name: small, label: Small, packs: [industries]}\n"
    outcome = found(tmp_path, crm=crm).outcome
    assert outcome.architecture is not None
    blueprint = outcome.architecture.blueprint
    (name,) = blueprint.sections["value_sets"]
    assert blueprint.tree(("value_sets", name)) is not None
    assert fix_of(blueprint, [Edit("put", ("value_sets", name, "label"), "Mine")]) is None
    assert fix_of(blueprint, [Edit("put", ("crm", "label"), "Mine")]) is not None


def test_a_key_that_the_manifest_lacks_is_added_to_it(tmp_path: Path) -> None:
    outcome = found(tmp_path).outcome
    assert outcome.architecture is not None
    fix = fix_of(outcome.architecture.blueprint, [Edit("put", ("crm", "description"), "Small.")])
    assert fix is not None
    text = outcome.sources.text("crm.yaml")
    assert edited(text, fix.edits) == text.replace("[docs]}", "[docs], description: Small.}")
