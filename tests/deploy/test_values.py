"""What columns are filled with where a field becomes another: labels of value sets, parts that follow."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.deploy.state import Change, Standing
from crmspec.deploy.values import values
from crmspec.pipeline import check

if TYPE_CHECKING:
    from crmspec.deploy.values import Value
    from crmspec.physical import Dialect

BLUEPRINT = """
crm: {{name: small, label: Small, currencies: [USD, EUR], targets: [docs]}}
value_sets: {{mood: {{label: Mood, values: {{good: In good spirits, bad: Cross}}}}}}
modules:
  thing: {{label: Thing, fields: {{{fields}}}}}
"""


def manifest(folder: Path, fields: str) -> dict[str, Any]:
    folder.mkdir()
    (folder / "crm.yaml").write_text(BLUEPRINT.format(fields=fields), encoding="utf-8")
    outcome = check(folder)
    assert outcome.architecture is not None
    return manifest_of(outcome.architecture)[0]


def filled(folder: Path, before: str, after: str, dialect: Dialect) -> dict[str, Value]:
    """What each column of the module is filled with."""
    stands = Standing(manifest=manifest(folder / "before", before))
    change = Change(dialect, stands, manifest(folder / "after", after))
    (pair,) = (one for one in change.pairs if one.name == "thing")
    return {one.column.name: one for one in values(pair, change, dialect)}


@pytest.mark.parametrize("dialect", ["postgres", "sqlite"])
def test_labels_of_a_value_set_are_known(tmp_path: Path, dialect: Dialect) -> None:
    found = filled(
        tmp_path, "feels: {type: text}", "feels: {type: picklist, values: mood, retyped: text}", dialect
    )
    assert "when 'in good spirits' then 'good'" in found["feels"].sql


@pytest.mark.parametrize("dialect", ["postgres", "sqlite"])
def test_amounts_keep_their_currency_where_each_record_may_have_another(
    tmp_path: Path, dialect: Dialect
) -> None:
    after = "worth: {type: money, currencies: [EUR, USD]}"
    found = filled(tmp_path, "worth: {type: money, currency: USD}", after, dialect)
    assert found["worth"].stays
    assert found["worth_currency"].sql == "case when {worth} is not null then 'USD' end"


def test_a_part_that_nothing_tells_of_stays_empty(tmp_path: Path) -> None:
    found = filled(tmp_path, "mail: {type: email}", "mail: {type: email, many: true}", "sqlite")
    assert found["mail"].stays
    assert found["mail_label"].sql == "null"
