"""What an operator meets on a server that others use too: settings, own views and rights, plans that were cut off."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any, Final

import pytest

from crmspec.deploy import ledger
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres
from crmspec.deploy.planning import planned
from crmspec.deploy.refused import Refused
from tests.conftest import _database as database_on

from .architectures import compiled
from .sides import PostgresSide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME: Final = "operated"
TEXT: Json = {"type": "text"}


@pytest.fixture
def side(postgres_server: str) -> Iterator[PostgresSide]:
    with closing(PostgresSide(postgres_server, NAME)) as side:
        yield side


@pytest.fixture
def url(side: PostgresSide) -> Iterator[str]:
    """A database that has settings of its own."""
    with database_on(side.server) as url:
        yield url


def _crm(**fields: Json) -> Settled:
    told = {
        "crm": {"name": NAME, "label": "Operated", "targets": ["postgres"]},
        "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
        "modules": {"firm": {"label": "Firm", "fields": {"name": TEXT, **fields}}},
    }
    manifest, wrong = compiled(told)
    assert manifest is not None, wrong
    return manifest


def _go(database: Postgres, wanted: Settled) -> None:
    plan = planned(database, wanted)
    assert not plan.stops, [one.message for one in plan.findings]
    apply(database, plan, wanted, "test")


def _set(url: str, *settings: str) -> None:
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        (name,) = connection.execute("select quote_ident(current_database())").fetchone() or ("",)
        for one in settings:
            connection.execute(f"alter database {name} set {one}".encode())


# --- settings ---

_CODE: Json = {"type": "text", "pattern": r"[A-Z]\d+", "max_length": 9}
_TAKES_LONG: Final = "update firm set name = name where pg_sleep(0.3) is not null"


@pytest.mark.parametrize(
    "setting",
    [
        "statement_timeout = '100ms'",
        "standard_conforming_strings = off",
        "DateStyle = 'German, DMY'",
        "client_encoding = 'latin1'",
        "row_security = off",
        "default_transaction_isolation = 'serializable'",
        "search_path = 'elsewhere'",
    ],
    ids=lambda one: one.partition(" ")[0],
)
def test_what_a_database_has_set_changes_nothing(side: PostgresSide, url: str, setting: str) -> None:
    with closing(side.fresh(_crm(code=_CODE))) as fresh:
        expected = side.catalogue(fresh)
    _set(url, setting)
    with closing(Postgres(url, NAME)) as database:
        _go(database, _crm())
        database.run("insert into firm (name) values ('Café')")
        _go(database, _crm(code=_CODE))
        database.run(_TAKES_LONG)
        assert side.catalogue(database) == expected
        assert database.rows("select name from firm") == [("Café",)]
        assert str(ledger.history(database)[0]["applied_at"]).startswith("20")


def test_a_session_that_waits_for_an_answer_is_not_ended(url: str) -> None:
    _set(url, "idle_session_timeout = '1h'", "idle_in_transaction_session_timeout = '1h'")
    with closing(Postgres(url, NAME)) as database:
        for name in ("idle_session_timeout", "idle_in_transaction_session_timeout"):
            assert database.rows(f"show {name}") == [("0",)]


def test_a_server_that_takes_no_changes_is_told_as_such(url: str) -> None:
    with closing(Postgres(url, NAME)) as database:
        _go(database, _crm())
    _set(url, "default_transaction_read_only = on")
    wanted = _crm(code=TEXT)
    with closing(Postgres(url, NAME)) as database:
        plan = planned(database, wanted)
        with pytest.raises(Refused, match="nothing may be written there") as refused:
            apply(database, plan, wanted, "test")
        assert "default_transaction_read_only" in refused.value.way_out
        assert ledger.standing(database).number == 1
