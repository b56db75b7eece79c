"""Formulas in the databases agree with the same formulas in Python, row by row."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from crmspec.compiler.expressions.context import Context
from crmspec.compiler.expressions.ir import from_json
from crmspec.compiler.expressions.python import to_function
from crmspec.physical import quoted
from crmspec.targets.relational.formulas import Formulas
from tests.targets.relational.databases import insert
from tests.targets.relational.records import customer, order

if TYPE_CHECKING:
    from crmspec.targets.target import Files, Manifest
    from tests.targets.relational.databases import Database

LARGEST = 10**18 - 1


def test_formulas_of_a_record_agree_with_python(database: Database, sink: tuple[Manifest, Files]) -> None:
    formulas = Formulas(sink[0])
    person = customer(database)
    totals = (None, 0, 1, 99, 100, 101, 5_000, LARGEST)
    for at, total in enumerate(totals):
        record = order(database, title=str(at), number=str(at), from_id=person, total=total)
        insert(database, "line", order_id=record, text="x", amount=total)
    context = Context(now=datetime.now(UTC))
    for module, name in (("order", "net"), ("order", "double"), ("line", "tax")):
        run = to_function(from_json(formulas.tree(module, name)))
        source = quoted(formulas.source(module, None))
        for row in database.run(f"select * from {source}"):
            assert row[name] == run(row, context), (
                module,
                name,
                row["total" if module == "order" else "amount"],
            )


def test_ages_agree_with_python_around_a_birthday(database: Database, sink: tuple[Manifest, Files]) -> None:
    run = to_function(from_json(Formulas(sink[0]).tree("user", "age")))
    days = (date(2000, 2, 29), date(1999, 12, 31), date(1970, 1, 1), datetime.now(UTC).date(), None)
    for day in days:
        customer(database, birthday=day.isoformat() if day else None, where=None)
    for row in database.run('select "birthday", "age" from "user__read"'):
        given: dict[str, Any] = {"birthday": date.fromisoformat(row["birthday"]) if row["birthday"] else None}
        assert row["age"] == run(given, Context(now=datetime.now(UTC)))
