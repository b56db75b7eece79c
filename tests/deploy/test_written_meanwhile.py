"""Others write while batches run: each row ends with what was written last, and what is left stays in step."""

from __future__ import annotations

from contextlib import closing
from copy import deepcopy
from dataclasses import dataclass, field
from random import Random
from threading import Event, Semaphore, Thread
from typing import TYPE_CHECKING, Any, Final
from uuid import uuid4

import pytest

from crmspec.deploy import database as databases
from crmspec.deploy.applying import apply
from crmspec.deploy.database import Postgres
from crmspec.deploy.planning import plan_back, planned

from .architectures import compiled
from .killed_child import Watched
from .sides import PostgresSide

if TYPE_CHECKING:
    from crmspec.targets.once import Settled

Json = dict[str, Any]
NAME: Final = "meanwhile"
ROWS: Final = 3000
WRITERS: Final = 3
SECONDS: Final = 60
"""After that something hangs that should not."""
BEFORE: Json = {
    "crm": {"name": NAME, "label": "Meanwhile", "targets": ["postgres"]},
    "roles": {"clerk": {"label": "Clerk", "can": {"firm": {"read": "all"}}}},
    "modules": {
        "firm": {
            "label": "Firm",
            "ownership": "none",
            "fields": {
                "title": {"type": "text"},
                "size": {"type": "text", "max_length": 20},
                "kind": {"type": "picklist", "options": ["small", "large"]},
            },
        }
    },
}
Held = dict[str, tuple[int | None, str | None]]
"""For each row its size, and what is left of it."""


def _later() -> Json:
    told = deepcopy(BEFORE)
    fields = told["modules"]["firm"]["fields"]
    fields["size"] = {"type": "integer"}
    fields["kind"]["options"] = {"little": {"renamed_from": "small"}, "large": {}}
    fields["note"] = {"type": "text", "required": True, "backfill": "none"}
    return told


def _made(told: Json) -> Settled:
    made, wrong = compiled(told)
    assert made is not None, wrong
    return made


class Paced(Watched):
    """Before each batch it waits until somebody has written since."""

    def __init__(self, url: str, deployment: str) -> None:
        self.began, self.written, self.waited = Event(), Semaphore(0), 0
        super().__init__(url, deployment)

    def run(self, sql: str) -> None:
        """Carry out one statement, when it is its turn."""
        if sql.startswith('lock table "firm"'):
            self.began.set()
            assert self.written.acquire(timeout=SECONDS)
            self.waited += 1
        super().run(sql)


@dataclass
class Writer:
    """Somebody who changes, empties, touches and makes rows, and knows what each then holds."""

    url: str
    rng: Random
    mine: list[str]
    held: Held
    stop: Event
    paced: Paced
    done: dict[str, int] = field(default_factory=dict)
    wrong: list[BaseException] = field(default_factory=list)

    def work(self) -> None:
        """Write until the batches are through."""
        try:
            with closing(Postgres(self.url, NAME)) as database:
                assert self.paced.began.wait(SECONDS)
                while not self.stop.is_set():
                    self._one(database)
                    self.paced.written.release()
        except BaseException as error:
            self.wrong.append(error)
            self.paced.written.release(10_000)

    def _one(self, database: Postgres) -> None:
        what = self.rng.choice([self._change, self._empty, self._touch, self._make])
        what(database, self.rng.choice(self.mine))
        self.done[what.__name__] = self.done.get(what.__name__, 0) + 1

    def _change(self, database: Postgres, key: str) -> None:
        size = self.rng.randrange(1_000_000)
        database.run(f"update firm set size = {size} where id = '{key}'")
        self.held[key] = size, str(size)

    def _empty(self, database: Postgres, key: str) -> None:
        """Only what is seen can be emptied: what no batch has reached looks empty, and stays what it was."""
        if database.rows(f"update firm set size = null where id = '{key}' and size is not null returning id"):
            self.held[key] = None, None

    def _touch(self, database: Postgres, key: str) -> None:
        database.run(f"update firm set title = title || '.' where id = '{key}'")

    def _make(self, database: Postgres, _key: str) -> None:
        key, size = str(uuid4()), self.rng.randrange(1_000_000)
        database.run(
            f"insert into firm (id, title, size, kind, note) values ('{key}', 'New', {size}, 'little', 'x')"
        )
        self.mine.append(key)
        self.held[key] = size, str(size)


def test_every_row_has_what_was_written_last(
    postgres_side: PostgresSide, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(databases, "BATCH_SECONDS", 0)  # each batch is as small as it may be
    before, after = _made(BEFORE), _made(_later())
    with closing(postgres_side.empty()) as first:
        apply(first, planned(first, before), before, "tests")
        first.run(
            "insert into firm (title, size, kind) select 'Firm', ' ' || n || '.0', "
            f"case when n % 2 = 0 then 'small' end from generate_series(1, {ROWS}) n"
        )
        held: Held = {
            str(key): (int(float(size)), size) for key, size in first.rows("select id::text, size from firm")
        }
        url = first.connection.info.dsn
        with closing(Paced(url, NAME)) as database:
            _written(database, url, after, held)
            found = {
                key: (size, left)
                for key, size, left in first.rows('select id::text, size, "_left_2_size" from firm')
            }
            assert found == held
            assert first.rows("select count(*) from firm where note is null or kind = 'small'") == [(0,)]
            kept = "case kind when 'little' then 'small' else kind end"
            assert first.rows(f'select count(*) from firm where "_left_2_kind" is distinct from {kept}') == [
                (0,)
            ]
        plan, manifest = plan_back(first)
        apply(first, plan, manifest, "tests")
        again = dict(first.rows("select id::text, size from firm"))
        assert again == {key: left for key, (_, left) in held.items()}


def _written(database: Paced, url: str, after: Settled, held: Held) -> None:
    """Apply while others write."""
    keys, stop = list(held), Event()
    several = [Writer(url, Random(at), keys[at::WRITERS], held, stop, database) for at in range(WRITERS)]
    threads = [Thread(target=one.work) for one in several]
    for one in threads:
        one.start()
    try:
        apply(database, planned(database, after), after, "tests")
    finally:
        stop.set()
        database.began.set()
        for one in threads:
            one.join(SECONDS)
    assert [one.wrong for one in several] == [[]] * WRITERS
    assert len({what for one in several for what in one.done}) == len(("change", "empty", "touch", "make"))
    assert database.waited > 10
