"""What columns are filled with where a field becomes another: labels of value sets, parts that follow."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from crmspec.compiler.manifest import manifest_of
from crmspec.deploy.state import Change, Standing
from crmspec.deploy.values import values
from crmspec.physical import literal, quoted
from crmspec.pipeline import check

if TYPE_CHECKING:
    from crmspec.deploy.values import Value
    from crmspec.physical import Dialect

BLUEPRINT = """
crm: {{name: small, label: Small, currencies: [USD, EUR, JPY], targets: [docs]}}
value_sets: {{mood: {{label: Mood, values: {{good: In good spirits, bad: Cross}}}}}}
modules:
  thing: {{label: Thing, fields: {{{fields}}}}}
"""


def manifest(folder: Path, fields: str) -> dict[str, Any]:
    folder.mkdir()
    (folder / "crm.yaml").write_text(BLUEPRINT.format(fields=fields), encoding="utf-8")
    outcome = check(folder)
    assert outcome.architecture is not None
    return manifest_of(outcome.architecture)


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


def carried(folder: Path, rows: list[tuple[Any, ...]], before: str, after: str, database: Any) -> list[Any]:
    """What the column `worth` is filled with, for rows of the earlier fields; in an empty table of a database."""
    dialect: Dialect = "sqlite" if isinstance(database, sqlite3.Connection) else "postgres"
    found = filled(folder, before, after, dialect)["worth"]
    names = ("worth", "worth_currency")[: len(rows[0])]
    sql = found.of({one: quoted(one) for one in names})
    listed = ", ".join(
        f"({number}, {', '.join(literal(one, dialect) for one in row)})" for number, row in enumerate(rows)
    )
    source = f"with thing (n, {', '.join(names)}) as (values (-1, 0{', null' * (len(names) - 1)}), {listed})"
    asked = database.execute(f"{source} select {sql} from thing where n >= 0 order by n")
    return [None if one is None else bool(one) for (one,) in asked.fetchall()]


USING = (
    # a bare decimal or percentage has two digits after the point, an amount those of the first currency
    ("decimal, scale: 4", [(12500,), (12345,), (None,)], "before == 1.25", [True, None, None]),
    ("decimal, scale: 0", [(7,), (8,)], "before == 7", [True, False]),
    ("decimal, precision: 18, scale: 0", [(10**17,)], "before > 0", [None]),
    ("decimal, scale: 2", [(125,)], "before == 1.25", [True]),
    ("percent, scale: 1", [(125,)], "before == 12.5", [True]),
    ("money, currency: JPY", [(7,)], "before == 7", [True]),
    (
        "money, currencies: [JPY, EUR]",
        [(7, "JPY"), (700, "EUR"), (7, "EUR")],
        "before == 7",
        [True, True, False],
    ),
    ("integer", [(7,)], "before == 7", [True]),
)


@pytest.mark.parametrize(("type_", "rows", "using", "expected"), USING)
@pytest.mark.parametrize("dialect", ["postgres", "sqlite"])
def test_what_using_reads_has_the_digits_of_its_type(
    tmp_path: Path,
    request: pytest.FixtureRequest,
    dialect: Dialect,
    type_: str,
    rows: list[tuple[Any, ...]],
    using: str,
    expected: list[bool | None],
) -> None:
    database: Any = sqlite3.connect(":memory:")
    if dialect == "postgres":
        database = request.getfixturevalue("postgres_connection")
    before = f"worth: {{type: {type_}}}"
    kind = type_.partition(",")[0]
    after = f"worth: {{type: boolean, retyped: {{from: {kind}, using: {using}}}}}"
    assert carried(tmp_path, rows, before, after, database) == expected
