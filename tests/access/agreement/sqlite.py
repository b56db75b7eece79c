"""An architecture on SQLite, used by guarded connections."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from crmspec.access.guarded import CannotConnect, NotAllowed, connect
from crmspec.physical import quoted
from tests.targets.relational.databases import Lite, load

from .actions import ASKED, expected
from .architectures import FIELDS
from .postgres import (
    LINK,
    LIST,
    MAKE_TAG,
    OF_THE_ROW,
    OPEN,
    PHONE,
    SECOND_PHONE,
    TAG,
    UNSEEN,
    UNTAG,
    Outcome,
    columns,
    stored,
)
from .world import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from crmspec.access.decide import Decision

    from .actions import Action
    from .world import Row, World

DELETED = "2027-06-01T00:00:00.000000Z"


class Sqlite:
    """A file, and a guarded connection for each principal."""

    name = "sqlite"

    def __init__(self, folder: Path, world: World) -> None:
        self.world, self.file = world, folder / "crm.sqlite"
        with sqlite3.connect(self.file) as connection:
            self.database = Lite(connection)
            load(self.database, world.case.files)
            self._people()
            self._records()
        connection.close()
        self.open: dict[str, Any] = {}

    def _people(self) -> None:
        world = self.world
        world.queue = self._one("select id from _queue where name = 'waiting'")
        for team in world.teams:
            world.team_ids[team] = self._one("select id from _team where name = ?", team)
        for user, roles in world.users.items():
            told = {"active": int(user not in world.inactive), "manager_id": world.managers.get(user)}
            self._insert("_user", id=user, name=f"user {user[:4]}", **told)
            for role in sorted(roles):
                self._insert("_user_role", user_id=user, role=role)
        for team, members in world.teams.items():
            for at, user in enumerate(sorted(members)):
                self._insert("_team_member", team_id=world.team_ids[team], user_id=user, position=at)

    def _records(self) -> None:
        world = self.world
        for module, rows in world.records.items():
            for row in rows.values():
                if row["owner"] == "queue":
                    row["owner"] = world.queue
                more = PHONE if module == "account" else {}
                self._insert(module, **columns(stored(world, module, row)), **more)
                if module == "account":
                    self._insert("account__phones", account_id=row["id"], **SECOND_PHONE)
        for record, names in world.tags.items():
            for name in sorted(names):
                tag = self._one("select id from _tag where name = ?", name)
                self._insert("account__interests", account_id=record, tag_id=tag)
        for account, deal in world.allied:
            self._insert("account__allies", account_id=account, deal_id=deal)
        for module, record, user, access in world.shared:
            self._insert("_share", module=module, record_id=record, user_id=user, access=access)

    def _one(self, sql: str, *values: Any) -> str:
        (row,) = self.database.run(sql, *values)
        return str(next(iter(row.values())))

    def _insert(self, table: str, **values: Any) -> None:
        names, marks = ", ".join(map(quoted, values)), ", ".join("?" * len(values))
        self.database.run(f"insert into {quoted(table)} ({names}) values ({marks})", *values.values())

    def close(self) -> None:
        for one in self.open.values():
            one.close()

    def connection(self, user: str) -> Any:
        if user not in self.open:
            self.open[user] = connect(self.file, self.world.case.manifest, user)
        return self.open[user]

    def seen(self, user: str, module: str) -> dict[str, Row]:
        """What somebody sees, hidden fields as null."""
        try:
            cursor = self.connection(user).execute(f"select * from {quoted(module)}")
        except (CannotConnect, NotAllowed, sqlite3.Error):
            return {}
        names = [one[0] for one in cursor.description]
        rows = [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        return {row["id"]: {one: row.get(COLUMNS.get(one, one)) for one in FIELDS[module]} for row in rows}

    def taken(self) -> set[str]:
        """There are no roles of the database's here."""
        return set()

    def fast(self, user: str, module: str) -> None:
        """There is one way only."""

    @contextmanager
    def _apart(self, connection: Any) -> Iterator[None]:
        connection.execute("begin immediate")
        try:
            yield
        finally:
            connection.rollback()

    def goes(self, user: str, sql: str, *values: object) -> bool:
        """Whether a statement goes through and does something; it is taken back."""
        try:
            connection = self.connection(user)
            with self._apart(connection):
                return bool(connection.execute(sql.replace("%s", "?"), values).rowcount)
        except (CannotConnect, NotAllowed, sqlite3.Error):
            return False

    def shown(self, user: str, sql: str) -> set[str]:
        """The ids that a query shows somebody."""
        return {row[0] for row in self.connection(user).execute(sql).fetchall()}

    def signs_in(self, user: str) -> bool:
        """Whether somebody gets in at all."""
        try:
            return bool(self.connection(user))
        except CannotConnect:
            return False

    def expected(self, action: Action) -> Decision:
        """What is right: here one statement is both, to claim and to assign to oneself."""
        right = expected(self.world, action)
        if action.kind == "claim" and not right.allowed:
            return expected(self.world, replace(action, kind="assign", values={"owner": action.user}))
        if action.kind == "assign" and not right.allowed and action.values["owner"] == action.user:
            return expected(self.world, replace(action, kind="claim"))
        return right

    def attempt(self, action: Action) -> Outcome:
        """Try something; whatever came of it is taken back."""
        try:
            connection = self.connection(action.user)
            if action.kind in ASKED:
                fields = connection.allowed(action.module, action.kind, action.keys[0])
                return Outcome(fields is not None, "", frozenset(fields or ()))
            with self._apart(connection):
                if not self._do(connection, action):
                    return Outcome(False, "no row")
                if self._is_so(connection, action):
                    return Outcome(True)
                return Outcome(not self.expected(action).allowed, "it goes through, and does something else")
        except (CannotConnect, NotAllowed, sqlite3.Error) as problem:
            if "CHECK constraint failed" in str(problem):
                return OF_THE_ROW
            return Outcome(False, f"{type(problem).__name__}: {problem}")

    def _do(self, connection: Any, action: Action) -> bool:
        table, keys = quoted(action.module), list(action.keys)
        told = columns(action.values)
        match action.kind:
            case "create":
                told = {"id": keys[0], **told}
                names, marks = ", ".join(map(quoted, told)), ", ".join("?" * len(told))
                cursor = connection.execute(
                    f"insert into {table} ({names}) values ({marks})", list(told.values())
                )
            case "update" | "mass" | "assign":
                sets = ", ".join(f"{quoted(name)} = ?" for name in told)
                marks = ", ".join("?" * len(keys))
                sql = f'update {table} set {sets} where "id" in ({marks})'
                cursor = connection.execute(sql, [*told.values(), *keys])
            case "claim":
                cursor = connection.execute(
                    f'update {table} set "owner_id" = ? where "id" = ?', [action.user, *keys]
                )
            case "delete" | "restore":
                when = DELETED if action.kind == "delete" else None
                marks = ", ".join("?" * len(keys))
                sql = f'update {table} set "deleted_at" = ? where "id" in ({marks})'
                cursor = connection.execute(sql, [when, *keys])
            case "share":
                given = (action.module, keys[0], next(iter(self.world.users)), action.values["access"])
                sql = 'insert into "_share" ("module", "record_id", "user_id", "access") values (?, ?, ?, ?)'
                cursor = connection.execute(sql, given)
            case "list":
                cursor = connection.execute(LIST[action.values["how"]].replace("%s", "?"), keys)
            case "link":
                cursor = connection.execute(
                    LINK[action.values["how"]].replace("%s", "?"), [*keys, action.values["to"]]
                )
            case "tag_create":
                cursor = connection.execute(MAKE_TAG.replace("%s", "?"), (action.values["category"],))
            case "open":
                return bool(connection.execute(OPEN).fetchall())
            case _:
                free = next((one for one in ("seo", "ads") if one not in self.world.tags[keys[0]]), None)
                sql = (TAG if free else UNTAG).replace("%s", "?")
                cursor = connection.execute(sql, (keys[0], free or "seo"))
        return bool(cursor.rowcount == max(len(keys), 1))

    def _is_so(self, connection: Any, action: Action) -> bool:
        """Whether the records are now as was asked for: the program may look behind the views."""
        if action.kind in UNSEEN:
            return True
        wanted = {**action.values, **({"owner": action.user} if action.kind == "claim" else {})}
        guard = connection._authorizer
        connection.set_authorizer(None)
        try:
            for key in action.keys:
                sql = f'select * from main.{quoted(action.module)} where "id" = ?'
                cursor = sqlite3.Cursor(connection)
                sqlite3.Cursor.execute(cursor, sql, (key,))
                row = cursor.fetchone()
                told = dict(zip([one[0] for one in cursor.description], row, strict=True)) if row else {}
                if (
                    any(told.get(COLUMNS.get(name, name)) != value for name, value in wanted.items())
                    or not told
                ):
                    return False
                if action.kind in {"delete", "restore"} and (told["deleted_at"] is None) != (
                    action.kind == "restore"
                ):
                    return False
        finally:
            connection.set_authorizer(guard)
        return True
