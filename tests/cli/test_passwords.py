"""A server that asks for a password: the wrong one is refused without being repeated, the right one is kept nowhere."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import quote
from uuid import uuid4

import pytest

from tests.cli.databases import BLUEPRINT, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .conftest import Call

RIGHT: Final = "correct horse/battery@staple"
WRONG: Final = "hunter2"


@contextmanager
def _asks(server: str, database: str) -> Iterator[str]:
    """A server that asks whoever wants this database for a password; where its sockets lie."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        [(file,)] = connection.execute("show hba_file").fetchall()
        [(sockets,)] = connection.execute("show unix_socket_directories").fetchall()
        rules = Path(file)
        if not rules.is_file():
            pytest.skip("the server is elsewhere")
        before = rules.read_text(encoding="utf-8")
        rules.write_text(f"local {database} {database} scram-sha-256\n{before}", encoding="utf-8")
        connection.execute("select pg_reload_conf()")
        connection.execute(f"create role {database} login createrole password '{RIGHT}'".encode())
        connection.execute(f"create database {database} owner {database} template template0".encode())
        try:
            yield sockets
        finally:
            rules.write_text(before, encoding="utf-8")
            connection.execute("select pg_reload_conf()")
            connection.execute(f"drop database {database} with (force)".encode())
            connection.execute(f"drop owned by {database} cascade".encode())
            made = connection.execute("select rolname from pg_roles where rolname like %s", [f"%{database}%"])
            for (role,) in made.fetchall():
                connection.execute(f'drop role "{role}"'.encode())


def test_a_server_that_asks(
    call: Call, postgres_server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"asked_{uuid4().hex[:12]}"
    write(BLUEPRINT.replace("name: bakery", f"name: {name}"))  # its roles belong to the whole server
    with _asks(postgres_server, name) as sockets:

        def address(password: str) -> str:
            return f"postgresql://{name}:{quote(password, safe='')}@/{name}?host={quote(sockets, safe='')}"

        for command in ("plan", "apply", "drift", "history"):
            monkeypatch.setenv("CRMSPEC_DATABASE_URL", address(WRONG))
            said = call(command, "bakery")
            assert said.code == 2
            assert said.err.startswith("error: the database cannot be reached: ")
            assert "password authentication failed" in said.err
            assert (
                "see that the server runs, and that the address, the user and the password are right"
                in said.err
            )
            assert WRONG not in said.out + said.err
        monkeypatch.setenv("CRMSPEC_DATABASE_URL", address(RIGHT))
        planned = call("plan", "bakery", "--out", "first.plan")
        assert planned.code == 0, planned.err
        applied = call("apply", "first.plan", "--yes")
        assert applied.code == 0, applied.err
        told = [planned, applied, call("history", "bakery", "--steps"), call("drift", "bakery")]
        assert [one.code for one in told] == [0] * len(told)
        written = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
        for secret in (RIGHT, quote(RIGHT, safe="")):
            assert all(secret not in one.out + one.err for one in told)
            assert secret.encode() not in written
