"""An architecture on PostgreSQL, used as people do: by a gateway that says who it is for."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

import psycopg
from psycopg.rows import dict_row

from crmspec import physical
from crmspec.physical import quoted

from .actions import expected
from .architectures import FIELDS, REPORT
from .world import COLUMNS, OWNED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmspec.access.decide import Decision

    from .actions import Action
    from .world import Row, World


TAG = """insert into "account__interests" ("account_id", "tag_id")
select %s, "id" from "_tag" where "name" = %s"""
LIST = {
    "added": """insert into "account__phones" ("account_id", "position", "value") values (%s, 9, '+12125550100')""",
    "changed": """update "account__phones" set "value" = '+12125550100' where "account_id" = %s""",
    "dropped": """delete from "account__phones" where "account_id" = %s""",
}
LINK = {
    "linked": 'insert into "account__allies" ("account_id", "deal_id") values (%s, %s)',
    "unlinked": 'delete from "account__allies" where "account_id" = %s and "deal_id" = %s',
}
MAKE_TAG = """insert into "_tag" ("category", "name", "label") values (%s, 'new', 'New')"""
OPEN = f'select * from "report__{REPORT}__opened"'
UNTAG = """delete from "account__interests"
where "account_id" = %s and "tag_id" = (select "id" from "_tag" where "name" = %s)"""


UNSEEN = frozenset({"tag_apply", "tag_create", "share", "open", "list", "link"})
"""What leaves nothing in the record."""

REFUSED = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.ForeignKeyViolation,
    psycopg.errors.IntegrityConstraintViolation,
)
EARLIER = "2026-01-01T00:00:00.000000Z"
"""When records were made: not now, for who makes one may say at once what lies beside it."""
PHONE = {"phones": "+12125550101", "phones_label": "work"}
SECOND_PHONE = {"position": 2, "value": "+12125550102"}


class Outcome(NamedTuple):
    """What came of an attempt: whether just what was asked for was done, and what the database said."""

    done: bool
    said: str = ""
    fields: frozenset[str] = frozenset()


OF_THE_ROW = Outcome(False, "what the row holds is refused, whoever writes it")


def columns(values: Row) -> Row:
    return {COLUMNS.get(name, name): value for name, value in values.items()}


class Postgres:
    """The gateway's connection."""

    name = "postgres"

    def __init__(self, connection: psycopg.Connection[Any], world: World) -> None:
        self.connection, self.world = connection, world
        self.name_ = world.case.manifest["crm"]["name"]
        self.gateway = f"{self.name_}_gateway_login"
        for path in sorted(world.case.files):
            if path.startswith("postgres/0"):
                connection.execute(world.case.files[path].encode())
        gateway = quoted(physical.database_role(self.name_, "_gateway"))
        connection.execute(
            f"create role {quoted(self.gateway)} login; grant {gateway} to {quoted(self.gateway)}".encode()
        )
        connection.execute(f"set search_path to {quoted(physical.schema(self.name_))}, pg_temp".encode())
        self._fill()

    def _fill(self) -> None:
        self._people()
        self._records()

    def _people(self) -> None:
        world = self.world
        world.queue = str(self._one("select id from _queue where name = 'waiting'"))
        for team in world.teams:
            world.team_ids[team] = str(self._one("select id from _team where name = %s", team))
        for user, roles in world.users.items():
            told = {"active": user not in world.inactive, "manager_id": world.managers.get(user)}
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
                self._insert(module, **columns(stored(world, module, row)), created_at=EARLIER, **more)
                if module == "account":
                    self._insert("account__phones", account_id=row["id"], **SECOND_PHONE)
        for record, names in world.tags.items():
            for name in sorted(names):
                self.tag(record, name)
        for account, deal in world.allied:
            self._insert("account__allies", account_id=account, deal_id=deal)
        for module, record, user, access in world.shared:
            self._insert("_share", module=module, record_id=record, user_id=user, access=access)

    def tag(self, record: str, name: str) -> None:
        tag = self._one("select id from _tag where name = %s", name)
        self._insert("account__interests", account_id=record, tag_id=tag)

    def _one(self, sql: str, *values: Any) -> Any:
        row = self.connection.execute(sql.encode(), values).fetchone()
        assert row is not None, sql
        return row[0]

    def _insert(self, table: str, **values: Any) -> None:
        names, marks = ", ".join(map(quoted, values)), ", ".join(["%s"] * len(values))
        self.connection.execute(
            f"insert into {quoted(table)} ({names}) values ({marks})".encode(), list(values.values())
        )

    def taken(self) -> set[str]:
        """The database roles that the gateway takes on."""
        found = self.connection.execute(
            b"select rolname from pg_roles where pg_has_role(%s, oid, 'member')", (self.gateway,)
        )
        return {str(name) for (name,) in found.fetchall()}

    @contextmanager
    def as_user(self, user: str) -> Iterator[psycopg.Cursor[Any]]:
        """A transaction as the gateway begins it; taken back at the end."""
        with self.connection.transaction(force_rollback=True):
            self.connection.execute(f"set local session authorization {quoted(self.gateway)}".encode())
            with self.connection.cursor(row_factory=dict_row) as cursor:
                cursor.execute(b'select "fn__sign_in"(%s)', (user,))
                yield cursor
            self.connection.execute("reset session authorization")

    def seen(self, user: str, module: str) -> dict[str, Row]:
        """What somebody sees, hidden fields as null."""
        try:
            with self.as_user(user) as cursor:
                cursor.execute(f"select * from {quoted(module + '__seen')}".encode())
                return {str(row["id"]): self._fields(module, row) for row in cursor.fetchall()}
        except psycopg.errors.InsufficientPrivilege:
            return {}

    def fast(self, user: str, module: str) -> tuple[list[str], dict[str, Row]] | None:
        """What somebody sees in the table itself, where it is open: the fields that are, and the rows."""
        if user in self.world.inactive:
            return None
        with self.as_user(user) as cursor:
            cursor.execute(
                b"select a.attname from pg_attribute a where a.attrelid = %s::regclass and a.attnum > 0 "
                b"and has_column_privilege(a.attrelid, a.attnum, 'select')",
                (quoted(module),),
            )
            open_ = {row["attname"] for row in cursor.fetchall()}
            names = [one for one in FIELDS[module] if COLUMNS.get(one, one) in open_]
            if "id" not in open_:
                return None
            told = ", ".join(quoted(COLUMNS.get(one, one)) for one in ("id", *names))
            cursor.execute(f"select {told} from {quoted(module)}".encode())
            rows = {str(row["id"]): self._fields(module, row) for row in cursor.fetchall()}
            return names, rows

    def _fields(self, module: str, row: Row) -> Row:
        return {
            one: plain(row[COLUMNS.get(one, one)]) for one in FIELDS[module] if COLUMNS.get(one, one) in row
        }

    def goes(self, user: str, sql: str, *values: Any) -> bool:
        """Whether a statement goes through and does something; it is taken back."""
        try:
            with self.as_user(user) as cursor:
                return bool(cursor.execute(sql.encode(), values).rowcount)
        except psycopg.Error:
            return False

    def shown(self, user: str, sql: str) -> set[str]:
        """The ids that a query shows somebody."""
        with self.as_user(user) as cursor:
            return {str(row["id"]) for row in cursor.execute(sql.encode()).fetchall()}

    def signs_in(self, user: str) -> bool:
        """Whether somebody gets in at all."""
        return self.goes(user, "select 1")

    def expected(self, action: Action) -> Decision:
        """What is right."""
        return expected(self.world, action)

    def attempt(self, action: Action) -> Outcome:
        """Try something; whatever came of it is taken back."""
        try:
            with self.as_user(action.user) as cursor:
                done = self._do(cursor, action)
                if not isinstance(done, bool):
                    return Outcome(done is not None, "", frozenset(done or ()))
                self.connection.execute("reset session authorization")
                return Outcome(done and self._is_so(action), "" if done else "no row")
        except psycopg.errors.CheckViolation:
            return OF_THE_ROW
        except REFUSED as problem:
            return Outcome(False, str(problem).splitlines()[0])

    def _do(self, cursor: psycopg.Cursor[Any], action: Action) -> Any:
        table, keys = quoted(action.module), list(action.keys)
        told = columns(action.values)
        match action.kind:
            case "create":
                told = {"id": keys[0], **told}
                names, marks = ", ".join(map(quoted, told)), ", ".join(["%s"] * len(told))
                cursor.execute(
                    f"insert into {table} ({names}) values ({marks})".encode(), list(told.values())
                )
            case "update" | "mass":
                sets = ", ".join(f"{quoted(name)} = %s" for name in told)
                sql = f'update {table} set {sets} where "id" = any (%s::uuid[])'
                cursor.execute(sql.encode(), [*told.values(), keys])
            case "delete":
                cursor.execute(
                    f'update {table} set "deleted_at" = now() where "id" = any (%s::uuid[])'.encode(), [keys]
                )
            case "restore":
                cursor.execute(
                    f'update {table} set "deleted_at" = null where "id" = any (%s::uuid[])'.encode(), [keys]
                )
            case _:
                return self._call(cursor, action)
        return cursor.rowcount == len(keys)

    def _call(self, cursor: psycopg.Cursor[Any], action: Action) -> Any:
        """What is no statement about a record."""
        keys = list(action.keys)
        match action.kind:
            case "assign":
                cursor.execute(
                    b'select "fn__assign"(%s, %s, %s)', (action.module, keys[0], action.values["owner"])
                )
            case "claim":
                cursor.execute(b'select "fn__claim"(%s, %s)', (action.module, keys[0]))
            case "share":
                given = (action.module, keys[0], next(iter(self.world.users)), action.values["access"])
                cursor.execute(b'select "fn__share"(%s, %s, %s, %s)', given)
            case "tag_apply":
                free = next((one for one in ("seo", "ads") if one not in self.world.tags[keys[0]]), None)
                cursor.execute((TAG if free else UNTAG).encode(), (keys[0], free or "seo"))
            case "list":
                cursor.execute(LIST[action.values["how"]].encode(), keys)
            case "link":
                cursor.execute(LINK[action.values["how"]].encode(), (*keys, action.values["to"]))
            case "tag_create":
                cursor.execute(MAKE_TAG.encode(), (action.values["category"],))
            case "open":
                return bool(cursor.execute(OPEN.encode()).fetchall())
            case operation:
                cursor.execute(
                    b'select "fn__allowed"(%s, %s, %s) as "fields"', (action.module, operation, keys[0])
                )
                row = cursor.fetchone()
                return row and row["fields"]
        return cursor.rowcount == 1

    def _is_so(self, action: Action) -> bool:
        """Whether the records are now as was asked for."""
        if action.kind in UNSEEN:
            return True
        for key in action.keys:
            with self.connection.cursor(row_factory=dict_row) as cursor:
                cursor.execute(f'select * from {quoted(action.module)} where "id" = %s'.encode(), (key,))
                row = cursor.fetchone()
            if row is None:
                return False
            wanted = dict(action.values)
            if action.kind == "claim":
                wanted["owner"] = action.user
            if any(plain(row[COLUMNS.get(name, name)]) != value for name, value in wanted.items()):
                return False
            if action.kind in {"delete", "restore"} and (row["deleted_at"] is None) != (
                action.kind == "restore"
            ):
                return False
        return True


def stored(world: World, module: str, row: Row) -> Row:
    """A record as its table holds it."""
    owned = module in OWNED and world.policy.modules[module].ownership != "none"
    return {name: value for name, value in row.items() if name != "twice" and (name != "owner" or owned)}


def plain(value: Any) -> Any:
    from uuid import UUID

    return str(value) if isinstance(value, UUID) else value
