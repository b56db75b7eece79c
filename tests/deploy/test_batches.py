"""Filling a large table piece by piece: how large a piece is, and who has to wait for it."""

from __future__ import annotations

import time
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from crmspec.deploy.applying import told
from crmspec.deploy.conversions._sql import let
from crmspec.deploy.database import BATCH_SECONDS, Postgres, adapted, driver_errors

from ..conftest import _database as database_on

if TYPE_CHECKING:
    from collections.abc import Iterator

UPDATE = "update deal set amount = 1 where (amount is null)"


@pytest.fixture
def url(postgres_server: str) -> Iterator[str]:
    """Where a table is that others work with too."""
    import psycopg

    with database_on(postgres_server) as url:
        with psycopg.connect(url) as connection:
            connection.execute("create schema crm_shop")
            connection.execute("create table crm_shop.deal (id bigint primary key, amount bigint, note text)")
            connection.execute(
                "insert into crm_shop.deal select n, null, repeat('x', 500) from generate_series(1, 3000) n"
            )
        yield url


@pytest.fixture
def database(url: str) -> Iterator[Postgres]:
    database = Postgres(url, "shop")
    yield database
    database.close()


@pytest.mark.parametrize(
    ("took", "then"),
    [(BATCH_SECONDS, 100), (BATCH_SECONDS * 2, 50), (BATCH_SECONDS * 100, 50), (0.0, 200)],
)
def test_the_time_of_a_batch_decides_on_the_next(took: float, then: int) -> None:
    assert adapted(100, took) == then


def test_a_batch_is_never_nothing() -> None:
    assert adapted(1, 60) == 1


def test_a_table_that_was_never_looked_at_is_not_one_batch(database: Postgres) -> None:
    pages = database.rows("select pg_relation_size('deal') / current_setting('block_size')::bigint")[0][0]
    reached = [until for _, until in database.batches("deal", UPDATE, 0)]
    assert reached[0] < pages / 10
    assert reached[-1] >= pages


def test_every_row_is_reached_without_triggers(database: Postgres) -> None:
    database.run(
        "create function touch() returns trigger language plpgsql as "
        "$$ begin new.note := 'touched'; return new; end $$"
    )
    database.run("create trigger touch before update on deal for each row execute function touch()")
    for several, _ in database.batches("deal", UPDATE, 0):
        with database.transaction():
            for sql in several:
                database.run(sql)
    assert database.rows("select count(*), count(amount) from deal where note <> 'touched'") == [(3000, 3000)]
    database.run("update deal set amount = 2 where id = 1")
    assert database.rows("select id from deal where note = 'touched'") == [(1,)]


def test_nobody_waits_behind_a_batch_that_waits_for_cleaning(url: str, database: Postgres) -> None:
    others = [Postgres(url, "shop") for _ in range(2)]
    cleaning, writer = others
    cleaning.run("begin")
    cleaning.run("lock table deal in share update exclusive mode")  # as a vacuum does
    several, _ = next(database.batches("deal", UPDATE, 0))

    def fill() -> None:
        with database.transaction():
            for sql in several:
                database.run(sql)

    filling = Thread(target=fill)
    filling.start()
    while not writer.rows("select 1 from pg_locks where not granted and relation = 'deal'::regclass"):
        time.sleep(0.01)
    writer.run("set lock_timeout = '500ms'")
    writer.run("update deal set note = 'written' where id = 2999")
    cleaning.run("rollback")
    filling.join()
    for one in others:
        one.close()
    assert database.rows("select amount is null from deal where id = 1") == [(False,)]


def test_a_value_that_is_named_often_is_worked_out_once(database: Postgres) -> None:
    sql = let("case when _it > 1 and _it < 5 then _it end", it="length(note)")
    plan = database.rows(f"explain (verbose) select {sql} from deal")
    assert sum("Output: length(" in row[0] for row in plan) == 1


def test_a_server_without_room_for_locks_says_what_to_set(database: Postgres) -> None:
    raises = "raise sqlstate '53200' using message = 'out of shared memory', hint = "
    hint = "'You might need to increase max_locks_per_transaction.'"
    with pytest.raises(driver_errors()) as caught:
        database.run(f"do $$ begin {raises}{hint}; end $$")
    assert "`max_locks_per_transaction`" in told(caught.value).way_out
