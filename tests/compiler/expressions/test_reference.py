"""The table of functions: every entry is complete, and every example in it is an expression that checks."""

from __future__ import annotations

import pytest

from crmspec.compiler.expressions.check import check
from crmspec.compiler.expressions.functions import FUNCTIONS, TABLE, reference
from crmspec.compiler.expressions.functions.entry import FunctionDoc
from crmspec.compiler.expressions.postgres import POSTGRES
from crmspec.compiler.expressions.scope import Scope
from crmspec.compiler.expressions.sqlite import SQLITE
from crmspec.compiler.expressions.types import (
    BOOLEAN,
    DATE,
    DATETIME,
    INTEGER,
    TEXT,
    USER,
    Choice,
    Decimal,
    Money,
    Record,
    Records,
    Type,
)

USD = Money("USD")
EXAMPLE: dict[str, dict[str, Type]] = {
    "customer": {
        "id": Record("customer"),
        **dict.fromkeys(
            ("name", "nickname", "first_name", "last_name", "email", "phone", "city", "code"), TEXT
        ),
        **dict.fromkeys(("closed_on", "due_on", "birthday"), DATE),
        **dict.fromkeys(("created_at", "due_at"), DATETIME),
        "postal_code": TEXT,
        "seats": INTEGER,
        "score": INTEGER,
        "in": INTEGER,
        "rate": Decimal(10, 3),
        "amount": USD,
        "won": BOOLEAN,
        "stage": Choice(("new", "won")),
        "account": Record("customer"),
        "contact": Record("customer"),
        "invoices": Records("invoice", "customer"),
    },
    "invoice": {"id": Record("invoice"), "status": Choice(("open", "overdue")), "total": USD, "due_on": DATE},
    "settings": {"id": Record("settings"), "limit": INTEGER},
    "_user": {"id": USER},
}


class Example:
    def members(self, module: str) -> dict[str, Type] | None:
        return EXAMPLE.get(module)


SCOPE = Scope(
    Example(),
    "customer",
    {"user": USER},
    features=frozenset({"old", "aggregate", "merge"}),
    singletons=frozenset({"settings"}),
)


def test_the_reference_is_sorted_and_has_no_operators() -> None:
    names = [doc.name for doc in reference()]
    assert names == sorted(set(FUNCTIONS))
    assert "join" not in names
    assert "join" in TABLE


@pytest.mark.parametrize("doc", reference(), ids=lambda doc: doc.name)
def test_an_entry(doc: FunctionDoc) -> None:
    assert doc.signature.startswith(f"{doc.name}(")
    assert doc.meaning.endswith(".")
    assert f"{doc.name}(" in doc.example
    found = check(doc.example, SCOPE)
    assert not found.problems, found.problems
    assert found.expr is not None


@pytest.mark.parametrize("name", sorted(TABLE))
def test_renderings(name: str) -> None:
    function = TABLE[name]
    assert (function.special is not None) or function.kinds or function.internal
    if function.python is not None and name != "form_link":  # messages are written outside of databases
        assert POSTGRES.rendering(name)
        assert SQLITE.rendering(name)
